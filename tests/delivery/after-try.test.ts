import { describe, expect, test } from "vitest";
import { afterTry, type Next } from "#delivery/after-try.ts";
import type { CallOutcome } from "#delivery/ports.ts";
import type { LeasedSending } from "#store/sendings.ts";

/** The first try was at noon, and a reply's token dies a minute later. */
const noon = Temporal.Instant.from("2026-02-14T12:00:00Z");
const after = (duration: Temporal.DurationLike): Temporal.Instant => noon.add(duration);
const sending = (change: Partial<LeasedSending> = {}): LeasedSending => ({
  sendingId: "s",
  fundId: "f",
  channelId: "c",
  endpoint: "push",
  recipients: ["U1"],
  body: "{}",
  retryKey: "k",
  attempts: 1,
  class: "answer",
  firstTriedAt: noon,
  maybeArrived: false,
  ...change,
});
const reply = (change: Partial<LeasedSending> = {}): LeasedSending =>
  sending({ endpoint: "reply", tokenUntil: after({ seconds: 60 }), ...change });

const accepted: CallOutcome = { type: "accepted", status: 200 };
const refused: CallOutcome = { type: "refused", status: 400, reason: "no" };
const tryLater: CallOutcome = { type: "try-later", status: 429, reason: "too fast" };
const unknown: CallOutcome = { type: "unknown", reason: "no answer" };

/** "again in 4 s, perhaps arrived" reads better than an object. */
function told(next: Next, at: Temporal.Instant): string {
  if (next.type === "settle") return next.outcome;
  if (next.type !== "postpone") return next.type;
  const seconds = at.until(next.until).total("seconds");
  return `again in ${seconds} s${next.maybeArrived ? ", perhaps arrived" : ""}`;
}

type Case = readonly [
  string,
  LeasedSending,
  CallOutcome,
  { readonly at: Temporal.DurationLike; readonly next: string },
];
const soon = { seconds: 1 };

describe("after a push or a multicast", () => {
  const late = { hours: 23, minutes: 48 };
  test.each<Case>([
    ["accepted is the end", sending(), accepted, { at: soon, next: "accepted" }],
    [
      "accepted is the end also where an earlier try may have arrived",
      sending({ maybeArrived: true }),
      accepted,
      { at: soon, next: "accepted" },
    ],
    ["refused is the end", sending(), refused, { at: soon, next: "refused" }],
    ["too fast: again, surely not arrived", sending(), tryLater, { at: soon, next: "again in 1 s" }],
    [
      "no answer: again, perhaps arrived",
      sending(),
      unknown,
      { at: soon, next: "again in 1 s, perhaps arrived" },
    ],
    [
      "too fast after no answer: still perhaps arrived",
      sending({ maybeArrived: true }),
      tryLater,
      { at: soon, next: "again in 1 s, perhaps arrived" },
    ],
    [
      "the second pause is two seconds",
      sending({ attempts: 2 }),
      tryLater,
      { at: soon, next: "again in 2 s" },
    ],
    ["the fifth is sixteen", sending({ attempts: 5 }), tryLater, { at: soon, next: "again in 16 s" }],
    [
      "no pause is longer than five minutes",
      sending({ attempts: 12 }),
      tryLater,
      { at: soon, next: "again in 300 s" },
    ],
    [
      "however many tries there were",
      sending({ attempts: 5_000 }),
      tryLater,
      { at: soon, next: "again in 300 s" },
    ],
    [
      "while LINE knows the retry key",
      sending({ attempts: 2 }),
      unknown,
      { at: late, next: "again in 2 s, perhaps arrived" },
    ],
    [
      "not once it may have forgotten the key: given up, perhaps sent",
      sending({ attempts: 9 }),
      unknown,
      { at: late, next: "perhaps" },
    ],
    [
      "given up as not sent, where it surely never arrived",
      sending({ attempts: 9 }),
      tryLater,
      { at: late, next: "refused" },
    ],
    [
      "given up as perhaps sent, where one of the tries may have arrived",
      sending({ attempts: 9, maybeArrived: true }),
      tryLater,
      { at: late, next: "perhaps" },
    ],
  ])("%s", (_, tried, outcome, { at, next }) => {
    expect(told(afterTry(tried, outcome, after(at)), after(at))).toBe(next);
  });

  test("a multicast is treated as a push is", () => {
    const many = sending({ endpoint: "multicast", recipients: ["U1", "U2"] });
    for (const outcome of [accepted, refused, tryLater, unknown])
      expect(afterTry(many, outcome, after(soon))).toEqual(afterTry(sending(), outcome, after(soon)));
  });
});

describe("after a reply", () => {
  const gone = { seconds: 61 };
  test.each<Case>([
    ["accepted is the end", reply(), accepted, { at: soon, next: "accepted" }],
    [
      "refused at once: the token is spent or too old, so it is pushed",
      reply(),
      refused,
      { at: soon, next: "push-instead" },
    ],
    [
      "refused after no answer, within the token's minute: it had arrived",
      reply({ maybeArrived: true }),
      refused,
      { at: soon, next: "accepted" },
    ],
    [
      "refused after no answer, and the token is dead: nobody knows",
      reply({ maybeArrived: true }),
      refused,
      { at: gone, next: "push-again" },
    ],
    [
      "refused exactly at the token's end: nobody knows",
      reply({ maybeArrived: true }),
      refused,
      { at: { seconds: 60 }, next: "push-again" },
    ],
    [
      "no answer: the same token once more",
      reply(),
      unknown,
      { at: soon, next: "again in 1 s, perhaps arrived" },
    ],
    [
      "no answer, and the pause would outlive the token: nobody knows",
      reply({ attempts: 3 }),
      unknown,
      { at: { seconds: 56 }, next: "push-again" },
    ],
    ["too fast: once more, surely not arrived", reply(), tryLater, { at: soon, next: "again in 1 s" }],
    [
      "too fast after no answer: perhaps arrived",
      reply({ maybeArrived: true }),
      tryLater,
      { at: soon, next: "again in 1 s, perhaps arrived" },
    ],
    [
      "too fast, and the pause would outlive the token: pushed, unmarked",
      reply({ attempts: 3 }),
      tryLater,
      { at: { seconds: 56 }, next: "push-instead" },
    ],
    [
      "too fast to the end after no answer: nobody knows",
      reply({ attempts: 3, maybeArrived: true }),
      tryLater,
      { at: { seconds: 56 }, next: "push-again" },
    ],
  ])("%s", (_, tried, outcome, { at, next }) => {
    expect(told(afterTry(tried, outcome, after(at)), after(at))).toBe(next);
  });
});

test("whatever happens, every sending comes to an end within a day, and a reply within its token's minute", () => {
  for (const outcome of [tryLater, unknown]) {
    for (const first of [sending(), reply()]) {
      let [tried, at, tries] = [first, noon, 0];
      for (;;) {
        tries += 1;
        const next = afterTry(tried, outcome, at);
        if (next.type !== "postpone") break;
        expect(Temporal.Instant.compare(next.until, at)).toBe(1);
        [tried, at] = [
          { ...tried, attempts: tried.attempts + 1, maybeArrived: next.maybeArrived },
          next.until,
        ];
      }
      const lasted = noon.until(at).total("minutes");
      expect(lasted).toBeLessThan(first.endpoint === "reply" ? 1 : 24 * 60);
      // A day of five-minute pauses: LINE is not hammered.
      expect(tries).toBeLessThan(300);
    }
  }
});
