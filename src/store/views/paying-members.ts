import { sql } from "drizzle-orm";
import type { DayRange } from "#core/contribution/coverage.ts";
import type { PayingMember } from "#core/report/arrears.ts";
import type { FundTx } from "../database.ts";
import { rulesByDay } from "../rule-sets.ts";

/** Who is a member on a day, and what was paid for each of them by then. */
export async function payingMembers(
  fund: FundTx,
  day: Temporal.PlainDate,
  villageNo?: number,
): Promise<PayingMember[]> {
  const rules = await rulesByDay(fund);
  const rulesOn = (on: Temporal.PlainDate) => rules(on).contributions;
  const rows = await fund.tx.execute<PayingRow>(sql`
    with runs as (
      -- What touches becomes one range in the database: a day plan's thousand lines need not travel.
      select member_id, range_agg(daterange(from_on, to_on, '[]')) as ranges from covered
        where fund_id = ${fund.fundId} and earlier_left_on is null and happened_on <= ${day.toString()}::date group by member_id)
    select m.member_no, concat_ws(' ', m.title || m.given_name, nullif(m.family_name, '')) as name, m.village_no, m.plan_code,
        m.joined_on::text, coalesce((select json_agg(json_build_array(lower(run), upper(run) - 1) order by run) from unnest(r.ranges) run), '[]') as runs
      from member m left join runs r using (member_id)
      where m.fund_id = ${fund.fundId} and m.joined_on <= ${day.toString()}::date
        and (m.left_on is null or m.left_on > ${day.toString()}::date)
        ${villageNo === undefined ? sql`` : sql`and m.village_no = ${villageNo}`}`);
  return rows.map(({ member_no, name, village_no, plan_code, joined_on, runs }) => ({
    memberNo: member_no,
    name,
    ...(village_no !== null && { villageNo: village_no }),
    payer: {
      planCode: plan_code,
      joinedOn: Temporal.PlainDate.from(joined_on),
      covered: runs.map(([from, to]): DayRange => ({
        from: Temporal.PlainDate.from(from),
        to: Temporal.PlainDate.from(to),
      })),
      rulesOn,
    },
  }));
}

interface PayingRow extends Record<string, unknown> {
  readonly member_no: string;
  readonly name: string;
  readonly village_no: number | null;
  readonly plan_code: string;
  readonly joined_on: string;
  readonly runs: readonly (readonly [string, string])[];
}
