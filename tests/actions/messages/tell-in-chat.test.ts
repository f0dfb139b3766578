import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { tellInChat } from "#actions/messages/tell-in-chat.ts";
import { perform } from "#actions/perform.ts";
import type { Reply } from "#conversation/reply.ts";
import { text } from "#conversation/say.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";
import { certifying, scriptWork, type ScriptedWork } from "./scripted-work.ts";

let fund: SmallFund;
let work: ScriptedWork;
let memberId: string;
beforeAll(async () => {
  fund = await openSmallFund();
  memberId = await fund.member("1-001", { roles: ["chair"] });
  await fund.link(lineUser(1), memberId);
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.errand, work_notice, work_ring`;
  work = scriptWork(fund);
});
afterAll(() => fund.close());

const answered = async (says: Reply["says"]): Promise<readonly string[]> => {
  const reply = await perform(
    fund.house,
    fund.fundId,
    (moment) => tellInChat(moment, { says }, { memberIds: [memberId], workOf: work.workOf }),
    undefined,
  );
  return reply.says.map((saying) =>
    saying.type === "text" ? saying.text : saying.type === "card" ? saying.title : saying.shows,
  );
};
const messages = async (): Promise<number> => (await fund.owner`select 1 from relay.outbox`).length;
const waits = "มีงานของกองทุนรอท่านอยู่ 1 เรื่องค่ะ พิมพ์ว่า งานของฉัน เพื่อดูได้เลย";

test("an answer says once that work waits, and no message is paid for it any more", async () => {
  await work.give(memberId, certifying(1));
  expect(await answered([text("ยอดของท่าน")])).toEqual([waits, "ยอดของท่าน"]);
  expect(await answered([text("ยอดของท่าน")])).toEqual(["ยอดของท่าน"]);
  fund.wait({ minutes: 1 });
  await work.runErrands();
  expect(await messages()).toBe(0);
});

test("an answer of five messages says nothing more, and the phone rings", async () => {
  await work.give(memberId, certifying(1));
  const five = ["1", "2", "3", "4", "5"].map(text) as unknown as Reply["says"];
  expect(await answered(five)).toHaveLength(5);
  fund.wait({ minutes: 1 });
  await work.runErrands();
  expect(await messages()).toBe(1);
});

test("work that is done is not spoken of", async () => {
  const done = certifying(1);
  await work.give(memberId, done);
  work.finish(memberId, done);
  expect(await answered([text("ยอดของท่าน")])).toEqual(["ยอดของท่าน"]);
});
