import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { lineAccount } from "./tables.ts";

export interface LineAccount {
  readonly lineUserId: string;
  readonly noticeVersion?: string;
  readonly chosenMemberId?: string;
  /** How this person wants to be answered, as far as they said. */
  readonly language?: "th" | "en";
  readonly answers?: "short" | "detailed";
  /** As it was kept, still unread: only `conversation` knows whether it can be understood. */
  readonly conversation: unknown;
}

/**
 * The account's row, made at the first meeting, and locked: one person's events are heard one after another even if two
 * servers hold them. Locked first of all rows, before members and the fund's head.
 */
export async function meetAccount(
  fund: FundTx,
  met: { readonly lineUserId: string; readonly channelId: string; readonly at: Temporal.Instant },
): Promise<LineAccount> {
  const { lineUserId, channelId, at } = met;
  await fund.tx
    .insert(lineAccount)
    .values({ fundId: fund.fundId, lineUserId, channelId, firstSeenAt: at })
    .onConflictDoNothing();
  const account = await holdAccount(fund, lineUserId);
  if (account === undefined) throw new Error("a LINE account that was just met is not there");
  return account;
}

/** The row of an account that is known, locked like at a meeting; undefined where it is not known. */
export async function holdAccount(
  { tx, fundId, cipher }: FundTx,
  lineUserId: string,
): Promise<LineAccount | undefined> {
  const [row] = await tx
    .select()
    .from(lineAccount)
    .where(and(eq(lineAccount.fundId, fundId), eq(lineAccount.lineUserId, lineUserId)))
    .for("no key update");
  if (row === undefined) return undefined;
  const kept = row.conversationSealed;
  return {
    lineUserId,
    ...(row.noticeVersion !== null && { noticeVersion: row.noticeVersion }),
    ...(row.chosenMemberId !== null && { chosenMemberId: row.chosenMemberId }),
    ...(row.language !== null && { language: row.language }),
    ...(row.answers !== null && { answers: row.answers }),
    conversation:
      kept === null
        ? undefined
        : (JSON.parse(cipher.open(kept, conversationPlace(fundId, lineUserId))) as unknown),
  };
}

/** Through which official account somebody is reached; undefined where they are unknown or have blocked the fund. */
export async function channelOf({ tx, fundId }: FundTx, lineUserId: string): Promise<string | undefined> {
  const [row] = await tx
    .select({ channelId: lineAccount.channelId, blockedAt: lineAccount.blockedAt })
    .from(lineAccount)
    .where(and(eq(lineAccount.fundId, fundId), eq(lineAccount.lineUserId, lineUserId)));
  return row?.blockedAt === null ? row.channelId : undefined;
}

/** Those of these accounts that have not blocked the fund, and through which official account each is reached. */
export async function accountsReachable(
  { tx, fundId }: FundTx,
  lineUserIds: readonly string[],
): Promise<{ readonly lineUserId: string; readonly channelId: string }[]> {
  return tx
    .select({ lineUserId: lineAccount.lineUserId, channelId: lineAccount.channelId })
    .from(lineAccount)
    .where(
      and(
        eq(lineAccount.fundId, fundId),
        isNull(lineAccount.blockedAt),
        // One parameter, however many they are.
        sql`${lineAccount.lineUserId} in (select json_array_elements_text(${JSON.stringify(lineUserIds)}::json))`,
      ),
    )
    .orderBy(asc(lineAccount.lineUserId));
}

export interface AccountChange {
  /** null: nothing is awaited any more. */
  readonly conversation?: object | null;
  readonly chosenMemberId?: string | null;
  readonly language?: "th" | "en";
  readonly answers?: "short" | "detailed";
  /** The privacy notice this person was given, and when. */
  readonly noticeVersion?: string;
  readonly noticeGivenAt?: Temporal.Instant;
  readonly blockedAt?: Temporal.Instant | null;
  /** Where this person can be reached: the account through which they were heard last. */
  readonly channelId?: string;
}

export async function changeAccount(fund: FundTx, lineUserId: string, change: AccountChange): Promise<void> {
  const { tx, fundId, cipher } = fund;
  const { conversation, ...rest } = change;
  const sealed =
    conversation === undefined
      ? {}
      : {
          conversationSealed:
            conversation === null
              ? null
              : cipher.seal(JSON.stringify(conversation), conversationPlace(fundId, lineUserId)),
        };
  if (Object.keys(change).length === 0) return;
  await tx
    .update(lineAccount)
    .set({ ...rest, ...sealed })
    .where(and(eq(lineAccount.fundId, fundId), eq(lineAccount.lineUserId, lineUserId)));
}

const conversationPlace = (fundId: string, lineUserId: string): string =>
  `line_account.conversation:${fundId}:${lineUserId}`;
