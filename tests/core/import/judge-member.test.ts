import { describe, expect, test } from "vitest";
import { faultSentence } from "#core/import/in-words/fault.ts";
import { remarkSentence } from "#core/import/in-words/remark.ts";
import type { KnownMember } from "#core/import/judge-member.ts";
import { day, judge, sound } from "./register-row.ts";

const page = {
  memberNo: "1-001",
  citizenId: "1234567890121",
  title: "นาง",
  givenName: "บัวผัน",
  familyName: "ใจดี",
  sex: "female",
  houseNo: "12/3",
  villageNo: 3,
  joinedOn: day("2017-10-01"),
  birthOn: day("1960-05-03"),
  memberType: "general",
  planCode: "monthly",
} as const;
const known: KnownMember = { memberId: "m1", page };

describe("a row of a register that is in use", () => {
  test("becomes a member's page", () => {
    expect(judge(sound)).toEqual({ outcome: { type: "new", page }, faults: [], remarks: [] });
  });
  test("in which nothing but the needed stands becomes one with the fund's usual plan", () => {
    const row = { เลขที่: "7", ชื่อ: "น.ส.บัวผัน ใจดี", วันที่สมัคร: "43009" };
    expect(judge(row).outcome).toMatchObject({
      type: "new",
      page: {
        memberNo: "7",
        title: "นางสาว",
        givenName: "บัวผัน",
        familyName: "ใจดี",
        planCode: "monthly",
        sex: "female",
        joinedOn: day("2017-10-01"),
      },
    });
  });
  test("of somebody who has died says so by the day of death", () => {
    expect(judge({ ...sound, Death: "2/1/2569", active: "0" }).outcome).toMatchObject({
      page: { leftOn: day("2026-01-02"), leftReason: "died" },
    });
  });
  test("of somebody who resigned, and of somebody who was struck off for arrears", () => {
    expect(judge({ ...sound, Resign: "2/1/2569", active: "ลาออก" }).outcome).toMatchObject({
      page: { leftReason: "resigned" },
    });
    const struck = { ...sound, พ้นสภาพเมื่อ: "2/1/2569", สาเหตุ: "ขาดส่ง", active: "0" };
    expect(judge(struck).outcome).toMatchObject({
      page: { leftOn: day("2026-01-02"), leftReason: "arrears" },
    });
  });
  test.each([
    [
      { gender: "ช.", title: "ด.ช." },
      { sex: "male", title: "ด.ช." },
    ],
    [{ moo: "หมู่ 3", home: "-" }, { villageNo: 3 }],
    [{ Apply: "2560-10-01", Birth: "ไม่ทราบ" }, { joinedOn: day("2017-10-01") }],
    [{ Apply: "2017-10-01", Death: "00/00/0000" }, { joinedOn: day("2017-10-01") }],
  ])("with %o is understood", (changed, expected) => {
    expect(judge({ ...sound, ...changed }).outcome).toMatchObject({ type: "new", page: expected });
  });
  test.each([
    ["ประเภท", "คนพิการ", { memberType: "disabled" }],
    ["ประเภท", "ผู้สูงอายุ", { memberType: "elderly" }],
    ["แบบการส่ง", "12 เดือน", { planCode: "yearly" }],
    ["แบบการส่ง", "ปีละครั้ง", { planCode: "yearly" }],
    ["แบบการส่ง", "monthly", { planCode: "monthly" }],
    ["เบอร์โทร", "๐๘๑-๒๒๒ ๓๓๓๓", { phone: "0812223333" }],
    ["อาชีพ", "ทำนา", { occupation: "ทำนา" }],
    ["ที่อยู่", "ต.ค้อวัง", { addressRest: "ต.ค้อวัง" }],
  ])("a column %s with %s is understood", (header, text, expected) => {
    expect(judge({ ...sound, [header]: text }).outcome).toMatchObject({ type: "new", page: expected });
  });
});

describe("a fault is named with its place, its type and what to do", () => {
  const cases: readonly (readonly [string, Readonly<Record<string, string>>])[] = [
    ["number-missing", { id: "" }],
    ["number-is-a-day", { id: "2001-01-01" }],
    ["name-missing", { name: "" }],
    ["citizen-id-length", { "citizen id": "123456789012" }],
    ["citizen-id-has-letters", { "citizen id": "12345678901AB" }],
    ["citizen-id-check-digit", { "citizen id": "1234567890122" }],
    ["day-impossible", { Birth: "31/02/2500" }],
    ["day-ambiguous", { Apply: "5/3/12" }],
    ["day-ambiguous", { Apply: "2560" }],
    ["day-unreadable", { Birth: "เมื่อก่อน" }],
    ["day-missing", { Apply: "" }],
    ["day-to-come", { Apply: "1/1/2570" }],
    ["born-after-joining", { Birth: "1/1/2561" }],
    ["born-too-long-ago", { Birth: "1/1/2445" }],
    ["left-before-joining", { Resign: "1/1/2560", active: "0" }],
    ["died-and-resigned", { Resign: "1/1/2566", Death: "1/1/2567", active: "0" }],
    ["active-but-left", { Death: "1/1/2567" }],
    ["inactive-without-day", { active: "เสียชีวิต" }],
    ["left-reason-without-day", { สาเหตุ: "ขาดส่ง" }],
    ["unknown-sex", { gender: "?" }],
    ["title-contradicts-sex", { gender: "ชาย" }],
    ["unknown-member-type", { ประเภท: "วีไอพี" }],
    ["unknown-plan", { แบบการส่ง: "รายวัน" }],
    ["phone-wrong", { เบอร์โทร: "08122" }],
    ["village-wrong", { moo: "บ้านโนน" }],
    ["unknown-status", { active: "อาจจะ" }],
    ["unknown-left-reason", { สาเหตุ: "หนี" }],
    ["formula-broken", { surname: "#REF!" }],
    ["letters-broken", { name: "???????" }],
    ["too-long", { surname: "ก".repeat(201) }],
  ];
  test.each(cases)("%s", (type, changed) => {
    const { outcome, faults } = judge({ ...sound, ...changed });
    expect(outcome).toEqual({ type: "fault" });
    expect(faults.map(({ said }) => said.type)).toEqual([type]);
  });
  test("in plain Thai", () => {
    const sentences = cases.flatMap(([, changed]) =>
      judge({ ...sound, ...changed }).faults.map(faultSentence),
    );
    expect(sentences.join("\n")).toMatchInlineSnapshot(`
      "แถวที่ 2 ช่อง B (id): ไม่มีเลขสมาชิก กรุณาเติมเลข
      แถวที่ 2 ช่อง B (id) “2001-01-01”: โปรแกรมตารางเปลี่ยนเลขสมาชิกเป็นวันที่ไปแล้ว กรุณาตั้งช่องเป็นข้อความ แล้วพิมพ์เลขสมาชิกใหม่
      แถวที่ 2 ช่อง E (name): ไม่มีชื่อ กรุณาเติมชื่อสมาชิก
      แถวที่ 2 ช่อง C (citizen id) “xxxxxxxxxxxx”: เลขประจำตัวประชาชนต้องมี 13 หลัก แต่ช่องนี้มี 12 หลัก
      แถวที่ 2 ช่อง C (citizen id) “x-xxxx-xxxxx-1A-B”: เลขประจำตัวประชาชนต้องมีแต่ตัวเลข 13 หลัก
      แถวที่ 2 ช่อง C (citizen id) “x-xxxx-xxxxx-12-2”: เลขประจำตัวประชาชนไม่ถูกต้อง คงพิมพ์ผิดหรือสลับหลักกัน กรุณาตรวจกับบัตร
      แถวที่ 2 ช่อง K (Birth) “31/02/2500”: เดือนนั้นไม่มีวันที่ 31
      แถวที่ 2 ช่อง J (Apply) “5/3/12”: ปีเขียนสองหลัก อาจเป็น 5 มี.ค. 2512 (ค.ศ. 1969) หรือ 5 มี.ค. 2555 (ค.ศ. 2012) กรุณาเขียนปีสี่หลัก หรือบอกตอนนำเข้าว่าทั้งไฟล์เป็น พ.ศ. หรือ ค.ศ.
      แถวที่ 2 ช่อง J (Apply) “2560”: วันที่ไม่ครบ กรุณาเขียนให้ครบทั้งวัน เดือน และปี พ.ศ. สี่หลัก
      แถวที่ 2 ช่อง K (Birth) “เมื่อก่อน”: อ่านเป็นวันที่ไม่ได้ กรุณาเขียนเป็น วัน/เดือน/ปี พ.ศ. เช่น 14/02/2569
      แถวที่ 2 ช่อง J (Apply): ไม่มีวันที่ กรุณาเติม เช่น 14/02/2569
      แถวที่ 2 ช่อง J (Apply) “1/1/2570”: วันนี้ยังมาไม่ถึง กรุณาตรวจปี
      แถวที่ 2 ช่อง K (Birth) “1/1/2561”: วันเกิดอยู่หลังวันที่เป็นสมาชิก กรุณาตรวจปีทั้งสองช่อง
      แถวที่ 2 ช่อง K (Birth) “1/1/2445”: อายุเกิน 120 ปี กรุณาตรวจปีเกิด
      แถวที่ 2 ช่อง L (Resign) “1/1/2560”: วันที่พ้นจากสมาชิกอยู่ก่อนวันที่เป็นสมาชิก กรุณาตรวจปีทั้งสองช่อง
      แถวที่ 2 ช่อง M (Death) “1/1/2567”: มีทั้งวันที่ลาออกและวันที่เสียชีวิต กรุณาเหลือไว้เพียงช่องเดียว
      แถวที่ 2 ช่อง N (active) “1”: สถานะบอกว่ายังเป็นสมาชิก แต่มีวันที่ลาออกหรือเสียชีวิต กรุณาตรวจว่าช่องไหนถูก
      แถวที่ 2 ช่อง N (active) “เสียชีวิต”: สถานะบอกว่าไม่เป็นสมาชิกแล้ว กรุณาเติมวันที่ลาออก เสียชีวิต หรือพ้นสภาพ
      แถวที่ 2 ช่อง O (สาเหตุ) “ขาดส่ง”: มีเหตุที่พ้นสภาพ แต่ไม่มีวันที่ กรุณาเติมวันที่
      แถวที่ 2 ช่อง G (gender) “?”: ไม่เข้าใจเพศ กรุณาเขียนว่า ชาย หรือ หญิง
      แถวที่ 2 ช่อง G (gender) “ชาย”: เพศไม่ตรงกับคำนำหน้าชื่อ กรุณาตรวจว่าช่องไหนถูก
      แถวที่ 2 ช่อง O (ประเภท) “วีไอพี”: ไม่รู้จักประเภทสมาชิกนี้ ใช้ได้: ทั่วไป, เด็กและเยาวชน, ผู้สูงอายุ, ผู้ด้อยโอกาส, คนพิการ, เด็กกำพร้า, อื่น ๆ
      แถวที่ 2 ช่อง O (แบบการส่ง) “รายวัน”: ระเบียบของกองทุนไม่มีแบบการส่งนี้ ที่มีคือ รายเดือน และปีละครั้ง
      แถวที่ 2 ช่อง O (เบอร์โทร) “08122”: หมายเลขโทรศัพท์ไม่ถูกต้อง ต้องมี 9 หรือ 10 หลักและขึ้นต้นด้วย 0
      แถวที่ 2 ช่อง I (moo) “บ้านโนน”: หมู่ที่ต้องเป็นตัวเลข
      แถวที่ 2 ช่อง N (active) “อาจจะ”: ไม่เข้าใจสถานะ กรุณาเขียนว่า ปกติ ลาออก หรือ เสียชีวิต
      แถวที่ 2 ช่อง O (สาเหตุ) “หนี”: ไม่เข้าใจเหตุที่พ้นสภาพ ใช้ได้: เสียชีวิต, ลาออก, ขาดส่ง, อื่น ๆ
      แถวที่ 2 ช่อง F (surname) “#REF!”: สูตรในช่องนี้คำนวณไม่ได้ กรุณาพิมพ์ค่าลงไปแทนสูตร
      แถวที่ 2 ช่อง E (name) “???????”: ตัวอักษรเพี้ยน อ่านไม่ออก กรุณาบันทึกไฟล์ใหม่เป็น CSV UTF-8 หรือ .xlsx
      แถวที่ 2 ช่อง F (surname) “กกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกกก…”: ข้อความยาวเกิน 200 ตัวอักษร กรุณาย่อให้สั้นลง"
    `);
  });
  test("all that is wrong with a row at once", () => {
    const { faults } = judge({ ...sound, id: "", gender: "?", moo: "x", "citizen id": "1234567890122" });
    expect(faults.map(({ column }) => column)).toEqual(["B", "C", "I", "G"]);
  });
  test("no citizen id is ever shown whole, whatever column it strayed into", () => {
    const { faults } = judge({
      ...sound,
      "citizen id": "1234567890122",
      gender: "1-2345-67890-12-1",
      moo: "1234567890121",
    });
    const sentences = faults.map(faultSentence).join("\n");
    expect(faults).toHaveLength(3);
    expect(sentences.replaceAll(/\D/gu, "")).not.toMatch(/1?234567890/u);
  });
});

test("what is taken all the same is remarked", () => {
  const remarks = [
    { Birth: "2503" },
    { Birth: "00/00/2503" },
    { Birth: "พ.ค. 2503" },
    { title: "ร.ต.อ." },
    { "citizen id": "0234567890122" },
    { เบอร์โทร: "812223333" },
  ].flatMap((changed) => {
    const { outcome, remarks } = judge({ ...sound, ...changed });
    expect(outcome.type).toBe("new");
    return remarks.map(remarkSentence);
  });
  expect(remarks.join("\n")).toMatchInlineSnapshot(`
    "แถวที่ 2 ช่อง K (Birth) “2503”: ไม่มีวันเกิดที่แน่ชัด จะนับเป็น 1 ม.ค. 2503
    แถวที่ 2 ช่อง K (Birth) “00/00/2503”: ไม่มีวันเกิดที่แน่ชัด จะนับเป็น 1 ม.ค. 2503
    แถวที่ 2 ช่อง K (Birth) “พ.ค. 2503”: ไม่มีวันเกิดที่แน่ชัด จะนับเป็น 1 พ.ค. 2503
    แถวที่ 2 ช่อง D (title) “ร.ต.อ.”: ไม่รู้จักคำนำหน้านี้ จะเก็บไว้ตามที่เขียน
    แถวที่ 2 ช่อง C (citizen id) “x-xxxx-xxxxx-12-2”: เลขขึ้นต้นด้วย 0 เป็นของผู้ไม่มีสถานะทางทะเบียน รับไว้ตามนี้
    แถวที่ 2 ช่อง O (เบอร์โทร) “812223333”: เติมเลข 0 หน้าหมายเลขโทรศัพท์ให้แล้ว"
  `);
});

test("an old register's wrong citizen ids are kept where that is asked for", () => {
  const { outcome, remarks } = judge(
    { ...sound, "citizen id": "1234567890122" },
    {},
    { keepsWrongCitizenIds: true },
  );
  expect(outcome).toMatchObject({
    page: { citizenId: "1234567890122", citizenIdFault: "citizen-id-check-digit" },
  });
  expect(remarks.map(({ said }) => said.type)).toEqual(["citizen-id-kept-wrong"]);
});

test("years of two digits are settled for a whole file", () => {
  expect(judge({ ...sound, Apply: "5/3/12" }, {}, { era: "christian" }).outcome).toMatchObject({
    page: { joinedOn: day("2012-03-05") },
  });
});

describe("a row whose number the register has", () => {
  test("is the same where it says nothing else", () => {
    expect(judge(sound, { number: known, citizenId: known }).outcome).toEqual({
      type: "same",
      memberId: "m1",
    });
    // What the file does not say, the register keeps.
    expect(judge({ ...sound, Birth: "", "citizen id": "" }, { number: known }).outcome.type).toBe("same");
  });
  test("changes what it says differently, and nothing else", () => {
    const moved = judge({ ...sound, moo: "5", surname: "มีสุข" }, { number: known, citizenId: known }).outcome;
    expect(moved).toMatchObject({
      type: "changes",
      correction: { villageNo: 5, familyName: "มีสุข" },
      changes: [
        { field: "familyName", from: "ใจดี", to: "มีสุข" },
        { field: "villageNo", from: "3", to: "5" },
      ],
    });
  });
  test("may end the membership", () => {
    const { outcome } = judge({ ...sound, Death: "1/2/2569", active: "0" }, { number: known });
    expect(outcome).toEqual({
      type: "changes",
      memberId: "m1",
      leaving: { on: day("2026-02-01"), reason: "died" },
      changes: [
        { field: "leftOn", from: null, to: "2026-02-01" },
        { field: "leftReason", from: null, to: "died" },
      ],
    });
  });
  test("and whose member the register knows to have left does not bring them back", () => {
    const left = {
      memberId: "m1",
      page: { ...page, leftOn: day("2020-01-01"), leftReason: "resigned" as const },
    };
    expect(judge(sound, { number: left }).faults.map(({ said }) => said)).toEqual([
      { type: "left-in-register", leftOn: day("2020-01-01") },
    ]);
    const otherwise = judge({ ...sound, Resign: "2/2/2563", active: "0" }, { number: left });
    expect(otherwise.faults.map(faultSentence)).toEqual([
      "แถวที่ 2 ช่อง L (Resign) “2/2/2563”: ทะเบียนบันทึกว่าพ้นสภาพเมื่อ 1 ม.ค. 2563 ซึ่งไม่ตรงกับช่องนี้ กรุณาตรวจ แล้วแก้ในทะเบียนทีละคน",
    ]);
    expect(judge({ ...sound, Resign: "1/1/2563", active: "0" }, { number: left }).outcome.type).toBe("same");
  });
  test("is corrected by the rules of today, and never by a wrong citizen id", () => {
    const { citizenId: _, ...rest } = page;
    const { faults } = judge(
      { ...sound, "citizen id": "1234567890122" },
      { number: { memberId: "m1", page: rest } },
      { keepsWrongCitizenIds: true },
    );
    expect(faults.map(({ said }) => said.type)).toEqual(["citizen-id-check-digit"]);
  });
  test("is refused where another citizen id or quite another name stands there", () => {
    const otherId = { memberId: "m1", page: { ...page, citizenId: "3100600000017" } };
    expect(judge(sound, { number: otherId }).faults.map(({ said }) => said)).toEqual([
      { type: "number-taken", name: "นางบัวผัน ใจดี" },
    ]);
    const stranger = judge(
      { ...sound, "citizen id": "", name: "สมหมาย", surname: "ตั้งใจ" },
      { number: known },
    );
    expect(stranger.faults.map(({ said }) => said.type)).toEqual(["number-taken"]);
  });
  test("is refused where the citizen id belongs to another number", () => {
    const other = { memberId: "m2", page: { ...page, memberNo: "2-002" } };
    expect(judge(sound, { citizenId: other }).faults.map(({ said }) => said)).toEqual([
      { type: "citizen-id-elsewhere", memberNo: "2-002" },
    ]);
  });
});
