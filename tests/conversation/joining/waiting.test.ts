import { expect, test } from "vitest";
import type { JoiningWaiting } from "#conversation/deeds/joining.ts";
import { day, linkedAs, memberScene, somchai } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { done, joining, refusedWith } from "./applying.ts";

const asked = { requestId: "0198a000-0000-7000-8000-0000000000a1", askedOn: day("2026-02-14") };
const waiting: readonly JoiningWaiting[] = [
  { ...asked, kind: "join", name: "นางสาวสมศรี มีสุข" },
  { ...asked, kind: "link", name: "ขอเชื่อมไลน์ รอกรรมการ" },
  { ...asked, kind: "change-beneficiary", name: "นางบัวผัน ใจดี" },
];

test("a village's representative finds what waits for them under “คำขอรอยืนยัน”, and opens it there", () => {
  const { deeds, asked } = joining({ "open-joining-request": refusedWith({ type: "no-such-request" }) });
  const stage = onStage(memberScene(linkedAs(somchai, ["representative"])), {
    ...deeds,
    "list-requests": { type: "requests", requests: [], joining: waiting },
  });
  expect(stage).toPlay(`
    ฉัน: คำขอรอยืนยัน
    ทำ: list-requests
    กองทุน: คำขอรอยืนยัน
            มี 3 เรื่อง
            ใบสมัครสมาชิก รอรับรอง: นางสาวสมศรี มีสุข
            ขอเชื่อมไลน์ รอกรรมการ
            ขอเปลี่ยนผู้รับผลประโยชน์: นางบัวผัน ใจดี
    ฉัน: [ขอเชื่อมไลน์]
    ${done}
    กองทุน: ไม่พบคำขอนี้แล้วค่ะ
  `);
  expect(asked).toEqual([{ type: "open-joining-request", requestId: waiting[1]?.requestId }]);
});
