import { makeEntry, type Amount, type Entry } from "#core/ledger/entry.ts";
import type { Member } from "#core/member/member.ts";
import { satang, zeroSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { refundDue, type RuleSet } from "#core/rule-set/rule-set.ts";
import {
  isToCome,
  placeRefusal,
  type ActFacts,
  type ActRefusal,
  type MoneyPlace,
  type PlaceRefusal,
} from "./act.ts";

export interface RefundFacts extends ActFacts {
  readonly member: Member | undefined;
  /** In force on the day of leaving. */
  readonly rules: RuleSet;
  /** Paid in the membership that ended, and not cancelled. */
  readonly contributed: Satang;
  readonly entranceFee: Satang;
  readonly hasBenefited: boolean;
  readonly isRefunded: boolean;
  readonly place: MoneyPlace | undefined;
  readonly isOwnHousehold: boolean;
}

export type RefundRefusal =
  | Exclude<ActRefusal, { type: "no-amount" }>
  | PlaceRefusal
  | { readonly type: "no-such-member" }
  | { readonly type: "has-not-left" }
  | { readonly type: "before-leaving"; readonly leftOn: Temporal.PlainDate }
  | { readonly type: "refunded-before" }
  /** The rules give nothing back: for this reason, or to who has had a benefit. */
  | { readonly type: "nothing-due" }
  | { readonly type: "own-payment" };

export interface DecidedRefund {
  readonly entry: Entry;
  readonly due: Satang;
}

/** What the rules promise a leaving member comes out of the contributions again: neither welfare nor expense (decisions.md 6). */
export function decideRefund(
  { from, on }: { readonly from: string; readonly on: Temporal.PlainDate },
  facts: RefundFacts,
): Result<DecidedRefund, RefundRefusal> {
  const { member, rules, contributed, entranceFee, hasBenefited } = facts;
  if (isToCome(on, facts.today)) return refused({ type: "day-to-come" });
  if (member === undefined) return refused({ type: "no-such-member" });
  const { leftOn, leftReason: reason } = member;
  if (leftOn === undefined || reason === undefined) return refused({ type: "has-not-left" });
  if (Temporal.PlainDate.compare(on, leftOn) < 0) return refused({ type: "before-leaving", leftOn });
  if (facts.isRefunded) return refused({ type: "refunded-before" });
  if (facts.isOwnHousehold) return refused({ type: "own-payment" });

  const due = refundDue(rules, { reason, contributed, entranceFee, hasBenefited });
  if (due === 0n) return refused({ type: "nothing-due" });
  const lacking = placeRefusal(from, facts.place, due);
  if (lacking !== undefined) return refused(lacking);

  const ofContributions = refundDue(rules, { reason, contributed, entranceFee: zeroSatang, hasBenefited });
  const debits: Amount[] = [
    { account: "contributions", amount: ofContributions },
    { account: "entrance-fees", amount: satang(due - ofContributions) },
  ].filter(({ amount }) => amount > 0n);
  const { closedThrough } = facts;
  const credits = [{ account: from, amount: due }];
  return ok({ entry: makeEntry({ kind: "refund", happenedOn: on, closedThrough, debits, credits }), due });
}
