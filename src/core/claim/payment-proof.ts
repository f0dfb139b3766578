/** The kind of a picture that shows a payment: money in a hand, a slip of a transfer. It belongs to the voucher, and to no rule. */
export const paymentProof = "payment-proof";

interface Paid {
  readonly attempt: number;
  readonly paidAt: Temporal.Instant;
}

/** How many pictures each attempt has: one is of the last payment before it came. */
export function proofsByAttempt(
  payments: readonly Paid[],
  proofs: readonly { readonly receivedAt: Temporal.Instant }[],
): ReadonlyMap<number, number> {
  const counts = new Map<number, number>();
  for (const { receivedAt } of proofs) {
    const shown = payments.findLast(({ paidAt }) => Temporal.Instant.compare(paidAt, receivedAt) <= 0);
    if (shown !== undefined) counts.set(shown.attempt, (counts.get(shown.attempt) ?? 0) + 1);
  }
  return counts;
}
