import { makeEntry, type Amount, type Entry } from "#core/ledger/entry.ts";
import type { Member } from "#core/member/member.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { amountOf, paidUpTo, type CoverageLine } from "./coverage.ts";
import {
  coverageOfPayment,
  placeOf,
  type Contribution,
  type ContributionFacts,
  type ContributionRefusal,
} from "./decide-contribution.ts";
import { asOfPayment, withFee, withoutFee, type Paying } from "./first-payment.ts";

/** What one person of a family pays: whole periods, and once the entrance fee, which comes out of the amount where it is not said. */
export interface Payment {
  readonly memberId: string;
  readonly amount: Satang;
  readonly entranceFee?: Satang;
}

export interface PaidTogether extends Omit<Contribution, "amount"> {
  readonly payments: readonly Payment[];
}

export interface PaidTogetherFacts extends Omit<ContributionFacts, "member" | "payer"> {
  /** Everybody in the register among those who pay. */
  readonly payers: ReadonlyMap<string, Paying>;
  /** The money is in the books already, as a deposit of which nobody had known whose it was. */
  readonly isDeposited?: true;
}

export type PaidTogetherRefusal =
  | { readonly type: "no-such-member"; readonly memberId: string }
  | (ContributionRefusal & { readonly memberId: string });

/** What a member's part of a receipt is for, and up to which day they have paid with it. */
export interface ReceiptPart {
  readonly member: Member;
  readonly lines: readonly CoverageLine[];
  readonly entranceFee: Satang;
  readonly paidUpTo: Temporal.PlainDate | undefined;
  /** The membership begins with this payment, on `member.joinedOn`. */
  readonly begins: boolean;
}

export interface DecidedReceipt {
  readonly entry: Entry;
  readonly parts: readonly ReceiptPart[];
}

/**
 * One receipt and one entry for everybody who pays together. Refused as a whole where one payment is refused: nobody shall
 * take a receipt home on which somebody is missing.
 */
export function decideReceipt(
  paid: PaidTogether,
  facts: PaidTogetherFacts,
): Result<DecidedReceipt, PaidTogetherRefusal> {
  const { payments, happenedOn } = paid;
  const parts: ReceiptPart[] = [];
  for (const { memberId, amount, entranceFee: said } of payments) {
    const paying = facts.payers.get(memberId);
    if (paying === undefined) return refused({ type: "no-such-member", memberId });
    const { member, payer: payerBefore, first } = asOfPayment(paying, happenedOn);
    // Somebody may stand on a receipt twice: what is paid first is covered then, and so is the fee.
    const own = parts.filter((part) => part.member.memberId === memberId);
    const payer = { ...payerBefore, covered: [...payerBefore.covered, ...own.flatMap(({ lines }) => lines)] };
    const owed = own.length > 0 ? undefined : first;
    const { amount: contributed, fee, taken } = withoutFee(amount, said, owed);
    const covered = coverageOfPayment(
      { amount: contributed, happenedOn },
      { ...facts, member, payer, ...(first && { first }) },
    );
    if (!covered.ok) return refused({ ...withFee(covered.refusal, taken), memberId });
    const upTo = paidUpTo({ ...payer, covered: [...payer.covered, ...covered.value] });
    const begins = owed?.beginsMembership === true;
    parts.push({ member, lines: covered.value, entranceFee: fee, paidUpTo: upTo, begins });
  }
  return ok({ entry: entryOf(paid, { parts, facts }), parts });
}

function entryOf(
  paid: PaidTogether,
  { parts, facts }: { readonly parts: readonly ReceiptPart[]; readonly facts: PaidTogetherFacts },
): Entry {
  const contributed = amountOf(parts.flatMap(({ lines }) => lines));
  const fees = sumSatang(parts.map(({ entranceFee }) => entranceFee));
  const credits: Amount[] = [
    { account: "contributions", amount: contributed },
    { account: "entrance-fees", amount: fees },
  ].filter(({ amount }) => amount > 0n);
  const place = facts.isDeposited ? "unidentified" : placeOf(paid, facts.receiver);
  return makeEntry({
    kind: facts.isDeposited ? "identified" : "contribution",
    happenedOn: paid.happenedOn,
    closedThrough: facts.closedThrough,
    debits: [{ account: place, amount: sumSatang([contributed, fees]) }],
    credits,
  });
}
