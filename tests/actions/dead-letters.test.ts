import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listDeadLetters, retryDeadLetter } from "#actions/dead-letters.ts";
import { purgeOldTexts } from "#actions/purge-old-texts.ts";
import { scriptLine, type ScriptedLine } from "../delivery/scripted-line.ts";
import { openInbox } from "./inbox.ts";
import { lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let line: ScriptedLine;
beforeAll(async () => {
  fund = await openSmallFund();
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending, relay.inbox, relay.sender, relay.errand`;
  line = scriptLine(fund);
});
afterAll(() => fund.close());

const listed = async (): Promise<readonly string[]> =>
  (await listDeadLetters(fund.house, 10)).map(({ letterId }) => letterId);
const days = (count: number) => ({ hours: 24 * count });

/** A message that LINE refused. */
async function deadMessage(): Promise<string> {
  line.script = [400];
  const [outboxId = ""] = await line.leave({ mustLearn: true });
  await line.deliver();
  return outboxId;
}

describe("a message that was given up", () => {
  test("is listed with its reason, and without a word of it", async () => {
    const outboxId = await deadMessage();
    expect(await listDeadLetters(fund.house, 10)).toEqual([
      {
        kind: "message",
        letterId: outboxId,
        fundId: fund.fundId,
        diedAt: fund.clock.at.toString(),
        attempts: 1,
        reason: "LINE answered 400: as scripted",
      },
    ]);
  });

  test("goes out as a push when a person has it tried again, with a new retry key", async () => {
    const outboxId = await deadMessage();
    expect(await retryDeadLetter(fund.house, outboxId)).toBe(true);
    expect(await listed()).toEqual([]);
    await line.deliver();
    expect(line.seen()).toEqual(["push U1 hello", "push U1 hello"]);
    expect(new Set(line.calls.map(({ retryKey }) => retryKey)).size).toBe(2);
    expect(await retryDeadLetter(fund.house, outboxId)).toBe(false);
  });

  test("goes out marked where it was perhaps sent", async () => {
    line.script = [500, 500];
    const [outboxId = ""] = await line.leave({ mustLearn: true });
    await line.deliver();
    fund.wait(days(1));
    await line.deliver();
    await retryDeadLetter(fund.house, outboxId);
    await line.deliver();
    expect(line.seen().at(-1)).toBe("push U1 hello (again)");
  });

  test("is no longer there to be tried once its text is purged", async () => {
    const outboxId = await deadMessage();
    fund.wait(days(29));
    await purgeOldTexts(fund.house);
    expect(await listed()).toEqual([outboxId]);
    fund.wait(days(2));
    expect(await purgeOldTexts(fund.house)).toMatchObject({ messages: 1 });
    expect(await listed()).toEqual([]);
    expect(await retryDeadLetter(fund.house, outboxId)).toBe(false);
  });
});

test("what has no dead letter cannot be tried again", async () => {
  const [waiting = ""] = await line.leave({});
  for (const letter of [waiting, "", "nothing", `${fund.channelId}/nothing`, fund.house.newId()])
    expect(await retryDeadLetter(fund.house, letter)).toBe(false);
});

describe("texts older than thirty days", () => {
  test("are gone, of events, messages and sendings; that they were there, when and to whom, stays", async () => {
    const inbox = openInbox(fund);
    await inbox.take({ id: "old", from: lineUser(1) });
    await inbox.work();
    await line.deliver();
    fund.wait(days(30));
    expect(await purgeOldTexts(fund.house)).toEqual({ events: 0, messages: 0, errands: 0 });
    fund.wait({ seconds: 1 });
    expect(await purgeOldTexts(fund.house)).toEqual({ events: 1, messages: 1, errands: 0 });
    expect(await purgeOldTexts(fund.house)).toEqual({ events: 0, messages: 0, errands: 0 });
    const kept = await fund.owner<{ sealed: unknown; id: string }[]>`
      select body_sealed as sealed, webhook_event_id as id from relay.inbox
      union all select body_sealed, recipient from relay.outbox union all select body_sealed, recipients[1] from relay.sending`;
    expect(kept.map(({ sealed }) => sealed)).toEqual([null, null, null]);
    expect(kept.map(({ id }) => id)).toEqual(["old", lineUser(1), lineUser(1)]);
    // A redelivery a month late is still known.
    await inbox.take({ id: "old", from: lineUser(1) });
    expect(await inbox.work()).toBe(0);
  });

  test("of what still waits are kept, however old they are", async () => {
    await line.leave({});
    fund.wait(days(40));
    expect(await purgeOldTexts(fund.house)).toMatchObject({ messages: 0 });
    await line.deliver();
    expect(line.seen()).toEqual(["push U1 hello"]);
  });
});
