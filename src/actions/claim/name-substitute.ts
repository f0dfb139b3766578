import type { NameSubstitute, SubstituteRefusal } from "#core/claim/acting.ts";
import type { Opening } from "#core/claim/filing.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** The secretary names who sits where conflicts leave too few; the sitting opens if that suffices. */
export async function nameSubstitute(
  _: Moment,
  _named: NameSubstitute,
): Promise<Result<Opening, SubstituteRefusal>> {
  throw new Error("not yet");
}
