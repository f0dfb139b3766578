import type { ProposedPayment } from "#conversation/deeds/paying.ts";
import { coverageFor } from "#core/contribution/coverage.ts";
import { asOfPayment, withoutFee } from "#core/contribution/first-payment.ts";
import type { SlipPayment } from "#store/slips.ts";
import { foundMember } from "../describe.ts";
import { payersById } from "../payer.ts";
import type { Moment } from "../perform.ts";

/**
 * The periods that payments of a day would cover, if they were posted now. A sum that makes no whole periods any more, because
 * something was paid in between, covers none here; the confirmation says what would fit. Writes nothing.
 */
export async function proposedPayments(
  { fund, today }: Moment,
  payments: readonly SlipPayment[],
  on: Temporal.PlainDate,
): Promise<ProposedPayment[]> {
  const payers = await payersById(fund, [...new Set(payments.map(({ memberId }) => memberId))]);
  return payments.flatMap(({ memberId, amount }) => {
    const known = payers.get(memberId);
    if (known === undefined) return [];
    const { member, payer, first } = asOfPayment(known, on);
    const { amount: contributed, fee } = withoutFee(amount, undefined, first);
    const covered = coverageFor(payer, contributed, today);
    return [
      {
        member: foundMember(member),
        amount,
        lines: covered.ok ? covered.value : [],
        ...(fee > 0n && { entranceFee: fee }),
      },
    ];
  });
}
