import postgres from "postgres";
import { addChannel } from "#actions/add-channel.ts";
import { createFund } from "#actions/create-fund.ts";
import { perform, type House } from "#actions/perform.ts";
import { setReminders } from "#actions/reminders/set-reminders.ts";
import { setHours } from "#actions/messages/hours.ts";
import { done, yasothon } from "../small-fund.ts";

/** Funds of one server, each with as many members; all of them on LINE, and all of them owe. */
export interface ManyFunds {
  readonly funds: number;
  readonly membersEach: number;
}

export const fundIdOf = (fund: number): string =>
  `00000000-0000-7000-8000-${fund.toString(16).padStart(12, "0")}`;
export const channelIdOf = (fund: number): string => String(1_660_000_000 + fund);

/** In February 2026: four in five owe its 30 baht, most others two months, and one in twenty three. */
export async function foundManyFunds(
  house: House,
  owner: postgres.Sql,
  { funds, membersEach }: ManyFunds,
): Promise<void> {
  const never = Temporal.PlainTime.from("00:00");
  for (let fund = 1; fund <= funds; fund += 1) {
    const fundId = fundIdOf(fund);
    const founding = { code: `fund-${fund}`, name: `กองทุนที่ ${fund}`, rules: yasothon, activatedBy: "bench" };
    done(await perform(house, fundId, createFund, founding));
    const [channelId, secret] = [channelIdOf(fund), `secret-${fund}`];
    done(await addChannel(house, { channelId, fundId, secret, accessToken: `token-${fund}` }));
    await perform(house, fundId, setHours, { quietFrom: never, quietUntil: never });
    await perform(house, fundId, setReminders, { isOn: true });
    await fillFund(owner, fund, membersEach);
  }
  await owner`vacuum analyze`;
}

/** Members since March 2025 with what they paid month by month, as an import leaves it; written as sets by the owner. */
async function fillFund(owner: postgres.Sql, fund: number, members: number): Promise<void> {
  const fundId = fundIdOf(fund);
  await owner.begin(async (sql) => {
    await sql`set local session_replication_role = replica`;
    await sql`create temp table paying on commit drop as
      select i, (substr(md5(${fund} || ' ' || i), 1, 32))::uuid as member_id, 'U' || md5('line ' || ${fund}::text || ' ' || i) as user_id,
          case when i % 20 = 19 then 8 when i % 20 > 15 then 10 else 11 end as months
        from generate_series(1, ${members}) i`;
    await sql`insert into member (fund_id, member_id, member_no, given_name, plan_code, joined_on, village_no, written_at)
      select ${fundId}::uuid, member_id, i::text, 'สมาชิก' || i, 'monthly', '2025-03-01', i % 12 + 1, now() from paying`;
    await sql`insert into standing (fund_id, member_id, paid_up_to)
      select ${fundId}::uuid, member_id, (date '2025-03-01' + make_interval(months => months))::date - 1 from paying`;
    await sql`insert into past_contribution (fund_id, past_id, import_id, member_id, happened_on, from_on, to_on, plan_code, amount_satang, written_at)
      select ${fundId}::uuid, gen_random_uuid(), ${fundId}::uuid, member_id, from_on, from_on, (from_on + interval '1 month')::date - 1, 'monthly', 3000, now()
        from paying, lateral (select (date '2025-03-01' + make_interval(months => m))::date as from_on from generate_series(0, months - 1) m) paid`;
    await sql`insert into line_account (fund_id, line_user_id, channel_id, first_seen_at)
      select ${fundId}::uuid, user_id, ${channelIdOf(fund)}, now() from paying`;
    await sql`insert into link (fund_id, link_id, line_user_id, member_id, made_how, linked_at, hears_news)
      select ${fundId}::uuid, gen_random_uuid(), user_id, member_id, 'code', now(), true from paying`;
  });
}
