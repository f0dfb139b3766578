import type { PaymentReturned, ReturnPayment, ReturnRefusal } from "#core/claim/paying.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** A transfer came back: the voucher is void, and the claim waits to be paid again. */
export async function returnPayment(
  _: Moment,
  _returned: ReturnPayment,
): Promise<Result<PaymentReturned, ReturnRefusal>> {
  throw new Error("not yet");
}
