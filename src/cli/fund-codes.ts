import { perform, type House } from "#actions/perform.ts";
import { showFund } from "#actions/show-fund.ts";

/** The codes by which people know these funds. */
export async function fundCodes(
  house: House,
  fundIds: Iterable<string>,
): Promise<ReadonlyMap<string, string>> {
  const codes = new Map<string, string>();
  for (const fundId of new Set(fundIds)) {
    const { code } = await perform(house, fundId, showFund, undefined);
    codes.set(fundId, code);
  }
  return codes;
}
