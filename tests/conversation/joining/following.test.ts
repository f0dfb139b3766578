import { expect, test } from "vitest";
import type { ApplicationSeen } from "#conversation/deeds/joining.ts";
import { bahtToSatang } from "#core/money.ts";
import { stranger } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { done, joining, refusedWith, sent } from "./applying.ts";

const following = (...applications: readonly ApplicationSeen[]) =>
  onStage(stranger, joining({ "show-applications": { type: "applications", applications } }).deeds);

test.each<[Partial<ApplicationSeen>, string]>([
  [{ stage: "sent" }, "1/4 รอกรรมการหมู่บ้านรับรอง"],
  [{ stage: "certified" }, "2/4 รับรองแล้ว รอมติที่ประชุม"],
  [
    {
      stage: "admitted",
      memberNo: "2-016",
      toPay: { entranceFee: bahtToSatang(10), first: bahtToSatang(30) },
    },
    "3/4 รับเป็นสมาชิกแล้ว รอจ่ายครั้งแรก\nผู้สมัคร: นางสาวสมศรี มีสุข\nวันที่สมัคร: 14 ก.พ. 2569\nเลขสมาชิก: 2-016\nจ่ายครั้งแรก: ฿40 (ค่าสมัคร ฿10 + งวดแรก ฿30)",
  ],
  [
    { stage: "admitted", toPay: { entranceFee: bahtToSatang(0), first: bahtToSatang(30) } },
    "จ่ายครั้งแรก: ฿30\n",
  ],
  [{ stage: "paid", memberNo: "2-016" }, "4/4 เป็นสมาชิกเรียบร้อยแล้ว"],
  [{ stage: "declined", reason: "อยู่นอกตำบล" }, "ยังไม่ผ่าน"],
  [{ stage: "declined", reason: "อยู่นอกตำบล" }, "เหตุผล: อยู่นอกตำบล"],
  [{ stage: "withdrawn" }, "ถอนใบสมัครแล้ว"],
])("“สมัครถึงไหนแล้ว” with %o says where it stands", (change, words) => {
  const stage = following({ ...sent, ...change });
  expect(stage).toPlay(`
    ฉัน: สมัครถึงไหนแล้วคะ
    ${done}
  `);
  const [card] = stage.lastReply()?.says ?? [];
  expect(card).toBeDefined();
  for (const line of words.split("\n").filter((one) => one !== ""))
    expect(stage).toPlay(`
      ฉัน: สมัครถึงไหนแล้ว
      ${done}
      กองทุน: ${line}
    `);
});

test("whoever has sent none is led to the form", () => {
  expect(following()).toPlay(`
    ฉัน: ใบสมัครของฉัน
    ${done}
    กองทุน: ไลน์นี้ยังไม่ได้ส่งใบสมัครค่ะ
            [กรอกใบสมัคร]
  `);
});

test("an application is taken back after a second question, and kept where it is not", () => {
  const { deeds, asked } = joining({
    "show-applications": { type: "applications", applications: [sent] },
    "withdraw-application": { type: "application-withdrawn", name: sent.name },
  });
  expect(onStage(stranger, deeds)).toPlay(`
    ฉัน: สมัครถึงไหนแล้ว
    ${done}
    ฉัน: [ถอนใบสมัคร]
    กองทุน: แน่ใจไหมคะ
    ฉัน: [ไม่ถอน]
    กองทุน: ใบสมัครยังอยู่เหมือนเดิมค่ะ
    ฉัน: สมัครถึงไหนแล้ว
    ${done}
    ฉัน: [ถอนใบสมัคร]
    ฉัน: ไม่รู้สิ
    กองทุน: แตะปุ่ม หรือพิมพ์ “ยืนยัน”
    ฉัน: ยืนยัน
    ${done}
    กองทุน: ถอนใบสมัครของ นางสาวสมศรี มีสุข แล้วค่ะ
  `);
  expect(asked.at(-1)).toEqual({ type: "withdraw-application", requestId: sent.requestId });
});

test.each([
  [{ type: "settled-before", as: "agreed" } as const, "ใบสมัครนี้กรรมการดูไปแล้ว จึงถอนในแชตไม่ได้ค่ะ"],
  [{ type: "no-such-request" } as const, "ไม่พบใบสมัครนี้ในไลน์นี้ค่ะ"],
])("where %o, it is said", (refusal, words) => {
  const { deeds } = joining({
    "show-applications": { type: "applications", applications: [sent] },
    "withdraw-application": refusedWith(refusal),
  });
  expect(onStage(stranger, deeds)).toPlay(`
    ฉัน: สมัครถึงไหนแล้ว
    ${done}
    ฉัน: [ถอนใบสมัคร]
    ฉัน: ยืนยัน
    ${done}
    กองทุน: ${words}
  `);
});
