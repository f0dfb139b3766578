import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Moment } from "#actions/perform.ts";
import type { Reported } from "#actions/report/ask-report.ts";
import {
  showAccount,
  showFinancialStatement,
  showIncomeAndSpending,
  showJournal,
  showTrialBalance,
} from "#actions/report/ledger-reports.ts";
import type { FinancialStatement } from "#core/report/financial-statement.ts";
import type { JournalLine } from "#core/report/journal.ts";
import type { Report } from "#core/report/report.ts";
import type { StatementLine } from "#core/report/account-statement.ts";
import { done } from "../small-fund.ts";
import { day, february, january, openTwoMonths, shownIn, type TwoMonths } from "./two-months.ts";

let books: TwoMonths;
beforeAll(async () => {
  books = await openTwoMonths();
});
afterAll(() => books.close());

const made = async <Made extends Report = Report>(report: (moment: Moment) => Reported): Promise<Made> =>
  done(await books.show(report)) as Made;
const shown = async (report: (moment: Moment) => Reported, ...names: readonly string[]) =>
  shownIn(await made(report), names);
const both = { from: january, to: february };

const refusalOf = async (account: string) => {
  const answer = await books.show((moment) => showAccount(moment, { account }));
  return answer.ok ? undefined : answer.refusal;
};

describe("the journal", () => {
  test("has every entry of its months by day, with paper, both sides, and what took what back", async () => {
    const lines = await shown(
      (moment) => showJournal(moment, {}),
      "happenedOn",
      "paper",
      "what",
      "accountName",
      "debit",
      "credit",
    );
    expect(lines).toEqual([
      "2026-02-02 | PV/1 | จ่ายค่าใช้จ่าย | ค่าเดินทาง | 15.00 | ",
      "2026-02-02 | PV/1 | จ่ายค่าใช้จ่าย | เงินสดในมือเหรัญญิก |  | 15.00",
      "2026-02-03 | OB/4 | รับเงิน | เงินฝากธนาคาร | 100.00 | ",
      "2026-02-03 | OB/4 | รับเงิน | เงินบริจาค |  | 100.00",
      "2026-02-04 | OB/5 | รับเงินสมทบสมาชิก | เงินสดในมือเหรัญญิก | 30.00 | ",
      "2026-02-04 | OB/5 | รับเงินสมทบสมาชิก | เงินสมทบจากสมาชิก |  | 30.00",
      "2026-02-04 |  | กลับรายการ | เงินสมทบจากสมาชิก | 30.00 | ",
      "2026-02-04 |  | กลับรายการ | เงินสดในมือเหรัญญิก |  | 30.00",
      "2026-02-05 |  | ฝาก ถอน หรือโอนเงิน | เงินฝากธนาคาร | 50.00 | ",
      "2026-02-05 |  | ฝาก ถอน หรือโอนเงิน | เงินสดในมือเหรัญญิก |  | 50.00",
      "2026-02-06 | OB/6 | รับเงินสมทบสมาชิก | เงินในมือผู้เก็บ คำพอง ใจดี | 30.00 | ",
      "2026-02-06 | OB/6 | รับเงินสมทบสมาชิก | เงินสมทบจากสมาชิก |  | 30.00",
      "2026-02-07 | OB/7 | รับเงิน | เงินสดในมือเหรัญญิก | 5.00 | ",
      "2026-02-07 | OB/7 | รับเงิน | เงินในมือผู้เก็บ คำพอง ใจดี |  | 5.00",
      " |  | รวม |  | 260.00 | 260.00",
    ]);
  });

  test("names who gave or got the money and what for, and the reversal on both of its ends", async () => {
    const notes = await shown((moment) => showJournal(moment, {}), "paper", "no", "note");
    const [no, reversal] = ["OB/5", ""].map(
      (paper) => notes.find((line) => line.startsWith(`${paper} |`))?.split(" | ")[1],
    );
    expect(notes).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^PV\/1 \| \d+ \| ลุงมี ขับดี · ค่ารถไปธนาคาร$/u),
        expect.stringMatching(/^OB\/4 \| \d+ \| ร้านค้าชุมชน$/u),
        `OB/5 | ${no} | บัวผัน ใจดี · ถูกกลับโดยรายการที่ ${reversal}`,
        ` | ${reversal} | กลับรายการที่ ${no} (OB/5)`,
      ]),
    );
  });

  test("says of an erased name nothing at all", async () => {
    const other = await openTwoMonths();
    await other.fund.owner`select set_config('app.fund_id', ${other.fund.fundId}, false)`;
    await other.fund.owner`delete from private_part where kind = 'receipt'`;
    const journal = done(await other.show((moment) => showJournal(moment, {})));
    expect(shownIn(journal, ["paper", "note"])).toContain("OB/4 | ");
    await other.close();
  });

  test("refuses months that end before they begin", async () => {
    const refused = await books.show((moment) => showJournal(moment, { from: february, to: january }));
    expect(refused).toEqual({ ok: false, refusal: { type: "from-after-to" } });
  });
});

describe("an account's statement", () => {
  test("begins with what was brought forward and says what stood after each posting", async () => {
    const lines = await shown(
      (moment) => showAccount(moment, { account: "cash" }),
      "what",
      "paper",
      "more",
      "less",
      "balance",
    );
    expect(lines).toEqual([
      "ยอดยกมา |  |  |  | 100.00",
      "จ่ายค่าใช้จ่าย | PV/1 |  | 15.00 | 85.00",
      "รับเงินสมทบสมาชิก | OB/5 | 30.00 |  | 115.00",
      "กลับรายการ |  |  | 30.00 | 85.00",
      "ฝาก ถอน หรือโอนเงิน |  |  | 50.00 | 35.00",
      "รับเงิน | OB/7 | 5.00 |  | 40.00",
      "รวม |  | 35.00 | 95.00 | 40.00",
    ]);
  });

  test("of money in grows by what is credited", async () => {
    const lines = await shown(
      (moment) => showAccount(moment, { account: "contributions" }),
      "what",
      "more",
      "less",
      "balance",
    );
    expect(lines).toEqual([
      "ยอดยกมา |  |  | 10120.00",
      "รับเงินสมทบสมาชิก | 30.00 |  | 10150.00",
      "กลับรายการ |  | 30.00 | 10120.00",
      "รับเงินสมทบสมาชิก | 30.00 |  | 10150.00",
      "รวม | 60.00 | 30.00 | 10150.00",
    ]);
  });

  test.each(["cash", "bank", "contributions", "donations", "expense:travel", "allocation", "welfare:death"])(
    "of %s is the journal without the other accounts, and ends where the trial balance does",
    async (account) => {
      const journal = await made<Report<JournalLine>>((moment) => showJournal(moment, both));
      const statement = await made<Report<StatementLine>>((moment) =>
        showAccount(moment, { ...both, account }),
      );
      expect(statement.rows.flatMap(({ posting }) => posting ?? [])).toEqual(
        journal.rows.flatMap(({ posting }) => (posting?.account === account ? [posting] : [])),
      );
      const trial = await made((moment) => showTrialBalance(moment, {}));
      const line = shownIn(trial, ["account", "debit", "credit"]).find((row) =>
        row.startsWith(`${account} |`),
      );
      const end = statement.sums[0]?.balance ?? 0n;
      expect(line?.replaceAll(/[^\d.]/gu, "") ?? "0.00").toBe(
        `${end / 100n}.${String(end % 100n).padStart(2, "0")}`,
      );
    },
  );

  test("of an account that is not there is refused with the nearest, or with those there are", async () => {
    expect(await refusalOf("csh")).toEqual({ type: "no-such-account", account: "csh", accounts: ["cash"] });
    expect(await refusalOf("xyzzy-xyzzy")).toMatchObject({
      accounts: expect.arrayContaining(["bank", "cash", "contributions"]) as unknown,
    });
  });
});

describe("the trial balance", () => {
  test("has every account that holds something, and two columns that come to the same", async () => {
    expect(await shown((moment) => showTrialBalance(moment, {}), "name", "debit", "credit")).toEqual([
      "เงินสมทบจากสมาชิก |  | 10150.00",
      "เงินบริจาค |  | 100.00",
      "เงินในมือผู้เก็บ คำพอง ใจดี | 45.00 | ",
      "เงินฝากธนาคาร | 9150.00 | ",
      "เงินสดในมือเหรัญญิก | 40.00 | ",
      "สวัสดิการ เสียชีวิต | 1000.00 | ",
      "ค่าเดินทาง | 15.00 | ",
      "รวม | 10250.00 | 10250.00",
    ]);
  });

  test("of a closed month is what was closed", async () => {
    expect(
      await shown((moment) => showTrialBalance(moment, { asOf: january }), "account", "debit", "credit"),
    ).toEqual(
      expect.arrayContaining(["cash | 100.00 | ", "bank | 9000.00 | ", "contributions |  | 10120.00"]),
    );
  });

  test("before the books began is empty", async () => {
    expect(
      await shown((moment) => showTrialBalance(moment, { asOf: day("2025-06-01") }), "name", "debit"),
    ).toEqual(["รวม | 0.00"]);
  });
});

describe("income and spending", () => {
  test("of the year leaves out what the opening brought, and a cancelled receipt", async () => {
    expect(await shown((moment) => showIncomeAndSpending(moment, {}), "name", "amount")).toEqual([
      "เงินสมทบจากสมาชิก | 150.00",
      "เงินบริจาค | 100.00",
      "ค่าเดินทาง | 15.00",
      "รวมรับ | 250.00",
      "รวมจ่าย | 15.00",
      "รับมากกว่าจ่าย | 235.00",
    ]);
  });

  test("of one month has that month only", async () => {
    expect(
      await shown(
        (moment) => showIncomeAndSpending(moment, { from: january, to: january }),
        "name",
        "amount",
      ),
    ).toEqual(["เงินสมทบจากสมาชิก | 120.00", "รวมรับ | 120.00", "รวมจ่าย | 0.00", "รับมากกว่าจ่าย | 120.00"]);
  });
});

describe("the financial statement", () => {
  test("stands in the lines of the status form, since founding and for the year, and both columns agree", async () => {
    const statement = await made<FinancialStatement>((moment) => showFinancialStatement(moment, {}));
    expect(statement.agrees).toBe(true);
    expect(
      shownIn(statement, ["line", "inPeriod", "cumulative"]).filter(
        (line) => !line.endsWith("| 0.00 | 0.00"),
      ),
    ).toEqual([
      "contributions | 150.00 | 10150.00",
      "donations | 100.00 | 100.00",
      "bank | 150.00 | 9150.00",
      "cash | 40.00 | 40.00",
      "bags | 45.00 | 45.00",
      "welfare:death | 0.00 | 1000.00",
      "expense:travel | 15.00 | 15.00",
      " | 250.00 | 10250.00",
      " | 250.00 | 10250.00",
    ]);
  });

  test("has every line of the form, also where there is nothing", async () => {
    const names = await shown((moment) => showFinancialStatement(moment, {}), "name");
    for (const name of [
      "เงินประเดิมจาก พอช.",
      "เงินสมทบจาก อปท.",
      "ดอกเบี้ยธนาคาร",
      "เงินลงทุน",
      "สวัสดิการ สิ่งแวดล้อม",
      "ค่าตอบแทนคนทำงาน",
    ])
      expect(names).toContain(name);
    expect(names).not.toContain("เงินรับรอตรวจสอบ");
  });
});
