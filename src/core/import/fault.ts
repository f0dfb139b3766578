import type { Doubt, Fault as CalendarFault, PeriodFault } from "#core/thai-calendar/reading.ts";
import type { AmountDoubt, AmountFault } from "#core/thai-number/read-amount.ts";
import type { Satang } from "#core/money.ts";

/** What is wrong with one cell, or with what a row says as a whole. Facts only; `in-words.ts` has the sentences. */
export type CellFault =
  | { readonly type: "formula-broken" }
  | { readonly type: "letters-broken" }
  | { readonly type: "too-long"; readonly most: number }
  | { readonly type: "number-missing" }
  | { readonly type: "number-is-a-day" }
  | { readonly type: "name-missing" }
  | { readonly type: "citizen-id-has-letters" }
  | { readonly type: "citizen-id-length"; readonly digits: number }
  | { readonly type: "citizen-id-check-digit" }
  | { readonly type: "day-impossible"; readonly reason: CalendarFault }
  | {
      readonly type: "day-ambiguous";
      readonly reason: Doubt;
      readonly candidates: readonly Temporal.PlainDate[];
    }
  | { readonly type: "day-unreadable" }
  | { readonly type: "day-missing" }
  | { readonly type: "day-to-come" }
  | { readonly type: "unknown-sex" }
  | { readonly type: "title-contradicts-sex" }
  | { readonly type: "unknown-member-type" }
  | { readonly type: "unknown-plan"; readonly plans: readonly string[] }
  | { readonly type: "phone-wrong" }
  | { readonly type: "village-wrong" }
  | { readonly type: "unknown-status" }
  | { readonly type: "unknown-left-reason" };

export type MemberFault =
  | CellFault
  | { readonly type: "born-after-joining" }
  | { readonly type: "born-too-long-ago"; readonly mostYears: number }
  | { readonly type: "left-before-joining" }
  | { readonly type: "died-and-resigned" }
  | { readonly type: "active-but-left" }
  | { readonly type: "inactive-without-day" }
  | { readonly type: "left-reason-without-day" }
  | { readonly type: "number-twice"; readonly row: number }
  | { readonly type: "citizen-id-twice"; readonly row: number }
  | { readonly type: "number-taken"; readonly name: string }
  | { readonly type: "citizen-id-elsewhere"; readonly memberNo: string }
  | { readonly type: "left-in-register"; readonly leftOn: Temporal.PlainDate }
  | { readonly type: "left-differently"; readonly leftOn: Temporal.PlainDate };

export type ContributionFault =
  | CellFault
  | { readonly type: "unknown-member" }
  | { readonly type: "name-contradicts"; readonly name: string }
  | { readonly type: "amount-missing" }
  | { readonly type: "amount-not-money" }
  | { readonly type: "amount-impossible"; readonly reason: AmountFault | "nothing" }
  | {
      readonly type: "amount-ambiguous";
      readonly reason: AmountDoubt;
      readonly candidates: readonly Satang[];
    }
  | { readonly type: "period-missing" }
  | { readonly type: "period-unreadable" }
  | { readonly type: "period-impossible"; readonly reason: PeriodFault }
  | { readonly type: "period-ambiguous" }
  | { readonly type: "period-too-long"; readonly mostYears: number }
  | { readonly type: "period-before-joining"; readonly joinedOn: Temporal.PlainDate }
  | { readonly type: "period-overlaps-row"; readonly row: number }
  | { readonly type: "period-covered"; readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }
  | { readonly type: "row-twice"; readonly row: number }
  | { readonly type: "after-cut-over"; readonly cutOver: Temporal.PlainDate };

/** Taken all the same, and worth a look. */
export type Remark =
  | { readonly type: "unknown-title" }
  | { readonly type: "citizen-id-without-registration" }
  | { readonly type: "citizen-id-kept-wrong" }
  | { readonly type: "birth-day-taken"; readonly day: Temporal.PlainDate }
  | { readonly type: "zero-restored" };

/** A fault or remark where it stands; the value is safe to show. Column and header are absent where the row itself is meant. */
export interface Found<Said> {
  readonly row: number;
  readonly column?: string;
  readonly header?: string;
  readonly value?: string;
  readonly said: Said;
}

export type FoundFault = Found<MemberFault | ContributionFault>;
export type FoundRemark = Found<Remark>;
