import type { Filed, Filing, FilingRefusal } from "#core/claim/filing.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";

/** Files what happened: one claim for each payee and policy, and their sittings opened. */
export async function fileClaim(_: Moment, _filing: Filing): Promise<Result<Filed, FilingRefusal>> {
  throw new Error("not yet");
}
