import type { ContributionRefusal, FoundMember } from "#conversation/deed.ts";
import type { ProposedPayment } from "#conversation/deeds/paying.ts";
import type { FamilyPayment } from "#conversation/deeds/receiving.ts";
import { coverageFor } from "#core/contribution/coverage.ts";
import { asOfPayment, withFee, withoutFee } from "#core/contribution/first-payment.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { foundMember } from "../describe.ts";
import { payersById } from "../payer.ts";
import type { Moment } from "../perform.ts";

export interface PaymentRefused {
  readonly refusal: ContributionRefusal;
  readonly member?: FoundMember;
}

/**
 * The periods that these sums would cover if they came today. Writes nothing: the receipt says what they did cover, on the day on
 * which the bank had them.
 */
export async function proposePayments(
  { fund, today }: Pick<Moment, "fund" | "today">,
  payments: readonly FamilyPayment[],
): Promise<Result<ProposedPayment[], PaymentRefused>> {
  const payers = await payersById(
    fund,
    payments.map(({ memberId }) => memberId),
  );
  const proposed: ProposedPayment[] = [];
  for (const { memberId, amount } of payments) {
    const paying = payers.get(memberId);
    if (paying === undefined) return refused({ refusal: { type: "no-such-member" } });
    const member = foundMember(paying.member);
    if (paying.member.leftOn !== undefined)
      return refused({ refusal: { type: "member-has-left", member }, member });
    const { amount: contributed, fee, taken } = withoutFee(amount, undefined, paying.first);
    const covered = coverageFor(asOfPayment(paying, today).payer, contributed, today);
    if (!covered.ok) {
      const refusal = withFee(covered.refusal, taken);
      // Only these two come of an amount.
      if (refusal.type !== "no-whole-period" && refusal.type !== "too-far-ahead")
        throw new Error(`an amount alone is refused as ${refusal.type}`);
      return refused({ refusal, member });
    }
    const lines = covered.value.map(({ from, to, amount: its }) => ({ from, to, amount: its }));
    proposed.push({ member, amount, lines, ...(fee > 0n && { entranceFee: fee }) });
  }
  return ok(proposed);
}
