import { and, asc, desc, eq, inArray, or, sql, type SQL } from "drizzle-orm";
import { filedFromJson, filedInJson, type Filed } from "#core/claim/filed-in-json.ts";
import { claimReference, type FiledAs } from "#core/claim/filing.ts";
import type { ActFacts } from "#core/claim/story.ts";
import type { ActKind, Stage } from "#core/claim/stage.ts";
import type { Satang } from "#core/money.ts";
import type { Payee } from "#core/rule-set/benefit-rules.ts";
import type { FundTx } from "./database.ts";
import { claim, claimAct } from "./tables/claims.ts";

/** A claim's own row, opened. What happened to it stands in its acts. */
export interface Claim {
  readonly claimId: string;
  readonly claimNo: bigint;
  readonly reference: string;
  readonly filingId: string;
  readonly memberId: string;
  readonly event: string;
  readonly firstOn: Temporal.PlainDate;
  readonly filed: Filed;
  readonly benefits: readonly string[];
  readonly payee: Payee;
  readonly policy: string;
  readonly rulesVersion: number;
  readonly filedAs: FiledAs;
  readonly filedFrom?: string;
  readonly filedBy?: string;
  readonly submittedAt: Temporal.Instant;
  readonly stage: Stage;
  readonly since: Temporal.Instant;
  readonly amount: Satang;
  readonly subFund: string;
}

export type NewClaim = Omit<Claim, "claimNo" | "reference" | "since">;

/** Numbered by the database under the fund's head row; gives the number. */
export async function addClaim({ tx, fundId, cipher }: FundTx, added: NewClaim): Promise<bigint> {
  const { filed, amount, firstOn, benefits, ...facts } = added;
  const [row] = await tx
    .insert(claim)
    .values({
      fundId,
      ...facts,
      benefits: [...benefits],
      firstOn,
      stageSince: added.submittedAt,
      amountSatang: amount,
      eventSealed: cipher.seal(filedInJson(filed), eventPlace(fundId, added.claimId)),
    })
    .returning({ claimNo: claim.claimNo });
  if (row === undefined) throw new Error("a claim that was just filed has no number");
  return row.claimNo;
}

export async function claimById(fund: FundTx, claimId: string): Promise<Claim | undefined> {
  if (!isId(claimId)) return undefined;
  return (await claimsWhere(fund, eq(claim.claimId, claimId)))[0];
}

export async function claimNumbered(fund: FundTx, claimNo: bigint): Promise<Claim | undefined> {
  return (await claimsWhere(fund, eq(claim.claimNo, claimNo)))[0];
}

/** Waits for whoever acts on this claim at this moment: two taps are one act. Standings are locked before, the books after. */
export async function lockClaim({ tx, fundId }: FundTx, claimId: string): Promise<boolean> {
  if (!isId(claimId)) return false;
  const rows = await tx
    .select({ claimId: claim.claimId })
    .from(claim)
    .where(and(eq(claim.fundId, fundId), eq(claim.claimId, claimId)))
    .for("no key update");
  return rows.length === 1;
}

/** A stale or made-up button may hold anything: what is no id finds no claim. */
const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);

export const claimsOfFiling = (fund: FundTx, filingId: string): Promise<Claim[]> =>
  claimsWhere(fund, eq(claim.filingId, filingId), asc(claim.claimNo));

/** Claims of these members, and those that an account filed; the newest first. */
export async function claimsOfPeople(
  fund: FundTx,
  { memberIds, filedFrom }: { readonly memberIds: readonly string[]; readonly filedFrom?: string },
): Promise<Claim[]> {
  const theirs = memberIds.length === 0 ? undefined : inArray(claim.memberId, [...memberIds]);
  const filed = filedFrom === undefined ? undefined : eq(claim.filedFrom, filedFrom);
  const which = or(theirs, filed);
  return which === undefined ? [] : claimsWhere(fund, which, desc(claim.claimNo));
}

/** The longest waiting first. */
export const claimsInStages = (fund: FundTx, stages: readonly Stage[]): Promise<Claim[]> =>
  claimsWhere(fund, inArray(claim.stage, [...stages]), asc(claim.stageSince), asc(claim.claimNo));

/** Paid claims of which the last word about the money is that it did not come. */
export const claimsNotReceived = (fund: FundTx): Promise<Claim[]> =>
  claimsWhere(
    fund,
    and(
      eq(claim.stage, "paid"),
      sql`'not-received' = (select act.kind from ${claimAct} act
        where act.fund_id = ${fund.fundId} and act.claim_id = ${claim.claimId}
          and act.kind in ('paid', 'paid-urgently', 'received', 'not-received')
        order by act.act_no desc limit 1)`,
    ),
    asc(claim.stageSince),
  );

export const claimsById = async (fund: FundTx, claimIds: readonly string[]): Promise<Claim[]> =>
  claimIds.length === 0
    ? []
    : claimsWhere(fund, inArray(claim.claimId, [...claimIds]), asc(claim.stageSince), asc(claim.claimNo));

async function claimsWhere(
  { tx, fundId, cipher }: FundTx,
  which: SQL | undefined,
  ...order: SQL[]
): Promise<Claim[]> {
  const rows = await tx
    .select()
    .from(claim)
    .where(and(eq(claim.fundId, fundId), which))
    .orderBy(...order, asc(claim.claimId));
  return rows.map((row) => {
    const {
      fundId: _,
      eventSealed,
      stageSince: since,
      amountSatang: amount,
      filedFrom,
      filedBy,
      ...facts
    } = row;
    return {
      ...facts,
      reference: claimReference(row.claimNo),
      since,
      amount,
      filed: filedFromJson(cipher.open(eventSealed, eventPlace(fundId, row.claimId))),
      ...(filedFrom !== null && { filedFrom }),
      ...(filedBy !== null && { filedBy }),
    };
  });
}

/** Facts that were corrected, and what they give now. */
export async function setFiled(
  { tx, fundId, cipher }: FundTx,
  claimId: string,
  {
    filed,
    amount,
    rulesVersion,
  }: { readonly filed: Filed; readonly amount: Satang; readonly rulesVersion: number },
): Promise<void> {
  await tx
    .update(claim)
    .set({
      eventSealed: cipher.seal(filedInJson(filed), eventPlace(fundId, claimId)),
      firstOn: filed.happening.day,
      amountSatang: amount,
      rulesVersion,
    })
    .where(and(eq(claim.fundId, fundId), eq(claim.claimId, claimId)));
}

/** The last word of the history, kept beside the claim so that lists need not fold it. */
export async function setStage(
  { tx, fundId }: FundTx,
  claimId: string,
  stage: Stage,
  since: Temporal.Instant,
): Promise<void> {
  await tx
    .update(claim)
    .set({ stage, stageSince: since })
    .where(and(eq(claim.fundId, fundId), eq(claim.claimId, claimId)));
}

/** One thing that happened to a claim. */
export interface Act {
  readonly actNo: number;
  readonly kind: ActKind;
  readonly byMember?: string;
  readonly fromLine?: string;
  readonly at: Temporal.Instant;
  readonly facts: ActFacts;
  /** What was asked, answered, or given as a reason: sealed, for it may name people. */
  readonly words?: string;
}

export async function addAct(
  { tx, fundId, cipher }: FundTx,
  claimId: string,
  { at, words, ...added }: Act,
): Promise<void> {
  const sealed = words && { wordsSealed: cipher.seal(words, wordsPlace(fundId, claimId, added.actNo)) };
  await tx.insert(claimAct).values({ fundId, claimId, actedAt: at, ...added, ...sealed });
}

/** Everything that happened to these claims, from the first act on. */
export async function actsOf(
  { tx, fundId, cipher }: FundTx,
  claimIds: readonly string[],
): Promise<ReadonlyMap<string, readonly Act[]>> {
  if (claimIds.length === 0) return new Map();
  const rows = await tx
    .select()
    .from(claimAct)
    .where(and(eq(claimAct.fundId, fundId), inArray(claimAct.claimId, [...claimIds])))
    .orderBy(asc(claimAct.claimId), asc(claimAct.actNo));
  return new Map(
    [...Map.groupBy(rows, ({ claimId }) => claimId)].map(([claimId, acts]) => [
      claimId,
      acts.map(({ actNo, kind, byMember, fromLine, actedAt, facts, wordsSealed }) => ({
        actNo,
        kind,
        at: actedAt,
        facts,
        ...(byMember !== null && { byMember }),
        ...(fromLine !== null && { fromLine }),
        ...(wordsSealed !== null && { words: cipher.open(wordsSealed, wordsPlace(fundId, claimId, actNo)) }),
      })),
    ]),
  );
}

/** What approved claims will take, by sub-fund: nobody else may spend it. */
export async function reservedOf({ tx, fundId }: FundTx, but?: string): Promise<ReadonlyMap<string, Satang>> {
  const rows = await tx.execute<{ sub_fund: string; amount: string }>(sql`
    select sub_fund, sum(amount_satang)::text as amount from claim
      where fund_id = ${fundId} and stage = 'approved' and claim_id is distinct from ${but ?? null}::uuid group by sub_fund`);
  return new Map(rows.map(({ sub_fund, amount }) => [sub_fund, BigInt(amount) as Satang]));
}

const eventPlace = (fundId: string, claimId: string): string => `claim.event_sealed ${fundId} ${claimId}`;
const wordsPlace = (fundId: string, claimId: string, actNo: number): string =>
  `claim_act.words_sealed ${fundId} ${claimId} ${actNo}`;
