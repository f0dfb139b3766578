import { sql, type SQL } from "drizzle-orm";
import type { DayRange } from "#core/contribution/coverage.ts";
import type { Follower, Owing } from "#core/reminder/reminder.ts";
import type { FundTx } from "./database.ts";
import { rulesByDay } from "./rule-sets.ts";

/** Who is asked for, by what they depend on. */
export interface WhoOwes {
  readonly today: Temporal.PlainDate;
  /** Members paid up to this day or longer are left out: nothing of theirs is due before it. */
  readonly until: Temporal.PlainDate;
  /** Only these, where they are asked for again. */
  readonly among?: readonly string[];
}

/**
 * Members of today of whom something is due before a day, each with what is paid, whether money of theirs is on its way or
 * their death was told, and the accounts that follow them. One question, however many members a fund has: what is paid is
 * only asked of those who are not paid up (`standing`), and joined as sets.
 */
export async function owingMembers(fund: FundTx, { today, until, among }: WhoOwes): Promise<Owing[]> {
  const rules = await rulesByDay(fund);
  const rulesOn = (day: Temporal.PlainDate) => rules(day).contributions;
  const deaths = rules(today).events.flatMap(({ code, endsMembership }) => (endsMembership ? [code] : []));
  const { tx, fundId } = fund;
  const rows = await tx.execute<OwingRow>(sql`
    with owing as materialized (
      select m.member_id, m.member_no, concat_ws(' ', m.title || m.given_name, nullif(m.family_name, '')) as name,
          m.village_no, m.plan_code, m.joined_on
        from member m join standing s using (fund_id, member_id)
        where m.fund_id = ${fundId} and m.left_on is null and m.joined_on <= ${today.toString()}::date
          and (s.paid_up_to is null or s.paid_up_to < ${until.toString()}::date)
          ${among === undefined ? sql`` : sql`and m.member_id in (${listed(among)})`}
    ), runs as (
      select c.member_id, range_agg(daterange(c.from_on, c.to_on, '[]')) as ranges
        from covered c join owing using (member_id)
        where c.fund_id = ${fundId} and c.earlier_left_on is null group by c.member_id
    ), followers as (
      select l.member_id, json_agg(json_build_array(l.line_user_id, a.channel_id, l.hears_news, a.blocked_at is not null,
          a.reminders_off_at is not null, exists (select from link other
            where other.fund_id = l.fund_id and other.line_user_id = l.line_user_id and other.member_id <> l.member_id
              and other.ended_at is null)) order by l.linked_at, l.link_id) as accounts
        from link l join owing using (member_id) join line_account a using (fund_id, line_user_id)
        where l.fund_id = ${fundId} and l.ended_at is null group by l.member_id
    ), dead as (
      select distinct member_id from claim
        where fund_id = ${fundId} and event in (${listed(deaths)}) and stage not in ('withdrawn', 'refused')
    ), paying as (
      select p.member_id from slip_payment p join slip s using (fund_id, slip_id)
        where p.fund_id = ${fundId} and s.stage in ('reading', 'waiting')
    )
    select o.member_id, o.member_no, o.name, o.village_no, o.plan_code, o.joined_on::text, f.accounts,
        coalesce((select json_agg(json_build_array(lower(run), upper(run) - 1) order by run) from unnest(r.ranges) run), '[]') as runs,
        exists (select from dead where dead.member_id = o.member_id) as is_dead,
        exists (select from paying where paying.member_id = o.member_id) as is_paying,
        exists (select from reminder_pause p
          where p.fund_id = ${fundId} and p.member_id = o.member_id and p.ended_at is null) as is_paused
      from owing o left join runs r using (member_id) left join followers f using (member_id)
      order by o.member_no, o.member_id`);
  return rows.map((row) => ({
    memberId: row.member_id,
    memberNo: row.member_no,
    name: row.name,
    ...(row.village_no !== null && { villageNo: row.village_no }),
    payer: {
      planCode: row.plan_code,
      joinedOn: Temporal.PlainDate.from(row.joined_on),
      covered: row.runs.map(([from, to]): DayRange => ({
        from: Temporal.PlainDate.from(from),
        to: Temporal.PlainDate.from(to),
      })),
      rulesOn,
    },
    isDeathReported: row.is_dead,
    awaitsConfirmation: row.is_paying,
    isPaused: row.is_paused,
    followers: (row.accounts ?? []).map(followerFrom),
  }));
}

type AccountInRow = readonly [string, string, boolean, boolean, boolean, boolean];

function followerFrom(row: AccountInRow): Follower {
  const [lineUserId, channelId, hearsNews, hasBlocked, isMuted, actsForSeveral] = row;
  return { lineUserId, channelId, hearsNews, hasBlocked, isMuted, actsForSeveral };
}

/** Never empty, because SQL knows no empty list: what is no member and no event is found nowhere. */
const listed = (values: readonly string[]): SQL =>
  values.length === 0
    ? sql`null`
    : sql.join(
        values.map((value) => sql`${value}`),
        sql`, `,
      );

interface OwingRow extends Record<string, unknown> {
  readonly member_id: string;
  readonly member_no: string;
  readonly name: string;
  readonly village_no: number | null;
  readonly plan_code: string;
  readonly joined_on: string;
  readonly runs: readonly (readonly [string, string])[];
  readonly accounts: readonly AccountInRow[] | null;
  readonly is_dead: boolean;
  readonly is_paying: boolean;
  readonly is_paused: boolean;
}
