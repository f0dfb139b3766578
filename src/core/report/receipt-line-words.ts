import { chartOfAccounts } from "#core/ledger/chart.ts";

/** What a line of a receipt is for: a contribution, or the account that it went to, whose name is known to everybody. */
export function receiptLineWords(kind: string): string {
  if (kind === "contribution") return "เงินสมทบ";
  if (kind === "entrance-fee") return "ค่าสมัคร";
  if (kind === "repayment") return "ชดใช้คืน";
  const account = kind === "donation" ? "donations" : kind;
  return chartOfAccounts.find((one) => one.account === account)?.name ?? kind;
}
