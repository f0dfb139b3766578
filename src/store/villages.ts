import { asc, eq } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { village } from "./tables/register.ts";

export interface Village {
  readonly villageNo: number;
  readonly name: string;
  /** ศูนย์ประสานงาน: where the village's members bring their money. */
  readonly centre?: string;
}

/** Enters a village, or says it anew. */
export async function setVillage({ tx, fundId }: FundTx, said: Village): Promise<void> {
  const { villageNo, name, centre = null } = said;
  await tx
    .insert(village)
    .values({ fundId, villageNo, name, centre })
    .onConflictDoUpdate({ target: [village.fundId, village.villageNo], set: { name, centre } });
}

export async function villagesOf({ tx, fundId }: FundTx): Promise<Village[]> {
  const rows = await tx
    .select()
    .from(village)
    .where(eq(village.fundId, fundId))
    .orderBy(asc(village.villageNo));
  return rows.map(({ villageNo, name, centre }) => ({ villageNo, name, ...(centre !== null && { centre }) }));
}
