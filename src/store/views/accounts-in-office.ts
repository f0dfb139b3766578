import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import { isRole, type Role } from "#core/fund/office.ts";
import type { FundTx } from "../database.ts";
import { link, office } from "../tables.ts";

/** The offices held on a day by members for whom a LINE user acts, for every LINE user of the fund that acts for one in office. */
export async function accountsInOffice(
  { tx, fundId }: FundTx,
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly Role[]>> {
  const rows = await tx
    .select({ lineUserId: link.lineUserId, role: office.role })
    .from(office)
    .innerJoin(link, and(eq(link.fundId, office.fundId), eq(link.memberId, office.memberId)))
    .where(
      and(
        eq(office.fundId, fundId),
        lte(office.fromOn, day),
        or(isNull(office.untilOn), gt(office.untilOn, day)),
        isNull(link.endedAt),
      ),
    );
  const byAccount = Map.groupBy(rows, ({ lineUserId }) => lineUserId);
  return new Map(
    [...byAccount].map(([lineUserId, held]) => [lineUserId, held.map(({ role }) => role).filter(isRole)]),
  );
}

/** Members with a term of office that begins on a day, or that ended with the day before. */
export async function membersWhoseOfficeTurns(
  { tx, fundId }: FundTx,
  day: Temporal.PlainDate,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ memberId: office.memberId })
    .from(office)
    .where(and(eq(office.fundId, fundId), or(eq(office.fromOn, day), eq(office.untilOn, day))));
  return rows.map(({ memberId }) => memberId);
}
