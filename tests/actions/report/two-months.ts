import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { closeMonth } from "#actions/books/close-month.ts";
import { handIn } from "#actions/books/hand-in.ts";
import { moveCash } from "#actions/books/move-cash.ts";
import { openBooks } from "#actions/books/open-books.ts";
import { payExpense } from "#actions/books/pay-expense.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { repayShortage } from "#actions/books/repay-shortage.ts";
import { ask, perform, type Action } from "#actions/perform.ts";
import { askReport, type Reported } from "#actions/report/ask-report.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import type { Moment } from "#actions/perform.ts";
import type { Cell, Report } from "#core/report/report.ts";
import { bahtToSatang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";

export const baht = bahtToSatang;
export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const january = day("2026-01-01");
export const february = day("2026-02-01");

/**
 * A fund's first two months here, small enough to be computed by hand. January is closed; today is 14 February 2026.
 *
 * | on     |                                                    | cash | bank  | bag | contributions | other            |
 * | ------ | -------------------------------------------------- | ---- | ----- | --- | ------------- | ---------------- |
 * | 5 Jan  | the old books: 1,000 of welfare paid               |      | 9,000 |     | 10,000        | welfare 1,000    |
 * | 10 Jan | the collector takes 30 of member 5, OB/1           |      |       | 30  | 30            |                  |
 * | 20 Jan | the treasurer takes 60 of member 6, OB/2           | 60   |       |     | 60            |                  |
 * | 25 Jan | the collector takes 30 of member 6, OB/3           |      |       | 30  | 30            |                  |
 * | 31 Jan | the collector hands in 40: 20 short                | 40   |       | −40 |               |                  |
 * | 2 Feb  | a bus fare of 15, PV/1                             | −15  |       |     |               | travel 15        |
 * | 3 Feb  | a donation of 100, OB/4                            |      | 100   |     |               | donations 100    |
 * | 4 Feb  | 30 of member 5, OB/5, cancelled                    | 0    |       |     | 0             |                  |
 * | 5 Feb  | 50 go to the bank                                  | −50  | 50    |     |               |                  |
 * | 6 Feb  | the collector takes 30 of member 5, OB/6           |      |       | 30  | 30            |                  |
 * | 7 Feb  | the collector repays 5 of the 20, OB/7             | 5    |       | −5  |               |                  |
 * |        |                                                    | 40   | 9,150 | 45  | 10,150        |                  |
 */
export interface TwoMonths {
  readonly fund: SmallFund;
  readonly treasurer: string;
  readonly collector: string;
  readonly show: (
    report: (moment: Moment) => Reported,
    byNo?: string,
  ) => Promise<Result<Report, { readonly type: string }>>;
  readonly act: <Command, Value>(
    action: Action<Command, Result<Value, unknown>>,
    command: Command,
  ) => Promise<Value>;
  readonly close: () => Promise<void>;
}

export async function openTwoMonths(): Promise<TwoMonths> {
  const fund = await openSmallFund();
  const { house, fundId } = fund;
  const treasurer = await fund.member("1", { roles: ["treasurer"], givenName: "สมหมาย", familyName: "ตั้งใจ" });
  const collector = await fund.member("2", { roles: ["collector"], givenName: "คำพอง", familyName: "ใจดี" });
  await fund.member("3", { roles: ["chair"] });
  await fund.member("4", { roles: ["auditor"] });
  const five = await fund.member("5", { givenName: "บัวผัน", familyName: "ใจดี", villageNo: 1 });
  const six = await fund.member("6", { givenName: "ทองดี", familyName: "มีสุข", villageNo: 2 });
  const act: TwoMonths["act"] = async (action, command) =>
    done(await perform(house, fundId, action, command));
  const takes = (memberId: string, amount: number, on: string, receivedBy: string) =>
    act(recordContribution, {
      key: on,
      memberId,
      amount: baht(amount),
      method: "cash",
      happenedOn: day(on),
      receivedBy,
      receiverActsFor: [],
    });

  await act(openBooks, {
    key: "opening",
    by: treasurer,
    on: day("2026-01-05"),
    totals: [
      { account: "bank", amount: baht(9000) },
      { account: "welfare:death", subFund: "welfare", amount: baht(1000) },
      { account: "contributions", amount: baht(10_000) },
    ],
    resolution: { number: "1/2569", on: day("2026-01-05") },
  });
  await takes(five, 30, "2026-01-10", collector);
  await takes(six, 60, "2026-01-20", treasurer);
  await takes(six, 30, "2026-01-25", collector);
  await act(handIn, {
    key: "31",
    by: treasurer,
    collectorId: collector,
    counted: baht(40),
    on: day("2026-01-31"),
  });
  await act(closeMonth, { by: treasurer, month: january });
  await act(payExpense, {
    key: "fare",
    by: treasurer,
    account: "expense:travel",
    subFund: "administration",
    amount: baht(15),
    from: "cash",
    on: day("2026-02-02"),
    receiver: "ลุงมี ขับดี",
    purpose: "ค่ารถไปธนาคาร",
  });
  await act(receiveMoney, {
    key: "gift",
    by: treasurer,
    kind: "donation",
    amount: baht(100),
    into: "bank",
    on: day("2026-02-03"),
    from: "ร้านค้าชุมชน",
  });
  await takes(five, 30, "2026-02-04", treasurer);
  const [mistaken] = await fund.owner<
    { id: string }[]
  >`select receipt_id as id from receipt where number = 5`;
  await act(cancelReceipt, {
    key: "no",
    by: treasurer,
    byActsFor: [],
    receiptId: mistaken?.id ?? "",
    reason: "ลงซ้ำ",
  });
  await act(moveCash, {
    key: "bank",
    by: treasurer,
    from: "cash",
    to: "bank",
    amount: baht(50),
    on: day("2026-02-05"),
  });
  await takes(five, 30, "2026-02-06", collector);
  await act(repayShortage, {
    key: "back",
    by: treasurer,
    collectorId: collector,
    amount: baht(5),
    on: day("2026-02-07"),
  });
  return {
    fund,
    treasurer,
    collector,
    act,
    show: (report, byNo) => ask(house, fundId, askReport, { report, ...(byNo !== undefined && { byNo }) }),
    close: fund.close,
  };
}

/** A report's rows and sums as people see them in some of its columns: amounts as "30.00", nothing as "". */
export function shownIn({ columns, rows, sums }: Report, names: readonly string[]): string[] {
  const chosen = names.map((name) => {
    const column = columns.find((one) => one.name === name);
    if (column === undefined) throw new Error(`the report has no column ${name}`);
    return column;
  });
  return [...rows, ...sums].map((row) => chosen.map((column) => cellText(column.of(row))).join(" | "));
}

function cellText(cell: Cell): string {
  if (typeof cell !== "bigint") return cell === null ? "" : String(cell);
  const size = cell < 0n ? -cell : cell;
  return `${cell < 0n ? "-" : ""}${size / 100n}.${String(size % 100n).padStart(2, "0")}`;
}
