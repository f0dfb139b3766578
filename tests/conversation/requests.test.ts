import { expect, test } from "vitest";
import { requestNotice, settledNotice } from "#conversation/flows/books/request-cards.ts";
import type { BooksRefusal } from "#conversation/deeds/books.ts";
import { bahtToSatang } from "#core/money.ts";
import { books, inOffice, refusedBy, request } from "./bookkeeping.ts";
import { expectFits } from "./line-limits.ts";
import { onStage, shownReply } from "./transcript.ts";

const chair = inOffice("chair");
const { requestId } = request();
const toDecide = `
  ฉัน: คำขอรอยืนยัน
  ทำ: list-requests
  ฉัน: [ยกเลิก OB/123]
  ทำ: open-request ${requestId}
`;

test("a second person sees what was asked, by whom and why, and agrees", () => {
  const stage = onStage(chair, books());
  expect(stage).toPlay(`
    ฉัน: คำขอรอยืนยัน
    ทำ: list-requests
    กองทุน: คำขอรอยืนยัน
            มี 1 เรื่อง
            ขอยกเลิกใบเสร็จ: นางมาลี ตั้งตรง
            [ยกเลิก OB/123]
    ฉัน: [ยกเลิก OB/123]
    ทำ: open-request ${requestId}
    กองทุน: ขอยกเลิกใบเสร็จ
            ท่านเห็นด้วยไหมคะ
            ผู้ขอ: นางมาลี ตั้งตรง
            จำนวนเงิน: ฿1,080
            เหตุผล: บันทึกผิดคน
            [ตกลง]
            [ไม่ตกลง]
            [ไว้ก่อน]
    ฉัน: [ตกลง]
    ทำ: settle-request ${requestId} true
    กองทุน: ตกลงแล้ว
            แจ้งผู้ขอให้แล้วค่ะ
  `);
  expect(stage.stored()).toBeUndefined();
});

test("who declines says why, by a button or in their own words", () => {
  expect(onStage(chair, books())).toPlay(`
    ${toDecide}
    ฉัน: ไม่แน่ใจ
    กองทุน: แตะ “ตกลง” หรือ “ไม่ตกลง”
    ฉัน: [ไม่ตกลง]
    กองทุน: ไม่ตกลงเพราะอะไรคะ
            [ข้อมูลยังไม่ชัดเจน]
            [ขอคุยกันก่อน]
    ฉัน: [ขอคุยกันก่อน]
    ทำ: settle-request ${requestId} false ขอคุยกันก่อน
    กองทุน: ไม่ตกลงแล้ว
  `);
  expect(onStage(chair, books())).toPlay(`
    ${toDecide}
    ฉัน: ไม่ตกลง
    ฉัน: สมาชิกยืนยันว่าส่งเงินจริง ไม่ควรยกเลิก
    ทำ: settle-request ${requestId} false สมาชิกยืนยันว่าส่งเงินจริง ไม่ควรยกเลิก
  `);
});

test("a request can wait, and nothing has changed", () => {
  expect(onStage(chair, books())).toPlay(`
    ${toDecide}
    ฉัน: [ไว้ก่อน]
    กองทุน: คำขอยังรออยู่เหมือนเดิมค่ะ
    ฉัน: [ตกลง] เก่า
    กองทุน: ปุ่มนี้เป็นปุ่มเก่า
  `);
});

test("nothing waits, or more than a card shows", () => {
  expect(onStage(chair, { ...books(), "list-requests": { type: "requests", requests: [] } })).toPlay(`
    ฉัน: คำขอรอยืนยัน
    ทำ: list-requests
    กองทุน: ตอนนี้ไม่มีคำขอที่รอท่านยืนยันค่ะ
  `);
  const many = Array.from({ length: 11 }, (_, index) => request({ requestId: `r${index}` }));
  expect(onStage(chair, { ...books(), "list-requests": { type: "requests", requests: many } })).toPlay(`
    ฉัน: คำขอรอยืนยัน
    ทำ: list-requests
    กองทุน: มี 11 เรื่อง
            และอีก 3 เรื่อง
  `);
});

test("money of one's own household waits for a second pair of eyes", () => {
  const own = request({
    about: { type: "own-contribution", member: "นางมาลี ตั้งตรง", amount: bahtToSatang(90) },
  });
  const deeds = {
    ...books(),
    "list-requests": { type: "requests", requests: [own] },
    "open-request": { type: "request-opened", request: own },
  } as const;
  expect(onStage(chair, deeds)).toPlay(`
    ฉัน: คำขอรอยืนยัน
    ทำ: list-requests
    ฉัน: [รับเงิน ฿90]
    ทำ: open-request ${requestId}
    กองทุน: ขอรับเงินสมทบของตัวเองหรือคนในบ้าน
            ของสมาชิก: นางมาลี ตั้งตรง
            นับเงินด้วยตนเองก่อนนะคะ
  `);
});

test("a notice leads to the request, and its asker learns what became of it", () => {
  const notice = requestNotice(request());
  expectFits(notice);
  expect(shownReply(notice)).toContain("มีคำขอรอท่านยืนยัน");
  for (const agreed of [true, false]) {
    const news = settledNotice(request(), { agreed, by: "นายประธาน", reason: "ขอคุยกันก่อน" });
    expectFits(news);
    expect(shownReply(news).includes("ขอคุยกันก่อน")).toBe(!agreed);
  }
});

test.each(["collector", "auditor"] as const)("a %s settles nothing", (role) => {
  expect(onStage(inOffice(role), books())).toPlay(`
    ฉัน: คำขอรอยืนยัน
    กองทุน: เรื่องนี้เป็นของประธาน รองประธาน เลขานุการ และเหรัญญิกค่ะ
  `);
});

test.each<[BooksRefusal, string]>([
  [{ type: "not-allowed", act: "requests" }, "เป็นของประธาน รองประธาน"],
  [{ type: "not-second-person" }, "เป็นของประธาน รองประธาน"],
  [{ type: "no-such-request" }, "ไม่พบคำขอนี้แล้วค่ะ"],
  [{ type: "settled-before", as: "agreed" }, "มีผู้ตกลงไปแล้วค่ะ"],
  [{ type: "settled-before", as: "declined" }, "มีผู้ไม่ตกลงไปแล้วค่ะ"],
  [{ type: "settled-before", as: "withdrawn" }, "ผู้ขอถอนคำขอนี้ไปแล้วค่ะ"],
  [{ type: "own-request" }, "ท่านเป็นผู้ขอเอง ต้องให้กรรมการอีกท่านเป็นผู้ยืนยันค่ะ"],
  [{ type: "related" }, "เกี่ยวกับท่านหรือคนในบ้านของท่าน"],
  [{ type: "cancelled-before" }, "ใบเสร็จนี้ยกเลิกไว้แล้วค่ะ"],
  [{ type: "given-back" }, "สมาชิกออกจากกองทุนและได้รับเงินคืนไปแล้วค่ะ"],
  [{ type: "no-such-receipt" }, "ไม่พบใบเสร็จเลขที่นี้ค่ะ"],
  [{ type: "same-key-other-wish" }, "บันทึกไว้ก่อนแล้วค่ะ"],
])(
  "a request refused with %o is answered kindly, when it is opened and when it is settled",
  (refusal, words) => {
    expect(onStage(chair, { ...books(), "open-request": refusedBy(refusal) })).toPlay(`
    ${toDecide}
    กองทุน: ${words}
  `);
    expect(onStage(chair, { ...books(), "settle-request": refusedBy(refusal) })).toPlay(`
    ${toDecide}
    ฉัน: ตกลง
    ทำ: settle-request ${requestId} true
    กองทุน: ${words}
  `);
  },
);
