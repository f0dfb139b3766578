import { paidUpTo, type Payer } from "#core/contribution/coverage.ts";
import { allocateSatang, zeroSatang, type Satang } from "#core/money.ts";

/** A member on the round's day, with what had been paid by then. */
export interface RoundCandidate {
  readonly memberNo: string;
  readonly name: string;
  readonly payer: Payer;
  /** In how many other rounds' lists they stand. */
  readonly earlierRounds: number;
}

/** What the state has announced for a round. */
export interface RoundTerms {
  /** 30 September, as a rule. */
  readonly on: Temporal.PlainDate;
  /** How many rounds a member may have in all. */
  readonly mostRounds: number;
}

export type WhyLeftOut = "not-a-full-year" | "not-paid-up" | "had-all-rounds";

export interface JudgedRound {
  /** By their numbers, as the register has them: 2-9 before 2-10. */
  readonly members: readonly RoundCandidate[];
  readonly leftOut: readonly (RoundCandidate & { readonly why: WhyLeftOut })[];
}

/**
 * Who stands on a round's list (domain.md §6): a member for one full year on its day, paid up on its day by money that had come
 * by then, and with a round left. A year is full on its anniversary: whoever joined on 30 September has it a year later.
 */
export function judgeRound(candidates: readonly RoundCandidate[], terms: RoundTerms): JudgedRound {
  const judged = candidates
    .toSorted((a, b) => byNumber.compare(a.memberNo, b.memberNo))
    .map((candidate) => ({ candidate, why: whyLeftOut(candidate, terms) }));
  return {
    members: judged.flatMap(({ candidate, why }) => (why === undefined ? [candidate] : [])),
    leftOut: judged.flatMap(({ candidate, why }) => (why === undefined ? [] : [{ ...candidate, why }])),
  };
}

function whyLeftOut(
  { payer, earlierRounds }: RoundCandidate,
  { on, mostRounds }: RoundTerms,
): WhyLeftOut | undefined {
  if (Temporal.PlainDate.compare(payer.joinedOn.add({ years: 1 }), on) > 0) return "not-a-full-year";
  if (earlierRounds >= mostRounds) return "had-all-rounds";
  const upTo = paidUpTo(payer);
  return upTo === undefined || Temporal.PlainDate.compare(upTo, on) < 0 ? "not-paid-up" : undefined;
}

const byNumber = new Intl.Collator("th", { numeric: true });

/** A round's money by member, in the order of the list: whole satang that add up again, the first places get what is left over. */
export const sharesOf = (received: Satang, members: number): Satang[] =>
  received <= zeroSatang || members === 0
    ? Array<Satang>(members).fill(zeroSatang)
    : allocateSatang(received, Array<bigint>(members).fill(1n));
