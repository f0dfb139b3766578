import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { leaseWork, trySending } from "#delivery/deliver.ts";
import { lineMonth } from "#core/messages/budget.ts";
import { putBudget, putFigures } from "#store/message-budget.ts";
import { morning, openSmallFund, type SmallFund } from "../actions/small-fund.ts";
import { scriptLine, type ScriptedLine } from "./scripted-line.ts";

let fund: SmallFund;
let line: ScriptedLine;
beforeAll(async () => {
  fund = await openSmallFund();
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending, relay.errand, relay.message_budget, relay.message_count`;
  fund.clock.at = morning;
  line = scriptLine(fund);
});
afterAll(() => fund.close());

const plan = (planMessages: number, reserveMessages = 0): Promise<void> =>
  fund.house.database.asRelay((relay) =>
    putBudget(relay, { channelId: fund.channelId, planMessages, reserveMessages }),
  );
const counts = async (): Promise<readonly string[]> => {
  const rows = await fund.owner`select class, paid, rode from relay.message_count order by class`;
  return rows.map(({ class: ofClass, paid, rode }) => `${ofClass}: ${paid} paid, ${rode} rode`);
};
const waiting = async (): Promise<readonly string[]> => {
  const rows = await fund.owner`select recipient, waits_for from relay.outbox
    where sending_id is null and dead_at is null order by recipient`;
  return rows.map(({ recipient, waits_for: waitsFor }) => `${recipient} ${waitsFor}`);
};
const thresholds = async (): Promise<readonly string[]> =>
  (await fund.owner`select once_key from relay.errand order by created_at, once_key`).map(
    ({ once_key: key }) => String(key).split(":").slice(2).join(" "),
  );
const to = (count: number): { readonly recipient: string }[] =>
  Array.from({ length: count }, (_, index) => ({ recipient: `U${index + 1}` }));
const token = (): { readonly token: string; readonly until: Temporal.Instant } => ({
  token: "token",
  until: fund.clock.at.add({ seconds: 60 }),
});

describe("the month's count", () => {
  test("is one for each recipient of a push or multicast, and none for a reply", async () => {
    await line.leave(
      ...to(3).map((one) => ({ ...one, class: "receipt" as const })),
      { recipient: "U4", class: "decision", say: "other" },
      { recipient: "U5", answering: token() },
    );
    await line.deliver();
    expect(await counts()).toEqual(["decision: 1 paid, 0 rode", "receipt: 3 paid, 0 rode"]);
  });

  test("goes back where LINE refused the push for good", async () => {
    line.script = [400];
    await line.leave({ class: "decision" });
    await line.deliver();
    expect(await counts()).toEqual(["decision: 0 paid, 0 rode"]);
  });

  test("begins anew with LINE's month", async () => {
    await plan(1);
    await line.leave({ class: "decision" });
    await line.deliver();
    await line.leave({ class: "decision", recipient: "U2" });
    await line.deliver();
    expect(await waiting()).toEqual(["U2 budget"]);
    fund.clock.at = Temporal.Instant.from("2026-03-01T03:00:00Z");
    await line.deliver();
    expect(await waiting()).toEqual([]);
  });
});

describe("a budget", () => {
  test("lets a reminder run reach as many as there is room for; the others wait", async () => {
    await plan(10, 2);
    await line.leave(...to(9).map((one) => ({ ...one, class: "reminder" as const })));
    await line.deliver();
    expect(line.seen()).toEqual(["multicast U1+U2+U3+U4+U5+U6 hello"]);
    expect(await waiting()).toEqual(["U7 budget", "U8 budget", "U9 budget"]);
  });

  test("is spent once by two servers that look at the same moment", async () => {
    await plan(7);
    await line.leave(
      ...to(20).map((one, index) => ({ ...one, class: "decision" as const, say: `n${index}` })),
    );
    const looks = await Promise.all(
      ["one", "two", "three"].map((server) => leaseWork(line.postOf(server), 24)),
    );
    for (const sending of looks.flat()) await trySending(line.postOf("one"), sending);
    await line.deliver();
    expect(line.calls).toHaveLength(7);
    expect(await waiting()).toHaveLength(13);
  });

  test("that grew lets go within the hour what waited", async () => {
    await plan(0);
    await line.leave({ class: "decision" });
    await line.deliver();
    await plan(5);
    expect(await line.deliver()).toBe(0);
    fund.wait({ hours: 1 });
    expect(await line.deliver()).toBe(1);
  });

  test("follows LINE's own figure where more was sent by hand", async () => {
    await plan(300);
    const at = fund.clock.at;
    const figures = { limit: 300, used: 299, at, monthOn: lineMonth(at) };
    await fund.house.database.asRelay((relay) => putFigures(relay, fund.channelId, figures));
    await line.leave(
      ...to(3).map((one, index) => ({ ...one, class: "decision" as const, say: `n${index}` })),
    );
    await line.deliver();
    expect(line.calls).toHaveLength(1);
    expect(await waiting()).toEqual(["U2 budget", "U3 budget"]);
  });

  test("tells the committee at two thresholds, once a month each", async () => {
    await plan(12, 2);
    for (const reached of [7, 8, 9, 10, 11]) {
      const recent = reached === 7 ? 7 : 1;
      await line.leave(...to(recent).map((one) => ({ ...one, class: "decision" as const })));
      await line.deliver();
      fund.wait({ minutes: 1 });
    }
    expect(await thresholds()).toEqual(["2026-02-01 nearly", "2026-02-01 reserve"]);
  });
});

describe("what waits", () => {
  test("for its reader goes free with their next message, before the answer", async () => {
    await plan(2, 2);
    await line.leave({ class: "receipt", say: "receipt" });
    await line.deliver();
    fund.wait({ hours: 240 });
    expect(await line.deliver()).toBe(0);
    await line.leave({ say: "answer", answering: token() });
    await line.deliver();
    expect(line.seen()).toEqual(["reply token receipt answer"]);
    expect(await counts()).toEqual(["receipt: 0 paid, 1 rode"]);
    expect(await waiting()).toEqual([]);
  });

  test("waits again where the reply that took it along never arrived", async () => {
    await plan(2, 2);
    await line.leave({ class: "receipt", say: "receipt", mustLearn: true });
    await line.deliver();
    line.script = [400];
    await line.leave({ say: "answer", answering: token() });
    await line.deliver();
    await line.deliver();
    expect(line.seen()).toEqual(["reply token receipt answer", "push U1 receipt answer"]);
  });

  test("for the morning goes in the morning, in one push", async () => {
    fund.clock.at = Temporal.Instant.from("2026-02-14T22:00:00+07:00");
    await line.leave({ class: "decision", say: "approved" }, { class: "work", say: "work" });
    expect(await line.deliver()).toBe(0);
    expect(await waiting()).toEqual(["U1 quiet-hours", "U1 quiet-hours"]);
    fund.clock.at = Temporal.Instant.from("2026-02-15T07:00:00+07:00");
    await line.deliver();
    expect(line.seen()).toEqual(["push U1 approved work"]);
  });

  test("for company goes with the next push, or alone when its time has come", async () => {
    const until = fund.clock.at.add({ hours: 8 });
    await line.leave({ class: "decision", say: "approved", inCompanyUntil: until });
    await line.leave({ class: "decision", recipient: "U2", say: "approved", inCompanyUntil: until });
    expect(await line.deliver()).toBe(0);
    await line.leave({ class: "decision", say: "paid" });
    await line.deliver();
    expect(line.seen()).toEqual(["push U1 approved paid"]);
    fund.wait({ hours: 8 });
    await line.deliver();
    expect(line.seen().slice(1)).toEqual(["push U2 approved"]);
  });
});
