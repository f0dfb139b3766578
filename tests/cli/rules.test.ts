import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { rulesCheck, rulesQuote, rulesTable } from "#cli/rules.ts";
import { quoteAnswerInJson } from "#core/benefit/answer-in-json.ts";
import { publishedJson } from "../published-json.ts";

const shipped = (name: string): string => readFileSync(`src/paper/rule-sets/${name}.yaml`, "utf8");
const yasothon = shipped("yasothon-2562");
const models = ["yasothon-2562", "sap-anan", "thung-sommut-2568"];

const broken = (from: string, to: string): string => {
  expect(yasothon).toContain(from);
  return rulesCheck(yasothon.replace(from, to)).text.split("\n").slice(0, -1).join("\n");
};

const asked = (event: object): string =>
  rulesQuote(yasothon, JSON.stringify({ member: { joinedOn: "2020-01-01" }, event })).text;

describe("rules check", () => {
  test.each(models)("the shipped %s has no fault at all", (name) => {
    expect(rulesCheck(shipped(name)).json).toMatchObject({ ok: true, faults: [] });
  });

  test("overlapping tiers are refused with both lines, who is concerned, and a way out", () => {
    const overlapping = yasothon.replace(
      "{ from: 8 years, to: 15 years, amount: 15000 }",
      "{ from: 8 years, to: 18 years, amount: 15000 }",
    );
    const line = overlapping.split("\n").findIndex((text) => text.includes("to: 18 years")) + 1;
    const { ok, text } = rulesCheck(overlapping);
    expect(ok).toBe(false);
    expect(text.split("\n")).toEqual([
      `✗ ต้องแก้ บรรทัด ${line + 1} กับบรรทัด ${line}: “เงินสงเคราะห์ศพ”: สองช่วงนี้ทับกัน คือ “ตั้งแต่ 8 ปี ถึงก่อน 18 ปี” กับ “ตั้งแต่ 15 ปีขึ้นไป” คนที่ส่งเงินสมทบมา 15 ปี จะเข้าทั้งสองช่วง ระบบบอกไม่ได้ว่าควรได้ยอดไหน`,
      "  ลองแบบนี้: ให้ช่วงแรกจบตรงที่ช่วงหลังเริ่ม: แก้ช่วงแรกเป็นถึง 15 ปี หรือแก้ช่วงหลังให้เริ่มที่ 18 ปี",
      "ยังใช้ไม่ได้: ต้องแก้ 1 แห่งก่อนค่ะ",
    ]);
  });

  test.each([
    ["entranceFee: 10", "entranceFree: 10", "ไม่รู้จักคำว่า “entranceFree” ใน", "น่าจะหมายถึง “entranceFee”"],
    ["event: illness", "event: ilness", "อ้างถึงเหตุการณ์ “ilness”", "น่าจะหมายถึง “illness”"],
    ["standardKind: old-age", "standardKind: oldage", "“oldage”", "น่าจะหมายถึง “old-age”"],
    ["policy: ordinary", "policy: ordnary", "วิธีอนุมัติ “ordnary”", "“ordinary”"],
    ["documents: [discharge-paper]", "documents: [discharge]", "อ้างถึงเอกสาร “discharge”", "เพิ่มเอกสารนี้"],
    ["waiting: half-year", "waiting: haft-year", "ชั้นรอสิทธิ “haft-year”", "“half-year”"],
    ["sex: female", "sex: femal", "“femal” ใช้ตรงนี้ไม่ได้", "“female”"],
    ["price: 30 }", "price: สามสิบ }", "ต้องเป็นตัวเลข แต่เขียนไว้ว่า “สามสิบ”", "ไม่มีลูกน้ำ"],
    ["price: 30 }", "price: 30.125 }", "ทศนิยมไม่เกินสองตำแหน่ง", "30.50"],
    ["price: 30 }", "}", "ยังไม่ได้บอก “price”", "เพิ่มบรรทัด price: 30"],
    ["effectiveFrom: 2562-01-01", "effectiveFrom: 2562-02-29", "ต้องเป็นวันที่ที่มีจริง", "ปี-เดือน-วัน"],
    ["span: 6 months", "span: หกเดือน", "ต้องเป็นระยะเวลา", "6 เดือน"],
    ["graceDays: 30", "graceDays: 400", "มากเกินไป", "366"],
    [
      "    documents: [discharge-paper]\n    policy",
      "    policy",
      "ยังไม่ได้บอก “documents”",
      "[] ถ้าไม่ต้องใช้เอกสารเลย",
    ],
    ["months: 1, price: 30", "months: 1, days: 30, price: 30", "บอกเป็นเดือนหรือเป็นวัน", "months: 1"],
    ["code: half-yearly", "code: yearly", "แบบการส่ง “yearly” มีสองครั้ง", "เปลี่ยนรหัส"],
    ["code: child-gift", "code: Child_Gift", "ต้องเป็นรหัสอักษรอังกฤษตัวเล็ก", "child-gift"],
    [
      "{ each: night, amount: 100 }",
      "{ each: night, amount: 100, byAge: [{ from: 1 year, amount: 5 }] }",
      "ต้องบอกยอดเงินแบบเดียว",
      "percentOfCost",
    ],
    ["{ per: time, nights: 5, article: ข้อ 11 (1) }", "{ per: time }", "ต้องบอกว่าไม่เกินเท่าไร", "nights (คืน)"],
    [
      "{ per: time, nights: 5, article: ข้อ 11 (1) }",
      "{ per: tyme, nights: 5 }",
      "ขอบเขตของเพดาน “tyme”",
      "“time”",
    ],
    ["otherwise: 1 }", "otherwise: one }", "ต้องเป็นคำตอบแบบเดียวกับคำถาม", "number และ baht ใช้ตัวเลข"],
    ["kind: text }", "kind: choice }", "ต้องมีคำตอบให้เลือก", "เพิ่ม choices"],
    [
      "age: { from: 60 years }",
      "answers: [{ ask: x, is: true, atLeast: 3 }]",
      "ต้องมีเงื่อนไขเดียวต่อข้อ",
      "แยกเป็นหลายข้อได้",
    ],
    ["seats: 1 }", "seats: หนึ่ง }", "ต้องเป็นตัวเลข", "1500"],
    ["stay: true", "stay: yes", "ต้องเป็น true (ใช่) หรือ false", "เขียน true"],
    ["documents: [birth-certificate]", "documents: birth-certificate", "ต้องเป็นรายการ", "[birth-certificate]"],
    ["who: { sex: female }", "who: female", "ต้องเป็นกลุ่มของบรรทัด", "เยื้องเข้าไปข้างใน"],
    ["{ each: children, amount: 500 }", "{ each: childs, amount: 500 }", "อ้างถึงคำถาม “childs”", "เพิ่มคำถามนี้"],
  ])("“%s” as “%s” is found out", (from, to, says, proposes) => {
    const text = broken(from, to);
    const line = yasothon.split(from)[0]!.split("\n").length;
    expect(text).toContain(says);
    expect(text).toContain(proposes);
    expect(Math.abs(Number(/บรรทัด (\d+)/u.exec(text)?.[1]) - line)).toBeLessThanOrEqual(12);
  });

  test("what is no YAML is refused with its line", () => {
    const { ok, text } = rulesCheck("name: ระเบียบ\n- ข้อ 1\n");
    expect(ok).toBe(false);
    expect(text).toContain("✗ ต้องแก้ บรรทัด 2");
  });

  test("a key written twice is refused, not silently taken once", () => {
    expect(rulesCheck(`${yasothon}\nname: อีกชื่อ\n`).ok).toBe(false);
  });

  test("what is worth a look does not hinder", () => {
    const { ok, text } = rulesCheck(yasothon.replace("nights: 20, baht: 2000", "nights: 20, baht: 2500"));
    expect(ok).toBe(true);
    expect(text).toContain("• ควรดู");
    expect(text).toContain("เพดาน “ปีละไม่เกิน 2,500 บาท” ไม่เคยมีผล เพราะ“ปีละไม่เกิน 20 คืน” ต่ำกว่า");
  });
});

describe("rules table", () => {
  test.each(models)("%s shows every benefit, with the day before each bound and the day itself", (name) => {
    const { ok, json } = rulesTable(shipped(name));
    expect(ok).toBe(true);
    const { benefits } = json as unknown as { benefits: { rows: { edge?: string; amount: number }[] }[] };
    for (const { rows } of benefits) {
      const edges = rows.map(({ edge }) => edge).filter((edge) => edge !== undefined);
      expect(edges.filter((edge) => edge === "day-before")).toHaveLength(
        edges.filter((edge) => edge === "the-day").length,
      );
      // A benefit of which no row of the table gives anything was not worked through.
      expect(rows.some(({ amount }) => amount > 0)).toBe(true);
    }
  });

  test("the tiers of the death money change on the day, not the day before", () => {
    const { text } = rulesTable(yasothon);
    expect(text).toContain("ขาดอีก 1 วันจะครบ 2 ปี: 3,000 บาท\n");
    expect(text).toContain("ครบ 2 ปีพอดี: 6,000 บาท\n");
  });

  test("where the text says that the day belongs to the lower tier, the day after is shown too", () => {
    const { text } = rulesTable(yasothon.replace("byPaidTime:", "boundary: lower\n      byPaidTime:"));
    expect(text).toContain("ครบ 2 ปีพอดี: 3,000 บาท\n");
    expect(text).toContain("ครบ 2 ปีแล้ว 1 วัน: 6,000 บาท\n");
  });
});

describe("rules quote", () => {
  test.each([
    ["quote-birth-twins", "yasothon-2562"],
    ["quote-illness-caps", "sap-anan"],
    ["quote-waiting", "thung-sommut-2568"],
  ])("docs/examples/%s gives the answer beside it", async (example, model) => {
    const facts = readFileSync(`docs/examples/${example}.facts.json`, "utf8");
    const { ok, json } = rulesQuote(shipped(model), facts);
    expect(ok).toBe(true);
    expect(() => quoteAnswerInJson.parse(json)).not.toThrow();
    const file = `../../docs/examples/${example}.answer.json`;
    await expect(await publishedJson(file, json)).toMatchFileSnapshot(file);
  });

  test("a person reads the amount, the reason for it, and what is still to bring", () => {
    const facts = readFileSync("docs/examples/quote-birth-twins.facts.json", "utf8");
    expect(rulesQuote(yasothon, facts).text).toMatchInlineSnapshot(`
      "คลอดบุตร วันที่ 31 ธ.ค. 2567: รวม 1,500 บาท
      ตามระเบียบกองทุนสวัสดิการชุมชน แบบเทศบาลเมืองยโสธร พ.ศ. 2562

      เงินรับขวัญบุตร (ข้อ 11 (1)): 1,000 บาท
        จำนวนบุตรที่เกิดครั้งนี้ 2 × 500 บาท เป็น 1,000 บาท

      ค่านอนโรงพยาบาลของแม่เมื่อคลอด (ข้อ 11 (1)): 500 บาท
        4 คืน (ตั้งแต่ 28 ธ.ค. 2567) คืนละ 100 บาท เป็น 400 บาท
        3 คืน (ตั้งแต่ 1 ม.ค. 2568) คืนละ 100 บาท เป็น 300 บาท · ครั้งละไม่เกิน 5 คืน (ข้อ 11 (1)) ใช้ไปแล้ว 4 คืน เหลือ 1 คืน ไม่นับ 2 คืน หักออก 200 บาท · ได้ 100 บาท
        เอกสาร: ใบรับรองจากโรงพยาบาลที่บอกวันเข้าและวันออก"
    `);
  });

  test.each([
    [{ code: "birht", day: "2024-01-01" }, "น่าจะหมายถึง “birth”"],
    [{ code: "birth", day: "2024-01-01", answers: { childs: 1 } }, "อ้างถึงคำถาม “childs”"],
    [{ code: "birth", day: "2024-01-01", answers: { children: "สอง" } }, "ต้องเป็นตัวเลข"],
    [{ code: "birth", day: "2024-01-01", documents: ["birth-certificat"] }, "“birth-certificate”"],
    [{ code: "birth", day: "2024-02-30" }, "ต้องเป็นวันที่ที่มีจริง"],
    [{ code: "illness" }, "ต้องเป็นวันที่ที่มีจริง"],
    [{ code: "illness", stays: [{ from: "2024-02-03", to: "2024-02-01" }] }, "ต้องเป็นวันที่ที่มีจริง"],
  ])("facts that the rules cannot take are named: %j", (event, says) => {
    expect(asked(event)).toContain(says);
  });

  test("a rule set that may not be activated gives no quote", () => {
    const { ok, text } = rulesQuote(yasothon.replace("{ from: 2 years,", "{ from: 3 years,"), "{}");
    expect(ok).toBe(false);
    expect(text).toContain("มีช่องว่างระหว่าง");
  });
});
