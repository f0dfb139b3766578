import { satang, type Satang } from "#core/money.ts";
import { cashPerCollector } from "#core/report/cash-per-collector.ts";
import { bagsIn } from "#store/views/bags.ts";
import type { Moment } from "../perform.ts";

/** What the last count left in a collector's bag and nobody has made good since, as the report of the bags has it. */
export async function missingInBag(
  { fund, today }: Pick<Moment, "fund" | "today">,
  collectorId: string,
): Promise<Satang> {
  const month = today.with({ day: 1 });
  const months = { from: month, to: month };
  const [bag] = cashPerCollector(await bagsIn(fund, months, collectorId), months).rows;
  return bag?.short ?? satang(0);
}
