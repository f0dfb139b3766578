import { and, asc, desc, eq, lt, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { member } from "./tables.ts";
import { taughtWord, wordsNotUnderstood } from "./tables/words.ts";

export interface NotUnderstood {
  readonly said: string;
  readonly times: number;
  readonly firstSaidAt: Temporal.Instant;
  readonly lastSaidAt: Temporal.Instant;
}

/** Said again, it counts once more; nobody is named by it. */
export async function countNotUnderstood(
  { tx, fundId }: FundTx,
  said: string,
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insert(wordsNotUnderstood)
    .values({ fundId, said, times: 1, firstSaidAt: at, lastSaidAt: at })
    .onConflictDoUpdate({
      target: [wordsNotUnderstood.fundId, wordsNotUnderstood.said],
      set: { times: sql`${wordsNotUnderstood.times} + 1`, lastSaidAt: at },
    });
}

/** What is said most often first, then what was said last. */
export async function notUnderstood({ tx, fundId }: FundTx, most: number): Promise<NotUnderstood[]> {
  return tx
    .select({
      said: wordsNotUnderstood.said,
      times: wordsNotUnderstood.times,
      firstSaidAt: wordsNotUnderstood.firstSaidAt,
      lastSaidAt: wordsNotUnderstood.lastSaidAt,
    })
    .from(wordsNotUnderstood)
    .where(eq(wordsNotUnderstood.fundId, fundId))
    .orderBy(
      desc(wordsNotUnderstood.times),
      desc(wordsNotUnderstood.lastSaidAt),
      asc(wordsNotUnderstood.said),
    )
    .limit(most);
}

/** False where nothing of the kind is kept. */
export async function removeNotUnderstood({ tx, fundId }: FundTx, said: string): Promise<boolean> {
  const rows = await tx
    .delete(wordsNotUnderstood)
    .where(and(eq(wordsNotUnderstood.fundId, fundId), eq(wordsNotUnderstood.said, said)))
    .returning({ said: wordsNotUnderstood.said });
  return rows.length === 1;
}

export async function removeNotUnderstoodBefore(
  { tx, fundId }: FundTx,
  before: Temporal.Instant,
): Promise<number> {
  const rows = await tx
    .delete(wordsNotUnderstood)
    .where(and(eq(wordsNotUnderstood.fundId, fundId), lt(wordsNotUnderstood.lastSaidAt, before)))
    .returning({ said: wordsNotUnderstood.said });
  return rows.length;
}

/** Names of this fund's people that stand in a text, the longest first. Shorter ones are parts of every other word. */
export async function namesWithin({ tx, fundId }: FundTx, text: string): Promise<string[]> {
  const { givenName, familyName } = member;
  const within = sql`position(name in ${text}) > 0 and length(name) > 2`;
  const rows = await tx.execute<{ name: string }>(sql`
    select distinct name from ${member}, lateral (values (${givenName}), (${familyName})) as names (name)
      where ${member.fundId} = ${fundId} and ${within}`);
  return rows.map(({ name }) => name).toSorted((a, b) => b.length - a.length);
}

export interface TaughtWord {
  readonly word: string;
  readonly intent: string;
}

/** Taught anew, it means the new thing. */
export async function teachWord(
  { tx, fundId }: FundTx,
  { word, intent, taughtBy }: TaughtWord & { readonly taughtBy: string },
  at: Temporal.Instant,
): Promise<void> {
  await tx
    .insert(taughtWord)
    .values({ fundId, word, intent, taughtBy, taughtAt: at })
    .onConflictDoUpdate({
      target: [taughtWord.fundId, taughtWord.word],
      set: { intent, taughtBy, taughtAt: at },
    });
}

export async function wordsTaught({ tx, fundId }: FundTx): Promise<TaughtWord[]> {
  return tx
    .select({ word: taughtWord.word, intent: taughtWord.intent })
    .from(taughtWord)
    .where(eq(taughtWord.fundId, fundId))
    .orderBy(asc(taughtWord.word));
}

/** False where it was not taught. */
export async function removeTaughtWord({ tx, fundId }: FundTx, word: string): Promise<boolean> {
  const rows = await tx
    .delete(taughtWord)
    .where(and(eq(taughtWord.fundId, fundId), eq(taughtWord.word, word)))
    .returning({ word: taughtWord.word });
  return rows.length === 1;
}
