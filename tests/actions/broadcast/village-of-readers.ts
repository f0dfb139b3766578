import { perform } from "#actions/perform.ts";
import { writeBroadcast } from "#actions/broadcast/write-broadcast.ts";
import { sendBroadcast } from "#actions/broadcast/send-broadcast.ts";
import type { Segment } from "#core/broadcast/segment.ts";
import type { Role } from "#core/fund/office.ts";
import { done, lineUser, type SmallFund } from "../small-fund.ts";

/** Members with a LINE account each, made at once: what a test of many is about begins when they are there. */
export async function settle(
  { owner, fundId, channelId, clock }: SmallFund,
  {
    from = 1,
    people,
    villageNo = 2,
  }: { readonly from?: number; readonly people: number; readonly villageNo?: number },
): Promise<void> {
  const at = clock.at.toString();
  await owner`
    with made as (
      insert into member (fund_id, member_id, member_no, given_name, plan_code, joined_on, written_at, village_no)
        select ${fundId}, gen_random_uuid(), 'm' || n, 'คนที่' || n, 'monthly', '2025-11-01', ${at}, ${villageNo}
          from generate_series(${from}::int, ${from + people - 1}::int) n returning member_id, member_no),
    stood as (insert into standing (fund_id, member_id) select ${fundId}, member_id from made),
    met as (
      insert into line_account (fund_id, line_user_id, channel_id, first_seen_at)
        select ${fundId}, 'U' || lpad(to_hex(1000 + substr(member_no, 2)::int), 32, '0'), ${channelId}, ${at} from made)
    insert into link (fund_id, link_id, line_user_id, member_id, made_how, linked_at, hears_news)
      select ${fundId}, gen_random_uuid(), 'U' || lpad(to_hex(1000 + substr(member_no, 2)::int), 32, '0'), member_id, 'practice', ${at}, true
        from made`;
}

/** The LINE account of the how manieth of them. */
export const readerNo = (number: number): string => lineUser(1000 + number);

/** An officer with a LINE account of their own. */
export async function officer(fund: SmallFund, memberNo: string, role: Role): Promise<string> {
  const memberId = await fund.member(memberNo, { roles: [role] });
  await fund.link(lineUser(Number(memberNo)), memberId);
  return memberId;
}

export const hello = { title: "แจ้งข่าวกองทุน", text: "พรุ่งนี้กองทุนปิดหนึ่งวันนะคะ" };

/** Writes and sends it; gives its id. */
export async function broadcastTo(
  { house, fundId }: SmallFund,
  { by, segment = { type: "everyone" } }: { readonly by: string; readonly segment?: Segment },
): Promise<string> {
  const broadcastId = house.newId();
  done(await perform(house, fundId, writeBroadcast, { broadcastId, by, segment, say: hello }));
  done(await perform(house, fundId, sendBroadcast, { broadcastId, by }));
  return broadcastId;
}
