import { and, asc, eq, gte, isNull } from "drizzle-orm";
import type { MeetingSaid } from "#core/broadcast/meeting.ts";
import type { FundTx } from "./database.ts";
import { meeting } from "./tables/broadcasts.ts";

export interface Meeting extends MeetingSaid {
  readonly meetingId: string;
  /** Whom it calls, as `core/broadcast/segment` writes it. */
  readonly segment: string;
  readonly calledBy: string;
  readonly calledAt: Temporal.Instant;
  readonly cancelledAt?: Temporal.Instant;
}

/** False where one of this id is there already. */
export async function addMeeting(
  { tx, fundId, cipher }: FundTx,
  called: Omit<Meeting, "cancelledAt">,
): Promise<boolean> {
  const { meetingId, segment, calledBy, calledAt, on, at, title, place } = called;
  const rows = await tx
    .insert(meeting)
    .values({
      fundId,
      meetingId,
      segment,
      calledBy,
      calledAt,
      onDay: on,
      atTime: at,
      wordsSealed: cipher.seal(JSON.stringify({ title, place }), placeOf(fundId, meetingId)),
    })
    .onConflictDoNothing()
    .returning({ meetingId: meeting.meetingId });
  return rows.length === 1;
}

/** Waits for whoever is cancelling it, or telling of it again. */
export async function lockMeeting(fund: FundTx, meetingId: string): Promise<Meeting | undefined> {
  const [row] = await fund.tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.fundId, fund.fundId), eq(meeting.meetingId, meetingId)))
    .for("no key update");
  return row && meetingFrom(fund, row);
}

/** Those that stand and are to come, today's among them, the next one first. */
export async function meetingsFrom(fund: FundTx, day: Temporal.PlainDate): Promise<Meeting[]> {
  const rows = await fund.tx
    .select()
    .from(meeting)
    .where(and(eq(meeting.fundId, fund.fundId), gte(meeting.onDay, day), isNull(meeting.cancelledAt)))
    .orderBy(asc(meeting.onDay), asc(meeting.atTime), asc(meeting.meetingId));
  return rows.map((row) => meetingFrom(fund, row));
}

/** The caller holds its lock. */
export async function setCancelled(
  { tx, fundId }: FundTx,
  meetingId: string,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .update(meeting)
    .set({ cancelledBy: by, cancelledAt: at })
    .where(and(eq(meeting.fundId, fundId), eq(meeting.meetingId, meetingId)));
}

function meetingFrom({ fundId, cipher }: FundTx, row: typeof meeting.$inferSelect): Meeting {
  const { meetingId, segment, calledBy, calledAt, cancelledAt, onDay, atTime, wordsSealed } = row;
  // As `addMeeting` wrote it.
  const words = JSON.parse(cipher.open(wordsSealed, placeOf(fundId, meetingId))) as {
    readonly title: string;
    readonly place: string;
  };
  return {
    meetingId,
    segment,
    calledBy,
    calledAt,
    on: onDay,
    at: atTime,
    ...words,
    ...(cancelledAt !== null && { cancelledAt }),
  };
}

const placeOf = (fundId: string, meetingId: string): string => `meeting.words:${fundId}:${meetingId}`;
