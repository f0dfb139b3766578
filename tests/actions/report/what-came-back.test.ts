import { afterAll, beforeAll, expect, test } from "vitest";
import { reverseEntry } from "#actions/books/reverse-entry.ts";
import type { Moment } from "#actions/perform.ts";
import type { Reported } from "#actions/report/ask-report.ts";
import { showFinancialStatement, showIncomeAndSpending } from "#actions/report/ledger-reports.ts";
import { showArrears, showBags, showPassbook } from "#actions/report/people-reports.ts";
import type { FinancialStatement } from "#core/report/financial-statement.ts";
import { done } from "../small-fund.ts";
import { february, january, openTwoMonths, shownIn, type TwoMonths } from "./two-months.ts";

/** What is taken back, given again, or comes from before these books. */
let books: TwoMonths;
beforeAll(async () => {
  books = await openTwoMonths();
});
afterAll(() => books.close());

const shown = async (report: (moment: Moment) => Reported, ...names: readonly string[]) =>
  shownIn(done(await books.show(report)), names);
const bag = () =>
  shown(
    (moment) => showBags(moment, { from: january, to: february }),
    "collected",
    "handedIn",
    "otherwiseOut",
    "short",
    "inBag",
    "lastCountedOn",
  ).then(([line]) => line);

/** The newest entry that there is. */
async function lastEntry(): Promise<string> {
  const [row] = await books.fund.owner<{ id: string }[]>`
    select subject_id as id from chain_link where kind = 'entry' order by chain_no desc limit 1`;
  return row?.id ?? "";
}
const takeBack = (entryId: string) =>
  books.act(reverseEntry, { key: `back of ${entryId}`, by: books.treasurer, entryId, reason: "ลงผิด" });

test("a hand-in that is taken back was never counted, and given again it was", async () => {
  const before = await bag();
  expect(before).toBe("90.00 | 40.00 | 5.00 | 15.00 | 45.00 | 2026-01-31");
  const [handIn] = await books.fund.owner<
    { id: string }[]
  >`select entry_id as id from entry where kind = 'hand-in'`;
  await takeBack(handIn?.id ?? "");
  expect(await bag()).toBe("90.00 | 0.00 | 5.00 | 0.00 | 85.00 | ");
  await takeBack(await lastEntry());
  expect(await bag()).toBe(before);
  await takeBack(await lastEntry());
  expect(await bag()).toBe("90.00 | 0.00 | 5.00 | 0.00 | 85.00 | ");
  await takeBack(await lastEntry());
  expect(await bag()).toBe(before);
});

const period = () => shown((moment) => showIncomeAndSpending(moment, {}), "name", "amount");
const statement = async () =>
  done(await books.show((moment) => showFinancialStatement(moment, {}))) as FinancialStatement;
const bankIn = ({ rows }: FinancialStatement) => rows.find(({ line }) => line === "bank");

test("an opening that is taken back and given again belongs to no period either time", async () => {
  const before = await period();
  const [opening] = await books.fund.owner<
    { id: string }[]
  >`select entry_id as id from entry where kind = 'opening'`;
  await takeBack(opening?.id ?? "");
  expect(await period()).toEqual(before);
  const without = await statement();
  expect([without.agrees, bankIn(without)]).toMatchObject([true, { inPeriod: 15_000n, cumulative: 15_000n }]);
  await takeBack(await lastEntry());
  expect(await period()).toEqual(before);
  const again = await statement();
  expect([again.agrees, bankIn(again)]).toMatchObject([true, { inPeriod: 15_000n, cumulative: 915_000n }]);
});

test("a passbook shows what was paid before these books began, and counts it", async () => {
  const { owner, fundId } = books.fund;
  await owner`insert into past_contribution
      (fund_id, past_id, import_id, member_id, happened_on, from_on, to_on, plan_code, amount_satang, book, number, written_at)
    select ${fundId}, gen_random_uuid(), gen_random_uuid(), member_id, '2025-10-30', '2026-01-01', '2026-01-31', 'monthly', 3000, 'เล่ม 3', '12', now()
      from member where member_no = '5'`;
  const lines = await shown(
    (moment) => showPassbook(moment, { memberNo: "5" }),
    "happenedOn",
    "period",
    "state",
    "receipt",
    "receiver",
  );
  expect(lines).toEqual([
    "2025-10-30 | ม.ค. 2569 | sent | เล่ม 3/12 | ",
    "2026-01-10 | พ.ย. 2568 | sent | OB/1 | คำพอง ใจดี",
    "2026-02-04 | ธ.ค. 2568 | cancelled | OB/5 | สมหมาย ตั้งใจ",
    "2026-02-06 | ธ.ค. 2568 | sent | OB/6 | คำพอง ใจดี",
    " | ก.พ. 2569 | missed |  | ",
    " |  | sum |  | ",
  ]);
});

test("what an earlier membership paid stays in the passbook, and covers nothing of this one", async () => {
  const { owner, fundId } = books.fund;
  // Member 6 paid November and December on 20 January, and January on the 25th.
  await owner`insert into earlier_membership (fund_id, member_id, joined_on, left_on, left_reason)
    select ${fundId}, member_id, '2025-01-01', '2026-01-22', 'resigned' from member where member_no = '6'`;
  const lines = await shown((moment) => showPassbook(moment, { memberNo: "6" }), "period", "state");
  expect(lines).toEqual([
    "พ.ย. – ธ.ค. 2568 | sent",
    "ม.ค. 2569 | sent",
    "พ.ย. – ธ.ค. 2568 | missed",
    "ก.พ. 2569 | missed",
    " | sum",
  ]);
  const arrears = await shown((moment) => showArrears(moment, { villageNo: 2 }), "memberNo", "due");
  expect(arrears[0]).toBe("6 | 90.00");
});
