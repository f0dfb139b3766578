import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { leaseWork, trySending } from "#delivery/deliver.ts";
import { openSmallFund, type SmallFund } from "../actions/small-fund.ts";
import { scriptLine, type ScriptedLine } from "./scripted-line.ts";

let fund: SmallFund;
let line: ScriptedLine;
beforeAll(async () => {
  fund = await openSmallFund();
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending`;
  line = scriptLine(fund);
});
afterAll(() => fund.close());

const sent = { sent: true, dead: false };
const dead = { sent: false, dead: true };
const open = { sent: false, dead: false };
const answering = (token = "token") => ({ answering: { token, until: fund.clock.at.add({ seconds: 60 }) } });
/** All tries of one sending are the same call, to the byte. */
const sameCall = (): void => {
  expect(
    new Set(line.calls.map(({ body, retryKey, endpoint }) => `${endpoint} ${retryKey} ${body}`)).size,
  ).toBe(1);
};
describe("a message that waits", () => {
  test("is pushed once, and is sent", async () => {
    await line.leave({});
    expect(await line.deliver()).toBe(1);
    expect(await line.deliver()).toBe(0);
    expect(line.seen()).toEqual(["push U1 hello"]);
    expect(await line.outbox()).toMatchObject([sent]);
  });

  test("counts as sent where LINE knows its retry key already (409)", async () => {
    line.script = [409];
    await line.leave({});
    await line.deliver();
    fund.wait({ hours: 1 });
    expect(await line.deliver()).toBe(0);
    expect(await line.outbox()).toMatchObject([sent]);
  });

  test("goes out with the same words to others as one multicast, and all of it is sent", async () => {
    await line.leave({}, { recipient: "U2" }, { recipient: "U3", say: "other" });
    await line.deliver();
    expect(line.seen().toSorted()).toEqual(["multicast U1+U2 hello", "push U3 other"]);
    expect(await line.outbox()).toMatchObject([sent, sent, sent]);
  });

  test("that came later joins no call that was begun: a sending never changes", async () => {
    line.script = [500];
    await line.leave({});
    await line.deliver();
    await line.leave({ recipient: "U2" });
    fund.wait({ seconds: 2 });
    expect(await line.deliver()).toBe(2);
    expect(line.seen().toSorted()).toEqual(["push U1 hello", "push U1 hello", "push U2 hello"]);
  });

  test("is dead where LINE refuses it, with what LINE said, and is not tried again", async () => {
    line.script = [400];
    await line.leave({});
    await line.deliver();
    fund.wait({ hours: 2 });
    expect(await line.deliver()).toBe(0);
    expect(await line.outbox()).toMatchObject([{ ...dead, reason: "LINE answered 400: as scripted" }]);
  });
});

describe("a push that LINE did not take at once", () => {
  test.each([
    ["too many calls (429)", [429, 200]],
    ["the month's messages used up twice (429)", [429, 429, 200]],
    ["an error of LINE's own (500)", [500, 200]],
    ["an error, and then LINE knows it (500, 409)", [500, 409]],
    ["the answer was lost, and then LINE knows it", ["lost", 409]],
    ["LINE could not be reached", ["not reached", "not reached", 200]],
    ["a wrong token that the operator mends (401)", [401, 200]],
  ] as const)("is the same call again, with the same retry key: %s", async (_, script) => {
    line.script = [...script];
    await line.leave({ mustLearn: true });
    await line.deliverFor({ minutes: 5 });
    expect(line.calls).toHaveLength(script.length);
    sameCall();
    expect(await line.outbox()).toMatchObject([{ ...sent, again: false }]);
  });

  test("waits longer each time", async () => {
    line.script = Array<number>(20).fill(503);
    await line.leave({});
    const tries: number[] = [];
    for (let second = 0; second < 130; second += 1) {
      if ((await line.deliver()) > 0) tries.push(second);
      fund.wait({ seconds: 1 });
    }
    expect(tries).toEqual([0, 1, 3, 7, 15, 31, 63, 127]);
  });

  test.each([
    [
      "perhaps sent, where nobody knows whether it arrived",
      500,
      "perhaps sent: LINE answered 500: as scripted",
    ],
    ["as not sent, where it surely never arrived", 429, "LINE answered 429: as scripted"],
  ])("is given up after a day of trouble: %s", async (_, status, reason) => {
    line.script = [status, status, status];
    await line.leave({ mustLearn: true });
    await line.deliver();
    fund.wait({ hours: 23, minutes: 45 });
    await line.deliver();
    expect(await line.outbox()).toMatchObject([open]);
    fund.wait({ minutes: 5 });
    await line.deliver();
    expect(await line.outbox()).toMatchObject([{ ...dead, reason }]);
    sameCall();
    fund.wait({ hours: 48 });
    expect(await line.deliver()).toBe(0);
  });
});

describe("an answer", () => {
  test("goes by its reply token while that lives, and is pushed after that", async () => {
    await line.leave(answering());
    await line.deliver();
    await line.leave({ ...answering("late"), say: "later" });
    fund.wait({ seconds: 56 });
    await line.deliver();
    expect(line.seen()).toEqual(["reply token hello", "push U1 later"]);
    expect(await line.outbox()).toMatchObject([sent, sent]);
  });

  test("whose token LINE refuses is pushed instead, unmarked", async () => {
    line.script = [400];
    await line.leave(answering());
    await line.deliver();
    await line.deliver();
    expect(line.seen()).toEqual(["reply token hello", "push U1 hello"]);
    expect(await line.outbox()).toMatchObject([{ ...sent, again: false }]);
  });

  test("whose answer was lost is tried with the same token once more; used up then, it had arrived", async () => {
    line.script = ["lost", 400];
    await line.leave({ ...answering(), mustLearn: true });
    await line.deliverFor({ minutes: 3 });
    expect(line.seen()).toEqual(["reply token hello", "reply token hello"]);
    expect(await line.outbox()).toMatchObject([{ ...sent, again: false }]);
  });

  test("that nobody knows of past its token's life is pushed once, marked, where it must be learnt", async () => {
    line.script = Array<Scripted>(6).fill("lost");
    await line.leave({ ...answering(), mustLearn: true });
    await line.deliverFor({ seconds: 300 });
    expect(line.seen().filter((call) => call.startsWith("push"))).toEqual(["push U1 hello (again)"]);
    expect(await line.outbox()).toMatchObject([{ ...sent, again: true }]);
  });

  test("that nobody knows of is not pushed where it is a mere answer; it is there to be seen", async () => {
    line.script = Array<Scripted>(6).fill("lost");
    await line.leave(answering());
    await line.deliverFor({ seconds: 300 });
    expect(new Set(line.seen())).toEqual(new Set(["reply token hello"]));
    expect(await line.outbox()).toMatchObject([{ ...dead, reason: "perhaps sent: UND_ERR_SOCKET" }]);
  });

  test("that LINE was too busy for is pushed unmarked, mere answer or not: it surely did not arrive", async () => {
    line.script = Array<number>(6).fill(429);
    await line.leave(answering());
    await line.deliverFor({ seconds: 120 });
    expect(line.seen().at(-1)).toBe("push U1 hello");
    expect(await line.outbox()).toMatchObject([{ ...sent, again: false }]);
  });
});

type Scripted = ScriptedLine["script"][number];

describe("a server that dies in the middle of a call", () => {
  test("holds its push for as long as its lease; then another server goes on with the same retry key", async () => {
    await line.leave({ mustLearn: true });
    const [held] = await leaseWork(line.postOf("one"), 24);
    await line.postOf("one").send(held ?? raise());
    expect(await line.deliver("two")).toBe(0);
    fund.wait({ seconds: 9 });
    line.script = [409];
    expect(await line.deliver("two")).toBe(1);
    expect(line.calls).toHaveLength(2);
    sameCall();
    expect(await line.outbox()).toMatchObject([sent]);
  });

  test("may have replied: another one tries the token, and where it is used up the answer had arrived", async () => {
    await line.leave({ ...answering(), mustLearn: true });
    await leaseWork(line.postOf("one"), 24);
    fund.wait({ seconds: 9 });
    line.script = [400];
    await line.deliver("two");
    expect(await line.deliver("two")).toBe(0);
    expect(line.seen()).toEqual(["reply token hello"]);
    expect(await line.outbox()).toMatchObject([sent]);
  });

  test("and stays dead past the token's minute: what must be learnt is pushed, marked", async () => {
    await line.leave({ ...answering(), mustLearn: true });
    await leaseWork(line.postOf("one"), 24);
    fund.wait({ seconds: 90 });
    line.script = [400];
    await line.deliver("two");
    await line.deliver("two");
    expect(line.seen()).toEqual(["reply token hello", "push U1 hello (again)"]);
  });

  test("and was only stalled changes nothing when it wakes: the other server's try counts", async () => {
    await line.leave({ ...answering(), mustLearn: true });
    const [held] = await leaseWork(line.postOf("one"), 24);
    fund.wait({ seconds: 9 });
    await line.deliver("two");
    // The stalled server calls only now: its token is spent, which once looked as if it had never arrived.
    line.script = [400];
    await trySending(line.postOf("one"), held ?? raise());
    expect(await line.deliver("two")).toBe(0);
    expect(line.seen()).toEqual(["reply token hello", "reply token hello"]);
    expect(await line.outbox()).toMatchObject([{ ...sent, again: false }]);
  });

  test("and was only stalled may know that LINE took it: that is true whoever saw it", async () => {
    await line.leave({ mustLearn: true });
    const [held] = await leaseWork(line.postOf("one"), 24);
    fund.wait({ seconds: 9 });
    line.script = [500, 200];
    await line.deliver("two");
    await trySending(line.postOf("one"), held ?? raise());
    expect(await line.outbox()).toMatchObject([sent]);
    fund.wait({ minutes: 5 });
    expect(await line.deliver("two")).toBe(0);
  });

  test("two servers that look at the same moment never take the same message", async () => {
    await line.leave(
      ...Array.from({ length: 60 }, (_, index) => ({ recipient: `U${index}`, say: `to ${index}` })),
    );
    const taken = await Promise.all(
      ["one", "two", "three"].map((server) => leaseWork(line.postOf(server), 24)),
    );
    const recipients = taken.flat().flatMap(({ recipients }) => recipients);
    expect(new Set(recipients).size).toBe(60);
    expect(recipients).toHaveLength(60);
  });
});

function raise(): never {
  throw new Error("nothing was leased");
}
