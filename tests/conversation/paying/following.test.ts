import { expect, test } from "vitest";
import { buaphan, day, linkedAs, memberScene } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { claiming } from "../claims/pretend-fund.ts";
import { account, slip } from "./pretend-account.ts";

const member = memberScene(linkedAs(buaphan));

test.each([
  [slip(), "รอตรวจสอบ"],
  [slip({ hasCode: false }), "รหัสในสลิปอ่านไม่ได้ เหรัญญิกจะดูจากรูปให้ค่ะ"],
  [slip({ stage: "reading" }), "กำลังอ่านสลิปค่ะ"],
  [slip({ stage: "confirmed", receipt: "OB/12", paidOn: day("2026-02-14") }), "ใบเสร็จ: OB/12"],
  [slip({ stage: "refused", reason: "not-arrived", reasonWords: "ดูเลขบัญชีอีกครั้งค่ะ" }), "ดูเลขบัญชีอีกครั้งค่ะ"],
])("สลิปถึงไหนแล้ว says where it is (%#)", (seen, said) => {
  expect(onStage(member, account({ "show-slips": { type: "slips", slips: [seen] } }).deeds)).toPlay(`
    ฉัน: สลิปถึงไหนแล้ว
    ทำ: show-slips
    กองทุน: ${said}
  `);
});

test.each([
  [{ type: "used-before", own: slip({ stage: "confirmed" }) } as const, "สลิปหนึ่งใบนับได้ครั้งเดียว"],
  [{ type: "used-before" } as const, "โทรถามกองทุนได้เลย"],
  [{ type: "not-taken" } as const, "ส่งรูปเดิมมาอีกครั้งได้เลย"],
])("a slip that does not count is told without blame (%#)", (news, said) => {
  expect(onStage(member, account().deeds, news)).toPlay(`
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: 30
    ทำ: show-way-to-pay
    ฉัน: (picture)
    ทำ: send-slip
    กองทุน: ${said}
  `);
});

test("a claim that was put aside for a payment is open again once the slip is sent", () => {
  const waiting = { type: "waiting", slip: slip() } as const;
  const stage = onStage(member, { ...claiming().deeds, ...account().deeds }, waiting);
  expect(stage).toPlay(`
    ฉัน: คลอดลูก
    ทำ: begin-claim
    ทำ: claim-event
    ฉัน: จ่ายเงิน
    ทำ: begin-paying
    ฉัน: 30
    ทำ: show-way-to-pay
    ฉัน: (picture)
    ทำ: send-slip
    กองทุน: รอตรวจสอบ
  `);
  expect(stage.stored()).toMatchObject({ flow: "claim" });
  expect(stage.stored()).not.toHaveProperty("aside");
  expect(stage).toPlay(`
    ฉัน: 8-10 ก.พ. 69
    ทำ: claim-event
  `);
});
