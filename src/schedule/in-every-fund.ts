import { fundsToAsk } from "#actions/list-entitled.ts";
import type { House } from "#actions/perform.ts";
import { reasonOf } from "#core/reason.ts";
import type { Did, Turn } from "./turn.ts";

/**
 * Fund by fund, the facts summed up. One fund's trouble is no other's: the next fund is asked all the same, and the run
 * tells of it. Between two funds it stops for a server that is to end.
 */
export async function inEveryFund(
  house: House,
  { signal }: Pick<Turn, "signal">,
  work: (fundId: string) => Promise<Did["facts"]>,
): Promise<Did> {
  const funds = await fundsToAsk(house);
  const facts: Record<string, number> = { funds: funds.length };
  const troubles: string[] = [];
  for (const fundId of funds) {
    signal.throwIfAborted();
    try {
      for (const [name, count] of Object.entries(await work(fundId)))
        facts[name] = (facts[name] ?? 0) + count;
    } catch (error) {
      troubles.push(`fund ${fundId}: ${reasonOf(error)}`);
    }
  }
  return { facts, troubles };
}
