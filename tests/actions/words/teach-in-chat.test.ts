import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { doDeed } from "#actions/do-deed.ts";
import { ask, perform } from "#actions/perform.ts";
import { keepNotUnderstood } from "#actions/words/not-understood.ts";
import { listTaught, taughtIn } from "#actions/words/teach-word.ts";
import type { WordsDeed } from "#conversation/deeds/words.ts";
import { wanted } from "#conversation/understand/wanted.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

let fund: SmallFund;
const [chair, member, auditor] = [lineUser(1), lineUser(2), lineUser(3)];
beforeAll(async () => {
  fund = await openSmallFund();
  await fund.link(chair, await fund.member("1-001", { roles: ["chair"] }));
  await fund.link(member, await fund.member("1-002", { givenName: "บัวผัน" }));
  await fund.link(auditor, await fund.member("1-003", { roles: ["auditor"] }));
});
afterAll(() => fund.close());
beforeEach(() => fund.owner`truncate words_not_understood, taught_word`);

const does = (lineUserId: string, deed: WordsDeed) =>
  perform(
    fund.house,
    fund.fundId,
    (moment, deed: WordsDeed) =>
      doDeed(moment, { lineUserId, channelId: fund.channelId }, { type: "words", deed }),
    deed,
  );
const hears = (typed: string) => perform(fund.house, fund.fundId, keepNotUnderstood, typed);

const said = "ขอเบิ่งมะขวิดของ#";
const word = "ขอเบิ่งมะขวิดของ";
const teach: WordsDeed = { type: "teach-word", said, word, intent: "contributions" };

describe("in a chat", () => {
  test("a text is taught without the name in it, is understood at once with any other, and leaves the list", async () => {
    await hears("แพะหาย");
    for (let times = 0; times < 2; times += 1) await hears("ขอเบิ่งมะขวิดของบัวผัน");
    const goat = { said: "แพะหาย", word: "แพะหาย", times: 1 };
    expect(await does(chair, { type: "list-not-understood" })).toEqual({
      type: "words",
      outcome: { type: "not-understood-listed", left: [{ said, word, times: 2 }, goat] },
    });
    expect(await does(chair, teach)).toEqual({
      type: "words",
      outcome: { type: "word-taught", word, intent: "contributions", left: [goat] },
    });
    const taught = await ask(fund.house, fund.fundId, taughtIn, undefined);
    expect(wanted("ขอเบิ่งมะขวิดของสมหมาย")).not.toMatchObject({ wish: { intent: "contributions" } });
    expect(wanted("ขอเบิ่งมะขวิดของแม่", taught)).toMatchObject({ wish: { intent: "contributions" } });
  });

  test("what was taught before stands, whatever is taught after it", async () => {
    await does(chair, teach);
    await hears("ขอเบิ่งมะขวิดของบัวผัน");
    expect(await does(chair, { ...teach, intent: "pay" })).toEqual({
      type: "words",
      outcome: { type: "taught-before", word, intent: "contributions", left: [] },
    });
    expect(await ask(fund.house, fund.fundId, listTaught, undefined)).toEqual([
      { word, intent: "contributions" },
    ]);
  });

  test("what is no business of the fund's leaves the list, and nothing is learnt", async () => {
    await hears("แพะหาย");
    expect(await does(chair, { type: "drop-word", said: "แพะหาย" })).toMatchObject({
      outcome: { type: "word-dropped", left: [] },
    });
    expect(await ask(fund.house, fund.fundId, listTaught, undefined)).toEqual([]);
  });

  test("five wait at a time, and only those of which a word can be taught", async () => {
    for (const one of ["กก", "มะขวิดหนึ่ง", "มะขวิดสอง", "มะขวิดสาม", "มะขวิดสี่", "มะขวิดห้า", "มะขวิดหก"])
      await hears(one);
    const listed = await does(chair, { type: "list-not-understood" });
    const left = listed.type === "words" && "left" in listed.outcome ? listed.outcome.left : [];
    expect(left).toHaveLength(5);
    expect(left.map(({ said }) => said)).not.toContain("กก");
  });

  test.each<WordsDeed>([{ type: "list-not-understood" }, teach, { type: "drop-word", said }])(
    "$type is for those who speak for the fund",
    async (deed) => {
      await hears("ขอเบิ่งมะขวิดของบัวผัน");
      for (const other of [member, auditor, lineUser(9)])
        expect(await does(other, deed)).toEqual({
          type: "words",
          outcome: { type: "words-refused", refusal: "not-allowed" },
        });
      expect(await ask(fund.house, fund.fundId, listTaught, undefined)).toEqual([]);
      expect(await does(chair, { type: "list-not-understood" })).toMatchObject({
        outcome: { left: [{ said }] },
      });
    },
  );
});
