import { ok, refused, type Result } from "#core/result.ts";
import { setVillage, villagesOf, type Village } from "#store/villages.ts";
import type { Moment } from "../perform.ts";

export type VillageRefusal =
  | { readonly type: "village-name-missing" }
  | { readonly type: "village-no-impossible" };

/** A village by its number: entered, or said anew. */
export async function nameVillage(
  { fund }: Moment,
  { villageNo, name, centre }: Village,
): Promise<Result<Village, VillageRefusal>> {
  if (!Number.isInteger(villageNo) || villageNo < 0) return refused({ type: "village-no-impossible" });
  if (name.trim() === "") return refused({ type: "village-name-missing" });
  const place = centre?.trim() ?? "";
  const said = { villageNo, name: name.trim(), ...(place !== "" && { centre: place }) };
  await setVillage(fund, said);
  return ok(said);
}

export const listVillages = ({ fund }: Moment): Promise<Village[]> => villagesOf(fund);
