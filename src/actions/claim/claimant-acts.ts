import type {
  Appeal,
  AppealRefusal,
  ReceivedRefusal,
  SayReceived,
  Withdraw,
  WithdrawRefusal,
} from "#core/claim/acting.ts";
import type { Opening } from "#core/claim/filing.ts";
import type { Stage } from "#core/claim/stage.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** The claimant takes it back, at any time until it is paid. */
export async function withdrawClaim(
  _: Moment,
  _wish: Withdraw,
): Promise<Result<{ readonly stage: Stage }, WithdrawRefusal>> {
  throw new Error("not yet");
}

/** Once, and others decide where the fund has them. */
export async function appealClaim(_: Moment, _wish: Appeal): Promise<Result<Opening, AppealRefusal>> {
  throw new Error("not yet");
}

/** "ได้รับเงินแล้วหรือยัง" */
export async function confirmReceived(
  _: Moment,
  _said: SayReceived,
): Promise<Result<{ readonly stage: Stage }, ReceivedRefusal>> {
  throw new Error("not yet");
}
