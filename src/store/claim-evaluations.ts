import { and, desc, eq, sql } from "drizzle-orm";
import type { PastBenefit } from "#core/benefit/facts.ts";
import { filedFromJson } from "#core/claim/filed-in-json.ts";
import { satang, type Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { claimEvaluation, claimLine } from "./tables/claims.ts";

/** The whole explanation that a claim was judged by, and what of it counts towards caps. */
export interface Evaluation {
  readonly evaluationNo: number;
  readonly evaluatedAt: Temporal.Instant;
  readonly rulesVersion: number;
  readonly amount: Satang;
  /** Facts, event and answer as plain JSON: written once, read only to be shown. */
  readonly body: unknown;
  readonly lines: readonly EvaluatedLine[];
}

export interface EvaluatedLine {
  readonly benefit: string;
  readonly on: Temporal.PlainDate;
  readonly nights: number;
  readonly amount: Satang;
}

export async function addEvaluation(
  { tx, fundId, cipher }: FundTx,
  claimId: string,
  { body, amount, lines, ...added }: Evaluation,
): Promise<void> {
  const { evaluationNo } = added;
  const bodySealed = cipher.seal(JSON.stringify(body, plainly), placeOf(fundId, claimId, evaluationNo));
  await tx.insert(claimEvaluation).values({ fundId, claimId, ...added, amountSatang: amount, bodySealed });
  if (lines.length === 0) return;
  await tx.insert(claimLine).values(
    lines.map(({ on, amount: given, ...line }, index) => ({
      fundId,
      claimId,
      evaluationNo,
      lineNo: index + 1,
      onDay: on,
      amountSatang: given,
      ...line,
    })),
  );
}

/** Amounts as whole satang in text; days write themselves. */
const plainly = (_: string, value: unknown): unknown =>
  typeof value === "bigint" ? value.toString() : value;

/** The one on which the claim stands. */
export async function lastEvaluation(
  { tx, fundId, cipher }: FundTx,
  claimId: string,
): Promise<Omit<Evaluation, "lines"> | undefined> {
  const [row] = await tx
    .select()
    .from(claimEvaluation)
    .where(and(eq(claimEvaluation.fundId, fundId), eq(claimEvaluation.claimId, claimId)))
    .orderBy(desc(claimEvaluation.evaluationNo))
    .limit(1);
  if (row === undefined) return undefined;
  const { evaluationNo, evaluatedAt, rulesVersion, amountSatang: amount, bodySealed } = row;
  const body = JSON.parse(cipher.open(bodySealed, placeOf(fundId, claimId, evaluationNo))) as unknown;
  return { evaluationNo, evaluatedAt, rulesVersion, amount, body };
}

const placeOf = (fundId: string, claimId: string, evaluationNo: number): string =>
  `claim_evaluation.body_sealed ${fundId} ${claimId} ${evaluationNo}`;

/**
 * What members' claims have taken of their caps: approved, paid or paid ahead, and what a confirmed list filed as soon as it was
 * filed. One claim may be left out: the one that is being judged.
 */
export async function claimedBenefits(
  { tx, fundId, cipher }: FundTx,
  memberIds: readonly string[],
  without?: string,
): Promise<ReadonlyMap<string, readonly PastBenefit[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx.execute<ClaimedRow>(sql`
    select c.claim_id, c.member_id, c.event_sealed, benefit.code as benefit,
        coalesce(json_agg(json_build_object('on', l.on_day, 'nights', l.nights, 'amount', l.amount_satang::text) order by l.line_no)
          filter (where l.line_no is not null), '[]')::text as lines
      from claim c cross join unnest(c.benefits) as benefit (code)
        join lateral (select max(evaluation_no) as evaluation_no from claim_evaluation e
          where e.fund_id = c.fund_id and e.claim_id = c.claim_id) last on true
        left join claim_line l on l.fund_id = c.fund_id and l.claim_id = c.claim_id and l.evaluation_no = last.evaluation_no
          and l.benefit = benefit.code
      where c.fund_id = ${fundId} and c.member_id in ${[...memberIds]} and c.claim_id is distinct from ${without ?? null}::uuid
        and (c.stage in ('approved', 'paid')
          or (c.stage not in ('refused', 'withdrawn', 'reclaiming') and (c.filed_as = 'committee' or exists (select from claim_payment p
            where p.fund_id = c.fund_id and p.claim_id = c.claim_id and p.returned_at is null))))
      group by c.claim_id, c.claim_no, c.member_id, c.event_sealed, benefit.code
      order by c.claim_no, benefit.code`);
  const byMember = Map.groupBy(rows, ({ member_id }) => member_id);
  return new Map(
    [...byMember].map(([memberId, theirs]) => [
      memberId,
      theirs.map(({ claim_id, event_sealed, benefit, lines }) => ({
        benefit,
        event: filedFromJson(cipher.open(event_sealed, `claim.event_sealed ${fundId} ${claim_id}`)).happening,
        lines: (JSON.parse(lines) as LineRow[]).map(({ on, nights, amount }) => ({
          on: Temporal.PlainDate.from(on),
          nights,
          amount: satang(BigInt(amount)),
        })),
      })),
    ]),
  );
}

interface ClaimedRow extends Record<string, unknown> {
  readonly claim_id: string;
  readonly member_id: string;
  readonly event_sealed: Uint8Array;
  readonly benefit: string;
  readonly lines: string;
}
interface LineRow {
  readonly on: string;
  readonly nights: number;
  readonly amount: string;
}
