import { expect, test } from "vitest";
import type { JoiningRefusal, JoiningRequestSeen } from "#conversation/deeds/joining.ts";
import { newApplicationNotice } from "#conversation/wording/joining/notices.ts";
import { joiningRefusalWords } from "#conversation/wording/joining/refusals.ts";
import { buaphan, day, linkedAs, memberScene, somchai, stranger } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { done, joining, refusedWith } from "./applying.ts";

const requestId = "0198a000-0000-7000-8000-0000000000a1";
const asked = { requestId, askedOn: day("2026-02-14") };
const join: JoiningRequestSeen = {
  ...asked,
  kind: "join",
  application: {
    name: "นางสาวสมศรี มีสุข",
    for: "self",
    birthOn: day("1980-05-01"),
    villageNo: 2,
    address: "12/3 ซอยวัด",
    phone: "0812223333",
    planName: "ส่งรายเดือน",
    beneficiaries: [{ name: "นายสมชาย มีสุข", relation: "sibling" }],
    hasCitizenId: false,
  },
  like: [{ memberNo: "2-050", name: "สมสี มีสุข", hasLeft: true, likeness: "name-and-birth" }],
};
const link: JoiningRequestSeen = { ...asked, kind: "link", words: "แม่บัวผัน หมู่ 2", actsFor: ["นายสมชาย ใจดี"] };
const beneficiaries: JoiningRequestSeen = {
  ...asked,
  kind: "change-beneficiary",
  member: buaphan,
  now: [],
  wanted: [{ name: "นายสมชาย ใจดี", relation: "child", sharePercent: 100 }],
};
const committee = memberScene(linkedAs(somchai, ["representative"]));

const settled = (request: JoiningRequestSeen, agreed: boolean) =>
  ({ "settle-joining-request": { type: "joining-settled", request, agreed } }) as const;

/** The notice that came before is on the telephone: its button opens the request. */
function settling(request: JoiningRequestSeen, answers: Parameters<typeof joining>[0] = {}) {
  const { deeds, asked } = joining({
    "open-joining-request": { type: "joining-request", request },
    ...answers,
  });
  const stage = onStage(committee, deeds);
  stage.shows(newApplicationNotice({ requestId, name: "นางสาวสมศรี มีสุข", villageNo: 2 }));
  return { stage, asked };
}
const opened = `
  ฉัน: [ดูใบสมัคร]
  ${done}
`;

test("an application is looked at with everything that the certifier must see, and certified", () => {
  const { stage, asked } = settling(join, settled(join, true));
  expect(stage).toPlay(`
    ${opened}
    กองทุน: ใบสมัครสมาชิก รอรับรอง
            นางสาวสมศรี มีสุข
            เกิด: 1 พ.ค. 2523
            ที่อยู่: 12/3 ซอยวัด
            ผู้รับผลประโยชน์: นายสมชาย มีสุข (พี่น้อง)
            คล้ายกับ: สมสี มีสุข (2-050) พ้นสมาชิกแล้ว – ชื่อและวันเกิดเดียวกัน
            (ผู้สมัครไม่เห็นข้อความนี้)
            [รับรอง]
            [ไม่รับรอง]
            [ยกเลิก]
    ฉัน: อะไรนะ
    กองทุน: แตะปุ่ม หรือพิมพ์ “ยกเลิก” นะคะ
    ฉัน: [รับรอง]
    ${done}
    กองทุน: รับรองใบสมัครของ นางสาวสมศรี มีสุข แล้วค่ะ
  `);
  expect(asked.at(-1)).toEqual({ type: "settle-joining-request", requestId, answer: { type: "agree" } });
});

test("a no asks for its reason, which may be a sentence", () => {
  const { stage, asked } = settling(join, settled(join, false));
  expect(stage).toPlay(`
    ${opened}
    ฉัน: [ไม่รับรอง]
    กองทุน: เหตุผลที่ไม่ตกลง
            ผู้ขอจะได้อ่านเหตุผลนี้
    ฉัน: (sticker)
    กองทุน: เหตุผลที่ไม่ตกลง
    ฉัน: ขอสำเนาทะเบียนบ้านก่อนค่ะ
    ${done}
    กองทุน: บันทึกว่าไม่ตกลงแล้วค่ะ
  `);
  expect(asked.at(-1)).toMatchObject({ answer: { type: "decline", reason: "ขอสำเนาทะเบียนบ้านก่อนค่ะ" } });
});

test("a request for a link leads to the member who is meant, and is looked at once more", () => {
  const { stage, asked } = settling(link, {
    ...settled(link, true),
    "find-for-link": { type: "found-for-link", requestId, members: [buaphan, somchai], more: true },
  });
  expect(stage).toPlay(`
    ${opened}
    กองทุน: ขอเชื่อมไลน์ รอกรรมการ
            บอกมาว่า: แม่บัวผัน หมู่ 2
            ไลน์นี้ดูแล: นายสมชาย ใจดี
            โทรถามหรือพบตัวก่อนนะคะ
    ฉัน: [เลือกสมาชิก]
    กองทุน: พิมพ์ชื่อหรือเลขสมาชิก
    ฉัน: บัวผัน
    ${done}
    กองทุน: แตะชื่อที่ตรงกับคำขอค่ะ
            มีมากกว่านี้
            [2-015 นางบัวผัน ใจดี]
    ฉัน: [2-015 นางบัวผัน ใจดี]
    กองทุน: ตรวจก่อนเชื่อม
            นางบัวผัน ใจดี
            [ยืนยันเชื่อม]
    ฉัน: [เลือกท่านอื่น]
    กองทุน: พิมพ์ชื่อหรือเลขสมาชิก
    ฉัน: 2-015
    ${done}
    ฉัน: [2-015 นางบัวผัน ใจดี]
    ฉัน: ไม่แน่ใจ
    กองทุน: แตะ “ยืนยันเชื่อม”
    ฉัน: ยืนยัน
    ${done}
    กองทุน: เชื่อมให้แล้วค่ะ
  `);
  expect(asked.at(-1)).toMatchObject({ answer: { type: "agree", memberId: buaphan.memberId } });
});

test("nobody found is said, and asked again", () => {
  const nobody = { type: "found-for-link", requestId, members: [], more: false } as const;
  expect(settling(link, { "find-for-link": nobody }).stage).toPlay(`
    ${opened}
    ฉัน: [เลือกสมาชิก]
    ฉัน: ใครสักคน
    ${done}
    กองทุน: ไม่พบสมาชิกจากคำนี้ค่ะ
            พิมพ์ชื่อหรือเลขสมาชิก
    ฉัน: ยกเลิก
    กองทุน: คำขอยังรออยู่เหมือนเดิมค่ะ
  `);
});

test("other beneficiaries are confirmed with the old list beside the new", () => {
  expect(settling(beneficiaries, settled(beneficiaries, true)).stage).toPlay(`
    ${opened}
    กองทุน: ขอเปลี่ยนผู้รับผลประโยชน์
            นางบัวผัน ใจดี
            รายชื่อเดิม: ยังไม่มี
            รายชื่อใหม่: นายสมชาย ใจดี (บุตร 100%)
    ฉัน: [ยืนยัน]
    ${done}
    กองทุน: ยืนยันรายชื่อผู้รับผลประโยชน์ใหม่ของ นางบัวผัน ใจดี แล้วค่ะ
  `);
});

const refusals: readonly (readonly [JoiningRefusal, string])[] = [
  [{ type: "no-such-request" }, "ไม่พบคำขอนี้แล้วค่ะ"],
  [{ type: "settled-before", as: "agreed" }, "คำขอนี้มีผู้ตกลงไปแล้วค่ะ"],
  [{ type: "settled-before", as: "declined" }, "ไม่ตกลงไปแล้วค่ะ"],
  [{ type: "settled-before", as: "withdrawn" }, "ผู้ขอถอนคำขอนี้ไปแล้วค่ะ"],
  [{ type: "not-allowed" }, "เรื่องนี้เป็นหน้าที่ของกรรมการค่ะ"],
  [{ type: "not-your-village", villageNo: 3 }, "ใบสมัครนี้เป็นของหมู่ 3"],
  [{ type: "own-request" }, "ให้กรรมการท่านอื่นเป็นผู้ดูแทนค่ะ"],
  [{ type: "reason-missing" }, "ขอเหตุผลด้วยนะคะ"],
  [{ type: "member-missing" }, "เลือกสมาชิกที่จะเชื่อมก่อนนะคะ"],
  [{ type: "no-such-member" }, "ไม่พบสมาชิกท่านนี้ในทะเบียนแล้วค่ะ"],
  [{ type: "member-has-left" }, "พ้นจากการเป็นสมาชิกแล้ว จึงทำรายการนี้ไม่ได้ค่ะ"],
  [{ type: "linked-already" }, "เชื่อมกับสมาชิกท่านนี้อยู่แล้วค่ะ"],
  [{ type: "beneficiaries-frozen" }, "รายชื่อผู้รับผลประโยชน์จึงเปลี่ยนไม่ได้ค่ะ"],
];

test.each(refusals)("%o is said when a request is opened, or settled", (refusal, words) => {
  expect(settling(join, { "settle-joining-request": refusedWith(refusal) }).stage).toPlay(`
    ${opened}
    ฉัน: [รับรอง]
    ${done}
    กองทุน: ${words}
  `);
  expect(settling(join, { "open-joining-request": refusedWith(refusal) }).stage).toPlay(`
    ${opened}
    กองทุน: ${words}
  `);
});

test.each<[JoiningRefusal, string]>([
  [{ type: "nobody-named" }, "ใส่อย่างน้อยหนึ่งคนนะคะ"],
  [{ type: "beneficiary-without-name" }, "ยังไม่มีชื่อค่ะ"],
  [{ type: "shares-for-some" }, "ต้องกำหนดให้ครบทุกคนนะคะ"],
  [{ type: "shares-not-a-hundred", total: 90 }, "ร้อยพอดีนะคะ"],
  [{ type: "unknown-relation", name: "สมชาย" }, "ยังไม่รู้ว่า สมชาย"],
  [{ type: "citizen-id-wrong" }, "ยังไม่ครบถ้วนค่ะ"],
  [{ type: "village-impossible" }, "ยังไม่ครบถ้วนค่ะ"],
])("%o has its words, wherever it comes from", (refusal, words) => {
  expect(joiningRefusalWords(refusal, undefined)).toContain(words);
});

test("a stranger with somebody's old notice is told that it is the committee's", () => {
  const { deeds } = joining({ "open-joining-request": refusedWith({ type: "not-allowed" }) });
  const stage = onStage(stranger, deeds);
  stage.shows(newApplicationNotice({ requestId, name: "นางสาวสมศรี มีสุข" }));
  expect(stage).toPlay(`
    ${opened}
    กองทุน: เรื่องนี้เป็นหน้าที่ของกรรมการค่ะ
  `);
});
