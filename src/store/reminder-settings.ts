import { and, eq, isNull } from "drizzle-orm";
import { usualSettings, type ReminderSettings } from "#core/reminder/settings.ts";
import type { FundTx } from "./database.ts";
import { lineAccount, link, member } from "./tables.ts";
import { reminderPause, reminderSettings } from "./tables/reminders.ts";

/** The fund's word on its reminders, or the usual one, which reminds nobody. */
export async function settingsOfReminders({ tx, fundId }: FundTx): Promise<ReminderSettings> {
  const [row] = await tx.select().from(reminderSettings).where(eq(reminderSettings.fundId, fundId));
  return row ?? usualSettings;
}

export async function putReminderSettings(
  { tx, fundId }: FundTx,
  settings: ReminderSettings,
  at: Temporal.Instant,
): Promise<void> {
  const { isOn, day, time, steps, whenShort, wording, birthdays } = settings;
  const set = { isOn, day, time, steps: [...steps], whenShort, wording, birthdays, changedAt: at };
  await tx
    .insert(reminderSettings)
    .values({ fundId, ...set })
    .onConflictDoUpdate({ target: reminderSettings.fundId, set });
}

/** "หยุดเตือน" from then on; null: "เตือนต่อ". False where it was so already. */
export async function muteReminders(
  { tx, fundId }: FundTx,
  lineUserId: string,
  since: Temporal.Instant | null,
): Promise<boolean> {
  const wasMuted = isNull(lineAccount.remindersOffAt);
  const rows = await tx
    .update(lineAccount)
    .set({ remindersOffAt: since })
    .where(
      and(
        eq(lineAccount.fundId, fundId),
        eq(lineAccount.lineUserId, lineUserId),
        ...(since === null ? [] : [wasMuted]),
      ),
    )
    .returning({ lineUserId: lineAccount.lineUserId });
  return rows.length === 1;
}

/** From now on this account is the one that hears the member's news, and no other. False where it does not act for the member. */
export async function hearNewsOf(
  { tx, fundId }: FundTx,
  { lineUserId, memberId }: { readonly lineUserId: string; readonly memberId: string },
): Promise<boolean> {
  const theirs = and(eq(link.fundId, fundId), eq(link.memberId, memberId), isNull(link.endedAt));
  // In one order, so that two who ask at once do not wait for one another.
  const rows = await tx
    .select({ lineUserId: link.lineUserId })
    .from(link)
    .where(theirs)
    .orderBy(link.linkId)
    .for("no key update");
  if (!rows.some((row) => row.lineUserId === lineUserId)) return false;
  await tx.update(link).set({ hearsNews: false }).where(theirs);
  await tx
    .update(link)
    .set({ hearsNews: true })
    .where(and(theirs, eq(link.lineUserId, lineUserId)));
  return true;
}

export interface Pause {
  readonly memberId: string;
  readonly pausedBy: string;
  readonly reason?: string;
}

/** False where nobody is reminded for this member already. */
export async function pauseReminders(
  { tx, fundId }: FundTx,
  { reason, ...pause }: Pause,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .insert(reminderPause)
    .values({ fundId, ...pause, since: at, reason: reason ?? null })
    .onConflictDoNothing()
    .returning({ memberId: reminderPause.memberId });
  return rows.length === 1;
}

/** False where there was no pause. */
export async function endPause(
  { tx, fundId }: FundTx,
  memberId: string,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .update(reminderPause)
    .set({ endedAt: at })
    .where(
      and(
        eq(reminderPause.fundId, fundId),
        eq(reminderPause.memberId, memberId),
        isNull(reminderPause.endedAt),
      ),
    )
    .returning({ memberId: reminderPause.memberId });
  return rows.length === 1;
}

export interface StandingPause {
  readonly memberNo: string;
  readonly givenName: string;
  readonly since: Temporal.Instant;
  readonly reason: string | null;
}

export async function standingPauses({ tx, fundId }: FundTx): Promise<StandingPause[]> {
  return tx
    .select({
      memberNo: member.memberNo,
      givenName: member.givenName,
      since: reminderPause.since,
      reason: reminderPause.reason,
    })
    .from(reminderPause)
    .innerJoin(
      member,
      and(eq(member.fundId, reminderPause.fundId), eq(member.memberId, reminderPause.memberId)),
    )
    .where(and(eq(reminderPause.fundId, fundId), isNull(reminderPause.endedAt)))
    .orderBy(member.memberNo);
}
