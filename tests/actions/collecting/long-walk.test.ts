import { afterAll, beforeAll, expect, test } from "vitest";
import type { LineEvent } from "#actions/event.ts";
import { hear } from "#actions/hear.ts";
import { perform } from "#actions/perform.ts";
import type { Reply } from "#conversation/reply.ts";
import { limits } from "#line/limits.ts";
import { renderCall } from "#line/render.ts";
import { outboxPlace } from "#store/outgoing.ts";
import { lineUser, testCipher } from "../small-fund.ts";
import { openVillage, type VillageFund } from "./village.ts";

/** A hundred and fifty houses in a row, tapped on a phone: every fifth tap comes twice, and some of them late. */

const houses = 150;
/** Every fifth house is linked to somebody's LINE. */
const linkedHouses = houses / 5;
let village: VillageFund;
beforeAll(async () => {
  village = await openVillage();
  const { owner, fundId } = village.fund;
  await owner`
    with added as (
      insert into member (fund_id, member_id, member_no, given_name, village_no, house_no, plan_code, joined_on, written_at)
        select ${fundId}, gen_random_uuid(), '2-' || (1000 + n), 'บ้าน' || n, 2, ((n - 1) % ${houses} + 1)::text, 'monthly', '2026-02-01', now()
          from generate_series(1, ${houses * 2}) n returning fund_id, member_id)
    insert into standing (fund_id, member_id) select fund_id, member_id from added`;
  const linked = await owner<{ id: string }[]>`
    select member_id as id from member where house_no::int % 5 = 0 and member_no < '2-1151' order by member_no limit ${linkedHouses}`;
  for (const [index, { id }] of linked.entries()) await village.fund.link(lineUser(1000 + index), id);
});
afterAll(() => village.close());

let events = 0;
function tap(send: string, late = 0): LineEvent {
  events += 1;
  const at = village.fund.clock.at.epochMilliseconds - late * 60_000;
  const what = { type: "choice", at, send } as const;
  const reply = { token: `token-${events}`, until: at + 60_000 };
  return {
    webhookEventId: `tap-${events}`,
    at,
    lineUserId: village.collectorLine,
    isOneToOne: true,
    reply,
    what,
  };
}

interface Written {
  readonly outbox_id: string;
  readonly class: string;
  readonly must_learn: boolean;
  readonly reply_token: string | null;
  readonly body: Uint8Array;
}

async function answerTo(event: LineEvent): Promise<Reply> {
  const { house, fundId, channelId, owner } = village.fund;
  await perform(house, fundId, hear, { event, channelId });
  const [row] = await owner<Written[]>`
    select outbox_id, class, must_learn, reply_token, body_sealed as body from relay.outbox
      where once_key = ${`answer:${event.webhookEventId}`}`;
  if (row === undefined) throw new Error("a tap was not answered");
  // A free reply, and nothing that would be pushed if it got lost.
  expect(row).toMatchObject({ class: "answer", must_learn: false, reply_token: event.reply?.token });
  return JSON.parse(testCipher.open(row.body, outboxPlace(row.outbox_id))) as Reply;
}

const takingIn = ({ says }: Reply): readonly string[] =>
  says
    .flatMap((saying) => (saying.type === "card" ? (saying.buttons ?? []) : []))
    .flatMap((choice) =>
      choice.type === "choice" && choice.send.startsWith("collect:take") ? [choice.send] : [],
    );

test("a hundred and fifty houses are taken from in a row, each once, with free answers that fit a phone", async () => {
  let list = await answerTo(tap("collect:begin"));
  const before: string[] = [];
  const sizes: number[] = [];
  for (let house = 0; house < houses; house += 1) {
    const [send = ""] = takingIn(list);
    const tapped = tap(send);
    list = await answerTo(tapped);
    sizes.push(Buffer.byteLength(renderCall({ endpoint: "reply", replyToken: "t" }, [JSON.stringify(list)])));
    // The tower sends it twice, and the thumb once more; an old list's button comes minutes late.
    if (house % 5 === 0) {
      await perform(village.fund.house, village.fund.fundId, hear, {
        event: tapped,
        channelId: village.fund.channelId,
      });
      list = await answerTo(tap(send));
    }
    if (house % 10 === 9) list = await answerTo(tap(before[house - 7] ?? "", 9));
    before.push(send);
  }
  expect(takingIn(list)).toEqual([]);
  expect(new Set(before).size).toBe(houses);
  expect(await village.receipts()).toEqual(
    Array.from({ length: houses }, () => ({ total: 6000n, members: 2, cancelled: false })),
  );
  expect(Math.max(...sizes)).toBeLessThan(limits.bubbleBytes);
  const told = await village.fund.owner<{ class: string; count: number }[]>`
    select class, count(*)::int as count from relay.outbox group by class order by class`;
  expect(told).toEqual([
    { class: "answer", count: events },
    { class: "receipt", count: linkedHouses },
  ]);
  const outcome = await village.told({ type: "sum-up", villageNo: 2 });
  expect(outcome).toMatchObject({
    sum: { paid: houses, onPaper: houses - linkedHouses, walk: { bag: 900_000n, houses: [] } },
  });
});
