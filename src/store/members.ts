import { and, asc, eq, ilike, inArray, isNull, or, sql } from "drizzle-orm";
import type { Member } from "#core/member/member.ts";
import type { FundTx } from "./database.ts";
import { member, standing } from "./tables.ts";

export interface NewMember extends Omit<Member, "paidUpTo"> {
  readonly sex?: "female" | "male";
  readonly citizenId?: string;
  readonly phone?: string;
}

/** False where the number or the citizen id is taken; the register is then unchanged. */
export async function addMember(fund: FundTx, added: NewMember, at: Temporal.Instant): Promise<boolean> {
  const { tx, fundId, cipher } = fund;
  const { citizenId, phone, ...plain } = added;
  const rows = await tx
    .insert(member)
    .values({
      fundId,
      ...plain,
      ...(citizenId === undefined
        ? {}
        : {
            citizenIdSealed: cipher.seal(citizenId, `member.citizen_id:${fundId}:${plain.memberId}`),
            citizenIdHash: cipher.hash(citizenId, "citizen id"),
          }),
      ...(phone === undefined
        ? {}
        : {
            phoneSealed: cipher.seal(phone, `member.phone:${fundId}:${plain.memberId}`),
            phoneHash: cipher.hash(phone, "phone"),
          }),
      writtenAt: at,
    })
    .onConflictDoNothing()
    .returning({ memberId: member.memberId });
  if (rows.length === 0) return false;
  await tx.insert(standing).values({ fundId, memberId: plain.memberId });
  return true;
}

export async function memberById(fund: FundTx, memberId: string): Promise<Member | undefined> {
  return (await membersById(fund, [memberId]))[0];
}

/** In the order of their numbers. */
export async function membersById(fund: FundTx, memberIds: readonly string[]): Promise<Member[]> {
  if (memberIds.length === 0) return [];
  const rows = await membersIn(fund).where(
    and(eq(member.fundId, fund.fundId), inArray(member.memberId, [...memberIds])),
  );
  return rows
    .map(memberFromRow)
    .toSorted((a, b) => a.memberNo.localeCompare(b.memberNo, "th", { numeric: true }));
}

export async function memberByNo(fund: FundTx, memberNo: string): Promise<Member | undefined> {
  const [row] = await membersIn(fund).where(
    and(eq(member.fundId, fund.fundId), eq(member.memberNo, memberNo)),
  );
  return row && memberFromRow(row);
}

/** By number, or by any part of the name; at most `most`, the exact number first. */
export async function findMembers(fund: FundTx, query: string, most: number): Promise<Member[]> {
  const part = `%${query.replaceAll(/[\\%_]/gu, String.raw`\$&`)}%`;
  const spoken = sql`${member.title} || ${member.givenName} || ' ' || ${member.familyName}`;
  const rows = await membersIn(fund)
    .where(
      and(
        eq(member.fundId, fund.fundId),
        or(eq(member.memberNo, query), ilike(member.memberNo, part), ilike(spoken, part)),
      ),
    )
    .orderBy(sql`${member.memberNo} <> ${query}`, asc(member.givenName), asc(member.memberNo))
    .limit(most);
  return rows.map(memberFromRow);
}

/** The plans by which members pay who have not left. */
export async function plansInUse({ tx, fundId }: FundTx): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ planCode: member.planCode })
    .from(member)
    .where(and(eq(member.fundId, fundId), isNull(member.leftOn)));
  return rows.map(({ planCode }) => planCode).toSorted();
}

/**
 * Locks the member's own row, so that two receipts written at once never give the same period. Taken before the fund's
 * head row, always: one order, no deadlock.
 */
export async function lockStanding({ tx, fundId }: FundTx, memberId: string): Promise<void> {
  await tx
    .select({ memberId: standing.memberId })
    .from(standing)
    .where(and(eq(standing.fundId, fundId), eq(standing.memberId, memberId)))
    .for("no key update");
}

export async function setPaidUpTo(
  { tx, fundId }: FundTx,
  memberId: string,
  paidUpTo: Temporal.PlainDate | undefined,
): Promise<void> {
  await tx
    .update(standing)
    .set({ paidUpTo: paidUpTo ?? null })
    .where(and(eq(standing.fundId, fundId), eq(standing.memberId, memberId)));
}

export async function setLeft(
  { tx, fundId }: FundTx,
  memberId: string,
  left: { readonly on: Temporal.PlainDate; readonly reason: NonNullable<Member["leftReason"]> },
): Promise<void> {
  await tx
    .update(member)
    .set({ leftOn: left.on, leftReason: left.reason })
    .where(and(eq(member.fundId, fundId), eq(member.memberId, memberId)));
}

function membersIn({ tx }: FundTx) {
  return tx
    .select({
      memberId: member.memberId,
      memberNo: member.memberNo,
      title: member.title,
      givenName: member.givenName,
      familyName: member.familyName,
      birthOn: member.birthOn,
      villageNo: member.villageNo,
      memberType: member.memberType,
      planCode: member.planCode,
      joinedOn: member.joinedOn,
      leftOn: member.leftOn,
      leftReason: member.leftReason,
      paidUpTo: standing.paidUpTo,
    })
    .from(member)
    .leftJoin(standing, and(eq(standing.fundId, member.fundId), eq(standing.memberId, member.memberId)))
    .$dynamic();
}

type MemberRow = Awaited<ReturnType<typeof membersIn>>[number];

function memberFromRow({ birthOn, villageNo, leftOn, leftReason, paidUpTo, ...rest }: MemberRow): Member {
  return {
    ...rest,
    ...(birthOn && { birthOn }),
    ...(villageNo !== null && { villageNo }),
    ...(leftOn && { leftOn }),
    ...(leftReason && { leftReason }),
    ...(paidUpTo && { paidUpTo }),
  };
}
