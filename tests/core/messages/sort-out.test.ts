import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Budget } from "#core/messages/budget.ts";
import { messageClasses, rankOf, type MessageClass } from "#core/messages/class.ts";
import { usualHours } from "#core/messages/hours.ts";
import { sortOut, type Circumstances, type Sortable } from "#core/messages/sort-out.ts";

/** Ten in the morning and ten at night, where the funds are. */
const morning = Temporal.Instant.from("2026-02-14T03:00:00Z");
const night = Temporal.Instant.from("2026-02-14T15:00:00Z");

/** "U1 decision", "U1 decision reply", "U2 receipt 3" (three objects). The later in the list, the later it was left. */
function message(written: string, index: number): Sortable {
  const [recipient = "", ofClass = "", ...more] = written.split(" ");
  const size = more.map(Number).find((number) => number > 0) ?? 1;
  return {
    outboxId: `${index} ${written}`,
    fundId: "fund",
    channelId: "channel",
    recipient,
    class: ofClass as MessageClass,
    createdAt: morning.subtract({ hours: 24 - index }),
    size,
    isReply: more.includes("reply"),
  };
}

const nameOf = (outboxId: string): string => outboxId.split(" ").slice(1, 3).join(" ");

interface Case {
  readonly due: readonly string[];
  readonly held?: readonly string[];
  readonly at?: Temporal.Instant;
  readonly budget?: Budget;
}

function sorted({ due, held = [], at = morning, budget }: Case): readonly string[] {
  const circumstances: Circumstances = { at, hoursOf: () => usualHours, budgetOf: () => budget };
  // What is held was left first.
  const all = [...held, ...due].map(message);
  const { parcels, waits } = sortOut(all.slice(held.length), all.slice(0, held.length), circumstances);
  return [
    ...parcels.map(
      ({ isReply, messages }) =>
        `${isReply ? "reply" : "push"}: ${messages.map(({ outboxId }) => nameOf(outboxId)).join(" + ")}`,
    ),
    ...waits.map((wait) => `${nameOf(wait.outboxId)} waits for ${wait.for}`),
  ];
}

const left = (limit: number, used: number, reserve = 0): Budget => ({ limit, used, reserve });

describe("what waits to be sent", () => {
  test.each<readonly [string, Case, readonly string[]]>([
    ["a message by day is pushed", { due: ["U1 decision"] }, ["push: U1 decision"]],
    ["at night a decision waits", { due: ["U1 decision"], at: night }, ["U1 decision waits for quiet-hours"]],
    ["at night a death does not", { due: ["U1 urgent"], at: night }, ["push: U1 urgent"]],
    [
      "at night an answer is given, even if it must be pushed",
      { due: ["U1 answer"], at: night },
      ["push: U1 answer"],
    ],
    [
      "who is called at night for a death hears the rest at once: the phone rings anyway",
      { due: ["U1 decision", "U1 urgent"], at: night },
      ["push: U1 decision + U1 urgent"],
    ],
    [
      "who writes at night gets what was held for the morning, free, and their answer last",
      { due: ["U1 answer reply"], held: ["U1 decision", "U1 work"], at: night },
      ["reply: U1 decision + U1 work + U1 answer"],
    ],
    [
      "two messages to one person are one push, and count once",
      { due: ["U1 decision", "U1 receipt"], budget: left(10, 9) },
      ["push: U1 decision + U1 receipt"],
    ],
    [
      "a push takes along what was held for its reader, and nobody else's",
      { due: ["U1 decision"], held: ["U1 receipt", "U2 receipt"] },
      ["push: U1 receipt + U1 decision"],
    ],
    [
      "a sixth message object waits for the next look",
      { due: ["U1 decision 2", "U1 decision 2", "U1 receipt 2"] },
      ["push: U1 decision + U1 decision"],
    ],
    [
      "a receipt that the reserve needs waits for its reader's own message",
      { due: ["U1 receipt"], budget: left(10, 8, 2) },
      ["U1 receipt waits for their-message"],
    ],
    ["the reserve is for decisions", { due: ["U1 decision"], budget: left(10, 8, 2) }, ["push: U1 decision"]],
    [
      "a reminder gives way before a receipt does",
      { due: ["U1 reminder", "U2 receipt"], budget: left(10, 6, 2) },
      ["push: U2 receipt", "U1 reminder waits for budget"],
    ],
    [
      "the last message of the month goes to the weightiest, whoever came first",
      { due: ["U1 work", "U2 decision", "U3 decision"], budget: left(10, 9) },
      ["push: U2 decision", "U1 work waits for budget", "U3 decision waits for budget"],
    ],
    [
      "nothing left: a death is tried all the same",
      { due: ["U1 urgent"], budget: left(10, 10) },
      ["push: U1 urgent"],
    ],
    [
      "nothing left: a reply is free",
      { due: ["U1 answer reply", "U1 receipt"], budget: left(10, 10) },
      ["reply: U1 answer + U1 receipt"],
    ],
    [
      "two answers by two tokens are two replies",
      { due: ["U1 answer reply", "U1 answer reply"], held: ["U1 receipt"] },
      ["reply: U1 receipt + U1 answer", "reply: U1 answer"],
    ],
    [
      "what does not fit into the reply is pushed",
      { due: ["U1 answer reply 4", "U1 decision 2"] },
      ["reply: U1 answer", "push: U1 decision"],
    ],
    [
      "what was held already goes on waiting for the same when the push has no room",
      { due: ["U1 receipt"], held: ["U1 work"], budget: left(10, 10) },
      ["U1 receipt waits for their-message"],
    ],
  ])("%s", (_, given, expected) => {
    expect(sorted(given)).toEqual(expected);
  });
});

const anyMessage = fc
  .record({
    recipient: fc.nat(6).map((number) => `U${number}`),
    class: fc.constantFrom(...messageClasses),
    size: fc.integer({ min: 1, max: 5 }),
    isReply: fc.boolean(),
    minutes: fc.nat(600),
  })
  .map(({ minutes, ...one }) => ({ ...one, createdAt: morning.subtract({ minutes }) }));
const anyBudget = fc.option(fc.record({ limit: fc.nat(12), used: fc.nat(12), reserve: fc.nat(5) }), {
  nil: undefined,
});
const anyMessages = fc.array(anyMessage, { maxLength: 30 });

test("each due message goes once or waits; no class is paid for beyond its room, and none outweighed by what waits", () => {
  fc.assert(
    fc.property(
      anyMessages,
      anyMessages,
      anyBudget,
      fc.constantFrom(morning, night),
      (some, more, budget, at) => {
        const named = [...some, ...more.map((one) => ({ ...one, isReply: false }))].map((one, index) => ({
          ...one,
          outboxId: `m${index}`,
          fundId: "fund",
          channelId: "channel",
        }));
        const [due, held] = [named.slice(0, some.length), named.slice(some.length)];
        const { parcels, waits } = sortOut(due, held, {
          at,
          hoursOf: () => usualHours,
          budgetOf: () => budget,
        });
        const gone = parcels.flatMap(({ messages }) => messages.map(({ outboxId }) => outboxId));
        const waiting = waits.map(({ outboxId }) => outboxId);
        expect(new Set([...gone, ...waiting]).size).toBe(gone.length + waiting.length);
        const pushes = parcels.filter(({ isReply }) => !isReply);
        const pushedTo = new Set(pushes.map(({ messages }) => messages[0].recipient));
        for (const one of due) {
          const isThere = gone.includes(one.outboxId) || waiting.includes(one.outboxId);
          // Only who is called already, with five objects, is called again at the next look.
          expect(isThere || pushedTo.has(one.recipient)).toBe(true);
        }
        for (const { messages } of parcels) {
          expect(new Set(messages.map(({ recipient }) => recipient)).size).toBe(1);
          expect(messages.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(5);
        }
        expect(pushedTo.size).toBe(pushes.length);
        if (budget === undefined) return;
        const paid = (least: MessageClass): number =>
          pushes.filter((parcel) => rankOf(parcel.class) >= rankOf(least)).length;
        const beside = pushes.length - paid("decision");
        if (paid("decision") > 0)
          expect(budget.used + pushes.length - beside).toBeLessThanOrEqual(budget.limit);
        if (paid("receipt") > 0)
          expect(budget.used + pushes.length).toBeLessThanOrEqual(budget.limit - budget.reserve);
      },
    ),
  );
});
