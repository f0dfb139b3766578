import { and, asc, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { complaint, complaintAct } from "./tables/complaints.ts";

export const complaintActKinds = ["taken-up", "note", "answered", "asked-again"] as const;
export type ComplaintActKind = (typeof complaintActKinds)[number];

export interface NewComplaint {
  readonly complaintId: string;
  readonly memberId?: string;
  readonly saidFrom?: string;
  readonly about: string;
  readonly words: string;
  readonly saidAt: Temporal.Instant;
}

export interface ComplaintAct {
  readonly kind: ComplaintActKind;
  readonly byMember?: string;
  readonly fromLine?: string;
  readonly at: Temporal.Instant;
  readonly words: string;
}

export interface Complaint extends NewComplaint {
  readonly complaintNo: bigint;
  readonly answeredAt?: Temporal.Instant;
  /** In order. */
  readonly acts: readonly ComplaintAct[];
}

/** False where it was said before. */
export async function addComplaint(
  { tx, fundId, cipher }: FundTx,
  { words, ...added }: NewComplaint,
): Promise<boolean> {
  const wordsSealed = cipher.seal(words, wordsPlace(added.complaintId));
  const rows = await tx
    .insert(complaint)
    .values({ fundId, ...added, wordsSealed })
    .onConflictDoNothing()
    .returning({ complaintId: complaint.complaintId });
  return rows.length === 1;
}

export const complaintById = async (fund: FundTx, complaintId: string): Promise<Complaint | undefined> =>
  (await complaintsWhere(fund, eq(complaint.complaintId, complaintId)))[0];

export const complaintNumbered = async (fund: FundTx, complaintNo: bigint): Promise<Complaint | undefined> =>
  (await complaintsWhere(fund, eq(complaint.complaintNo, complaintNo)))[0];

/** What was said from a LINE account, the newest first. */
export const complaintsFrom = (fund: FundTx, lineUserId: string): Promise<Complaint[]> =>
  complaintsWhere(fund, eq(complaint.saidFrom, lineUserId));

export const openComplaints = (fund: FundTx): Promise<Complaint[]> =>
  complaintsWhere(fund, isNull(complaint.answeredAt));

export const allComplaints = (fund: FundTx): Promise<Complaint[]> => complaintsWhere(fund, undefined);

/** Two who answer at once do so one after the other. False where there is none. */
export async function lockComplaint({ tx, fundId }: FundTx, complaintId: string): Promise<boolean> {
  const rows = await tx
    .select({ complaintId: complaint.complaintId })
    .from(complaint)
    .where(and(eq(complaint.fundId, fundId), eq(complaint.complaintId, complaintId)))
    .for("no key update");
  return rows.length === 1;
}

/** Under the complaint's lock: the next of its acts. An answer closes it, a question back opens it again. */
export async function addComplaintAct(
  fund: FundTx,
  { complaintId, acts }: Pick<Complaint, "complaintId" | "acts">,
  { kind, words, at, byMember, fromLine }: ComplaintAct,
): Promise<void> {
  const { tx, fundId, cipher } = fund;
  const actNo = acts.length + 1;
  await tx.insert(complaintAct).values({
    fundId,
    complaintId,
    actNo,
    kind,
    byMember: byMember ?? null,
    fromLine: fromLine ?? null,
    actedAt: at,
    wordsSealed: cipher.seal(words, actPlace(complaintId, actNo)),
  });
  if (kind !== "answered" && kind !== "asked-again") return;
  await tx
    .update(complaint)
    .set({ answeredAt: kind === "answered" ? at : null })
    .where(and(eq(complaint.fundId, fundId), eq(complaint.complaintId, complaintId)));
}

async function complaintsWhere(fund: FundTx, which: SQL | undefined): Promise<Complaint[]> {
  const { tx, fundId, cipher } = fund;
  const rows = await tx
    .select()
    .from(complaint)
    .where(and(eq(complaint.fundId, fundId), which))
    .orderBy(desc(complaint.complaintNo));
  const acts = await actsOf(
    fund,
    rows.map(({ complaintId }) => complaintId),
  );
  return rows.map((row) => ({
    complaintId: row.complaintId,
    complaintNo: row.complaintNo,
    about: row.about,
    words: cipher.open(row.wordsSealed, wordsPlace(row.complaintId)),
    saidAt: row.saidAt,
    acts: acts.get(row.complaintId) ?? [],
    ...(row.memberId !== null && { memberId: row.memberId }),
    ...(row.saidFrom !== null && { saidFrom: row.saidFrom }),
    ...(row.answeredAt !== null && { answeredAt: row.answeredAt }),
  }));
}

async function actsOf(
  { tx, fundId, cipher }: FundTx,
  complaintIds: readonly string[],
): Promise<ReadonlyMap<string, ComplaintAct[]>> {
  if (complaintIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(complaintAct)
    .where(and(eq(complaintAct.fundId, fundId), inArray(complaintAct.complaintId, [...complaintIds])))
    .orderBy(asc(complaintAct.actNo));
  const byComplaint = Map.groupBy(rows, ({ complaintId }) => complaintId);
  return new Map(
    [...byComplaint].map(([complaintId, acts]) => [
      complaintId,
      acts.map(({ kind, actNo, byMember, fromLine, actedAt, wordsSealed }) => ({
        kind: complaintActKinds.find((one) => one === kind) ?? "note",
        at: actedAt,
        words: cipher.open(wordsSealed, actPlace(complaintId, actNo)),
        ...(byMember !== null && { byMember }),
        ...(fromLine !== null && { fromLine }),
      })),
    ]),
  );
}

const wordsPlace = (complaintId: string): string => `complaint.words:${complaintId}`;
const actPlace = (complaintId: string, actNo: number): string =>
  `complaint_act.words:${complaintId}:${actNo}`;
