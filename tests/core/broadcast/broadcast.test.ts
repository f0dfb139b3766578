import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { audienceOf, type LinkedReader } from "#core/broadcast/audience.ts";
import { birthdaysKept } from "#core/broadcast/birthday.ts";
import { isToRemind, meetingToCall } from "#core/broadcast/meeting.ts";
import { nothingSent, stateOf } from "#core/broadcast/progress.ts";
import { readSegment, segmentInText, type Segment } from "#core/broadcast/segment.ts";
import { costOf, needsSecond } from "#core/broadcast/send.ts";
import { wordsToTell } from "#core/broadcast/words.ts";

const linked = (
  memberId: string,
  lineUserId: string,
  more: Partial<NonNullable<LinkedReader["account"]>> = {},
): LinkedReader => ({
  memberId,
  account: { lineUserId, channelId: "c", hearsNews: true, isBlocked: false, isMuted: false, ...more },
});
const shown = (rows: readonly LinkedReader[], hearsAll = false): readonly string[] => {
  const { readers, leftOut, notOnLine } = audienceOf(rows, { hearsAll });
  return [
    ...readers.map(({ lineUserId }) => lineUserId),
    ...leftOut.map(({ lineUserId, why }) => `${lineUserId} ${why}`),
    ...(notOnLine === 0 ? [] : [`${notOnLine} not on LINE`]),
  ];
};

const budget = (used: number) => ({ limit: 300, reserve: 40, used });
const day = (iso: string) => Temporal.PlainDate.from(iso);

describe("a segment", () => {
  const code = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/u);
  const anySegment: fc.Arbitrary<Segment> = fc.oneof(
    fc.constantFrom<Segment>({ type: "everyone" }, { type: "arrears" }, { type: "committee" }),
    code.map((plan): Segment => ({ type: "plan", plan })),
    code.map((memberType): Segment => ({ type: "member-type", memberType })),
    fc
      .uniqueArray(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 20 })
      .map((numbers): Segment => {
        const [first = 0, ...rest] = numbers.toSorted((a, b) => a - b);
        return { type: "villages", villages: [first, ...rest] };
      }),
  );

  test("is read back as it was kept", () => {
    fc.assert(
      fc.property(anySegment, (segment) => {
        expect(readSegment(segmentInText(segment))).toEqual(segment);
      }),
      { numRuns: 60 },
    );
  });

  test.each(["", "all", "villages:", "villages:x", "plan:", "everyone:1", "plan:'; drop"])(
    "%j is none",
    (text) => {
      expect(readSegment(text)).toBeUndefined();
    },
  );
});

describe("an audience", () => {
  test.each<[string, readonly LinkedReader[], readonly string[]]>([
    ["tells an account once, for however many it acts", [linked("a", "U1"), linked("b", "U1")], ["U1"]],
    [
      "tells everybody who is marked for a member's news",
      [linked("a", "U1"), linked("a", "U2")],
      ["U1", "U2"],
    ],
    ["leaves out who is not marked", [linked("a", "U1"), linked("a", "U2", { hearsNews: false })], ["U1"]],
    [
      "tells whoever was linked first where nobody is marked",
      [linked("a", "U1", { hearsNews: false }), linked("a", "U2", { hearsNews: false })],
      ["U1"],
    ],
    [
      "tells another one where the one who is marked has blocked the fund",
      [linked("a", "U1", { isBlocked: true }), linked("a", "U2", { hearsNews: false })],
      ["U2"],
    ],
    [
      "lists who blocked it where there is no other",
      [linked("a", "U1", { isBlocked: true })],
      ["U1 blocked"],
    ],
    ["lists who wants no news", [linked("a", "U1", { isMuted: true })], ["U1 muted"]],
    ["counts members without LINE", [{ memberId: "a" }, { memberId: "b" }], ["2 not on LINE"]],
  ])("%s", (_what, rows, told) => {
    expect(shown(rows)).toEqual(told);
  });

  test("calls whoever's office it is, whatever they have muted", () => {
    expect(shown([linked("a", "U1", { isMuted: true })], true)).toEqual(["U1"]);
  });
});

describe("words", () => {
  test.each([
    [
      { title: "  ข่าว \n ดี ", text: " ก\r\n\r\n\r\n\r\nข  ค " },
      { title: "ข่าว ดี", text: "ก\n\nข ค" },
    ],
    [
      { title: "ก", text: "\u2028ข\u2029" },
      { title: "ก", text: "ข" },
    ],
  ])("%j stand as %j", (say, as) => {
    expect(wordsToTell(say)).toEqual({ ok: true, value: as });
  });

  test.each([
    [{ title: " ", text: "ก" }, "title-missing"],
    [{ title: "ก", text: "\n" }, "text-missing"],
    [{ title: "ก".repeat(61), text: "ก" }, "title-too-long"],
    [{ title: "ก", text: "ก".repeat(1001) }, "text-too-long"],
  ])("%# are refused as %s", (say, type) => {
    expect(wordsToTell(say)).toMatchObject({ ok: false, refusal: { type } });
  });
});

describe("what it costs", () => {
  test.each([
    ["nothing limits it", [undefined], undefined],
    ["receipts and decisions keep theirs", [budget(100)], 120],
    ["the month is used up", [budget(290)], 0],
    ["two channels have room each", [budget(100), budget(200)], 140],
    ["one of them has no limit", [budget(100), undefined], undefined],
  ] as const)("%s", (_what, budgets, room) => {
    expect(costOf(250, budgets)).toEqual({ messages: 250, ...(room !== undefined && { room }) });
  });

  test.each([
    [50, 50, false],
    [51, 50, true],
    [1, 0, true],
  ])("%i people with a limit of %i: a second person %s", (people, above, needs) => {
    expect(needsSecond(people, above)).toBe(needs);
  });
});

test.each([
  [{}, "draft"],
  [{ isAsked: true }, "waits"],
  [{ isDeclined: true }, "declined"],
  [{ isSent: true, progress: { ...nothingSent, waiting: 1 } }, "sending"],
  [{ isSent: true, progress: { ...nothingSent, onTheWay: 1 } }, "sending"],
  [{ isSent: true, progress: { ...nothingSent, accepted: 9 } }, "sent"],
  [{ isSent: true, isStopped: true, progress: { ...nothingSent, onTheWay: 1 } }, "stopped"],
])("%j is a broadcast that is %s", (facts, state) => {
  const none = { isSent: false, isAsked: false, isDeclined: false, isStopped: false, progress: nothingSent };
  expect(stateOf({ ...none, ...facts })).toBe(state);
});

describe("a meeting", () => {
  const said = { title: "ประชุม", on: day("2026-02-20"), at: Temporal.PlainTime.from("09:00"), place: "วัด" };
  const now = { at: Temporal.Instant.from("2026-02-20T08:59+07:00"), today: day("2026-02-20") };
  test.each([
    [{}, "2026-02-20T08:59+07:00", undefined],
    [{}, "2026-02-20T09:00+07:00", "meeting-in-the-past"],
    [{ on: day("2027-02-21") }, "2026-02-20T08:00+07:00", undefined],
    [{ on: day("2027-02-22") }, "2026-02-20T08:00+07:00", "meeting-too-far"],
    [{ title: "  " }, "2026-02-20T08:00+07:00", "meeting-title-missing"],
    [{ place: "" }, "2026-02-20T08:00+07:00", "meeting-place-missing"],
    [{ place: "ก".repeat(101) }, "2026-02-20T08:00+07:00", "meeting-words-too-long"],
  ])("%j called at %s: %s", (change, at, type) => {
    const called = meetingToCall({ ...said, ...change }, { ...now, at: Temporal.Instant.from(at) });
    expect(called.ok ? undefined : called.refusal.type).toBe(type);
  });

  test.each([
    ["2026-02-19", "2026-02-18", true],
    ["2026-02-19", "2026-02-19", false],
    ["2026-02-18", "2026-02-10", false],
    ["2026-02-20", "2026-02-10", false],
  ])("is told again on %s, called on %s: %s", (today, calledOn, isTold) => {
    expect(isToRemind(said, { calledOn: day(calledOn), today: day(today) })).toBe(isTold);
  });
});

test.each([
  ["2026-02-14", ["02-14"]],
  ["2026-02-28", ["02-28", "02-29"]],
  ["2028-02-28", ["02-28"]],
  ["2028-02-29", ["02-29"]],
])("on %s birthdays of %j are kept", (today, days) => {
  expect(birthdaysKept(Temporal.PlainDate.from(today))).toEqual(days);
});
