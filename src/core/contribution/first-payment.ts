import type { Member } from "#core/member/member.ts";
import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import type { Payer } from "./coverage.ts";
import type { ContributionRefusal } from "./decide-contribution.ts";

/** What the admission of a member leaves to be done by their first receipt. */
export interface FirstPayment {
  /** Still owed, once: the first money that comes pays it. */
  readonly entranceFee: Satang;
  /** The resolution's day: from then on money may be taken, also where the membership begins later. */
  readonly payableFrom: Temporal.PlainDate;
  /** The membership begins with the first contribution, and none has come yet. */
  readonly beginsMembership: boolean;
}

/** A member who pays, and by what their payments are counted. */
export interface Paying {
  readonly member: Member;
  readonly payer: Payer;
  readonly first?: FirstPayment;
}

/** The member as this payment makes them: where the first one begins the membership, from its day on. */
export function asOfPayment({ member, payer, first }: Paying, happenedOn: Temporal.PlainDate): Paying {
  const isLater = Temporal.PlainDate.compare(happenedOn, member.joinedOn) > 0;
  if (first?.beginsMembership !== true || !isLater) return { member, payer, ...(first && { first }) };
  const joinedOn = happenedOn;
  return { member: { ...member, joinedOn }, payer: { ...payer, joinedOn }, first };
}

/** How a sum is shared: the fee that is still owed comes out of it, unless it is said to lie on top. */
export function withoutFee(
  amount: Satang,
  said: Satang | undefined,
  first: FirstPayment | undefined,
): { readonly amount: Satang; readonly fee: Satang; readonly taken: Satang } {
  const fee = said ?? first?.entranceFee ?? zeroSatang;
  const taken = said === undefined ? fee : zeroSatang;
  return { amount: amount > taken ? satang(amount - taken) : zeroSatang, fee, taken };
}

/** What is offered instead is what would have to be handed over, fee and all. */
export function withFee(refusal: ContributionRefusal, taken: Satang): ContributionRefusal {
  if (refusal.type === "no-whole-period")
    return { ...refusal, offers: refusal.offers.map((offer) => sumSatang([offer, taken])) };
  return refusal.type === "too-far-ahead" && refusal.most > 0n
    ? { ...refusal, most: sumSatang([refusal.most, taken]) }
    : refusal;
}
