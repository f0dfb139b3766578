import { bahtToSatang, showBaht, type Satang } from "#core/money.ts";
import type { CoverageLine, DayRange, Payer } from "#core/contribution/coverage.ts";
import type { ContributionPlan, ContributionRules } from "#core/rule-set/contribution-rules.ts";

/** Made-up rules and payers. Months and days are written as a person would note them. */
export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const baht = bahtToSatang;

export const plan = (code: string, months: number, price: number, days = 0): ContributionPlan => ({
  code,
  name: code,
  months,
  days,
  price: baht(price),
});

export const rulesOf = (...plans: readonly ContributionPlan[]): ContributionRules => ({
  article: null,
  entranceFee: baht(0),
  plans,
  arrears: {
    article: null,
    graceDays: 0,
    noticeAfterMissedMonths: 1,
    endsAfterMissedMonths: null,
    healsDaysAfterEvent: 0,
  },
});

/** 20 baht a month until the end of 2025, 30 from then on; a year has a price of its own. */
export const cheap = rulesOf(plan("monthly", 1, 20), plan("quarterly", 3, 60), plan("yearly", 12, 240));
export const dear = rulesOf(plan("monthly", 1, 30), plan("quarterly", 3, 90), plan("yearly", 12, 365));
export const dearerFrom = day("2026-01-01");
export const rulesOn = (on: Temporal.PlainDate): ContributionRules =>
  Temporal.PlainDate.compare(on, dearerFrom) < 0 ? cheap : dear;

/** "2026-01" is the whole month, "2026-01..2026-03" three of them, "2026-01-05..2026-01-09" five days. */
export function range(text: string): DayRange {
  const [from = "", to = from] = text.split("..");
  const end = to.length === 7 ? Temporal.PlainYearMonth.from(to).toPlainDate({ day: 31 }) : day(to);
  return { from: from.length === 7 ? day(`${from}-01`) : day(from), to: end };
}

export function payer(
  change: Partial<Omit<Payer, "covered">> & { readonly paid?: readonly string[] } = {},
): Payer {
  const { paid = [], ...rest } = change;
  return {
    planCode: "monthly",
    joinedOn: day("2026-01-20"),
    rulesOn: () => dear,
    covered: paid.map(range),
    ...rest,
  };
}

/** "2026-01-01..2026-03-31 monthly ฿90" */
export const lineText = ({ from, to, planCode, amount }: CoverageLine): string =>
  `${from.toString()}..${to.toString()} ${planCode} ${showBaht(amount)}`;

export const shown = (amounts: readonly Satang[]): readonly string[] => amounts.map(showBaht);
