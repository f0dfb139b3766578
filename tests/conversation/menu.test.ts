import { expect, test } from "vitest";
import { shortcutNames } from "#conversation/shortcuts.ts";
import { understand } from "#conversation/understand/keywords.ts";
import { phrases } from "#conversation/wording/phrases.ts";
import { buaphan, linkedAs, memberScene, plans, somchai, stateOf, stranger, treasurer } from "./cast.ts";
import { onStage } from "./transcript.ts";

const member = memberScene(linkedAs(buaphan));

test("who comes back is greeted shortly, without the notice that was given before", () => {
  const stage = onStage(member);
  expect(stage).toPlay(`
    ฉัน: (added again)
    กองทุน: ยินดีที่ได้พบกันอีกครั้งค่ะ
            กำลังดูของ นางบัวผัน ใจดี
            [เช็คยอด]
  `);
  expect(JSON.stringify(stage.lastReply())).not.toContain("ฉบับที่");
});

test("a practice fund says so from the first word", () => {
  expect(onStage({ ...stranger, fund: { name: "กองทุนฝึกหัด", isPractice: true } })).toPlay(`
    ฉัน: (added)
    กองทุน: ที่นี่เป็นกองทุนฝึกหัด
  `);
});

test("whoever was never given the notice is given it before the first answer, once", () => {
  const stage = onStage({ ...member, isNoticeGiven: false }, { "show-contributions": stateOf() });
  expect(stage).toPlay(`
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: เรื่องข้อมูลส่วนตัวของท่าน (ฉบับที่ 1)
            ยอดเงินสมทบ นางบัวผัน ใจดี
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: ยอดเงินสมทบ
  `);
  expect(JSON.stringify(stage.lastReply())).not.toContain("ฉบับที่");
});

test("the privacy notice can be read again", () => {
  expect(onStage(member)).toPlay(`
    ฉัน: ข้อมูลส่วนตัว
    กองทุน: เรื่องข้อมูลส่วนตัวของท่าน (ฉบับที่ 1)
            ขอดู ขอแก้ไข หรือขอลบข้อมูลของท่านได้
  `);
});

test("how to apply: what it costs, how it goes, whom to call", () => {
  expect(onStage(stranger, { "show-plans": plans })).toPlay(`
    ฉัน: สนใจสมัครสมาชิกค่ะ
    ทำ: show-plans
    กองทุน: สมัครสมาชิก
            ค่าสมัคร: ฿10
            ส่งรายเดือน: ฿30
            ส่งรายปี: ฿360
            จะเขียนใบสมัครบนกระดาษกับกรรมการในหมู่บ้านก็ได้
            โทรถามกองทุนได้ที่ 045-711-123
            [กรอกใบสมัคร]
            [สมัครถึงไหนแล้ว]
            [โทรหากองทุน]
  `);
});

test("what people often ask is answered behind buttons, and may be typed", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: สอบถาม
    กองทุน: แตะเรื่องที่อยากรู้
            [ส่งเงินที่ไหน]
            [มีสวัสดิการอะไร]
            [ขาดส่งทำอย่างไร]
            [ขอรหัสเชื่อมที่ไหน]
            [ดูแทนพ่อแม่ได้ไหม]
            [ข้อมูลปลอดภัยไหม]
            [โทรหากองทุน]
    ฉัน: [ขาดส่งทำอย่างไร]
    กองทุน: ไม่ต้องกังวลนะคะ ส่งย้อนหลังได้ค่ะ
            [เช็คยอด]
    ฉัน: ส่งเงินที่ไหนคะ
    กองทุน: ส่งเงินสมทบได้ที่ผู้เก็บเงินในหมู่บ้าน
            [สอบถาม]
  `);
});

test("a fund without a number says whom to ask instead", () => {
  const { phone: _none, ...fund } = stranger.fund;
  const stage = onStage({ ...stranger, fund });
  expect(stage).toPlay(`
    ฉัน: ติดต่อกองทุน
    กองทุน: กองทุนสวัสดิการชุมชนตำบลบ้านสุขใจ
            สอบถามกรรมการหรือผู้เก็บเงินในหมู่บ้านของท่านได้ค่ะ
  `);
  expect(JSON.stringify(stage.lastReply())).not.toContain('"call"');
});

test("the menu shows what this person can do here", () => {
  expect(onStage(memberScene(linkedAs(treasurer, ["treasurer"]), linkedAs(somchai)))).toPlay(`
    ฉัน: เมนู
    กองทุน: กำลังดูของ นางมาลี ตั้งตรง
            [รับเงิน]
            [งานกองทุน]
            [เช็คยอด]
            [เมนู]
            [สอบถาม]
            [สลับสมาชิก]
            [เชื่อมสมาชิก]
            [เลิกเชื่อม]
  `);
  expect(onStage(stranger)).toPlay(`
    ฉัน: เมนู
    กองทุน: ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิก
            [เชื่อมสมาชิก]
            [สมัครสมาชิก]
            [สอบถาม]
            [ติดต่อกองทุน]
            [ข้อมูลส่วนตัว]
  `);
});

test.each([
  ["(sticker)", "ขอบคุณสำหรับสติกเกอร์ค่ะ"],
  ["(video)", "ยังดูวิดีโอไม่ได้"],
  ["(voice)", "ยังฟังเสียงไม่ได้"],
  ["(file)", "เห็นไฟล์แล้วค่ะ แต่ยังไม่ได้เก็บไว้"],
  ["(location)", "ไม่ต้องใช้ตำแหน่งนะคะ"],
  ["(other)", "ยังอ่านไม่ได้ค่ะ"],
  ["ฝนตกหนักมากที่บ้าน", "ยังไม่เข้าใจข้อความนี้"],
  ["👍", "ยังไม่เข้าใจข้อความนี้"],
  ["ยอดเยี่ยมมาก", "ยินดีค่ะ"],
  ["สวัสดีครับ", "สวัสดีค่ะ"],
  ["ขอบคุณมากๆค่ะ", "ยินดีค่ะ"],
])("%s gets a friendly answer that leads back to the menu, or to the question", (said, words) => {
  expect(onStage(member)).toPlay(`
    ฉัน: ${said}
    กองทุน: ${words}
            [เช็คยอด]
  `);
  expect(onStage(member)).toPlay(`
    ฉัน: เชื่อมสมาชิก
    ฉัน: ${said}
    กองทุน: พิมพ์รหัสเชื่อม 8 ตัว
            [ยกเลิก]
  `);
});

test.each(shortcutNames)("the words on the button of %s may be typed", (name) => {
  expect(understand(phrases.th.labels[name])).toEqual({ meaning: name, isWhole: true });
});

test.each([
  ["เช็คยอด", "contributions:show"],
  ["เช็กยอดครับ", "contributions:show"],
  ["เชคยอด", "contributions:show"],
  ["เช้คยอดด", "contributions:show"],
  ["ขอเช็คยอดหน่อยค่ะ", "contributions:show"],
  ["เช็ค ยอด", "contributions:show"],
  ["ป้าค้างเท่าไหร่แล้วคะ", "contributions:show"],
  ["ขอดูประวัติการส่งค่ะ", "history:show"],
  ["อยากเชื่อมสมาชิก", "link:begin"],
  ["ยกเลิกการเชื่อม", "unlink:begin"],
  ["ยกเลิกนะคะ", "talk:cancel"],
  ["CANCEL", "talk:cancel"],
  ["ขอเบอร์กองทุนหน่อย", "contact:show"],
  ["Help", "guide:show"],
  ["Menu", "help:show"],
  ["ทำไงต่อคะ", "guide:show"],
  ["สอนใช้หน่อยค่ะ", "lesson:begin"],
])("“%s” is understood", (typed, meaning) => {
  expect(understand(typed)?.meaning).toBe(meaning);
});
