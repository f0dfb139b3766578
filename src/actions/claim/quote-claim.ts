import type { FilingRefusal, Quoted, Wished } from "#core/claim/filing.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** What a filing would give and why, and what is still missing. Writes nothing. */
export async function quoteClaim(_: Moment, _wished: Wished): Promise<Result<Quoted, FilingRefusal>> {
  throw new Error("not yet");
}
