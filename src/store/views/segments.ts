import { and, asc, eq, isNull, sql, type SQL } from "drizzle-orm";
import type { LinkedReader } from "#core/broadcast/audience.ts";
import type { Segment } from "#core/broadcast/segment.ts";
import { dueOn } from "#core/contribution/coverage.ts";
import { roles } from "#core/fund/office.ts";
import type { FundTx } from "../database.ts";
import { lineAccount, link } from "../tables.ts";
import { payingMembers } from "./paying-members.ts";

/**
 * The members of a segment on a day and the accounts that act for them, in the order of linking: two questions, however many
 * they are. They are put together here: without fresh statistics PostgreSQL joins two thousand links row by row, for minutes.
 */
export async function linkedInSegment(
  fund: FundTx,
  segment: Segment,
  today: Temporal.PlainDate,
): Promise<LinkedReader[]> {
  const belongs = await condition(fund, segment, today);
  const members = await fund.tx.execute<{ readonly member_id: string }>(sql`
    select m.member_id from member m where m.fund_id = ${fund.fundId} and m.left_on is null and ${belongs}`);
  const accounts = await standingLinks(fund);
  return members.flatMap(({ member_id: memberId }): LinkedReader[] => {
    const linked = accounts.get(memberId);
    return linked === undefined ? [{ memberId }] : linked.map((account) => ({ memberId, account }));
  });
}

type Account = NonNullable<LinkedReader["account"]>;

/** Every account that acts for somebody, by the member. */
async function standingLinks({ tx, fundId }: FundTx): Promise<ReadonlyMap<string, readonly Account[]>> {
  const links = await tx
    .select({ memberId: link.memberId, lineUserId: link.lineUserId, hearsNews: link.hearsNews })
    .from(link)
    .where(and(eq(link.fundId, fundId), isNull(link.endedAt)))
    .orderBy(asc(link.linkedAt), asc(link.linkId));
  const rows = await tx
    .select({
      lineUserId: lineAccount.lineUserId,
      channelId: lineAccount.channelId,
      isBlocked: sql<boolean>`${lineAccount.blockedAt} is not null`,
      isMuted: sql<boolean>`${lineAccount.remindersOffAt} is not null`,
    })
    .from(lineAccount)
    .where(eq(lineAccount.fundId, fundId));
  const accounts = new Map(rows.map((row) => [row.lineUserId, row]));
  const known = links.flatMap(({ memberId, lineUserId, hearsNews }) => {
    const account = accounts.get(lineUserId);
    return account === undefined ? [] : [{ memberId, account: { ...account, hearsNews } }];
  });
  const byMember = Map.groupBy(known, ({ memberId }) => memberId);
  return new Map([...byMember].map(([memberId, all]) => [memberId, all.map(({ account }) => account)]));
}

/** Collectors hold cash without a seat on the committee. */
const seats = roles.filter((role) => role !== "collector");

async function condition(fund: FundTx, segment: Segment, today: Temporal.PlainDate): Promise<SQL> {
  switch (segment.type) {
    case "everyone":
      return sql`true`;
    case "villages":
      return sql`m.village_no = any(${`{${segment.villages.join(",")}}`}::int[])`;
    case "plan":
      return sql`m.plan_code = ${segment.plan}`;
    case "member-type":
      return sql`m.member_type = ${segment.memberType}`;
    case "committee":
      return sql`exists (select from office o where o.fund_id = m.fund_id and o.member_id = m.member_id
        and o.role = any(${`{${seats.join(",")}}`}::text[])
        and o.from_on <= ${today.toString()}::date and (o.until_on is null or o.until_on > ${today.toString()}::date))`;
    case "arrears": {
      const owing = (await payingMembers(fund, today)).filter(({ payer }) => dueOn(payer, today).amount > 0n);
      const numbers = JSON.stringify(owing.map(({ memberNo }) => memberNo));
      return sql`m.member_no in (select json_array_elements_text(${numbers}::json))`;
    }
  }
}

export interface SegmentsInUse {
  readonly villages: readonly number[];
  readonly plans: readonly string[];
  readonly memberTypes: readonly string[];
}

/** What members who have not left can be told apart by. */
export async function segmentsInUse({ tx, fundId }: FundTx): Promise<SegmentsInUse> {
  const [row] = await tx.execute<{ villages: number[]; plans: string[]; types: string[] }>(sql`
    select coalesce(json_agg(distinct village_no) filter (where village_no is not null), '[]') as villages,
        coalesce(json_agg(distinct plan_code), '[]') as plans, coalesce(json_agg(distinct member_type), '[]') as types
      from member where fund_id = ${fundId} and left_on is null`);
  const { villages = [], plans = [], types = [] } = row ?? {};
  return { villages: villages.toSorted((a, b) => a - b), plans, memberTypes: types };
}

/** Who has their birthday today, and of whom each account is to be greeted. */
export interface BirthdayReader extends LinkedReader {
  readonly name: string;
}

/** @param days the days of birth that are kept today: month and day as "02-28" */
export async function birthdaysOn(fund: FundTx, days: readonly string[]): Promise<BirthdayReader[]> {
  const born = await fund.tx.execute<{ readonly member_id: string; readonly name: string }>(sql`
    select m.member_id, concat_ws(' ', m.title || m.given_name, nullif(m.family_name, '')) as name from member m
      where m.fund_id = ${fund.fundId} and m.left_on is null and to_char(m.birth_on, 'MM-DD') = any(${`{${days.join(",")}}`}::text[])
      order by m.member_no`);
  if (born.length === 0) return [];
  const accounts = await standingLinks(fund);
  return born.flatMap(({ member_id: memberId, name }) =>
    (accounts.get(memberId) ?? []).map((account) => ({ memberId, name, account })),
  );
}
