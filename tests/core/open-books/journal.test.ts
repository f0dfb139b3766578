import { describe, expect, test } from "vitest";
import { satang } from "#core/money.ts";
import { declarations, openNames, type UsedAccount } from "#core/open-books/account-names.ts";
import {
  broughtForwardText,
  endText,
  entryText,
  headText,
  sealText,
  type OpenEntry,
} from "#core/open-books/journal.ts";

const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
const account = (
  code: string,
  its: UsedAccount["class"],
  name: string,
  more: Partial<UsedAccount> = {},
): UsedAccount => ({ account: code, class: its, name, isHeld: false, subFunds: [], ...more });

const chart = [
  account("bank", "asset", "เงินฝากธนาคาร"),
  account("bank:2", "asset", "เงินฝากธนาคาร"),
  account("bag:0199", "asset", "เงินในมือผู้เก็บ", { isHeld: true }),
  account("contributions", "money-in", "เงินสมทบจากสมาชิก"),
  account("welfare:birth", "welfare", "สวัสดิการ เกิด / คลอดบุตร", { subFunds: ["welfare"] }),
  account("expense:odd", "expense", "ค่า;เช่า:  ห้อง\nประชุม"),
];
const nameOf = openNames(chart);
const entry: OpenEntry = {
  entryId: "e-1",
  chainNo: 7n,
  kind: "contribution",
  happenedOn: day("2026-02-14"),
  day: day("2026-02-14"),
  postings: [
    { account: "bank", amount: satang(3000) },
    { account: "contributions", amount: satang(-3000) },
  ],
};

describe("an account's name", () => {
  test.each([
    ["bank", undefined, "สินทรัพย์:เงินฝากธนาคาร (bank)"],
    ["bank:2", undefined, "สินทรัพย์:เงินฝากธนาคาร (bank:2)"],
    ["bag:0199", undefined, "สินทรัพย์:เงินในมือผู้เก็บ (0199)"],
    ["contributions", undefined, "รายรับ:เงินสมทบจากสมาชิก"],
    ["welfare:birth", "welfare", "สวัสดิการ:เกิด / คลอดบุตร:welfare"],
    ["expense:odd", undefined, "ค่าใช้จ่าย:ค่า เช่า ห้อง ประชุม"],
  ])("%s is one name, in Thai, and nobody else's", (code, subFund, name) => {
    expect(nameOf(code, subFund)).toBe(name);
  });

  test("is declared with its kind, and so is each sub-fund below it", () => {
    expect(declarations(chart, nameOf)).toEqual([
      "account สินทรัพย์:เงินฝากธนาคาร (bank)  ; type: C, รหัสบัญชี: bank",
      "account สินทรัพย์:เงินฝากธนาคาร (bank:2)  ; type: C, รหัสบัญชี: bank:2",
      "account สินทรัพย์:เงินในมือผู้เก็บ (0199)  ; type: C, รหัสบัญชี: bag:0199",
      "account รายรับ:เงินสมทบจากสมาชิก  ; type: R, รหัสบัญชี: contributions",
      "account สวัสดิการ:เกิด / คลอดบุตร  ; type: X, รหัสบัญชี: welfare:birth",
      "account สวัสดิการ:เกิด / คลอดบุตร:welfare  ; type: X",
      "account ค่าใช้จ่าย:ค่า เช่า ห้อง ประชุม  ; type: X, รหัสบัญชี: expense:odd",
    ]);
  });
});

describe("an entry", () => {
  test("stands with its paper's number, its id and its place in the chain", () => {
    expect(entryText({ ...entry, paper: "OB/12" }, nameOf)).toBe(`\
2026-02-14 * (OB/12) รับเงินสมทบ
    ; รายการ: e-1
    ; ลำดับ: 7
    สินทรัพย์:เงินฝากธนาคาร (bank)  30.00 THB
    รายรับ:เงินสมทบจากสมาชิก  -30.00 THB

`);
  });

  test("booked in a later month keeps the day on which the money moved as its second date", () => {
    const late = { ...entry, happenedOn: day("2026-01-31"), day: day("2026-02-01") };
    expect(entryText(late, nameOf)).toMatch(/^2026-02-01=2026-01-31 \* รับเงินสมทบ\n/u);
  });

  test("that takes another back names it, and the other names its taker", () => {
    expect(entryText({ ...entry, kind: "reversal", reverses: "e-0" }, nameOf)).toContain(
      "* กลับรายการ\n    ; รายการ: e-1\n    ; ลำดับ: 7\n    ; กลับรายการของ: e-0\n",
    );
    expect(entryText({ ...entry, reversedBy: "e-2" }, nameOf)).toContain("    ; ถูกกลับโดย: e-2\n");
  });

  test("of a paper book whose name would end the number does not end it", () => {
    expect(entryText({ ...entry, paper: "เล่ม (เก่า);1/4" }, nameOf)).toContain("* (เล่ม [เก่า] 1/4) รับ");
  });

  test("of a kind that this version does not know is called by its kind", () => {
    expect(entryText({ ...entry, kind: "constructor" }, nameOf)).toContain("* constructor\n");
  });

  test("names the sub-fund below the account and as a tag", () => {
    const postings = [
      { account: "welfare:birth", subFund: "welfare", amount: satang(5) },
      { account: "bank", amount: satang(-5) },
    ];
    expect(entryText({ ...entry, postings }, nameOf)).toContain(
      "    สวัสดิการ:เกิด / คลอดบุตร:welfare  0.05 THB  ; กองทุนย่อย: welfare\n    สินทรัพย์:เงินฝากธนาคาร (bank)  -0.05 THB\n",
    );
  });
});

test("a close asserts each balance that was sealed; a year's close is its seal alone", () => {
  const seal = { kind: "month", throughOn: day("2026-02-28"), chainNo: 9n, seal: "ab12" } as const;
  const balances = [{ account: "bank", amount: satang(-123456) }];
  expect(sealText(seal, balances, nameOf)).toBe(`\
2026-02-28 * ปิดงวด ก.พ. 2569
    ; ลำดับ: 9
    ; ตราปิดงวด: ab12
    สินทรัพย์:เงินฝากธนาคาร (bank)  0.00 THB = -1234.56 THB

`);
  expect(sealText({ ...seal, kind: "year" }, [], nameOf)).toBe(
    "; ปิดปี ถึง 2026-02-28\n; ลำดับ: 9\n; ตราปิดงวด: ab12\n\n",
  );
});

test("what comes before is brought forward without accounts that hold nothing; what stands at the end is asserted, nothing too", () => {
  const balances = [
    { account: "bank", amount: satang(100) },
    { account: "bank:2", amount: satang(0) },
    { account: "contributions", amount: satang(-100) },
  ];
  expect(broughtForwardText(day("2026-02-01"), balances, nameOf)).toBe(`\
2026-02-01 * ยอดยกมา
    สินทรัพย์:เงินฝากธนาคาร (bank)  1.00 THB
    รายรับ:เงินสมทบจากสมาชิก  -1.00 THB

`);
  expect(endText(day("2026-02-28"), balances, nameOf)).toContain("(bank:2)  0.00 THB = 0.00 THB\n");
  expect(broughtForwardText(day("2026-02-01"), [], nameOf)).toBe("");
  expect(endText(day("2026-02-01"), [], nameOf)).toBe("");
});

test("the head says which fund, up to which number of the chain, and in which money", () => {
  const head = { fundCode: "ban-na", fundName: "กองทุน\nบ้านนา", chainNo: 3n, chainHash: "00ff" };
  expect(headText(head, chart, nameOf)).toMatch(
    /^; สมุดรายวันของ กองทุน บ้านนา \(ban-na\)\n; ครบถึงลำดับที่ 3 ตรา 00ff\n/u,
  );
  expect(headText(head, chart, nameOf)).toContain("\ncommodity 1,000.00 THB\n");
});
