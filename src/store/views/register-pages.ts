import { and, eq, gt, isNull, lte, or } from "drizzle-orm";
import type { RegisterLine } from "#core/report/register.ts";
import type { FundTx } from "../database.ts";
import { pageFromRow } from "../member-pages.ts";
import { member, standing } from "../tables.ts";

export interface RegisterAsked {
  readonly day: Temporal.PlainDate;
  readonly villageNo?: number;
  /** Those who have left too. */
  readonly withLeft: boolean;
}

/** The register's pages, opened, in the order of the members' numbers. */
export async function registerPages(
  fund: FundTx,
  { day, villageNo, withLeft }: RegisterAsked,
): Promise<Omit<RegisterLine, "planName">[]> {
  const rows = await fund.tx
    .select({ member, paidUpTo: standing.paidUpTo })
    .from(member)
    .leftJoin(standing, and(eq(standing.fundId, member.fundId), eq(standing.memberId, member.memberId)))
    .where(
      and(
        eq(member.fundId, fund.fundId),
        lte(member.joinedOn, day),
        withLeft ? undefined : or(isNull(member.leftOn), gt(member.leftOn, day)),
        villageNo === undefined ? undefined : eq(member.villageNo, villageNo),
      ),
    );
  return rows
    .map(({ member: row, paidUpTo }) => ({ ...pageFromRow(fund, row), ...(paidUpTo && { paidUpTo }) }))
    .toSorted((a, b) => byNumber.compare(a.memberNo, b.memberNo));
}

const byNumber = new Intl.Collator("th", { numeric: true });
