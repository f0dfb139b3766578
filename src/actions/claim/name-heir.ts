import type { HeirRefusal, NameHeir } from "#core/claim/acting.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** No named beneficiary lives: who gets the money, by resolution. */
export async function nameHeir(
  _: Moment,
  _named: NameHeir,
): Promise<Result<{ readonly claimId: string }, HeirRefusal>> {
  throw new Error("not yet");
}
