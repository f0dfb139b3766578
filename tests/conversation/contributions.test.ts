import { expect, test } from "vitest";
import type { ContributionState } from "#conversation/deed.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, receiptOf, somchai, stateOf, stranger } from "./cast.ts";
import { onStage } from "./transcript.ts";

const scene = memberScene(linkedAs(buaphan));

test("เช็คยอด shows what is paid, what is due now, this year's payments and the history behind a button", () => {
  const deeds = {
    "show-contributions": stateOf(),
    "show-history": { type: "history", member: buaphan, receipts: [receiptOf()], more: false },
  } as const;
  expect(onStage(scene, deeds)).toPlay(`
    ฉัน: เช็คยอดค่ะ
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ นางบัวผัน ใจดี
            ถึงกำหนดส่ง ฿30
            เลขสมาชิก: 2-015
            ส่งถึง: สิ้นเดือน ม.ค. 2569
            ต้องส่งตอนนี้: ฿30 (1 เดือน)
            ส่งแล้วปีนี้: ฿30 (1 ครั้ง)
            แบบการส่ง: ส่งรายเดือน ฿30
            สมาชิกตั้งแต่: 1 มี.ค. 2563
            แตะ “จ่ายเงิน” เพื่อโอนจากมือถือ
            [ประวัติการส่ง]
            [โทรหากองทุน]
    ฉัน: [ประวัติการส่ง]
    ทำ: show-history ${buaphan.memberId}
    กองทุน: ประวัติการส่ง นางบัวผัน ใจดี
            14 ก.พ. 2569: ฿90
            ก.พ. – เม.ย. 2569
            ใบเสร็จ 1/124
            [เช็คยอด]
  `);
});

test.each<[string, Partial<ContributionState>, string]>([
  ["whoever is paid up is thanked", { due: bahtToSatang(0), dueMonths: 0 }, "ส่งครบถึงสิ้นเดือน ม.ค. 2569"],
  ["nothing due reads as nothing", { due: bahtToSatang(0), dueMonths: 0 }, "ต้องส่งตอนนี้: ไม่มี"],
  [
    "a plan by days has its day",
    { due: bahtToSatang(0), paidUpTo: day("2026-03-09") },
    "ส่งครบถึงวันที่ 9 มี.ค. 2569",
  ],
  ["arrears are told without shame", { due: bahtToSatang(90), dueMonths: 3 }, "ทยอยส่งได้ค่ะ ถ้าช่วงนี้ไม่สะดวก"],
  ["a year without a payment", { paidThisYear: bahtToSatang(0), receiptsThisYear: 0 }, "ส่งแล้วปีนี้: ยังไม่มี"],
  ["someone who died is mourned", { leftOn: day("2026-02-01"), leftReason: "died" }, "ขอแสดงความเสียใจด้วยค่ะ"],
  ["someone who resigned", { leftOn: day("2026-02-01"), leftReason: "resigned" }, "ลาออกจากกองทุนแล้ว"],
  ["someone whom arrears ended", { leftOn: day("2026-02-01"), leftReason: "arrears" }, "กองทุนยินดีต้อนรับเสมอค่ะ"],
  ["someone who left otherwise", { leftOn: day("2026-02-01"), leftReason: "other" }, "พ้นจากการเป็นสมาชิกแล้ว"],
  ["someone who left, nobody knows why", { leftOn: day("2026-02-01") }, "พ้นจากการเป็นสมาชิกแล้ว"],
])("%s", (_what, change, words) => {
  expect(onStage(scene, { "show-contributions": stateOf(change) })).toPlay(`
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ${words}
  `);
});

test.each<[Partial<ContributionState>, string]>([
  [{ due: bahtToSatang(0) }, "good"],
  [{ due: bahtToSatang(30) }, "waiting"],
  [{ due: bahtToSatang(90), leftOn: day("2026-02-01"), leftReason: "died" }, "plain"],
])("a card of %o looks %s", (change, look) => {
  const stage = onStage(scene, { "show-contributions": stateOf(change) });
  expect(stage).toPlay(`ฉัน: เช็คยอด\nทำ: show-contributions ${buaphan.memberId}`);
  expect(stage.lastReply()?.says).toMatchObject([{ type: "card", look }]);
});

test("who has never paid sees that, and no date", () => {
  const { paidUpTo: _never, ...state } = (
    stateOf({ due: bahtToSatang(0), dueMonths: 0 }) as { state: ContributionState }
  ).state;
  expect(onStage(scene, { "show-contributions": { type: "contributions", state } })).toPlay(`
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ตอนนี้ไม่มียอดที่ต้องส่ง
            ส่งถึง: ยังไม่มีรายการ
  `);
});

test("a long history is cut to ten, and says so; an empty one is no empty card", () => {
  const receipts = Array.from({ length: 14 }, (_, index) => receiptOf({ number: BigInt(200 - index) }));
  expect(onStage(scene, { "show-history": { type: "history", member: buaphan, receipts, more: true } }))
    .toPlay(`
    ฉัน: ประวัติการส่ง
    ทำ: show-history ${buaphan.memberId}
    กองทุน: ใบเสร็จ 1/200
            ใบเสร็จ 1/191
            แสดง 10 รายการล่าสุด
  `);
  expect(onStage(scene, { "show-history": { type: "history", member: buaphan, receipts: [], more: false } }))
    .toPlay(`
    ฉัน: ประวัติ
    ทำ: show-history ${buaphan.memberId}
    กองทุน: ยังไม่มีรายการส่งเงินสมทบค่ะ
  `);
});

test("who is not linked is shown the way, whether they type or tap", () => {
  const stage = onStage(stranger);
  expect(stage).toPlay(`
    ฉัน: เช็คยอด
    กองทุน: ยังไม่ได้เชื่อมกับสมาชิก จึงยังดูยอดไม่ได้ค่ะ
            [เชื่อมสมาชิก]
    ฉัน: ประวัติ
    กองทุน: ยังดูยอดไม่ได้ค่ะ
  `);
});

test("a link that was cut between the question and the look-up is told kindly", () => {
  expect(onStage(scene, { "show-contributions": { type: "not-linked" } })).toPlay(`
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ
  `);
});

test("a card's button stays with the member it was about, until that link is cut", () => {
  const both = memberScene(linkedAs(buaphan), linkedAs(somchai));
  const stage = onStage(both, {
    "show-contributions": ({ memberId }) =>
      stateOf({ member: memberId === buaphan.memberId ? buaphan : somchai }),
    "show-history": { type: "history", member: buaphan, receipts: [], more: false },
  });
  expect(stage).toPlay(`
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: [สลับสมาชิก]
  `);
  stage.set({ scene: { ...both, chosen: linkedAs(somchai) } });
  expect(stage).toPlay(`
    ฉัน: [ประวัติการส่ง]
    ทำ: show-history ${buaphan.memberId}
    กองทุน: ประวัติการส่ง นางบัวผัน ใจดี
    ฉัน: เช็คยอด
    ทำ: show-contributions ${somchai.memberId}
    กองทุน: ยอดเงินสมทบ นายสมชาย ใจดี
  `);
  stage.set({ scene: memberScene(linkedAs(treasurerLike)) });
  expect(stage).toPlay(`
    ฉัน: [ประวัติการส่ง]
    กองทุน: ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ
  `);
});

const treasurerLike = { ...somchai, memberId: "0198a000-0000-7000-8000-000000000009", memberNo: "9-009" };
