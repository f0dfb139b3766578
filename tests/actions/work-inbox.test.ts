import { afterAll, beforeAll, beforeEach, afterEach, describe, expect, test } from "vitest";
import { listDeadLetters, retryDeadLetter } from "#actions/dead-letters.ts";
import { hear } from "#actions/hear.ts";
import { perform } from "#actions/perform.ts";
import { leasePeople, workPerson } from "#actions/work-inbox.ts";
import { openInbox, type Inbox } from "./inbox.ts";
import { lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let inbox: Inbox;
const [a, b] = [lineUser(1), lineUser(2)];
beforeAll(async () => {
  fund = await openSmallFund();
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.inbox, relay.sender, heard`;
  inbox = openInbox(fund);
});
afterEach(() => inbox.mend());
afterAll(() => fund.close());

const dead = () => listDeadLetters(fund.house, 10);
const apologies = async (): Promise<readonly string[]> =>
  (
    await fund.owner<
      { recipient: string }[]
    >`select recipient from relay.outbox where once_key like 'apology:%'`
  ).map(({ recipient }) => recipient);
/** Long enough for all five tries, each at its time. */
async function letAllTriesPass(): Promise<void> {
  for (const wait of [{ milliseconds: 200 }, { seconds: 1 }, { seconds: 4 }, { seconds: 15 }]) {
    fund.wait(wait);
    await inbox.work();
  }
}

describe("events that were taken in", () => {
  test("are answered in the order of LINE's clock, whatever the order in which they came", async () => {
    await inbox.take({ id: "a-third", from: a, after: 3 }, { id: "c-first", from: a, after: 1 });
    fund.wait({ milliseconds: 100 });
    await inbox.take({ id: "b-second", from: a, after: 2 });
    await inbox.work();
    expect(await inbox.answered()).toEqual(["c-first", "b-second", "a-third"]);
  });

  test("are answered once, however often they are delivered, before or after their answer", async () => {
    await inbox.take({ id: "one", from: a }, { id: "one", from: a });
    await inbox.take({ id: "one", from: a });
    await inbox.work();
    await inbox.take({ id: "one", from: a }, { id: "two", from: a });
    await inbox.work();
    expect(await inbox.answered()).toEqual(["one", "two"]);
    expect(await inbox.work()).toBe(0);
  });

  test("have their effects once where a server died between the effects and its note of them", async () => {
    await inbox.take({ id: "one", from: a });
    const [row] = await fund.owner<
      { at: string }[]
    >`select extract(epoch from occurred_at)::text as at from relay.inbox`;
    const event = {
      webhookEventId: "one",
      at: Number(row?.at) * 1000,
      lineUserId: a,
      isOneToOne: true,
    } as const;
    const what = { type: "text", at: event.at, text: "สวัสดี" } as const;
    await perform(fund.house, fund.fundId, hear, { channelId: fund.channelId, event: { ...event, what } });
    await inbox.work();
    expect(await inbox.answered()).toEqual(["one"]);
    expect(await inbox.work()).toBe(0);
  });

  test("are worked by one server per person at a time, and by others meanwhile for other people", async () => {
    await inbox.take({ id: "a", from: a }, { id: "b", from: b });
    const mine = await leasePeople(inbox.workOf("one"), 1);
    const theirs = await leasePeople(inbox.workOf("two"), 10);
    expect([...mine, ...theirs].map(({ sender }) => sender).toSorted()).toEqual([a, b]);
    expect(await leasePeople(inbox.workOf("three"), 10)).toEqual([]);
  });

  test("go to another server once the lease of one that died has ended", async () => {
    await inbox.take({ id: "a", from: a });
    const [held] = await leasePeople(inbox.workOf("one"), 1);
    fund.wait({ seconds: 4 });
    expect(await inbox.work("two")).toBe(0);
    fund.wait({ seconds: 2 });
    expect(await inbox.work("two")).toBe(1);
    expect(await inbox.answered()).toEqual(["a"]);
    // It was only slow: whoever holds the person now is not disturbed by it.
    await inbox.take({ id: "b", from: a });
    await leasePeople(inbox.workOf("two"), 1);
    if (held !== undefined) await workPerson(inbox.workOf("one"), held);
    expect(await inbox.answered()).toEqual(["a"]);
    expect(await leasePeople(inbox.workOf("three"), 1)).toEqual([]);
  });

  test("are not forgotten where they come while the person is being worked on", async () => {
    await inbox.take({ id: "one", from: a });
    const [person] = await leasePeople(inbox.workOf("one"), 1);
    await inbox.take({ id: "two", from: a });
    if (person !== undefined) await workPerson(inbox.workOf("one"), person);
    await inbox.take({ id: "three", from: a });
    await inbox.work();
    expect(await inbox.answered()).toEqual(["one", "two", "three"]);
  });

  test("by the hundred, from ten people, on three servers at once, are answered once each and in order", async () => {
    const said = Array.from({ length: 100 }, (_, index) => ({
      id: `e${index.toString().padStart(3, "0")}`,
      from: lineUser(100 + (index % 10)),
      after: index,
    }));
    await Promise.all([
      inbox.take(...said.slice(0, 60)),
      inbox.take(...said.slice(40)),
      inbox.take(...said.toReversed()),
    ]);
    const serve = async (server: string): Promise<void> => {
      for (;;) {
        const people = await leasePeople(inbox.workOf(server), 2);
        if (people.length === 0) return;
        await Promise.all(people.map((person) => workPerson(inbox.workOf(server), person)));
      }
    };
    await Promise.all(["one", "two", "three"].map(serve));
    const answered = await inbox.answered();
    expect(answered.toSorted()).toEqual(said.map(({ id }) => id));
    for (let person = 0; person < 10; person += 1) {
      const theirs = answered.filter((id) => Number(id.slice(1)) % 10 === person);
      expect(theirs).toEqual(theirs.toSorted());
    }
  });
});

describe("an event that always throws", () => {
  beforeEach(() => inbox.breakBadOnes());

  test("is tried five times, then it is a dead letter, and the person's next events go on", async () => {
    await inbox.take(
      { id: "bad", from: a, after: 0 },
      { id: "next", from: a, after: 1 },
      { id: "other", from: b },
    );
    await inbox.work();
    expect(await inbox.answered()).toEqual(["other"]);
    expect(await inbox.work()).toBe(0);
    await letAllTriesPass();
    expect(await inbox.answered()).toEqual(["other", "next"]);
    expect(inbox.failures.map(({ attempts }) => attempts)).toEqual([1, 2, 3, 4, 5]);
    expect(await dead()).toMatchObject([
      { kind: "event", letterId: `${fund.channelId}/bad`, attempts: 5, fundId: fund.fundId },
    ]);
  });

  test("gets its person one apology, and says why without anybody's name", async () => {
    await inbox.take({ id: "bad", from: a });
    await inbox.work();
    await letAllTriesPass();
    expect(await apologies()).toEqual([a]);
    const reasons = [
      ...inbox.failures.map(({ error }) => error),
      ...(await dead()).map(({ reason }) => reason),
    ];
    expect(new Set(reasons)).toEqual(new Set(["DrizzleQueryError, because of PostgresError P0001"]));
  });

  test("keeps nothing of what it did before it broke", async () => {
    await inbox.take({ id: "bad", from: lineUser(77) });
    await inbox.work();
    expect(await fund.owner`select 1 from line_account where line_user_id = ${lineUser(77)}`).toEqual([]);
  });

  test("is heard after all where its reason is gone and a person has it tried again", async () => {
    await inbox.take({ id: "bad", from: a });
    await inbox.work();
    await letAllTriesPass();
    await inbox.mend();
    expect(await retryDeadLetter(fund.house, `${fund.channelId}/bad`)).toBe(true);
    expect(await dead()).toEqual([]);
    await inbox.work();
    expect(await inbox.answered()).toEqual(["bad"]);
    expect(await retryDeadLetter(fund.house, `${fund.channelId}/bad`)).toBe(false);
  });

  test("gets no second apology where it dies again", async () => {
    await inbox.take({ id: "bad", from: a });
    await inbox.work();
    await letAllTriesPass();
    await retryDeadLetter(fund.house, `${fund.channelId}/bad`);
    await inbox.work();
    await letAllTriesPass();
    expect(await dead()).toHaveLength(1);
    expect(await apologies()).toEqual([a]);
  });

  test("of a group, overheard, gets nobody an apology", async () => {
    await inbox.take({ id: "bad", from: a, inGroup: `C${"1".repeat(32)}` });
    await inbox.work();
    await letAllTriesPass();
    expect(await dead()).toHaveLength(1);
    expect(await apologies()).toEqual([]);
  });
});
