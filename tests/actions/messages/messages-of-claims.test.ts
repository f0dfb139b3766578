import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fileClaim } from "#actions/claim/file-claim.ts";
import { activateRules } from "#actions/activate-rules.ts";
import type { Filing } from "#core/claim/filing.ts";
import { dayIn } from "#core/fund/time-zone.ts";
import { death, openClaimFund, paper, stay, type ClaimFund } from "../claim/claim-fund.ts";
import { done, lineUser, yasothon } from "../small-fund.ts";
import { committeeAtWork, type CommitteeAtWork } from "./committee-at-work.ts";

/**
 * What a claim costs in paid LINE messages, counted at the door: three certifiers, then the chair, then the treasurer, of a
 * committee of seven; all of them on LINE. They act two hours after a message, on whatever waits for them then.
 */
let claims: ClaimFund;
let work: CommitteeAtWork;
beforeAll(async () => {
  claims = await openClaimFund();
  const { fund, people, act } = claims;
  const file = structuredClone(yasothon) as {
    readonly approval: { readonly policies: { steps: unknown }[] };
  };
  for (const policy of file.approval.policies)
    policy.steps = [
      { does: "certify", need: 3, of: ["representative", "registrar"], substitutes: ["secretary"] },
      { does: "approve", need: 1, of: ["chair"], substitutes: ["deputy"] },
    ];
  const today = dayIn(fund.clock.at);
  done(await act(activateRules, { rules: file, byNo: "1-001", resolution: "1/2569", from: today }));
  const { chair, deputy, secretary, treasurer, registrar, representative, second } = people;
  const memberOf = new Map<string, string>();
  for (const memberId of [chair, deputy, secretary, treasurer, registrar, representative, second]) {
    const lineUserId = lineUser(100 + memberOf.size);
    memberOf.set(lineUserId, memberId);
    await fund.link(lineUserId, memberId);
  }
  work = committeeAtWork(claims, memberOf, { hours: 2 });
});
afterAll(() => claims.fund.close());

/** A member who joined fifteen months ago and has paid two years, on LINE. */
let members = 0;
async function member(): Promise<{ readonly memberId: string; readonly fromLine: string }> {
  members += 1;
  const joinedOn = dayIn(claims.fund.clock.at).subtract({ months: 15 });
  const memberId = await claims.fund.member(`3-${members}`, {
    villageNo: 1,
    sex: "female",
    joinedOn,
    beneficiaries: [{ name: `นางคำ ที่${members}`, relation: "spouse" }],
  });
  await claims.pays(memberId, joinedOn.toString());
  await claims.pays(memberId, joinedOn.add({ months: 12 }).toString());
  const fromLine = lineUser(500 + members);
  await claims.fund.link(fromLine, memberId);
  return { memberId, fromLine };
}

const at = (written: string): Temporal.Instant => Temporal.Instant.from(`${written}:00+07:00`);
const days = (count: number, from: Temporal.Instant): Temporal.Instant => from.add({ hours: 24 * count });

/** Files what happened the days before, and gives who filed. */
async function files(happening: Filing["happening"], documents: Filing["documents"]): Promise<string> {
  const { memberId, fromLine } = await member();
  done(await claims.file({ memberId, fromLine, happening, documents }));
  return fromLine;
}
const illness = (): Promise<string> => {
  const today = dayIn(claims.fund.clock.at);
  const [from, to] = [today.subtract({ days: 5 }), today.subtract({ days: 2 })].map(String);
  return files(stay(from ?? "", to ?? ""), paper("discharge-paper"));
};
const birth = (): Promise<string> => {
  const today = dayIn(claims.fund.clock.at).subtract({ days: 3 });
  const concerns = { relation: "child", person: null, birthDate: today } as const;
  const happening = {
    ...stay(today.toString(), today.add({ days: 2 }).toString()),
    code: "birth",
    concerns,
    answers: {},
  };
  return files(happening, paper("birth-certificate", "discharge-paper"));
};

/** Messages since, as "5 to the committee, 1 to the claimant". */
function counted(since: number, claimant: string): string {
  const sent = work.paid.slice(since);
  const own = sent.filter(({ to }) => to === claimant).length;
  return `${sent.length - own} to the committee, ${own} to the claimant`;
}

describe("a lone claim costs at most seven messages", () => {
  test.each([
    ["a birth", "2026-04-01T10:00", birth],
    ["an illness", "2026-06-01T10:00", illness],
  ])("%s: one to each who acts, and the money with its approval to the claimant", async (_, begins, file) => {
    await work.until(at(begins));
    const [sent, payments] = [work.paid.length, await work.paidOut()];
    const claimant = await file();
    await work.until(days(3, claims.fund.clock.at));
    expect(await work.paidOut()).toBe(payments + 1);
    expect(counted(sent, claimant)).toBe("5 to the committee, 1 to the claimant");
  });

  test("a treasurer who pays days later: the claimant has two", async () => {
    await work.until(at("2026-08-01T10:00"));
    const { fund, people } = claims;
    // Another claim rang the treasurer's phone this morning, and one of yesterday the chair's: nothing is lost, it is only later.
    const claimant = await illness();
    await fund.owner`insert into work_ring (fund_id, member_id, rang_at, is_nudge)
      select ${fund.fundId}, ${people.treasurer}, ${fund.clock.at.toString()}::timestamptz - n * interval '1 hour', false
        from generate_series(1, 3) n`;
    const [sent, payments] = [work.paid.length, await work.paidOut()];
    await work.until(days(8, fund.clock.at));
    expect(await work.paidOut()).toBe(payments + 1);
    expect(counted(sent, claimant)).toBe("5 to the committee, 2 to the claimant");
  });
});

describe("a death", () => {
  test("in the night and in a busy month calls everybody at that moment, and nothing of it waits", async () => {
    await work.until(at("2026-10-01T23:00"));
    const { fund, people } = claims;
    for (const memberId of Object.values(people))
      await fund.owner`insert into work_ring (fund_id, member_id, rang_at, is_nudge)
        select ${fund.fundId}, ${memberId}, ${fund.clock.at.toString()}::timestamptz - n * interval '1 hour', false
          from generate_series(1, 3) n`;
    const { memberId } = await member();
    const [sent, payments] = [work.paid.length, await work.paidOut()];
    const begun = fund.clock.at;
    const filing = {
      key: claims.key(),
      memberId,
      happening: death(dayIn(begun).toString()),
      documents: paper("death-certificate", "beneficiary-id"),
      filedAs: "assisted",
      by: people.secretary,
    } as const;
    done(await claims.act(fileClaim, filing));
    await work.until(days(1, begun));
    expect(await work.paidOut()).toBe(payments + 1);
    const delays = work.paid.slice(sent).map(({ at: told }) => told.since(begun).total("hours"));
    // Three certifiers at once, the chair when they have certified, the treasurer and the news when the chair has approved,
    // the money: each two hours after what it waited for, which is how long people take here.
    expect(delays.map((hours) => Math.round(hours))).toEqual([0, 0, 0, 2, 4, 4, 6]);
  });
});

test("ten claims a month, on any days, cost at most four messages each on average", async () => {
  let chance = 7;
  const next = (): number => {
    chance = (chance * 1_664_525 + 1_013_904_223) % 2 ** 32;
    return chance / 2 ** 32;
  };
  const averages: number[] = [];
  for (const month of ["2026-12-01", "2027-02-01"]) {
    const begins = at(`${month}T00:00`);
    await work.until(begins);
    const [sent, payments] = [work.paid.length, await work.paidOut()];
    const moments = Array.from({ length: 10 }, () =>
      begins.add({ minutes: Math.floor(next() * 30) * 1440 + 480 + Math.floor(next() * 660) }),
    );
    for (const moment of moments.toSorted((a, b) => Temporal.Instant.compare(a, b))) {
      await work.until(moment);
      await (next() < 0.3 ? birth() : illness());
    }
    await work.until(days(50, begins));
    expect(await work.paidOut()).toBe(payments + 10);
    averages.push((work.paid.length - sent) / 10);
  }
  // Measured over four such months: 4.0, 3.5, 4.0 and 3.5.
  expect(averages.reduce((sum, one) => sum + one, 0) / averages.length).toBeLessThanOrEqual(4);
}, 200_000);
