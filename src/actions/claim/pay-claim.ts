import type { ClaimPaid, PayClaim, PayRefusal } from "#core/claim/paying.ts";
import { mayBe } from "#core/claim/stage.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockBooks } from "#store/ledger.ts";
import type { Moment } from "../perform.ts";
import { judgeAnew } from "./judge.ts";
import { openedClaim } from "./opened.ts";
import { whyNotPay } from "./payment-checks.ts";
import { postPayment } from "./post-payment.ts";

/**
 * Pays an approved claim against a voucher, in cash, from a bag or through a bank. What it gives, the money and the people are
 * judged once more, under the locks of the claim and of the books; the same key pays once.
 */
export async function payClaim(moment: Moment, payment: PayClaim): Promise<Result<ClaimPaid, PayRefusal>> {
  const opened = await openedClaim(moment, payment.claimId);
  if (opened === undefined) return refused({ type: "no-such-claim" });
  const closedThrough = await lockBooks(moment.fund);
  return postPayment(moment, {
    opened,
    payment,
    closedThrough,
    isUrgent: false,
    allowed: async () => {
      const { claim, state, sittings } = opened;
      if (!mayBe(state, "paid")) return refused({ type: "not-now", stage: state.stage });
      const approval = sittings.findLast(({ outcome }) => outcome === "approved");
      if (approval === undefined) throw new Error("an approved claim had its sitting");
      const judged = await judgeAnew(moment, claim);
      const refusal = await whyNotPay(moment, { claim, payment, step: approval.policy.payment, judged });
      return refusal === undefined ? ok(judged) : refused(refusal);
    },
  });
}
