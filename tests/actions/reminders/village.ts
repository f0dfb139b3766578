import type { SmallFund } from "../small-fund.ts";
import type { PretendLine } from "./pretend-line.ts";

export interface Villager {
  readonly memberId: string;
  readonly planCode: "monthly" | "yearly";
  /** In baht, once the month has begun. */
  readonly owes: number;
  /** Absent where they are not on LINE. */
  readonly user?: string;
}

export interface VillageToFill {
  readonly members: number;
  readonly onLine: number;
  readonly yearly: number;
  /** The first of the month that is played. */
  readonly first: Temporal.PlainDate;
}

/**
 * So many members, each for themselves on LINE or not. Who pays by the month has paid until the month before; of those who pay
 * by the year as many as fall on each of its twelve months, so that one in twelve owes and one in twelve soon will. One in five of the last four tenths owes a month more.
 */
export async function fillVillage(
  { owner, fundId, channelId, clock }: SmallFund,
  line: PretendLine,
  { members, onLine, yearly, first }: VillageToFill,
): Promise<Villager[]> {
  const linked = Math.round(members * onLine);
  const users = await line.crowd(linked);
  const payYearly = (index: number): boolean => Math.floor((index + 1) * yearly) > Math.floor(index * yearly);
  const people = Array.from({ length: members }, (_, index) => {
    const isYearly = payYearly(index);
    // Of the yearly payers the first owes since this month's first day, the second from the next month's on, and so forth.
    const isLate = !isYearly && index >= linked * 0.6 && index % 5 === 0;
    const paidUntil = first.add({ months: isYearly ? Math.floor(index * yearly) % 12 : isLate ? -1 : 0 });
    return {
      member_id: `00000000-0000-7000-9000-${index.toString(16).padStart(12, "0")}`,
      member_no: `9-${index}`,
      plan_code: isYearly ? "yearly" : "monthly",
      owes: isYearly ? 360 : isLate ? 60 : 30,
      joined_on: paidUntil.subtract({ months: 24 }).toString(),
      paid_up_to: paidUntil.subtract({ days: 1 }).toString(),
      user_id: users[index] ?? null,
    };
  });
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`create temp table villager on commit drop as select * from jsonb_to_recordset(${sql.json(people)})
      as v (member_id uuid, member_no text, plan_code text, joined_on date, paid_up_to date, user_id text)`;
    await sql`insert into member (fund_id, member_id, member_no, given_name, plan_code, joined_on, village_no, written_at)
      select ${fundId}::uuid, member_id, member_no, 'สมาชิก' || member_no, plan_code, joined_on, 1, now() from villager`;
    await sql`insert into standing (fund_id, member_id, paid_up_to) select ${fundId}::uuid, member_id, paid_up_to from villager`;
    await sql`insert into past_contribution (fund_id, past_id, import_id, member_id, happened_on, from_on, to_on, plan_code, amount_satang, written_at)
      select ${fundId}::uuid, gen_random_uuid(), ${fundId}::uuid, member_id, joined_on, joined_on, paid_up_to, plan_code, 36000, now() from villager`;
    await sql`insert into line_account (fund_id, line_user_id, channel_id, first_seen_at, notice_version, notice_given_at)
      select ${fundId}::uuid, user_id, ${channelId}, ${clock.at.toString()}::timestamptz, '1', now() from villager where user_id is not null`;
    await sql`insert into link (fund_id, link_id, line_user_id, member_id, made_how, linked_at, hears_news)
      select ${fundId}::uuid, gen_random_uuid(), user_id, member_id, 'code', ${clock.at.toString()}::timestamptz, true
        from villager where user_id is not null`;
  });
  return people.map(({ member_id: memberId, plan_code: planCode, user_id: user, owes }) => ({
    memberId,
    owes,
    planCode: planCode === "yearly" ? "yearly" : "monthly",
    ...(user !== null && { user }),
  }));
}
