import type { MoneyTakenBack, TakeBackMoney, TakeBackRefusal } from "#core/claim/paying.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** Money that was paid ahead and then refused came back. */
export async function reclaim(
  _: Moment,
  _taken: TakeBackMoney,
): Promise<Result<MoneyTakenBack, TakeBackRefusal>> {
  throw new Error("not yet");
}
