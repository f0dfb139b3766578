import { expect, test } from "vitest";
import type { ContributionRefusal } from "#conversation/deed.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, treasurer } from "./cast.ts";
import { found, fund, recordDeed, refused, toConfirm, treasurerScene } from "./receiving.ts";
import { onStage } from "./transcript.ts";

test("the nearest whole amounts are offered, and one tap takes one", () => {
  const offers = [bahtToSatang(90), bahtToSatang(120)];
  const refusal = { type: "no-whole-period", price: bahtToSatang(30), offers } as const;
  expect(onStage(treasurerScene, { ...fund(), "propose-contribution": refused(refusal) })).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    ทำ: show-owed ${buaphan.memberId}
    ฉัน: 100
    ทำ: propose-contribution ${buaphan.memberId} 10000
    กองทุน: จำนวนนี้ไม่พอดีงวดค่ะ
            [฿90]
            [฿120]
    ฉัน: [฿120]
    ทำ: propose-contribution ${buaphan.memberId} 12000
  `);
});

test("another member's menu answers that receiving is the treasurer's work", () => {
  expect(onStage(memberScene(linkedAs(buaphan)))).toPlay(`
    ฉัน: รับเงิน
    กองทุน: เมนูรับเงินเป็นของเหรัญญิกและผู้เก็บเงินค่ะ
  `);
});

test.each<[ContributionRefusal, string]>([
  [{ type: "no-such-member" }, "ไม่พบสมาชิกท่านนี้ในทะเบียนแล้วค่ะ\nรับเงินสมทบ · ขั้นที่ 1/3"],
  [{ type: "member-has-left", member: buaphan }, "พ้นจากการเป็นสมาชิกแล้ว"],
  [{ type: "own-contribution", member: treasurer }, "กติกากองทุนให้ผู้อื่นเป็นคนรับเงินแทนค่ะ"],
  [{ type: "not-allowed-to-receive" }, "เมนูรับเงินเป็นของเหรัญญิกและผู้เก็บเงินค่ะ"],
  [{ type: "day-to-come" }, "เป็นวันข้างหน้า ยังบันทึกไม่ได้ค่ะ"],
  [{ type: "day-before-joining", joinedOn: day("2026-03-01") }, "เริ่มเป็นสมาชิกวันที่ 1 มี.ค. 2569"],
  [
    { type: "no-whole-period", price: bahtToSatang(30), offers: [bahtToSatang(90), bahtToSatang(120)] },
    "งวดละ ฿30 เลือกจำนวนที่พอดี แล้วคืนเงินทอนให้สมาชิกนะคะ",
  ],
  [{ type: "too-far-ahead", most: bahtToSatang(1080) }, "รับได้ไม่เกิน ฿1,080 นะคะ"],
  [{ type: "too-far-ahead", most: bahtToSatang(0) }, "ส่งล่วงหน้าไว้เต็มที่แล้ว"],
])("a contribution refused with %o is answered kindly, before and at the confirmation", (refusal, words) => {
  const before = toConfirm.trimEnd();
  expect(onStage(treasurerScene, { ...fund(), "propose-contribution": refused(refusal) })).toPlay(`
    ${before}
    กองทุน: ${words.split("\n").join("\nกองทุน: ").split("\nกองทุน: ").join("\n")}
  `);
  expect(onStage(treasurerScene, { ...fund(), "record-contribution": refused(refusal) })).toPlay(`
    ${before}
    ฉัน: ยืนยัน
    ${recordDeed}
    กองทุน: ${words}
  `);
});

test("somebody who may not search any more is told so, and the talk ends", () => {
  const stage = onStage(treasurerScene, {
    ...fund(),
    "find-members": refused({ type: "not-allowed-to-receive" }),
  });
  expect(stage).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    กองทุน: เมนูรับเงินเป็นของเหรัญญิกและผู้เก็บเงินค่ะ
  `);
  expect(stage.stored()).toBeUndefined();
});

test("nobody found is asked for again, by the word that found nobody", () => {
  expect(onStage(treasurerScene, { ...fund(), "find-members": found() })).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวพัน
    ทำ: find-members บัวพัน
    กองทุน: ไม่พบสมาชิกจากคำว่า “บัวพัน”
            ขั้นที่ 1/3
  `);
});

test.each(["0", "-30", "ไม่รู้", "30.005"])("“%s” is no amount: it is asked again", (typed) => {
  expect(onStage(treasurerScene, fund())).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    ทำ: show-owed ${buaphan.memberId}
    ฉัน: ${typed}
    กองทุน: ยังไม่เข้าใจคำตอบนี้ พิมพ์จำนวนเงินเป็นบาท
            ขั้นที่ 2/3
  `);
});

test("who alone was found but has left is told as such before any amount is asked", () => {
  const deeds = { ...fund(), "find-members": found({ ...buaphan, hasLeft: true }) };
  expect(onStage(treasurerScene, deeds)).toPlay(`
    ฉัน: รับเงิน
    ฉัน: บัวผัน
    ทำ: find-members บัวผัน
    กองทุน: นางบัวผัน ใจดี (เลขสมาชิก 2-015) พ้นจากการเป็นสมาชิกแล้ว
            ขั้นที่ 1/3
  `);
});
