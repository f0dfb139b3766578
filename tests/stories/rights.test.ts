import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { registerMember } from "#actions/register/register-member.ts";
import { dayIn, perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import type { App } from "../../src/app/server.ts";
import { commandParts, runLine } from "../cli/parts.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import { serve } from "./serving.ts";

let fund: StoryFund;
let app: App;
let folder: string;
const today = dayIn(sources.now());
/** Three years of membership, all of them paid. */
const joinedOn = today.with({ day: 1 }).subtract({ years: 3 });
const paidThrough = joinedOn.add({ months: 37 }).subtract({ days: 1 });

beforeAll(async () => {
  [fund, folder] = await Promise.all([openFund(), mkdtemp(path.join(tmpdir(), "omboon-rights-"))]);
  app = await serve(fund);
  const treasurer = await fund.member("1-001", "สมศรี", { roles: ["treasurer"] });
  const added = { memberNo: "1-003", givenName: "บัวผัน", sex: "female", joinedOn } as const;
  const { memberId } = done(await perform(fund.house, fund.fundId, registerMember, added));
  const contribution = {
    key: "three-years",
    memberId,
    amount: bahtToSatang(30 * 37),
    method: "cash",
    happenedOn: today,
    receivedBy: treasurer,
    receiverActsFor: [],
  } as const;
  done(await perform(fund.house, fund.fundId, recordContribution, contribution));
});
afterAll(async () => {
  await app.close();
  await fund.close();
  await rm(folder, { recursive: true });
});

test("what a member is told in chat agrees with rules quote, and asking has written nothing", async () => {
  const phone = await fund.linkedPhone("บัวผัน", "1-003");
  const before = await rowsWritten();
  await phone.say("สิทธิของฉัน");
  expect((await phone.reads("ที่ใช้ได้วันนี้")).text).toContain("ค่านอนโรงพยาบาลเมื่อเจ็บป่วย");
  await phone.say("ถ้านอนโรงพยาบาล 3 คืน");
  const told = (await phone.reads("ถ้าเจ็บป่วยนอนโรงพยาบาล 3 คืน")).text;
  await phone.say("ถ้าคลอดลูก");
  const birth = (await phone.reads("ถ้าคลอดบุตร")).text;
  expect(await rowsWritten()).toEqual(before);

  const illness = await quoted({
    code: "illness",
    stays: [{ from: today.toString(), to: today.add({ days: 3 }).toString() }],
  });
  expect(illness.amount).toBe(300);
  expect(told).toContain(`ได้ ${illness.amount} บาท`);
  expect(told).toContain(illness.benefits[0]?.lines[0]?.why);
  const gift = await quoted({
    code: "birth",
    day: today.toString(),
    concerns: { relation: "child", person: "supposed" },
  });
  expect(birth).toContain(`ได้ ${gift.amount} บาท`);
});

test("a stranger learns nothing of anybody's rights", async () => {
  const stranger = await fund.phone("คนแปลกหน้า");
  await stranger.follow();
  await stranger.reads("ยินดีต้อนรับ");
  await stranger.say("ถ้านอนโรงพยาบาล 3 คืน");
  expect((await stranger.reads("ยังบอกสิทธิของท่านไม่ได้")).text).not.toContain("บาท");
});

interface Quoted {
  readonly amount: number;
  readonly benefits: readonly { readonly lines: readonly { readonly why: string }[] }[];
}

/** The same member and event, asked of the command line. */
async function quoted(event: object): Promise<Quoted> {
  const facts = {
    member: { joinedOn: joinedOn.toString(), sex: "female" },
    coverage: [{ from: joinedOn.toString(), to: paidThrough.toString(), paidOn: today.toString() }],
    event,
  };
  const file = path.join(folder, "facts.json");
  await writeFile(file, JSON.stringify(facts));
  const said = await runLine(commandParts(fund.database), `rules quote yasothon-2562 --facts ${file} --json`);
  expect(said.err).toBe("");
  return JSON.parse(said.out) as Quoted;
}

const rowsWritten = (): Promise<unknown> =>
  fund.house.database.inFund(fund.fundId, async ({ tx }) => {
    const { sql } = await import("drizzle-orm");
    return tx.execute(
      sql`select (select count(*) from entry) as entries, (select count(*) from receipt) as receipts, (select count(*) from rule_set) as rules, (select count(*) from link) as links`,
    );
  });
