import { and, asc, eq, isNull } from "drizzle-orm";
import type { FundTx } from "./database.ts";
import { request } from "./tables/books.ts";

/** What one person asks for and another settles. The body is sealed, because it may name people. */
export interface Request {
  readonly requestId: string;
  readonly kind: RequestKind;
  /** What it is about; a subject has at most one open request of a kind. */
  readonly subjectId?: string;
  readonly askedBy?: string;
  /** The LINE user who asked, where nobody's member number stands for them yet. */
  readonly askedFrom?: string;
  readonly askedAt: Temporal.Instant;
  /** Plain JSON, read back by the one who wrote it. */
  readonly body: unknown;
  readonly settled?: Settled;
}

export type RequestKind =
  | "cancel-receipt"
  | "own-contribution"
  | "join"
  | "link"
  | "change-beneficiary"
  | "write-off"
  | "broadcast";

export interface Settled {
  readonly as: "agreed" | "declined" | "withdrawn";
  readonly by?: string;
  readonly at: Temporal.Instant;
}

/** False where the subject has an open request of this kind already. */
export async function addRequest(
  { tx, fundId, cipher }: FundTx,
  added: Omit<Request, "settled">,
): Promise<boolean> {
  const { body, ...facts } = added;
  const bodySealed = cipher.seal(JSON.stringify(body), placeOf(fundId, added.requestId));
  const rows = await tx
    .insert(request)
    .values({ fundId, ...facts, bodySealed })
    .onConflictDoNothing()
    .returning({ requestId: request.requestId });
  return rows.length === 1;
}

/** Waits for whoever is settling it at this moment: two taps on ตกลง are one settlement. */
export async function lockRequest(fund: FundTx, requestId: string): Promise<Request | undefined> {
  const [row] = await fund.tx
    .select()
    .from(request)
    .where(and(eq(request.fundId, fund.fundId), eq(request.requestId, requestId)))
    .for("no key update");
  return row && requestFrom(fund, row);
}

/** What still waits for somebody, the oldest first. */
export async function openRequests(fund: FundTx, kind?: RequestKind): Promise<Request[]> {
  const rows = await fund.tx
    .select()
    .from(request)
    .where(
      and(
        eq(request.fundId, fund.fundId),
        isNull(request.settledAs),
        kind === undefined ? undefined : eq(request.kind, kind),
      ),
    )
    .orderBy(asc(request.askedAt), asc(request.requestId));
  return rows.map((row) => requestFrom(fund, row));
}

/** What a LINE user has asked for and is still waiting for, the oldest first. */
export async function openRequestsFrom(
  fund: FundTx,
  lineUserId: string,
  kind: RequestKind,
): Promise<Request[]> {
  const rows = await fund.tx
    .select()
    .from(request)
    .where(
      and(
        eq(request.fundId, fund.fundId),
        eq(request.askedFrom, lineUserId),
        eq(request.kind, kind),
        isNull(request.settledAs),
      ),
    )
    .orderBy(asc(request.askedAt), asc(request.requestId));
  return rows.map((row) => requestFrom(fund, row));
}

/** The caller holds its lock (`lockRequest`). What is settled is settled: the database refuses a second time. */
export async function settleRequest(
  { tx, fundId }: FundTx,
  requestId: string,
  { as, by, at }: Settled,
): Promise<void> {
  await tx
    .update(request)
    .set({ settledAs: as, settledBy: by ?? null, settledAt: at })
    .where(and(eq(request.fundId, fundId), eq(request.requestId, requestId)));
}

export function requestFrom({ fundId, cipher }: FundTx, row: typeof request.$inferSelect): Request {
  const { requestId, kind, subjectId, askedBy, askedFrom, askedAt, bodySealed } = row;
  const { settledAs, settledBy, settledAt } = row;
  return {
    requestId,
    kind: kind as RequestKind,
    askedAt,
    body: JSON.parse(cipher.open(bodySealed, placeOf(fundId, requestId))) as unknown,
    ...(subjectId !== null && { subjectId }),
    ...(askedBy !== null && { askedBy }),
    ...(askedFrom !== null && { askedFrom }),
    ...(settledAs !== null &&
      settledAt !== null && {
        settled: { as: settledAs, at: settledAt, ...(settledBy !== null && { by: settledBy }) },
      }),
  };
}

const placeOf = (fundId: string, requestId: string): string => `request.body:${fundId}:${requestId}`;
