import { expect, test } from "vitest";
import { stranger } from "../cast.ts";
import { onStage } from "../transcript.ts";
import { done, joining, refusedWith, sent, terms } from "./applying.ts";

const answers = {
  "begin-application": { type: "application-terms", terms },
  "send-application": { type: "application-sent", application: sent, again: false },
  "show-applications": { type: "applications", applications: [sent] },
} as const;

const toName = `
  ฉัน: กรอกใบสมัคร
  ${done}
  กองทุน: ใบสมัครสมาชิก · ขั้นที่ 1/9
          สมัครให้ใครคะ
  ฉัน: [ตัวฉันเอง]
`;
const toBirth = `${toName}
  กองทุน: ชื่อและนามสกุลของท่าน
  ฉัน: นางสาวสมศรี มีสุข
`;
const toConfirm = `${toBirth}
  กองทุน: เกิดวันที่เท่าไรคะ
  ฉัน: 1 พฤษภาคม 2523
  กองทุน: อยู่หมู่ที่เท่าไรคะ
          [หมู่ 2 บ้านโนนสวรรค์]
  ฉัน: หมู่ ๒
  กองทุน: บ้านเลขที่เท่าไรคะ
  ฉัน: 12/3 ซอยวัด
  กองทุน: เบอร์โทรศัพท์
  ฉัน: ๐๘๑-๒๒๒-๓๓๓๓
  กองทุน: จะส่งเงินสมทบแบบไหนคะ
  ฉัน: [ส่งรายเดือน ฿30]
  กองทุน: ผู้รับผลประโยชน์ชื่ออะไรคะ
  ฉัน: นายสมชาย มีสุข
  กองทุน: นายสมชาย มีสุข เป็นอะไรกับผู้สมัครคะ
  ฉัน: พี่ชาย
`;

test("from “อยากสมัคร” to an application that is sent", () => {
  const { deeds, asked } = joining(answers);
  const stage = onStage(stranger, {
    ...deeds,
    "show-plans": { type: "plans", entranceFee: terms.entranceFee, plans: terms.plans },
  });
  expect(stage).toPlay(`
    ฉัน: อยากสมัคร
    ทำ: show-plans
    กองทุน: สมัครสมาชิก
            กรอกใบสมัคร กรรมการหมู่บ้านรับรอง ที่ประชุมรับเข้า แล้วจ่ายค่าสมัครกับงวดแรกค่ะ
            [กรอกใบสมัคร]
            [สมัครถึงไหนแล้ว]
    ${toConfirm}
    กองทุน: ตรวจก่อนส่งใบสมัคร
            นางสาวสมศรี มีสุข
            สมัครให้: ตัวฉันเอง
            เกิด: 1 พ.ค. 2523
            หมู่ที่: 2
            ที่อยู่: 12/3 ซอยวัด
            โทรศัพท์: 0812223333
            แบบการส่ง: ส่งรายเดือน ฿30
            ผู้รับผลประโยชน์: นายสมชาย มีสุข (พี่น้อง)
            ท่านยินยอมให้กองทุนใช้ข้อมูลนี้พิจารณารับสมาชิกและลงทะเบียน (ข้อความฉบับที่ 1.1)
            [ส่งใบสมัคร]
            [แก้ไข]
            [ยกเลิก]
    ฉัน: [ส่งใบสมัคร]
    ${done}
    กองทุน: ส่งใบสมัครแล้ว
            1/4 รอกรรมการหมู่บ้านรับรอง
            ผู้สมัคร: นางสาวสมศรี มีสุข
            [ถอนใบสมัคร]
  `);
  expect(stage.stored()).toBeUndefined();
  expect(asked.at(-1)).toEqual({
    type: "send-application",
    key: expect.stringMatching(/^0000/u),
    application: {
      for: "self",
      title: "นางสาว",
      givenName: "สมศรี",
      familyName: "มีสุข",
      birthOn: Temporal.PlainDate.from("1980-05-01"),
      villageNo: 2,
      houseNo: "12/3",
      addressRest: "ซอยวัด",
      phone: "0812223333",
      planCode: "monthly",
      beneficiaries: [{ name: "นายสมชาย มีสุข", relation: "sibling" }],
      noticeVersion: "1.1",
    },
  });
});

test("for a child, everything that may be skipped is skipped", () => {
  const { deeds, asked } = joining(answers);
  expect(onStage(stranger, deeds)).toPlay(`
    ฉัน: ใบสมัคร
    ${done}
    ฉัน: [ลูกหรือหลาน]
    กองทุน: ชื่อและนามสกุลของผู้สมัคร
    ฉัน: ด.ช.เมฆ แก้วใส
    ฉัน: [ไม่แน่ใจ]
    ฉัน: [ข้ามไปก่อน]
    กองทุน: บ้านเลขที่
    ฉัน: [ข้ามไปก่อน]
    ฉัน: [ไม่มีโทรศัพท์]
    ฉัน: ส่งรายปี
    ฉัน: [ใส่ทีหลัง]
    กองทุน: ตรวจก่อนส่งใบสมัคร
            เกิด: ไม่แน่ใจ ให้กรรมการดูจากบัตร
            ผู้รับผลประโยชน์: ยังไม่ใส่
            ท่านยืนยันว่าเจ้าตัวหรือผู้ปกครองยินยอม
    ฉัน: ยืนยัน
    ${done}
    กองทุน: ส่งใบสมัครแล้ว
  `);
  expect(asked.at(-1)).toMatchObject({
    application: { for: "child", givenName: "เมฆ", planCode: "yearly", beneficiaries: [] },
  });
});

test("a birthday is never guessed: two meanings are offered, half a day is asked for again", () => {
  const { deeds } = joining(answers);
  const stage = onStage(stranger, deeds);
  expect(stage).toPlay(`
    ${toBirth}
    ฉัน: 2523
    กองทุน: ขอวัน เดือน และปีเกิดให้ครบนะคะ
            เกิดวันที่เท่าไรคะ
    ฉัน: 31 กุมภาพันธ์ 2523
    กองทุน: ไม่มีวันนี้ในปฏิทินค่ะ
    ฉัน: 1 มกราคม 2400
    กองทุน: วันเกิดนี้นานเกินไปค่ะ
    ฉัน: 1/1/2570
    กองทุน: วันเกิดเป็นวันข้างหน้าค่ะ
    ฉัน: ไม่รู้เหมือนกัน
    กองทุน: ยังไม่เข้าใจคำตอบนี้ พิมพ์วันเกิด
    ฉัน: 5/3/23
    กองทุน: วันนี้เข้าใจได้หลายแบบค่ะ
            [5 มี.ค. 2523]
    ฉัน: [5 มี.ค. 2523]
    กองทุน: อยู่หมู่ที่เท่าไรคะ
  `);
});

test("what is not an answer is asked again, better; a citizen id is never taken", () => {
  const { deeds } = joining(answers);
  expect(onStage(stranger, deeds)).toPlay(`
    ${toName}
    ฉัน: สมศรี
    กองทุน: ยังไม่เข้าใจคำตอบนี้ พิมพ์ชื่อ เว้นวรรค แล้วตามด้วยนามสกุลนะคะ
    ฉัน: 1234567890121
    กองทุน: อย่าส่งเลขบัตร
            ชื่อและนามสกุลของท่าน
    ฉัน: สมัคร ใจดี
    กองทุน: เกิดวันที่เท่าไรคะ
    ฉัน: 1 พ.ค. 2523
    ฉัน: หมู่ไหนไม่รู้
    กองทุน: พิมพ์เลขหมู่ เช่น 3
    ฉัน: [หมู่ 3 บ้านหนองบัว]
    ฉัน: 5
    ฉัน: 999
    กองทุน: เบอร์โทรขึ้นต้นด้วย 0
    ฉัน: [ไม่มีโทรศัพท์]
    ฉัน: รายวัน
    กองทุน: แตะแบบการส่งที่ต้องการนะคะ
    ฉัน: ยกเลิก
    กองทุน: ยกเลิกให้แล้วค่ะ ยังไม่ได้ส่งใบสมัครค่ะ
  `);
});

test("one field is mended and the rest stays; an old send button sends nothing", () => {
  const { deeds, asked } = joining(answers);
  expect(onStage(stranger, deeds)).toPlay(`
    ${toConfirm}
    ฉัน: [แก้ไข]
    กองทุน: แก้ข้อไหนคะ
    ฉัน: [เบอร์โทรศัพท์]
    กองทุน: เบอร์โทรศัพท์ที่ติดต่อได้
    ฉัน: 045711123
    กองทุน: ตรวจก่อนส่งใบสมัคร
            โทรศัพท์: 045711123
    ฉัน: [แก้ไข]
    ฉัน: [ผู้รับผลประโยชน์]
    ฉัน: [ใส่ทีหลัง]
    กองทุน: ตรวจก่อนส่งใบสมัคร
            ผู้รับผลประโยชน์: ยังไม่ใส่
    ฉัน: [ส่งใบสมัคร] เก่า
    ${done}
    กองทุน: กลับมาที่คำถามเดิมนะคะ
            ตรวจก่อนส่งใบสมัคร
  `);
  expect(asked.map(({ type }) => type)).toEqual(["begin-application", "show-applications"]);
});

test("too many that wait, and the same person twice, are refused kindly", () => {
  const full = joining({
    ...answers,
    "begin-application": { type: "application-terms", terms: { ...terms, waiting: 5 } },
  });
  expect(onStage(stranger, full.deeds)).toPlay(`
    ฉัน: กรอกใบสมัคร
    ${done}
    กองทุน: ไลน์นี้มีใบสมัครที่รอพิจารณาอยู่ 5 ใบแล้วค่ะ
            โทรถามกองทุนได้ที่ 045-711-123
  `);
  for (const [refusal, words] of [
    [{ type: "applied-already", name: "นางสาวสมศรี มีสุข" }, "ใบสมัครของ นางสาวสมศรี มีสุข ส่งไว้แล้ว"],
    [{ type: "too-many-open", most: 5 }, "ที่รอพิจารณาอยู่ 5 ใบ"],
    [{ type: "unknown-plan", plans: [] }, "แบบการส่งนี้เลิกใช้แล้วค่ะ เลือกแบบใหม่นะคะ"],
    [{ type: "phone-wrong" }, "เบอร์โทรขึ้นต้นด้วย 0"],
    [{ type: "name-missing" }, "ข้อมูลในใบสมัครยังไม่ครบถ้วนค่ะ"],
    [{ type: "day-to-come", field: "birthOn" }, "วันเกิดเป็นวันข้างหน้าค่ะ"],
    [{ type: "born-too-long-ago" }, "วันเกิดนี้นานเกินไปค่ะ"],
  ] as const) {
    const { deeds } = joining({ ...answers, "send-application": refusedWith(refusal) });
    expect(onStage(stranger, deeds)).toPlay(`
      ${toConfirm}
      ฉัน: ยืนยัน
      ${done}
      กองทุน: ${words}
    `);
  }
});
