import { decideAfterTry, type AfterTry, type Tried } from "#core/schedule/decide-after-try.ts";
import { changeRun, type LeasedRun } from "#store/runs.ts";
import type { House } from "../perform.ts";

/** Writes down what came of a try, and says how the slot stands; "another's" where its lease had ended and was taken over. */
export async function settleTry(
  house: House,
  leased: LeasedRun,
  tried: Tried,
): Promise<AfterTry["type"] | "another's"> {
  const at = house.now();
  const after = decideAfterTry(tried, leased.attempts, at);
  const isOurs = await house.database.asRelay((relay) => changeRun(relay, leased, after, at));
  return isOurs ? after.type : "another's";
}
