import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { purgeOldTexts } from "#actions/purge-old-texts.ts";
import { leaveSharedMessages } from "#store/messages-to-many.ts";
import { morning, openSmallFund, type SmallFund } from "../actions/small-fund.ts";
import { scriptLine, type ScriptedLine } from "./scripted-line.ts";

/** Words that many read: kept once, and sent in as few calls as there can be. */
let fund: SmallFund;
let line: ScriptedLine;
beforeAll(async () => {
  fund = await openSmallFund();
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending, relay.shared_text`;
  fund.clock.at = morning;
  line = scriptLine(fund);
});
afterAll(() => fund.close());

/** Leaves one text for each word, for so many readers. */
async function leave(readers: Readonly<Record<string, number>>, asksFirst?: string): Promise<void> {
  const { house, fundId, channelId, clock } = fund;
  await house.database.inFund(fundId, (tx) =>
    leaveSharedMessages(
      tx,
      Object.entries(readers).map(([say, count]) => ({
        textId: house.newId(),
        reply: { say },
        class: "reminder",
        ...(asksFirst !== undefined && { asksFirst }),
        to: Array.from({ length: count }, (_, index) => ({
          outboxId: house.newId(),
          channelId,
          recipient: `U${say}${index}`,
        })),
      })),
      clock.at,
    ),
  );
}
const deliverAll = async (): Promise<void> => {
  while ((await line.deliver()) > 0);
};
/** "a 500" for each call. */
const calls = (): readonly string[] =>
  line.calls.map(({ body }) => {
    const { recipients = [""], replies } = JSON.parse(body) as {
      readonly recipients?: readonly string[];
      readonly replies: readonly string[];
    };
    return `${(JSON.parse(replies[0] ?? "{}") as { readonly say: string }).say} ${recipients.length}`;
  });

test("each text takes as many calls as its readers make full ones, wherever a look begins", async () => {
  await leave({ a: 700, b: 300, c: 30, d: 501 });
  await deliverAll();
  expect(calls().toSorted((x, y) => (x < y ? -1 : 1))).toEqual([
    "a 200",
    "a 500",
    "b 300",
    "c 30",
    "d 1",
    "d 500",
  ]);
  const [texts] = await fund.owner`select count(*)::int as texts from relay.shared_text`;
  expect(texts).toEqual({ texts: 4 });
});

test("what no longer holds is asked for once in a look, and its rows go unsent", async () => {
  await leave({ a: 4 }, "somebody");
  const rows = await fund.owner<
    { id: string }[]
  >`select outbox_id as id from relay.outbox order by recipient`;
  const over = rows.slice(0, 3).map(({ id }) => id);
  const asked: number[] = [];
  line.noLongerHolds = ({ asks, outboxIds }) => {
    expect(asks).toBe("somebody");
    asked.push(outboxIds.length);
    return Promise.resolve(new Set(over));
  };
  await deliverAll();
  expect(asked).toEqual([4]);
  expect(line.seen()).toEqual(["push Ua3 a"]);
  expect(await line.outbox()).toHaveLength(1);
});

test("a text is purged when the last who read it did so long ago", async () => {
  await leave({ a: 2, b: 1 });
  await deliverAll();
  await leave({ waits: 1 });
  fund.wait({ hours: 24 * 31 });
  await purgeOldTexts(fund.house);
  const [left] = await fund.owner`select (select count(*)::int from relay.shared_text) as texts,
    (select count(*)::int from relay.outbox where text_id is not null) as rows`;
  expect(left).toEqual({ texts: 1, rows: 1 });
});
