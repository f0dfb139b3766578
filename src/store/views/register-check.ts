import { and, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { isRole } from "#core/fund/office.ts";
import type { CheckedMember } from "#core/member/register-check.ts";
import type { FundTx } from "../database.ts";
import { member, office } from "../tables.ts";
import { covered } from "../tables/books.ts";
import { beneficiaryList } from "../tables/register.ts";

/** The whole register as its check sees it, as of a day. Of what is sealed only marks come along. */
export async function registerToCheck(fund: FundTx, today: Temporal.PlainDate): Promise<CheckedMember[]> {
  const { tx, fundId } = fund;
  const rows = await tx
    .select({
      memberId: member.memberId,
      memberNo: member.memberNo,
      title: member.title,
      givenName: member.givenName,
      familyName: member.familyName,
      nameKey: member.nameKey,
      sex: member.sex,
      birthOn: member.birthOn,
      joinedOn: member.joinedOn,
      leftOn: member.leftOn,
      leftReason: member.leftReason,
      villageNo: member.villageNo,
      houseNo: member.houseNo,
      citizenIdFault: member.citizenIdFault,
      phoneMark: sql<string | null>`encode(${member.phoneHash}, 'hex')`,
    })
    .from(member)
    .where(eq(member.fundId, fundId));
  const named = await membersWithBeneficiaries(fund);
  const held = await rolesHeld(fund, today);
  const paid = await lastPaid(
    fund,
    rows.filter(({ leftReason }) => leftReason === "died").map(({ memberId }) => memberId),
  );
  return rows.map((row) => {
    const lastPaidOn = paid.get(row.memberId);
    return {
      memberNo: row.memberNo,
      title: row.title,
      givenName: row.givenName,
      familyName: row.familyName,
      nameKey: row.nameKey,
      joinedOn: row.joinedOn,
      hasWrongCitizenId: row.citizenIdFault !== null,
      hasBeneficiaries: named.has(row.memberId),
      roles: (held.get(row.memberId) ?? []).map(({ role }) => role).filter(isRole),
      ...(row.sex !== null && { sex: row.sex }),
      ...(row.birthOn !== null && { birthOn: row.birthOn }),
      ...(row.leftOn !== null && { leftOn: row.leftOn }),
      ...(row.leftReason !== null && { leftReason: row.leftReason }),
      ...(row.villageNo !== null && { villageNo: row.villageNo }),
      ...(row.houseNo !== null && { houseNo: row.houseNo }),
      ...(row.phoneMark !== null && { phoneMark: row.phoneMark }),
      ...(lastPaidOn !== undefined && { lastPaidOn }),
    };
  });
}

async function membersWithBeneficiaries({ tx, fundId }: FundTx): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectDistinct({ memberId: beneficiaryList.memberId })
    .from(beneficiaryList)
    .where(eq(beneficiaryList.fundId, fundId));
  return new Set(rows.map(({ memberId }) => memberId));
}

async function rolesHeld({ tx, fundId }: FundTx, today: Temporal.PlainDate) {
  const rows = await tx
    .select({ memberId: office.memberId, role: office.role })
    .from(office)
    .where(
      and(
        eq(office.fundId, fundId),
        lte(office.fromOn, today),
        or(isNull(office.untilOn), gt(office.untilOn, today)),
      ),
    );
  return Map.groupBy(rows, ({ memberId }) => memberId);
}

/** The last day on which money came for these members, cancelled receipts left out. */
async function lastPaid(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
): Promise<ReadonlyMap<string, Temporal.PlainDate>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .select({ memberId: covered.memberId, on: sql<string>`max(${covered.happenedOn})::text` })
    .from(covered)
    .where(and(eq(covered.fundId, fundId), inArray(covered.memberId, [...memberIds])))
    .groupBy(covered.memberId);
  return new Map(rows.map(({ memberId, on }) => [memberId, Temporal.PlainDate.from(on)]));
}
