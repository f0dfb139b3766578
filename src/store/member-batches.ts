import { and, asc, eq, gt, sql, type SQL } from "drizzle-orm";
import type { KnownMember } from "#core/import/judge-member.ts";
import type { MemberPage } from "#core/member/page.ts";
import type { FundTx } from "./database.ts";
import { pageFromRow } from "./member-pages.ts";
import { member } from "./tables.ts";

/** Members by their numbers and by their citizen ids. */
export interface KnownMembers {
  readonly byNumber: ReadonlyMap<string, KnownMember>;
  readonly byCitizenId: ReadonlyMap<string, KnownMember>;
}

/**
 * Who has one of these numbers or citizen ids; a few hundred of each at a time. They travel as one parameter: however many
 * they are, it is the same statement, understood and kept once.
 */
export async function membersAmong(
  fund: FundTx,
  asked: { readonly memberNos: readonly string[]; readonly citizenIds: readonly string[] },
): Promise<KnownMembers> {
  const { tx, fundId, cipher } = fund;
  const found = async (wanted: SQL): Promise<KnownMember[]> => {
    const rows = await tx
      .select()
      .from(member)
      .where(and(eq(member.fundId, fundId), wanted));
    return rows.map((row) => ({ memberId: row.memberId, page: pageFromRow(fund, row) }));
  };
  const hashes = asked.citizenIds.map((citizenId) => cipher.hash(citizenId, "citizen id").toString("hex"));
  const numbered =
    asked.memberNos.length === 0
      ? []
      : await found(
          sql`${member.memberNo} in (select json_array_elements_text(${JSON.stringify(asked.memberNos)}::json))`,
        );
  const identified =
    hashes.length === 0
      ? []
      : await found(
          sql`${member.citizenIdHash} in (select decode(one, 'hex') from json_array_elements_text(${JSON.stringify(hashes)}::json) as one)`,
        );
  return {
    byNumber: new Map(numbered.map((known) => [known.page.memberNo, known])),
    byCitizenId: new Map(identified.map((known) => [known.page.citizenId ?? "", known])),
  };
}

/** The ids of those who have one of these numbers. */
export async function membersNumbered(
  { tx, fundId }: FundTx,
  memberNos: readonly string[],
): Promise<readonly string[]> {
  if (memberNos.length === 0) return [];
  const rows = await tx
    .select({ memberId: member.memberId })
    .from(member)
    .where(
      and(
        eq(member.fundId, fundId),
        sql`${member.memberNo} in (select json_array_elements_text(${JSON.stringify(memberNos)}::json))`,
      ),
    );
  return rows.map(({ memberId }) => memberId);
}

/** Members' pages in the order of their numbers as the database sorts them, so many after the one that was last. */
export async function pagesAfter(
  fund: FundTx,
  { after, most }: { readonly after?: string | undefined; readonly most: number },
): Promise<readonly MemberPage[]> {
  const rows = await fund.tx
    .select()
    .from(member)
    .where(and(eq(member.fundId, fund.fundId), after === undefined ? undefined : gt(member.memberNo, after)))
    .orderBy(asc(member.memberNo))
    .limit(most);
  return rows.map((row) => pageFromRow(fund, row));
}
