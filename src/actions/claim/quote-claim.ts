import type { FilingRefusal, Quoted, Wished } from "#core/claim/filing.ts";
import { ok, type Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";
import { weigh } from "./weigh.ts";

/** What a filing would give and why, and what is still missing. Writes nothing. */
export async function quoteClaim(moment: Moment, wished: Wished): Promise<Result<Quoted, FilingRefusal>> {
  const weighed = await weigh(moment, wished);
  if (!weighed.ok) return weighed;
  const { answer, claims, amount, missing, duplicate, isShortOfMoney } = weighed.value;
  return ok({ answer, claims, amount, missing, isShortOfMoney, ...(duplicate && { duplicate }) });
}
