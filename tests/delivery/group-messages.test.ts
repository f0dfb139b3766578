import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { groupMessages, type Group } from "#delivery/group-messages.ts";
import type { WaitingMessage } from "#store/sendings.ts";

const noon = Temporal.Instant.from("2026-02-14T12:00:00Z");
let made = 0;
const waiting = (change: Partial<WaitingMessage> = {}): WaitingMessage => {
  made += 1;
  return {
    outboxId: `m${made}`,
    fundId: "fund",
    channelId: "channel",
    recipient: "U1",
    mustLearn: false,
    reply: "{}",
    bodyHash: "hello",
    isAgain: false,
    ...change,
  };
};
const token = (secondsLeft: number): Partial<WaitingMessage> => ({
  answering: { token: "token", until: noon.add({ seconds: secondsLeft }) },
});

/** "reply token", "push U1", "multicast U1 U2", each with the number of its messages. */
function told({ address, messages }: Group): string {
  switch (address.endpoint) {
    case "reply":
      return `reply ${address.replyToken}: ${messages.length}`;
    case "push":
      return `push ${address.recipient}: ${messages.length}`;
    case "multicast":
      return `multicast ${address.recipients.join(" ")}: ${messages.length}`;
  }
}
const groups = (...messages: readonly WaitingMessage[]): readonly string[] =>
  groupMessages(messages, noon).map(told);

describe("waiting messages", () => {
  test.each<readonly [string, readonly WaitingMessage[], readonly string[]]>([
    ["none: no call", [], []],
    ["one: a push", [waiting()], ["push U1: 1"]],
    ["a living token: a reply, which is free", [waiting(token(50))], ["reply token: 1"]],
    ["a token with five seconds left would arrive too late: a push", [waiting(token(5))], ["push U1: 1"]],
    ["a dead token: a push", [waiting(token(-1))], ["push U1: 1"]],
    [
      "the same words to two people: one multicast",
      [waiting(), waiting({ recipient: "U2" })],
      ["multicast U1 U2: 2"],
    ],
    [
      "other words: calls of their own",
      [waiting(), waiting({ recipient: "U2", bodyHash: "other" })],
      ["push U1: 1", "push U2: 1"],
    ],
    [
      "another channel: a call of its own",
      [waiting(), waiting({ recipient: "U2", channelId: "other" })],
      ["push U1: 1", "push U2: 1"],
    ],
    [
      "another fund: a call of its own",
      [waiting(), waiting({ recipient: "U2", fundId: "other" })],
      ["push U1: 1", "push U2: 1"],
    ],
    [
      "sent once more, and so marked: a call of its own",
      [waiting(), waiting({ recipient: "U2", isAgain: true })],
      ["push U1: 1", "push U2: 1"],
    ],
    ["the same words twice to one person: twice", [waiting(), waiting()], ["push U1: 1", "push U1: 1"]],
    [
      "and once to another, who comes into the first of them",
      [waiting(), waiting(), waiting({ recipient: "U2" })],
      ["multicast U1 U2: 2", "push U1: 1"],
    ],
    [
      "a reply is never part of a multicast",
      [waiting(token(50)), waiting({ recipient: "U2" }), waiting({ recipient: "U3" })],
      ["reply token: 1", "multicast U2 U3: 2"],
    ],
  ])("%s", (_, messages, calls) => {
    expect(groups(...messages)).toEqual(calls);
  });

  test("five hundred and one people: LINE takes five hundred in one multicast", () => {
    const all = Array.from({ length: 501 }, (_, index) => waiting({ recipient: `U${index}` }));
    expect(groupMessages(all, noon).map(({ messages }) => messages.length)).toEqual([500, 1]);
  });
});

const anyMessage = fc
  .record({
    fundId: fc.constantFrom("f1", "f2"),
    channelId: fc.constantFrom("c1", "c2"),
    recipient: fc.nat(8).map((number) => `U${number}`),
    bodyHash: fc.constantFrom("a", "b"),
    isAgain: fc.boolean(),
    secondsLeft: fc.option(fc.integer({ min: -60, max: 60 })),
  })
  .map(({ secondsLeft, ...message }) =>
    waiting({ ...message, ...(secondsLeft === null ? {} : token(secondsLeft)) }),
  );

const alike = (message: WaitingMessage): string =>
  [message.fundId, message.channelId, message.bodyHash, message.isAgain].join();

test("whatever waits goes out once, to the right person, in the right words, and to nobody twice in one call", () => {
  fc.assert(
    fc.property(fc.array(anyMessage, { maxLength: 60 }), (messages) => {
      const calls = groupMessages(messages, noon);
      const sent = calls.flatMap((group) => group.messages.map(({ outboxId }) => outboxId));
      expect(sent.toSorted()).toEqual(messages.map(({ outboxId }) => outboxId).toSorted());
      for (const { address, messages: together } of calls) {
        const [first] = together;
        expect(new Set(together.map(alike)).size).toBe(1);
        const people = together.map(({ recipient }) => recipient);
        expect(new Set(people).size).toBe(people.length);
        if (address.endpoint === "multicast") expect(address.recipients).toEqual(people);
        else expect(together).toHaveLength(1);
        if (address.endpoint === "push") expect(address.recipient).toBe(first.recipient);
        const isAlive =
          first.answering !== undefined && noon.until(first.answering.until).total("seconds") > 5;
        expect(address.endpoint === "reply").toBe(isAlive);
      }
    }),
  );
});
