import { describe, expect, test } from "vitest";
import type { Parcel } from "#core/messages/sort-out.ts";
import { groupParcels, type Weighed } from "#delivery/group-parcels.ts";

const noon = Temporal.Instant.from("2026-02-14T12:00:00Z");
let made = 0;
const message = (change: Partial<Weighed> = {}): Weighed => {
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
    class: "decision",
    createdAt: noon,
    size: 1,
    isReply: false,
    ...change,
  };
};
const parcel = (first: Partial<Weighed> = {}, ...others: Partial<Weighed>[]): Parcel<Weighed> => {
  const messages = [message(first), ...others.map((one) => message({ ...first, ...one }))] as const;
  return { isReply: false, class: messages[0].class, messages };
};
const answer = (...others: Partial<Weighed>[]): Parcel<Weighed> => ({
  ...parcel({ isReply: true, answering: { token: "token", until: noon } }, ...others),
  isReply: true,
});

/** "reply token", "push U1", "multicast U1 U2". */
const calls = (...parcels: readonly Parcel<Weighed>[]): readonly string[] =>
  groupParcels(parcels).map(({ address }) => {
    if (address.endpoint === "reply") return `reply ${address.replyToken}`;
    if (address.endpoint === "push") return `push ${address.recipient}`;
    return `multicast ${address.recipients.join(" ")}`;
  });

describe("parcels become calls", () => {
  test.each<readonly [string, readonly Parcel<Weighed>[], readonly string[]]>([
    ["none: no call", [], []],
    ["one: a push", [parcel()], ["push U1"]],
    ["an answer: a reply by its token", [answer()], ["reply token"]],
    [
      "an answer that takes along an older message: a reply by the answer's token",
      [
        {
          ...answer(),
          messages: [message(), message({ isReply: true, answering: { token: "it", until: noon } })],
        },
      ],
      ["reply it"],
    ],
    [
      "the same words to two people: one multicast",
      [parcel(), parcel({ recipient: "U2" })],
      ["multicast U1 U2"],
    ],
    [
      "the same two messages in the same order: one multicast",
      [parcel({}, { bodyHash: "b" }), parcel({ recipient: "U2" }, { bodyHash: "b" })],
      ["multicast U1 U2"],
    ],
    [
      "one of two more: calls of their own",
      [parcel({}, {}), parcel({ recipient: "U2" })],
      ["push U1", "push U2"],
    ],
    ["other words", [parcel(), parcel({ recipient: "U2", bodyHash: "other" })], ["push U1", "push U2"]],
    ["another channel", [parcel(), parcel({ recipient: "U2", channelId: "other" })], ["push U1", "push U2"]],
    ["another fund", [parcel(), parcel({ recipient: "U2", fundId: "other" })], ["push U1", "push U2"]],
    [
      "sent once more, and so marked",
      [parcel(), parcel({ recipient: "U2", isAgain: true })],
      ["push U1", "push U2"],
    ],
    [
      "counted for another class",
      [parcel(), parcel({ recipient: "U2", class: "receipt" })],
      ["push U1", "push U2"],
    ],
  ])("%s", (_, parcels, expected) => {
    expect(calls(...parcels)).toEqual(expected);
  });

  test("five hundred and one people: LINE takes five hundred in one multicast", () => {
    const all = Array.from({ length: 501 }, (_, index) => parcel({ recipient: `U${index}` }));
    expect(groupParcels(all).map(({ parcels }) => parcels.length)).toEqual([500, 1]);
  });
});
