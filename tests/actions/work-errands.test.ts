import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { listDeadLetters, retryDeadLetter } from "#actions/dead-letters.ts";
import { purgeOldTexts } from "#actions/purge-old-texts.ts";
import { leaseErrandWork, workErrand, type ErrandOutcome, type ErrandWork } from "#actions/work-errands.ts";
import type { LeasedErrand } from "#store/errands.ts";
import { leaveErrand } from "#store/outgoing.ts";
import { lineUser, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let outcomes: ErrandOutcome[];
let ran: LeasedErrand[];
beforeAll(async () => {
  fund = await openSmallFund();
});
beforeEach(async () => {
  await fund.owner`truncate relay.errand`;
  [outcomes, ran] = [[], []];
});
afterAll(() => fund.close());

const body = { lineUserId: lineUser(1), menu: "member" };
const workOf = (server: string): ErrandWork => ({
  house: fund.house,
  server,
  run: (errand) => {
    ran.push(errand);
    return Promise.resolve(outcomes.shift() ?? { type: "done" });
  },
});
const leave = (): Promise<string> =>
  fund.house.database.inFund(fund.fundId, async (tx) => {
    const errandId = fund.house.newId();
    await leaveErrand(tx, { errandId, channelId: fund.channelId, kind: "relink-menu", body }, fund.clock.at);
    return errandId;
  });
async function work(server = "one"): Promise<number> {
  const errands = await leaseErrandWork(workOf(server), 10);
  for (const errand of errands) await workErrand(workOf(server), errand);
  return errands.length;
}
const later: ErrandOutcome = { type: "try-later", reason: "LINE answered 500" };

describe("an errand", () => {
  test("is run once, with what it is about, and is done", async () => {
    const errandId = await leave();
    expect(await work()).toBe(1);
    expect(await work()).toBe(0);
    const { fundId, channelId } = fund;
    expect(ran).toEqual([{ errandId, fundId, channelId, kind: "relink-menu", body, attempts: 0 }]);
  });

  test("is one server's at a time, and another's a minute after the first one died", async () => {
    await leave();
    await leaseErrandWork(workOf("one"), 10);
    fund.wait({ seconds: 59 });
    expect(await work("two")).toBe(0);
    fund.wait({ seconds: 2 });
    expect(await work("two")).toBe(1);
  });

  test("is tried eight times, waiting twice as long each time, and is then a dead letter", async () => {
    const errandId = await leave();
    outcomes = Array.from({ length: 20 }, () => later);
    const tries: number[] = [];
    for (let second = 0; second < 400; second += 1) {
      if ((await work()) > 0) tries.push(second);
      fund.wait({ seconds: 1 });
    }
    expect(tries).toEqual([0, 2, 6, 14, 30, 62, 126, 254]);
    expect(await listDeadLetters(fund.house, 10)).toMatchObject([
      { kind: "errand", letterId: errandId, attempts: 8, reason: "LINE answered 500" },
    ]);
  });

  test("that is refused is a dead letter at once, and may be tried again by a person", async () => {
    const errandId = await leave();
    outcomes = [{ type: "refused", reason: "no such person" }];
    await work();
    fund.wait({ hours: 1 });
    expect(await work()).toBe(0);
    expect(await retryDeadLetter(fund.house, errandId)).toBe(true);
    expect(await work()).toBe(1);
    expect(await listDeadLetters(fund.house, 10)).toEqual([]);
  });

  test("that breaks is tried again like any other, and whoever waits is told once before it is dead", async () => {
    const errandId = await leave();
    const givenUp: string[] = [];
    const breaking: ErrandWork = {
      ...workOf("one"),
      run: () => Promise.reject(new Error("the disk is full")),
      givenUp: async ({ errandId: given }) => {
        expect(await listDeadLetters(fund.house, 10)).toEqual([]);
        givenUp.push(given);
      },
    };
    for (let second = 0; second < 300; second += 1) {
      for (const errand of await leaseErrandWork(breaking, 10)) await workErrand(breaking, errand);
      fund.wait({ seconds: 1 });
    }
    expect(givenUp).toEqual([errandId]);
    expect(await listDeadLetters(fund.house, 10)).toMatchObject([{ reason: "the disk is full" }]);
  });

  test("that was done after some tries is no dead letter", async () => {
    await leave();
    outcomes = [later, later];
    for (let second = 0; second < 10; second += 1) {
      await work();
      fund.wait({ seconds: 1 });
    }
    expect(ran.map(({ attempts }) => attempts)).toEqual([0, 1, 2]);
    expect(await listDeadLetters(fund.house, 10)).toEqual([]);
  });

  test("says nobody's id any more once it is thirty days old", async () => {
    await leave();
    await work();
    fund.wait({ hours: 24 * 30 + 1 });
    expect(await purgeOldTexts(fund.house)).toMatchObject({ errands: 1 });
    expect(await fund.owner`select 1 from relay.errand where body_sealed is not null`).toEqual([]);
  });
});
