import { describe, expect, test } from "vitest";
import {
  decideContribution,
  type Contribution,
  type ContributionFacts,
} from "#core/contribution/decide-contribution.ts";
import type { Role } from "#core/fund/office.ts";
import type { Member } from "#core/member/member.ts";
import { baht, day, payer } from "./payer.ts";

const member: Member = {
  memberId: "buaphan",
  memberNo: "2-015",
  title: "นาง",
  givenName: "บัวผัน",
  familyName: "ใจดี",
  memberType: "general",
  planCode: "monthly",
  joinedOn: day("2026-01-20"),
};
const treasurer = { memberId: "mali", roles: ["treasurer"] as readonly Role[] };

const contribution = (change: Partial<Contribution> = {}): Contribution => ({
  amount: baht(60),
  method: "cash",
  happenedOn: day("2026-03-10"),
  ...change,
});
const facts = (change: Partial<ContributionFacts> = {}): ContributionFacts => ({
  today: day("2026-03-10"),
  member,
  payer: payer(),
  receiver: treasurer,
  receiverActsFor: [],
  closedThrough: undefined,
  ...change,
});
const left = (on: string): Member => ({ ...member, leftOn: day(on), leftReason: "resigned" });

describe("money that is taken", () => {
  test("becomes an entry of that day, and the coverage that it paid for", () => {
    expect(decideContribution(contribution(), facts())).toEqual({
      ok: true,
      value: {
        entry: {
          kind: "contribution",
          happenedOn: day("2026-03-10"),
          bookedMonth: day("2026-03-01"),
          debits: [{ account: "cash", amount: baht(60) }],
          credits: [{ account: "contributions", amount: baht(60) }],
        },
        lines: [
          {
            from: day("2026-01-01"),
            to: day("2026-02-28"),
            planCode: "monthly",
            price: baht(30),
            amount: baht(60),
          },
        ],
      },
    });
  });

  const collector: ContributionFacts["receiver"] = { memberId: "phon", roles: ["collector"] };
  test.each([
    ["the treasurer's cash lies in the fund's box", "cash", treasurer, "cash"],
    ["a collector's cash lies in their own bag", "cash", collector, "bag:phon"],
    [
      "a treasurer who also collects has one box",
      "cash",
      { memberId: "mali", roles: ["collector", "treasurer"] },
      "cash",
    ],
    ["a transfer lies in the bank, whoever writes it down", "bank", collector, "bank"],
  ] as const)("%s", (_, method, receiver, account) => {
    const decided = decideContribution(contribution({ method }), facts({ receiver }));
    expect(decided).toMatchObject({ ok: true, value: { entry: { debits: [{ account }] } } });
  });

  test("of a month that is closed stands in the first open one, with its true day", () => {
    const decided = decideContribution(
      contribution({ happenedOn: day("2026-02-27") }),
      facts({ closedThrough: day("2026-02-28") }),
    );
    expect(decided).toMatchObject({
      ok: true,
      value: { entry: { happenedOn: day("2026-02-27"), bookedMonth: day("2026-03-01") } },
    });
  });

  test.each([
    ["on the day of joining", contribution({ happenedOn: day("2026-01-20") }), facts()],
    [
      "on the day before leaving, written down afterwards",
      contribution({ happenedOn: day("2026-02-28") }),
      facts({ member: left("2026-03-01") }),
    ],
    ["by somebody who acts for others only", contribution(), facts({ receiverActsFor: ["somchai"] })],
  ])("is taken %s", (_, given, known) => {
    expect(decideContribution(given, known).ok).toBe(true);
  });
});

const roles = (...held: readonly Role[]): Partial<ContributionFacts> => ({
  receiver: { memberId: "mali", roles: held },
});

describe("money is refused", () => {
  test.each<readonly [string, Partial<Contribution>, Partial<ContributionFacts>, object]>([
    ["to who holds no office", {}, roles(), { type: "not-allowed-to-receive" }],
    [
      "to an office that takes no money",
      {},
      roles("chair", "auditor", "registrar"),
      { type: "not-allowed-to-receive" },
    ],
    [
      "to the member themselves",
      {},
      { receiver: { memberId: "buaphan", roles: ["treasurer"] } },
      { type: "own-contribution" },
    ],
    [
      "to who acts or ever acted for the member",
      {},
      { receiverActsFor: ["somchai", "buaphan"] },
      { type: "own-contribution" },
    ],
    ["on the day of leaving", {}, { member: left("2026-03-10") }, { type: "member-has-left" }],
    ["after leaving", {}, { member: left("2026-02-01") }, { type: "member-has-left" }],
    ["on a day to come", { happenedOn: day("2026-03-11") }, {}, { type: "day-to-come" }],
    [
      "on a day before joining",
      { happenedOn: day("2026-01-19") },
      {},
      { type: "day-before-joining", joinedOn: day("2026-01-20") },
    ],
    [
      "where it is no whole period",
      { amount: baht(40) },
      {},
      { type: "no-whole-period", price: baht(30), offers: [baht(30), baht(60)] },
    ],
    [
      "where it is nothing",
      { amount: baht(0) },
      {},
      { type: "no-whole-period", price: baht(30), offers: [baht(30)] },
    ],
    [
      "where it pays too far ahead",
      { amount: baht(3_000) },
      {},
      { type: "too-far-ahead", most: baht(1_170) },
    ],
  ])("%s", (_, given, known, refusal) => {
    expect(decideContribution(contribution(given), facts(known))).toEqual({ ok: false, refusal });
  });

  test("for the receiver's sake before the amount's: whoever may not receive learns nothing about the member", () => {
    const told = decideContribution(
      contribution({ amount: baht(1) }),
      facts({ ...roles(), member: left("2026-02-01") }),
    );
    expect(told).toEqual({ ok: false, refusal: { type: "not-allowed-to-receive" } });
  });
});
