import { expect, test } from "vitest";
import type { Deed, Outcome } from "#conversation/deed.ts";
import { soundsLikeWhatIf } from "#conversation/understand/life-words.ts";
import { quoteSupposed } from "#conversation/understand/supposed-event.ts";
import { readWhatIf } from "#conversation/understand/what-if.ts";
import { rightsOn } from "#core/benefit/rights.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { facts, shippedRules, type Sketch } from "../core/benefit/scene.ts";
import { buaphan, linkedAs, memberScene, somchai, stateOf, stranger } from "./cast.ts";
import { onStage } from "./transcript.ts";

const scene = memberScene(linkedAs(buaphan));
const yasothon = shippedRules("yasothon-2562");
const paidUp: Sketch = { joined: "2020-03-01", paid: ["2020-03-01..2026-02-28"], born: "1980-05-05" };

/** What `actions/show-rights` would answer for this member on the scene's day. */
function deedsFor(rules: RuleSet, sketch: Sketch) {
  const { member } = facts(sketch, { code: "illness", day: "2026-02-14" });
  const today = scene.today;
  return {
    "show-rights": ({ after }: Extract<Deed, { type: "show-rights" }>): Outcome => ({
      type: "rights",
      member: buaphan,
      rights: rightsOn(rules, member, today),
      after,
    }),
    "what-if": ({ words }: Extract<Deed, { type: "what-if" }>): Outcome => {
      const read = readWhatIf(words, rules);
      if (read.type === "which") return { type: "what-if-which", member: buaphan, events: read.events };
      return {
        type: "what-if",
        member: buaphan,
        ...quoteSupposed(read.supposed, { rules, member, day: today }),
      };
    },
  };
}

test("สิทธิของฉัน shows what can be used today and what time will bring", () => {
  expect(onStage(scene, deedsFor(yasothon, paidUp))).toPlay(`
    ฉัน: สิทธิของฉันค่ะ
    ทำ: show-rights ${buaphan.memberId} 0
    กองทุน: สิทธิของ นางบัวผัน ใจดี ที่ใช้ได้วันนี้
            ใช้ได้ 4 อย่าง
            เงินรับขวัญบุตร (ข้อ 11 (1)): 500 บาท × จำนวนบุตรที่เกิดครั้งนี้
            ค่านอนโรงพยาบาลเมื่อเจ็บป่วย (ข้อ 11 (2)): คืนละ 100 บาท · ปีละไม่เกิน 20 คืน
            ยอดตามสิทธิวันนี้ 8,000 บาท
            ตั้งแต่วันที่ 1 มี.ค. 2569 จะเป็น 10,000 บาท
            สิทธิของ นางบัวผัน ใจดี ที่จะได้ต่อไป
            เงินบำนาญผู้สูงอายุ
            พิมพ์ถามได้ เช่น “ถ้านอนโรงพยาบาล 3 คืน”
            [เช็คยอด]
            [เมนู]
  `);
});

test("in arrears the reason and the way back are said once, not under every right", () => {
  const stage = onStage(
    scene,
    deedsFor(yasothon, { joined: "2020-03-01", paid: ["2020-03-01..2025-06-30"] }),
  );
  expect(stage).toPlay(`
    ฉัน: สิทธิ
    ทำ: show-rights ${buaphan.memberId} 0
    กองทุน: ที่ยังไม่เข้าเงื่อนไข
            เงินรับขวัญบุตร (ข้อ 11 (1)): 500 บาท × จำนวนบุตรที่เกิดครั้งนี้
            คุยกับกรรมการได้เสมอนะคะ
  `);
  expect(JSON.stringify(stage.lastReply()).match(/คุยกับกรรมการได้เสมอ/gu)).toHaveLength(1);
});

test("thirty rights come a few at a time, each once, until the last", () => {
  const rules = shippedRules("thung-sommut-2568");
  const stage = onStage(scene, deedsFor(rules, { ...paidUp, type: "elderly" }));
  const seen: string[] = [];
  const read = (): void => {
    for (const saying of stage.lastReply()?.says ?? [])
      if (saying.type === "card") seen.push(...saying.rows.map(({ label }) => label));
  };
  stage.play(`
    ฉัน: สิทธิ
    ทำ: show-rights ${buaphan.memberId} 0
  `);
  read();
  while (JSON.stringify(stage.lastReply()).includes("ดูสิทธิที่เหลือ")) {
    stage.play(`
      ฉัน: [ดูสิทธิที่เหลือ]
      ทำ: show-rights ${buaphan.memberId} ${seen.length}
    `);
    read();
  }
  const { member } = facts({ ...paidUp, type: "elderly" }, { code: "illness", day: "2026-02-14" });
  expect(seen).toHaveLength(rightsOn(rules, member, scene.today).length);
  expect(new Set(seen).size).toBe(seen.length);
});

test("ถ้านอนโรงพยาบาล 3 คืน is answered with the amount, the reason and what to bring", () => {
  expect(onStage(scene, deedsFor(yasothon, paidUp))).toPlay(`
    ฉัน: ถ้านอนโรงพยาบาล 3 คืน
    ทำ: what-if ${buaphan.memberId} ถ้านอนโรงพยาบาล 3 คืน
    กองทุน: ถ้าเจ็บป่วยนอนโรงพยาบาล 3 คืน
            ได้ 300 บาท
            สมาชิก: นางบัวผัน ใจดี
            3 คืน (ตั้งแต่ 14 ก.พ. 2569) คืนละ 100 บาท เป็น 300 บาท
            สิ่งที่ต้องเตรียม
            ไม่ได้บันทึกอะไรค่ะ
            [สิทธิของฉัน]
  `);
});

test("in the waiting period it says in how many days the right begins", () => {
  expect(onStage(scene, deedsFor(yasothon, { joined: "2025-09-01", paid: ["2025-09-01..2026-02-28"] })))
    .toPlay(`
    ฉัน: ถ้านอนโรงพยาบาล 3 คืนได้เท่าไหร่
    ทำ: what-if ${buaphan.memberId} ถ้านอนโรงพยาบาล 3 คืนได้เท่าไหร่
    กองทุน: ยังไม่ได้รับเงิน
            ต้องเป็นสมาชิกครบ 6 เดือนก่อน อีก 15 วันจึงมีสิทธิ (ตั้งแต่วันที่ 1 มี.ค. 2569)
  `);
});

test("nights that were not said, or said in two ways, are asked for with buttons", () => {
  expect(onStage(scene, deedsFor(yasothon, paidUp))).toPlay(`
    ฉัน: ถ้าป่วย
    ทำ: what-if ${buaphan.memberId} ถ้าป่วย
    กองทุน: ขอถามเพิ่มอีกนิดค่ะ
            กี่คืนคะ
            [3 คืน]
    ฉัน: [3 คืน]
    ทำ: what-if ${buaphan.memberId} illness nights=3
    กองทุน: ได้ 300 บาท
    ฉัน: ถ้านอนโรงพยาบาล 5 วัน
    ทำ: what-if ${buaphan.memberId} ถ้านอนโรงพยาบาล 5 วัน
    กองทุน: [4 คืน]
            [5 คืน]
  `);
});

test("a birth gives the child's gift at once, and the nights when they are said; twins are two", () => {
  expect(onStage(scene, deedsFor(yasothon, paidUp))).toPlay(`
    ฉัน: ถ้าคลอดลูก
    ทำ: what-if ${buaphan.memberId} ถ้าคลอดลูก
    กองทุน: ได้ 500 บาท
            เป็นเรื่องของ: บุตร
            [5 คืน]
    ฉัน: ถ้าคลอดลูกแฝด นอนโรงพยาบาล 2 คืน
    ทำ: what-if ${buaphan.memberId} ถ้าคลอดลูกแฝด นอนโรงพยาบาล 2 คืน
    กองทุน: ถ้าคลอดบุตร 2 คืน
            ได้ 1,200 บาท
  `);
});

test("a question of the rule set is asked with its own choices", () => {
  expect(onStage(scene, deedsFor(shippedRules("sap-anan"), paidUp))).toPlay(`
    ฉัน: ถ้าลูกเรียนต่อ
    ทำ: what-if ${buaphan.memberId} ถ้าลูกเรียนต่อ
    กองทุน: ขอถามเพิ่มอีกนิดค่ะ
            เป็นเรื่องของ: บุตร อายุ 10 ปี
            ปีนี้เรียนอยู่ระดับไหนคะ
            [ประถมศึกษา]
            [มัธยมศึกษา]
    ฉัน: [มัธยมศึกษา]
    ทำ: what-if ${buaphan.memberId} study of=child age=10 level=secondary
    กองทุน: ถ้าทุนการศึกษา
            ได้
  `);
});

test("what the fund does not know is answered with what it knows", () => {
  expect(onStage(scene, deedsFor(yasothon, paidUp))).toPlay(`
    ฉัน: ถ้าหิมะตก
    ทำ: what-if ${buaphan.memberId} ถ้าหิมะตก
    กองทุน: ถ้าเรื่องไหนคะ
            [คลอดบุตร]
            [เจ็บป่วยนอนโรงพยาบาล]
    ฉัน: [เสียชีวิต]
    ทำ: what-if ${buaphan.memberId} death
    กองทุน: ได้ 8,000 บาท
  `);
});

test("it is a question in between: an open talk stays where it was", () => {
  expect(onStage(scene, deedsFor(yasothon, paidUp))).toPlay(`
    ฉัน: เชื่อมสมาชิก
    ฉัน: ถ้านอนโรงพยาบาล 3 คืน
    ทำ: what-if ${buaphan.memberId} ถ้านอนโรงพยาบาล 3 คืน
    กองทุน: ได้ 300 บาท
            กลับมาที่คำถามเดิมนะคะ
            พิมพ์รหัสเชื่อม 8 ตัว
  `);
});

test("a stranger is told how to link, and a member who left that rights have ended", () => {
  expect(onStage(stranger)).toPlay(`
    ฉัน: สิทธิของฉัน
    กองทุน: จึงยังบอกสิทธิของท่านไม่ได้ค่ะ
            [เชื่อมสมาชิก]
    ฉัน: ถ้านอนโรงพยาบาล 3 คืน
    กองทุน: จึงยังบอกสิทธิของท่านไม่ได้ค่ะ
  `);
  const left: Outcome = { type: "rights", member: { ...buaphan, hasLeft: true }, rights: [], after: 0 };
  expect(onStage(scene, { "show-rights": left })).toPlay(`
    ฉัน: สิทธิของฉัน
    ทำ: show-rights ${buaphan.memberId} 0
    กองทุน: การเป็นสมาชิกจบลงแล้ว
  `);
});

test("the contributions card leads to the rights of the member it shows", () => {
  const two = memberScene(linkedAs(buaphan), linkedAs(somchai));
  const deeds = { ...deedsFor(yasothon, paidUp), "show-contributions": stateOf({ member: somchai }) };
  expect(onStage(two, deeds)).toPlay(`
    ฉัน: เช็คยอด
    ทำ: show-contributions ${buaphan.memberId}
    กองทุน: [สิทธิของฉัน]
    ฉัน: [สิทธิของฉัน]
    ทำ: show-rights ${somchai.memberId} 0
  `);
});

test.each([
  ["ถ้านอนโรงพยาบาล 3 คืน", "illness"],
  ["ถ้าแม่เข้า รพ. สองคืน", "illness"],
  ["ถ้าประสบอุบัติเหตุ", "illness"],
  ["ถ้าคลอดลูก", "birth"],
  ["ถ้าตายได้เท่าไร", "death"],
  ["ถ้าพ่อเสียชีวิต", "kin-death"],
  ["ถ้าเสียชีวิต", "death"],
  ["ถ้าลูกบวช", "ordination"],
  ["แต่งงานได้กี่บาท", "marriage"],
  ["ถ้าน้ำท่วมบ้าน", "disaster"],
  ["ถ้าต้องใช้รถรับส่งไปโรงพยาบาล", "transport"],
  ["ถ้าลูกเรียนจบปริญญาตรี", "graduation"],
  ["ถ้าเปิดปีการศึกษา", "school-year"],
  ["หากตายายป่วย", "illness"],
])("“%s” is %s among a fund's thirty-one benefits", (text, code) => {
  const read = readWhatIf(text, shippedRules("thung-sommut-2568"));
  expect(read).toMatchObject({ type: "supposed", supposed: { event: { code } } });
});

test.each([
  ["ถามหน่อยค่ะ", undefined],
  ["ถามเรื่องเงินที่ค้าง", undefined],
  ["ถ้ามีลูก", "surely"],
  ["ถามีลูก", undefined],
  ["ถานอน 3 คืน", "surely"],
  ["  หากคลอดลูก", "surely"],
  ["นอนโรงพยาบาลเบิกได้ไหม", "surely"],
  ["ถ้าแน่นอนแล้วจะบอก", "perhaps"],
  ["ถ้าขายทองได้", "perhaps"],
  ["ต้องจ่ายเท่าไหร่", undefined],
  ["ถ้าป่วย".padEnd(300, "ๆ"), undefined],
])("“%s” supposes %s", (text, sounds) => {
  expect(soundsLikeWhatIf(text)).toBe(sounds);
});

test("what is enough is no father", () => {
  const rules = shippedRules("thung-sommut-2568");
  expect(readWhatIf("ถ้าเสียชีวิตพอดี", rules)).toMatchObject({ supposed: { event: { code: "death" } } });
});

test.each<[string, object]>([
  ["ถ้านอนโรงพยาบาลสามคืน", { nights: [3] }],
  ["ถ้านอนโรงพยาบาลสองสามคืน", { nights: [2, 3] }],
  ["ถ้านอนโรงพยาบาล ๓ คืน ๔ วัน", { nights: [3] }],
  ["illness nights=7", { nights: [7] }],
  ["ถ้าคลอดลูก 3 คน", { answers: { children: 3 }, relation: "child" }],
  ["ถ้าคลอดลูก 40 คน", { answers: {} }],
])("“%s” says %o", (text, supposed) => {
  expect(readWhatIf(text, yasothon)).toMatchObject({ type: "supposed", supposed });
});

test.each([
  ["ถ้าลูกอายุ 8 ขวบเรียนประถมศึกษา", { age: 8, answers: { level: "primary" } }],
  ["study of=child level=secondary age=14", { relation: "child", age: 14, answers: { level: "secondary" } }],
])("“%s” says how old, and at which school", (text, supposed) => {
  expect(readWhatIf(text, shippedRules("sap-anan"))).toMatchObject({ supposed });
});
