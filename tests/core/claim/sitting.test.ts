import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { conflictOf, type Concerned } from "#core/claim/conflict.ts";
import { isYoungLink } from "#core/claim/link-age.ts";
import {
  seatsFor,
  standingOf,
  type Bench,
  type Officer,
  type Seats,
  type Vote,
} from "#core/claim/sitting.ts";
import type { ApprovalStep } from "#core/rule-set/approval-rules.ts";

const officer = (memberId: string, role: Officer["roles"][number], centre?: string): Officer => ({
  memberId,
  roles: [role],
  ...(centre !== undefined && { centre }),
});
const step = (does: "certify" | "approve", more: Partial<ApprovalStep> = {}): ApprovalStep => ({
  does,
  need: 1,
  of: ["representative"],
  ownCentre: false,
  substitutes: [],
  ...more,
});
const bench = (officers: Officer[], more: Partial<Bench> = {}): Bench => ({
  officers,
  conflictOf: () => undefined,
  named: [],
  ...more,
});

describe("the seats of a sitting", () => {
  test("only the claimant's own village centre certifies, where the rules say so", () => {
    const officers = [officer("near", "representative", "1"), officer("far", "representative", "2")];
    const seats = seatsFor(
      { steps: [step("certify", { ownCentre: true })] },
      bench(officers, { centre: "1" }),
    );
    expect(seats).toMatchObject({ ok: true, value: [{ voters: ["near"], leftOut: [] }] });
    const nowhere = seatsFor({ steps: [step("certify", { ownCentre: true })] }, bench(officers));
    expect(nowhere).toMatchObject({ ok: false, refusal: { type: "quorum-out-of-reach", need: 1, has: 0 } });
  });

  test("whoever is in conflict is left out with the reason, and substitutes take over in their order", () => {
    const officers = [officer("a", "representative"), officer("b", "registrar"), officer("c", "secretary")];
    const isOut = { conflictOf: (id: string) => (id === "a" ? ("kin" as const) : undefined) };
    const steps = [step("certify", { substitutes: ["registrar", "secretary"] })];
    expect(seatsFor({ steps }, bench(officers, isOut))).toMatchObject({
      ok: true,
      value: [{ voters: ["b"], substitutes: ["b"], leftOut: [{ memberId: "a", why: "kin" }] }],
    });
  });

  test("one person cannot fill two steps, and a name of the meeting fills the one that lacks", () => {
    const one = [{ memberId: "a", roles: ["representative", "chair"] as const }];
    const steps = [step("certify"), step("approve", { of: ["chair"] })];
    expect(seatsFor({ steps }, bench(one))).toMatchObject({ refusal: { step: 2, does: "approve" } });
    const named = seatsFor({ steps }, bench(one, { named: ["z"] }));
    expect(named).toMatchObject({ ok: true });
  });
});

const seats = (does: "certify" | "approve", need: number, ...voters: string[]): Seats => ({
  does,
  need,
  voters,
  leftOut: [],
  substitutes: [],
});

const vote = (seat: string, at: number, says: Vote["says"] = "yes"): Vote => ({ seat, step: at, says });

describe("where a sitting stands", () => {
  const frozen = [seats("certify", 2, "a", "b", "c"), seats("approve", 1, "d", "e")];

  test.each<[string, Vote[], object]>([
    ["nobody has voted", [], { type: "open", step: 1, need: 2, waitsFor: ["a", "b", "c"] }],
    ["enough have certified", [vote("a", 1), vote("b", 1)], { type: "open", step: 2, waitsFor: ["d", "e"] }],
    [
      "enough can no longer certify",
      [vote("a", 1, "no"), vote("b", 1, "no")],
      { type: "open", step: 2, does: "approve" },
    ],
    [
      "one approver says no",
      [vote("a", 1), vote("b", 1), vote("d", 2, "no")],
      { type: "open", no: 1, waitsFor: ["e"] },
    ],
    [
      "nobody is left to approve",
      [vote("a", 1), vote("b", 1), vote("d", 2, "no"), vote("e", 2, "no")],
      { type: "refused" },
    ],
    ["one approves", [vote("a", 1), vote("b", 1), vote("e", 2)], { type: "approved" }],
  ])("%s", (_, votes, standing) => {
    expect(standingOf(frozen, votes)).toMatchObject(standing);
  });

  test("nothing is approved without every approving step's own yes votes, in whatever order they come", () => {
    const anyVote = fc.record({
      seat: fc.constantFrom("a", "b", "c", "d", "e"),
      step: fc.constantFrom(1, 2),
      says: fc.constantFrom("yes" as const, "no" as const),
    });
    fc.assert(
      fc.property(fc.uniqueArray(anyVote, { selector: ({ seat }) => seat }), (votes) => {
        if (standingOf(frozen, votes).type !== "approved") return;
        expect(votes.filter((one) => one.step === 2 && one.says === "yes").length).toBeGreaterThan(0);
      }),
    );
  });
});

test("the first reason that keeps somebody out is named", () => {
  const concerned: Concerned = {
    memberId: "own",
    filedBy: ["filer"],
    payees: ["payee"],
    everLinked: ["linked", "filer"],
    kin: ["kin"],
    votedBefore: ["before"],
  };
  const reasons = ["own", "filer", "payee", "linked", "kin", "before", "free"].map((id) =>
    conflictOf(id, concerned),
  );
  expect(reasons).toEqual([
    "own-claim",
    "filed-it",
    "gets-the-money",
    "linked",
    "kin",
    "voted-before",
    undefined,
  ]);
});

test("a link is young for seven days to the minute", () => {
  const made = Temporal.Instant.from("2026-02-14T03:00:00Z");
  expect(isYoungLink(made, made.add({ hours: 24 * 7 }).subtract({ minutes: 1 }))).toBe(true);
  expect(isYoungLink(made, made.add({ hours: 24 * 7 }))).toBe(false);
});
