import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "vitest";
import { citizenIdFault } from "#core/citizen-id.ts";
import { dueOn, type CoverageLine, type Payer } from "#core/contribution/coverage.ts";
import { decideContribution } from "#core/contribution/decide-contribution.ts";
import type { Role } from "#core/fund/office.ts";
import type { Member } from "#core/member/member.ts";
import { bahtToSatang } from "#core/money.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { ContributionRules } from "#core/rule-set/contribution-rules.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { issuerNo, newcomersMemberNo, practicePeople } from "#practice/people.ts";
import { planPractice, type PlannedMember, type PracticePlan } from "#practice/plan.ts";

const rules = contributionRules();
const prices = {
  plans: rules.plans.map(({ code, months, price }) => ({ code, months, baht: Number(price / 100n) })),
};
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const isBefore = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) < 0;

function contributionRules(): ContributionRules {
  const file = readRuleFile(readFileSync("src/paper/rule-sets/yasothon-2562.yaml", "utf8"));
  const read = readRuleSet(file.ok ? file.value.value : undefined);
  if (!read.ok) throw new Error("the shipped rule set cannot be read");
  return read.value.contributions;
}

/** The fund after every payment, each decided as an action would decide it on its day; the refusals, if there were any. */
function play(plan: PracticePlan): {
  readonly payers: ReadonlyMap<string, Payer>;
  readonly refusals: readonly string[];
} {
  const members = new Map(plan.members.map((member) => [member.memberNo, asMember(member, plan)]));
  const covered = new Map<string, CoverageLine[]>(plan.members.map(({ memberNo }) => [memberNo, []]));
  const payerOf = ({ memberNo, planCode, joinedOn }: Member): Payer => ({
    planCode,
    joinedOn,
    covered: covered.get(memberNo) ?? [],
    rulesOn: () => rules,
  });
  const rolesOf = (memberNo: string): readonly Role[] =>
    plan.offices.filter((office) => office.memberNo === memberNo).map(({ role }) => role);
  const refusals: string[] = [];
  for (const { memberNo, on, baht, method, byNo } of plan.payments) {
    const member = members.get(memberNo) ?? raise(memberNo);
    const decided = decideContribution(
      { amount: bahtToSatang(baht), method, happenedOn: on },
      {
        today: on,
        member,
        payer: payerOf(member),
        receiver: { memberId: byNo, roles: rolesOf(byNo) },
        receiverActsFor: [],
        closedThrough: undefined,
      },
    );
    if (decided.ok) covered.get(memberNo)?.push(...decided.value.lines);
    else refusals.push(`${memberNo} on ${on.toString()}: ${decided.refusal.type}`);
  }
  return { payers: new Map([...members].map(([no, member]) => [no, payerOf(member)])), refusals };
}

function asMember({ memberNo, ...planned }: PlannedMember, { leaving }: PracticePlan): Member {
  const left = leaving.find((one) => one.memberNo === memberNo);
  return {
    ...planned,
    memberId: memberNo,
    memberNo,
    ...(left && { leftOn: left.on, leftReason: left.reason }),
  };
}

function raise(memberNo: string): never {
  throw new Error(`${memberNo} is no member of the plan`);
}

// Ends of months and years, a leap day, the first and an ordinary day.
describe.each(["2026-02-14", "2026-03-01", "2026-12-31", "2027-01-05", "2028-02-29"])(
  "the practice fund of %s",
  (iso) => {
    const today = day(iso);
    let plan: PracticePlan;
    let fund: ReturnType<typeof play>;
    beforeAll(() => {
      plan = planPractice(today, prices);
      fund = play(plan);
    });

    test("is the same fund for everybody who starts it that day", () => {
      expect(JSON.stringify(planPractice(today, prices))).toBe(JSON.stringify(plan));
    });

    test("has two hundred members, whose numbers and citizen ids are theirs alone", () => {
      expect(plan.members).toHaveLength(200);
      for (const field of ["memberNo", "citizenId"] as const)
        expect(new Set(plan.members.map((member) => member[field])).size).toBe(200);
      expect(plan.members.filter(({ citizenId }) => citizenIdFault(citizenId) !== undefined)).toEqual([]);
      expect(new Set(plan.members.flatMap(({ phone = [] }) => phone)).size).toBeGreaterThan(80);
    });

    test("has no member who joined before being born, before the fund, or in days to come", () => {
      const odd = plan.members.filter(
        ({ birthOn, joinedOn }) =>
          isBefore(joinedOn, birthOn) || isBefore(joinedOn, plan.foundedOn) || isBefore(today, joinedOn),
      );
      expect(odd).toEqual([]);
    });

    test("would take every one of its payments, in their order", () => {
      expect(fund.refusals).toEqual([]);
      expect(plan.payments.length).toBeGreaterThan(1_000);
    });

    test("has no payment in days to come, no two of a member on one day, and none after leaving", () => {
      expect(plan.payments.filter(({ on }) => isBefore(today, on))).toEqual([]);
      expect(new Set(plan.payments.map(({ memberNo, on }) => `${memberNo} ${on.toString()}`)).size).toBe(
        plan.payments.length,
      );
      for (const { memberNo, on: left } of plan.leaving)
        expect(
          plan.payments.filter((paid) => paid.memberNo === memberNo && !isBefore(paid.on, left)),
        ).toEqual([]);
    });

    test("has nobody who receives their own money", () => {
      expect(plan.payments.filter(({ memberNo, byNo }) => memberNo === byNo)).toEqual([]);
    });

    test("has one who died and one who left, within the last half year", () => {
      expect(plan.leaving.map(({ reason }) => reason)).toEqual(["died", "resigned"]);
      for (const { on } of plan.leaving)
        expect(today.since(on, { largestUnit: "months" }).months).toBeLessThan(6);
    });

    test("has people in arrears, some of them for long, and most of them not", () => {
      const here = [...fund.payers].filter(([no]) => !plan.leaving.some(({ memberNo }) => memberNo === no));
      const months = here.map(([, payer]) => dueOn(payer, today).months);
      const behind = months.filter((count) => count > 1);
      expect(behind.length).toBeGreaterThan(5);
      expect(behind.length).toBeLessThan(60);
      expect(Math.max(...months)).toBeGreaterThanOrEqual(3);
      // The collectors come on the 5th: before that, a month's payers owe the month that has just begun.
      expect(months.filter((count) => count < 2).length).toBeGreaterThan(140);
    });

    test("has a committee, two collectors, and everybody who sits in front of a phone", () => {
      const held = (role: Role) => plan.offices.filter((office) => office.role === role).length;
      expect([
        held("chair"),
        held("treasurer"),
        held("secretary"),
        held("registrar"),
        held("auditor"),
        held("collector"),
      ]).toEqual([1, 1, 1, 1, 1, 2]);
      const named = [
        ...plan.offices.map(({ memberNo }) => memberNo),
        ...practicePeople.flatMap(({ actsFor }) => actsFor),
        newcomersMemberNo,
        issuerNo,
      ];
      const numbers = new Set(plan.members.map(({ memberNo }) => memberNo));
      expect(named.filter((memberNo) => !numbers.has(memberNo))).toEqual([]);
      // A code cannot be redeemed by its issuer.
      expect(practicePeople.flatMap(({ actsFor }) => actsFor)).not.toContain(issuerNo);
    });
  },
);
