import type { AskInformation, AskRefusal, GiveInformation, GiveRefusal } from "#core/claim/acting.ts";
import type { Stage } from "#core/claim/stage.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** Whoever has a seat in the step that is open asks the claimant. */
export async function askInformation(
  _: Moment,
  _asked: AskInformation,
): Promise<Result<{ readonly stage: Stage }, AskRefusal>> {
  throw new Error("not yet");
}

/** The claimant answers, and the sitting goes on where it was. */
export async function giveInformation(
  _: Moment,
  _given: GiveInformation,
): Promise<Result<{ readonly stage: Stage }, GiveRefusal>> {
  throw new Error("not yet");
}
