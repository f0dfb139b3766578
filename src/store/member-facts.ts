import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import type { CoveredRange, MemberFacts } from "#core/benefit/facts.ts";
import { memberTypes, type MemberType } from "#core/rule-set/benefit-rules.ts";
import { listedBenefits, type Counting } from "./benefit-lists.ts";
import { claimedBenefits } from "./claim-evaluations.ts";
import type { FundTx } from "./database.ts";
import { member } from "./tables.ts";
import { covered } from "./tables/books.ts";

/** A member as the rules ask about one, and the number by which the committee knows them. */
export interface KnownFacts {
  readonly id: string;
  readonly memberNo: string;
  readonly facts: MemberFacts;
}

/** `without` is a claim that is being judged: what it takes of the caps is what is asked. */
export async function factsOf(
  fund: FundTx,
  memberId: string,
  without?: string,
): Promise<MemberFacts | undefined> {
  const [row] = await membersIn(fund).where(
    and(eq(member.fundId, fund.fundId), eq(member.memberId, memberId)),
  );
  return row && (await withMoney(fund, [row], { counting: "confirmed", without }))[0]?.facts;
}

export interface Page {
  /** The last id of the page before; undefined for the first. */
  readonly after: string | undefined;
  readonly most: number;
  readonly counting: Counting;
}

/** The next so many members who have not left, in the order of their ids: a fund of any size is gone through in pages. */
export async function factsAfter(fund: FundTx, { after, most, counting }: Page): Promise<KnownFacts[]> {
  const rows = await membersIn(fund)
    .where(
      and(
        eq(member.fundId, fund.fundId),
        isNull(member.leftOn),
        after === undefined ? undefined : gt(member.memberId, after),
      ),
    )
    .orderBy(asc(member.memberId))
    .limit(most);
  return withMoney(fund, rows, { counting });
}

const membersIn = ({ tx }: FundTx) =>
  tx
    .select({
      memberId: member.memberId,
      memberNo: member.memberNo,
      birthOn: member.birthOn,
      sex: member.sex,
      memberType: member.memberType,
      joinedOn: member.joinedOn,
      leftOn: member.leftOn,
    })
    .from(member)
    .$dynamic();

type MemberRow = Awaited<ReturnType<typeof membersIn>>[number];

async function withMoney(
  fund: FundTx,
  rows: readonly MemberRow[],
  { counting, without }: { readonly counting: Counting; readonly without?: string | undefined },
): Promise<KnownFacts[]> {
  const memberIds = rows.map(({ memberId }) => memberId);
  const coverage = await coverageByMember(fund, memberIds);
  const listed = await listedBenefits(fund, memberIds, counting);
  const claimed = await claimedBenefits(fund, memberIds, without);
  return rows.map(({ memberId, memberNo, birthOn, memberType, ...row }) => ({
    id: memberId,
    memberNo,
    facts: {
      ...row,
      birthDate: birthOn,
      memberType: isMemberType(memberType) ? memberType : "other",
      coverage: coverage.get(memberId) ?? [],
      past: [...(listed.get(memberId) ?? []), ...(claimed.get(memberId) ?? [])],
    },
  }));
}

const isMemberType = (word: string): word is MemberType => (memberTypes as readonly string[]).includes(word);

/**
 * Each range with the day on which its money moved: a right is judged by what had been paid by then (decisions.md 12).
 * Days come as day counts, since a quote compares hundreds of them.
 */
async function coverageByMember(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, readonly CoveredRange[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .select({
      memberId: covered.memberId,
      from: sql<number>`${covered.fromOn} - date '1970-01-01'`,
      // In an earlier membership nothing was covered any more from the day of leaving on, whatever had been paid ahead.
      to: sql<number>`least(${covered.toOn}, ${covered.earlierLeftOn} - 1) - date '1970-01-01'`,
      paidOn: sql<number>`${covered.happenedOn} - date '1970-01-01'`,
    })
    .from(covered)
    .where(
      and(
        eq(covered.fundId, fundId),
        inArray(covered.memberId, [...memberIds]),
        or(isNull(covered.earlierLeftOn), lt(covered.fromOn, covered.earlierLeftOn)),
      ),
    )
    .orderBy(asc(covered.fromOn));
  const byMember = new Map<string, CoveredRange[]>();
  for (const { memberId, ...range } of rows) {
    const ranges = byMember.get(memberId);
    if (ranges === undefined) byMember.set(memberId, [range]);
    else ranges.push(range);
  }
  return byMember;
}
