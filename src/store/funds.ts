import { eq } from "drizzle-orm";
import { chartOfAccounts } from "#core/ledger/chart.ts";
import type { FundTx } from "./database.ts";
import { account, fund, fundHead } from "./tables.ts";

export interface Fund {
  readonly fundId: string;
  readonly code: string;
  readonly name: string;
  readonly phone?: string;
  readonly isPractice: boolean;
}

/** A fund with its head row and its chart of accounts; false where the code is taken. */
export async function addFund(
  { tx, fundId }: FundTx,
  added: Omit<Fund, "fundId">,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .insert(fund)
    .values({ fundId, ...added, createdAt: at })
    .onConflictDoNothing()
    .returning({ fundId: fund.fundId });
  if (rows.length === 0) return false;
  await tx.insert(fundHead).values({ fundId });
  await tx.insert(account).values(chartOfAccounts.map((row) => ({ fundId, ...row })));
  return true;
}

export async function thisFund({ tx, fundId }: FundTx): Promise<Fund> {
  const [row] = await tx.select().from(fund).where(eq(fund.fundId, fundId));
  if (row === undefined) throw new Error("this fund does not exist");
  const { phone, createdAt: _, ...rest } = row;
  return { ...rest, ...(phone === null ? {} : { phone }) };
}

/** The last day of the last closed month, where one is closed. */
export async function closedThrough({ tx, fundId }: FundTx): Promise<Temporal.PlainDate | undefined> {
  const [row] = await tx
    .select({ day: fundHead.closedThrough })
    .from(fundHead)
    .where(eq(fundHead.fundId, fundId));
  return row?.day ?? undefined;
}

export async function addAccount(
  { tx, fundId }: FundTx,
  added: Omit<typeof account.$inferInsert, "fundId">,
): Promise<void> {
  await tx
    .insert(account)
    .values({ fundId, ...added })
    .onConflictDoNothing();
}
