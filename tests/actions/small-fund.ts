import { readFileSync } from "node:fs";
import postgres from "postgres";
import { addChannel } from "#actions/add-channel.ts";
import { registerMember, type AddMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { createFund } from "#actions/create-fund.ts";
import { perform, type House } from "#actions/perform.ts";
import type { Role } from "#core/fund/office.ts";
import { uuidV7 } from "#core/ids.ts";
import type { Result } from "#core/result.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { addLink } from "#store/links.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";

/** A fund with a channel in a database of its own; its clock stands still until a test moves it. */
export interface SmallFund {
  readonly house: House;
  readonly fundId: string;
  readonly channelId: string;
  readonly database: FreshDatabase;
  /** Sees everything, for questions that no action answers. */
  readonly owner: postgres.Sql;
  readonly clock: { at: Temporal.Instant };
  readonly wait: (duration: Temporal.DurationLike) => void;
  readonly member: (
    memberNo: string,
    more?: Partial<AddMember> & { readonly roles?: readonly Role[] },
  ) => Promise<string>;
  /** As if it had been made by a code; who is linked first hears the member's news. */
  readonly link: (
    lineUserId: string,
    memberId: string,
    more?: { readonly hearsNews?: boolean },
  ) => Promise<void>;
  readonly close: () => Promise<void>;
}

export const testCipher = makeCipher(new Map([[1, new Uint8Array(32).fill(7)]]));
/** LINE's form of a user's id. */
export const lineUser = (number: number): string => `U${number.toString(16).padStart(32, "0")}`;
/** Ten in the morning of 14 February 2026, where the fund is. */
export const morning = Temporal.Instant.from("2026-02-14T03:00:00Z");
export const yasothon = done(
  readRuleFile(readFileSync("src/paper/rule-sets/yasothon-2562.yaml", "utf8")),
).value;

/** Files share a process, and what is known of a fund by its id must not be another test's. */
let funds = 0;

export async function openSmallFund(): Promise<SmallFund> {
  const database = await freshDatabase();
  const { appUrl, relayUrl, ownerUrl } = database;
  const owner = postgres(ownerUrl, { max: 2, onnotice: () => {} });
  const clock = { at: morning };
  let ids = 0;
  funds += 1;
  const ownBytes = Uint8Array.from({ length: 10 }, (_, index) =>
    index < 8 ? 0 : (funds >> (8 * (9 - index))) & 0xff,
  );
  const random = (bytes: number): Uint8Array => {
    ids += 1;
    return Uint8Array.from({ length: bytes }, (_, index) => (ids * 31 + index * 97 + (ids >> 3)) & 0xff);
  };
  const newId = (): string => {
    ids += 1;
    return uuidV7(1_700_000_000_000 + ids, ownBytes);
  };
  const opened = openDatabase({ appUrl, relayUrl, cipher: testCipher, prepare: true, connections: 5 });
  const house: House = { database: opened, now: () => clock.at, newId, random };
  const fundId = newId();
  const channelId = "1650000001";
  const founding = {
    code: "small",
    name: "กองทุนเล็ก",
    phone: "043111222",
    rules: yasothon,
    activatedBy: "test",
  };
  done(await perform(house, fundId, createFund, founding));
  done(await addChannel(house, { channelId, fundId, secret: "small-secret", accessToken: "small-token" }));
  return {
    house,
    fundId,
    channelId,
    database,
    owner,
    clock,
    wait: (duration) => {
      clock.at = clock.at.add(duration);
    },
    member: async (memberNo, { roles = [], ...more } = {}) => {
      const joinedOn = Temporal.PlainDate.from("2025-11-01");
      const added = { memberNo, givenName: `สมาชิก${memberNo}`, joinedOn, ...more };
      const { memberId } = done(await perform(house, fundId, registerMember, added));
      for (const role of roles)
        done(await perform(house, fundId, takeOffice, { memberNo, role, fromOn: joinedOn }));
      return memberId;
    },
    link: (lineUserId, memberId, { hearsNews = true } = {}) =>
      opened.inFund(fundId, async (fund) => {
        await meetAccount(fund, { lineUserId, channelId, at: clock.at });
        const link = {
          linkId: newId(),
          lineUserId,
          memberId,
          madeHow: "code",
          madeBy: memberId,
          hearsNews,
        } as const;
        await addLink(fund, link, clock.at);
      }),
    close: async () => {
      await Promise.all([opened.close(), owner.end()]);
      await database.close();
    },
  };
}

/** What a test takes for granted. */
export function done<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(
    `refused: ${JSON.stringify(result.refusal, (_, value: unknown) => (typeof value === "bigint" ? String(value) : value))}`,
  );
}
