import type { Corrected, CorrectFact, CorrectRefusal } from "#core/claim/acting.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** A wrong fact is corrected with a reason, the claim evaluated anew; votes so far fall. */
export async function correctFact(
  _: Moment,
  _correction: CorrectFact,
): Promise<Result<Corrected, CorrectRefusal>> {
  throw new Error("not yet");
}
