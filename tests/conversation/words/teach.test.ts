import { expect, test } from "vitest";
import type { Deed, Outcome } from "#conversation/deed.ts";
import type { HeardWord, WordsOutcome } from "#conversation/deeds/words.ts";
import { buaphan, linkedAs, memberScene, stranger, treasurer } from "../cast.ts";
import { onStage } from "../transcript.ts";

const chair = memberScene(linkedAs(treasurer, ["chair"]));
const quince: HeardWord = { said: "ขอเบิ่งมะขวิดของ#", word: "ขอเบิ่งมะขวิดของ", times: 7 };
const goat: HeardWord = { said: "แพะหาย", word: "แพะหาย", times: 2 };

type Doing = (deed: Extract<Deed, { type: "words" }>["deed"]) => WordsOutcome;
const words = (doing: Doing) => ({
  words: ({ deed }: Extract<Deed, { type: "words" }>): Outcome => ({ type: "words", outcome: doing(deed) }),
});
const both: Doing = (deed) => {
  if (deed.type === "list-not-understood") return { type: "not-understood-listed", left: [quince, goat] };
  if (deed.type === "drop-word") return { type: "word-dropped", said: deed.said, left: [] };
  const { word, intent } = deed;
  return { type: "word-taught", word, intent, left: [goat] };
};

test("a committee member says what a text means, sees what is learnt, and is offered the next", () => {
  expect(onStage(chair, words(both))).toPlay(`
    ฉัน: คำที่ไม่เข้าใจ
    ทำ: list-not-understood
    กองทุน: คำที่ออมบุญไม่เข้าใจ
            1. พิมพ์มา 7 ครั้ง
            ขอเบิ่งมะขวิดของ#
            2. พิมพ์มา 2 ครั้ง
    ฉัน: 1
    กองทุน: หมายถึงเรื่องไหนคะ
            ขอเบิ่งมะขวิดของ#
            [เช็คยอด]
            [ไม่ใช่เรื่องของกองทุน]
    ฉัน: [จ่ายเงิน]
    กองทุน: ตรวจก่อนสอน
    ฉัน: [เลือกเรื่องอื่น]
    กองทุน: หมายถึงเรื่องไหนคะ
    ฉัน: เช็คยอด
    กองทุน: ตรวจก่อนสอน
            ขอเบิ่งมะขวิดของ
            เช็คยอด
            ตั้งแต่ข้อความถัดไป
    ฉัน: [ยืนยันสอนคำนี้]
    ทำ: teach-word
    กองทุน: จำได้แล้วค่ะ ต่อไปใครพิมพ์ “ขอเบิ่งมะขวิดของ” ออมบุญจะเข้าใจว่า เช็คยอด
            1. พิมพ์มา 2 ครั้ง
            แพะหาย
    ฉัน: [1. แพะหาย]
    กองทุน: หมายถึงเรื่องไหนคะ
    ฉัน: ไม่ใช่เรื่องของกองทุน
    ทำ: drop-word
    กองทุน: เอา “แพะหาย” ออกจากรายการแล้วค่ะ
            ไม่มีข้อความที่รอสอนอีก
  `);
});

test("the rarer wishes are typed or quick replies", () => {
  expect(onStage(chair, words(both))).toPlay(`
    ฉัน: สอนคำ
    ทำ: list-not-understood
    ฉัน: ๒
    กองทุน: “ระเบียบของกองทุน”
    ฉัน: ระเบียบของกองทุน
    กองทุน: ตรวจก่อนสอน
            แพะหาย
            ระเบียบของกองทุน
    ฉัน: ยกเลิก
    กองทุน: ยังไม่ได้สอนคำนี้ค่ะ
  `);
});

test("nothing but a yes or the button teaches; an old button teaches nothing", () => {
  expect(onStage(chair, words(both))).toPlay(`
    ฉัน: คำที่ไม่เข้าใจ
    ทำ: list-not-understood
    ฉัน: [1. ขอเบิ่งมะขวิดของ#]
    ฉัน: [จ่ายเงิน]
    ฉัน: แพะ
    กองทุน: ตรวจก่อนสอน
    ฉัน: [เลือกเรื่องอื่น]
    ฉัน: [ยืนยันสอนคำนี้] เก่า
    กองทุน: ปุ่มนี้เป็นปุ่มเก่า
            หมายถึงเรื่องไหนคะ
    ฉัน: 9
    กองทุน: หมายถึงเรื่องไหนคะ
  `);
});

test("nobody but those who speak for the fund teaches", () => {
  for (const scene of [stranger, memberScene(linkedAs(buaphan)), memberScene(linkedAs(buaphan, ["auditor"]))])
    expect(onStage(scene)).toPlay(`
      ฉัน: คำที่ไม่เข้าใจ
      กองทุน: เรื่องนี้เป็นงานของกรรมการค่ะ
    `);
});

const outOfOffice: Doing = (deed) =>
  deed.type === "teach-word" ? { type: "words-refused", refusal: "not-allowed" } : both(deed);
const taughtBefore: Doing = (deed) =>
  deed.type === "teach-word"
    ? { type: "taught-before", word: deed.word, intent: "rights", left: [goat] }
    : both(deed);

test.each([
  ["whoever left office meanwhile is told so", outOfOffice, "เรื่องนี้เป็นงานของกรรมการค่ะ"],
  ["what was taught before stands", taughtBefore, "“ขอเบิ่งมะขวิดของ” มีกรรมการสอนไว้แล้วค่ะ ว่าหมายถึง สิทธิของฉัน"],
])("%s", (_fact, doing, answer) => {
  expect(onStage(chair, words(doing))).toPlay(`
    ฉัน: คำที่ไม่เข้าใจ
    ทำ: list-not-understood
    ฉัน: 1
    ฉัน: [จ่ายเงิน]
    ฉัน: ใช่ค่ะ
    ทำ: teach-word
    กองทุน: ${answer}
  `);
});

test("where everything was understood there is nothing to teach", () => {
  expect(
    onStage(
      chair,
      words(() => ({ type: "not-understood-listed", left: [] })),
    ),
  ).toPlay(`
    ฉัน: คำที่ไม่เข้าใจ
    ทำ: list-not-understood
    กองทุน: ตอนนี้ไม่มีข้อความที่รอสอนค่ะ
  `);
});
