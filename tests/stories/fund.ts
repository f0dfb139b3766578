import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { addChannel } from "#actions/add-channel.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { createFund } from "#actions/create-fund.ts";
import { setHours } from "#actions/messages/hours.ts";
import { issueLinkCode } from "#actions/link-member.ts";
import { perform, type House } from "#actions/perform.ts";
import type { Role } from "#core/fund/office.ts";
import { uuidV7 } from "#core/ids.ts";
import type { Result } from "#core/result.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { startStandIn, type StandIn } from "#stand-in/stand-in.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { controlOf, phoneOf, type Control, type Phone } from "./phone.ts";

/** A fund with an official account on a pretend LINE and a database of its own; no server runs yet. */
export interface StoryFund {
  readonly house: House;
  readonly fundId: string;
  readonly channelId: string;
  readonly database: FreshDatabase;
  readonly standIn: StandIn;
  readonly control: Control;
  /** For a server of this fund, whether in this process or another. */
  readonly environment: Readonly<Record<string, string>>;
  readonly phone: (name: string) => Promise<Phone>;
  /** Tells the pretend LINE where the webhook is. */
  readonly serveAt: (serverUrl: string) => Promise<void>;
  readonly member: (
    memberNo: string,
    givenName: string,
    more?: { readonly planCode?: string; readonly roles?: readonly Role[] },
  ) => Promise<string>;
  /** A code for a member, issued by the chair. */
  readonly codeFor: (memberNo: string) => Promise<string>;
  /** A phone that follows the fund and is linked to this member, through the chat. Needs a running server. */
  readonly linkedPhone: (name: string, memberNo: string) => Promise<Phone>;
  readonly close: () => Promise<void>;
}

export const testKey = Buffer.alloc(32, 7).toString("base64");
export const sources = {
  now: () => Temporal.Now.instant(),
  newId: () => uuidV7(Date.now(), randomBytes(10)),
  random: (bytes: number) => randomBytes(bytes),
};
const channel = {
  channelId: "1650000001",
  botUserId: `U${"b0".repeat(16)}`,
  secret: "story-channel-secret",
  accessToken: "story-access-token",
};

/** The chair, number 1-000, is there from the start. Members joined on the first of the month, two months ago. */
export async function openFund(
  standInOptions: Partial<Parameters<typeof startStandIn>[0]> = {},
  ruleSet: "yasothon-2562" | "sap-anan" = "yasothon-2562",
): Promise<StoryFund> {
  const [database, standIn] = await Promise.all([
    freshDatabase(),
    startStandIn({ port: 0, channels: [], ...standInOptions }),
  ]);
  const { appUrl, relayUrl } = database;
  const cipher = makeCipher(new Map([[1, Buffer.from(testKey, "base64")]]));
  const house: House = {
    ...sources,
    database: openDatabase({ appUrl, relayUrl, cipher, prepare: true, connections: 3 }),
  };
  const control = controlOf(standIn.url);
  const fundId = house.newId();
  const { channelId } = channel;
  const rules = done(readRuleFile(await readFile(`src/paper/rule-sets/${ruleSet}.yaml`, "utf8"))).value;
  const founding = {
    code: "story",
    name: "กองทุนสวัสดิการชุมชนตำบลตัวอย่าง",
    phone: "043111222",
    activatedBy: "test",
  };
  done(await perform(house, fundId, createFund, { ...founding, rules }));
  // Stories run by the real clock, at night too.
  const midnight = new Temporal.PlainTime();
  await perform(house, fundId, setHours, { quietFrom: midnight, quietUntil: midnight });
  done(await addChannel(house, { ...channel, fundId }));

  const joinedOn = Temporal.Now.plainDateISO("Asia/Bangkok").with({ day: 1 }).subtract({ months: 2 });
  const member: StoryFund["member"] = async (memberNo, givenName, { planCode, roles = [] } = {}) => {
    const added = {
      memberNo,
      givenName,
      familyName: "ทดลอง",
      title: "นาง",
      joinedOn,
      ...(planCode !== undefined && { planCode }),
    };
    const { memberId } = done(await perform(house, fundId, registerMember, added));
    for (const role of roles)
      done(await perform(house, fundId, takeOffice, { memberNo, role, fromOn: joinedOn }));
    return memberId;
  };
  await member("1-000", "ประธาน", { roles: ["chair"] });
  const codeFor = async (memberNo: string): Promise<string> =>
    done(await perform(house, fundId, issueLinkCode, { memberNo, issuedByNo: "1-000" })).code;
  const phone = (name: string): Promise<Phone> => phoneOf(standIn.url, channelId, name);
  return {
    house,
    fundId,
    channelId,
    database,
    standIn,
    control,
    phone,
    member,
    codeFor,
    environment: {
      DATABASE_URL: appUrl,
      DATABASE_RELAY_URL: relayUrl,
      ENCRYPTION_KEY: testKey,
      PUBLIC_BASE_URL: "https://story.omboon.example",
      DOCUMENTS_DIR: ".omboon/test-documents",
      LINE_API_BASE_URL: standIn.url,
      LINE_DATA_API_BASE_URL: standIn.url,
      LINE_LOGIN_BASE_URL: standIn.url,
      PORT: "0",
      LOG_LEVEL: "warn",
    },
    serveAt: (serverUrl) =>
      control("POST", "/channels", {
        ...channel,
        name: "กองทุนตัวอย่าง",
        webhook: `${serverUrl}/line/${channelId}/webhook`,
      }),
    linkedPhone: async (name, memberNo) => {
      const theirs = await phone(name);
      await theirs.follow();
      await theirs.reads("ยินดีต้อนรับ");
      await theirs.say(await codeFor(memberNo));
      await theirs.reads("เชื่อมเรียบร้อย");
      return theirs;
    },
    close: async () => {
      await refuseInvalidCalls(control);
      await house.database.close();
      await standIn.close();
      await database.close();
    },
  };
}

/**
 * Whatever a story was about: each call that was made must be one that LINE would take. A reply token that LINE calls
 * spent is none of these: trying it again is how a lost answer is found out (decisions.md 27).
 */
async function refuseInvalidCalls(control: Control): Promise<void> {
  const { calls } = await control<{ calls: readonly { path: string; status: number; response: unknown }[] }>(
    "GET",
    "/invalid",
  );
  const broken = calls.filter(
    ({ path, response }) =>
      !(path.endsWith("/reply") && JSON.stringify(response).includes("Invalid reply token")),
  );
  if (broken.length > 0) throw new Error(`LINE would not have taken: ${JSON.stringify(broken.slice(0, 3))}`);
}

/** What a story takes for granted. */
export function done<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
}
