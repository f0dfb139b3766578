import { importStatement, type ImportStatement } from "#actions/bank/import-statement.ts";
import { moveCash } from "#actions/books/move-cash.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { perform, type Action } from "#actions/perform.ts";
import { shippedLayouts } from "#core/bank/shipped-layouts.ts";
import { satang } from "#core/money.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";

export const day = (text: string): Temporal.PlainDate => Temporal.PlainDate.from(text);
export const ruangThong = shippedLayouts["ruang-thong"] ?? never();
const header = ["วันที่", "รายการ", "ถอน", "ฝาก", "คงเหลือ", "เลขที่อ้างอิง"];

/** What the bank has of the fund's first two weeks, as "day | words | out | in | balance". */
export const firstWeeks = [
  "03/02/2569 | รับโอนจาก นายทองดี มีสุข | | 100.00 | 100.00",
  "10/02/2569 | ดอกเบี้ย | | 0.25 | 100.25",
  "13/02/2569 | ฝากเงินสด | | 300.00 | 400.25",
] as const;
export const lastDay = "14/02/2569 | รับโอน | | 77.00 | 477.25";
/** A slip at the counter, put right at once: two lines of the last day that come to nothing. */
export const slip = ["14/02/2569 | ฝาก | | 1.00 | 478.25", "14/02/2569 | ถอน | 1.00 | | 477.25"] as const;

export const rowsOf = (lines: readonly string[]) =>
  [header, ...lines.map((line) => [...line.split("|").map((cell) => cell.trim()), ""])].map(
    (cells, index) => ({ row: index + 1, cells }),
  );

export interface BankFund {
  readonly small: SmallFund;
  readonly treasurer: string;
  readonly act: <Command, Outcome>(action: Action<Command, Outcome>, command: Command) => Promise<Outcome>;
  readonly bringIn: (
    lines: readonly string[],
    more?: Partial<ImportStatement>,
  ) => ReturnType<typeof importStatement>;
}

/**
 * Today is 14 February 2026, and the bank had nothing when the fund began with it. OB/1 came by transfer, OB/2 is interest,
 * OB/3 came in cash, of which 300 baht went to the bank on the 12th.
 */
export async function openBankFund(): Promise<BankFund> {
  const small = await openSmallFund();
  const treasurer = await small.member("1", { roles: ["treasurer"] });
  const act: BankFund["act"] = (action, command) => perform(small.house, small.fundId, action, command);
  const receive = async (
    key: string,
    kind: "donation" | "interest",
    more: { into: string; amount: bigint; on: string },
  ) => {
    const { into, on } = more;
    const amount = satang(more.amount);
    done(
      await act(receiveMoney, { key, by: treasurer, kind, amount, into, on: day(on), from: "นายทองดี มีสุข" }),
    );
  };
  await receive("a", "donation", { into: "bank", amount: 10_000n, on: "2026-02-03" });
  await receive("b", "interest", { into: "bank", amount: 25n, on: "2026-02-10" });
  await receive("c", "donation", { into: "cash", amount: 50_000n, on: "2026-02-10" });
  const banked = { from: "cash", to: "bank", amount: satang(30_000), on: day("2026-02-12") };
  done(await act(moveCash, { key: "d", by: treasurer, ...banked }));
  return {
    small,
    treasurer,
    act,
    bringIn: (lines, more = {}) =>
      act(importStatement, { account: "bank", rows: rowsOf(lines), by: treasurer, commit: true, ...more }),
  };
}

function never(): never {
  throw new Error("the layout is shipped");
}
