import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { castVote } from "#actions/claim/cast-vote.ts";
import { withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { delegate, delegationsOf, endDelegation } from "#actions/claim/delegates.ts";
import { nameSubstitute } from "#actions/claim/name-substitute.ts";
import { openSitting } from "#actions/claim/open-sitting.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { endOffice } from "#actions/register/end-office.ts";
import { endLink } from "#store/links.ts";
import { done, lineUser } from "../small-fund.ts";
import { day, openClaimFund, outcome, type ClaimFund } from "./claim-fund.ts";

let scene: ClaimFund;
const opened: ClaimFund[] = [];
beforeEach(async () => {
  scene = await openClaimFund();
  opened.push(scene);
});
afterAll(() => Promise.all(opened.map(({ fund }) => fund.close())));

const resolution = { number: "3/2569", on: Temporal.PlainDate.from("2026-02-20") };
const nobody = "00000000-0000-7000-8000-00000000dead";

describe("a vote", () => {
  test("is refused with its reason", async () => {
    const { people, vote, act } = scene;
    const claimId = await scene.filed();
    expect(outcome(await vote(nobody, people.chair))).toBe("no-such-claim");
    expect(outcome(await vote("any words", people.chair))).toBe("no-such-claim");
    expect(outcome(await vote(claimId, people.chair))).toBe("no-seat");
    expect(outcome(await vote(claimId, people.representative, "no"))).toBe("reason-missing");
    expect(await vote(claimId, people.claimant)).toMatchObject({
      refusal: { type: "in-conflict", why: "own-claim" },
    });
    const stale = { claimId, by: people.representative, says: "yes", sittingNo: 7 } as const;
    expect(outcome(await act(castVote, stale))).toBe("stale-sitting");
    const stood = { claimId, by: people.second, says: "yes", forMember: people.representative } as const;
    expect(outcome(await act(castVote, stood))).toBe("not-a-delegate");
    done(await vote(claimId, people.representative));
    expect(outcome(await vote(claimId, people.representative, "no", "ไม่ใช่"))).toBe("voted-before");
    expect(await vote(claimId, people.representative)).toMatchObject({ value: { again: true } });
    expect(outcome(await vote(claimId, people.second))).toBe("no-seat");
    done(await act(withdrawClaim, { claimId, fromLine: scene.line }));
    expect(outcome(await vote(claimId, people.chair))).toBe("not-now");
  });

  test("a certifier's no ends nothing: the other may certify, and the approvers see both", async () => {
    const { people, vote, story } = scene;
    const claimId = await scene.filed();
    done(await vote(claimId, people.second, "no", "ไม่รู้จัก"));
    scene.fund.wait({ minutes: 1 });
    expect(await story(claimId)).toMatchObject({ stage: "certifying", waits: { yes: 0, no: 1 } });
    done(await vote(claimId, people.representative, "no", "วันไม่ตรง"));
    const told = await story(claimId);
    expect(told.stage).toBe("approving");
    expect(told.sittings[0]?.steps[0]?.votes.map(({ reason }) => reason)).toEqual(["ไม่รู้จัก", "วันไม่ตรง"]);
  });

  test("two at the same moment are both counted, one person's two taps once", async () => {
    const { people, vote, story } = scene;
    const claimId = await scene.filed();
    const taps = await Promise.all([1, 2, 3].map(() => vote(claimId, people.representative)));
    expect(taps.map(outcome)).toEqual(["done", "done", "done"]);
    done(await vote(claimId, people.chair));
    const both = await Promise.all([vote(claimId, people.deputy), vote(claimId, people.secretary)]);
    expect(both.map(outcome).toSorted()).toEqual(["done", "not-now"]);
    expect((await story(claimId)).stage).toBe("approved");
  });

  test("whoever is or ever was linked to the member has none, also after unlinking, and it is judged again at the vote", async () => {
    const { people, vote, fund } = scene;
    const claimId = await scene.filed();
    await fund.link(scene.line, people.representative);
    await fund.house.database.inFund(fund.fundId, (tx) =>
      endLink(tx, { lineUserId: scene.line, memberId: people.representative, by: "test" }, fund.clock.at),
    );
    const refused = await vote(claimId, people.representative);
    expect(refused).toMatchObject({ refusal: { type: "in-conflict", why: "filed-it" } });
    await fund.link(lineUser(8), people.claimant);
    await fund.link(lineUser(8), people.second);
    expect(await vote(claimId, people.second)).toMatchObject({
      refusal: { type: "in-conflict", why: "linked" },
    });
  });

  test("is lost with the office, and the sitting that can no longer decide falls for another", async () => {
    const { people, vote, act, story } = scene;
    const claimId = await scene.filed();
    expect(outcome(await act(openSitting, { claimId }))).toBe("sitting-stands");
    for (const memberNo of ["1-006", "1-007"]) {
      const end = { memberNo, role: "representative", on: day("2026-02-20"), byNo: "1-005" } as const;
      done(await act(endOffice, end));
    }
    expect(outcome(await vote(claimId, people.representative))).toBe("no-seat");
    // The registrar takes over where nobody represents the village.
    expect(done(await act(openSitting, { claimId }))).toMatchObject({ type: "opened", sittingNo: 2 });
    expect((await story(claimId)).sittings.map(({ outcome: came }) => came)).toEqual(["fell", undefined]);
    done(await vote(claimId, people.registrar));
    expect((await story(claimId)).stage).toBe("approving");
    expect(outcome(await act(openSitting, { claimId: nobody }))).toBe("no-such-claim");
    done(await act(withdrawClaim, { claimId, fromLine: scene.line }));
    expect(outcome(await act(openSitting, { claimId }))).toBe("not-now");
  });
});

describe("a sitting that cannot be reached", () => {
  test("is not opened, says whom it lacks, and opens with whom the secretary names", async () => {
    const { people, act, story } = scene;
    for (const [memberNo, role] of [
      ["1-006", "representative"],
      ["1-007", "representative"],
      ["1-005", "registrar"],
    ] as const)
      done(await act(endOffice, { memberNo, role, on: day("2026-02-20"), byNo: "1-001" }));
    const filed = done(await scene.file());
    const claimId = filed.claims[0]?.claimId ?? "";
    expect(filed.claims[0]?.opening).toMatchObject({
      type: "quorum-out-of-reach",
      does: "certify",
      need: 1,
      has: 0,
    });
    expect(await story(claimId)).toMatchObject({
      stage: "waiting",
      waits: { type: "substitute", does: "certify" },
    });
    expect(await act(workOf, people.secretary)).toMatchObject([{ type: "name-substitute" }]);

    const named = { claimId, by: people.secretary, memberId: people.collector, resolution };
    expect(outcome(await act(nameSubstitute, { ...named, claimId: nobody }))).toBe("no-such-claim");
    expect(outcome(await act(nameSubstitute, { ...named, by: people.chair }))).toBe("not-in-office");
    expect(outcome(await act(nameSubstitute, { ...named, memberId: nobody }))).toBe("no-such-member");
    expect(outcome(await act(nameSubstitute, { ...named, memberId: people.claimant }))).toBe("in-conflict");
    expect(done(await act(nameSubstitute, named))).toMatchObject({
      type: "opened",
      waitsFor: [people.collector],
    });
    expect(outcome(await act(nameSubstitute, named))).toBe("not-now");
    done(await scene.vote(claimId, people.collector));
    expect((await story(claimId)).stage).toBe("approving");
  });

  test("a name is written down once, though it does not suffice", async () => {
    const { people, act } = scene;
    for (const [memberNo, role] of [
      ["1-001", "chair"],
      ["1-002", "deputy"],
      ["1-005", "registrar"],
    ] as const)
      done(await act(endOffice, { memberNo, role, on: day("2026-02-20"), byNo: "1-003" }));
    for (const memberNo of ["1-006", "1-007"])
      done(await act(endOffice, { memberNo, role: "representative", on: day("2026-02-20"), byNo: "1-003" }));
    const claimId = await scene.filed();
    const named = { claimId, by: people.secretary, memberId: people.collector, resolution };
    expect(done(await act(nameSubstitute, named))).toMatchObject({
      type: "quorum-out-of-reach",
      does: "approve",
    });
    expect(outcome(await act(nameSubstitute, named))).toBe("named-before");
  });
});

describe("a delegate", () => {
  test("is named by the person or the chair, for days, and never in two hands that check each other", async () => {
    const { people, act } = scene;
    const named = {
      by: people.representative,
      memberId: people.representative,
      delegate: people.registrar,
      from: day("2026-02-20"),
      until: day("2026-02-28"),
    };
    const tried = async (more: object): Promise<string> =>
      outcome(await act(delegate, { ...named, ...more }));
    expect(await tried({ delegate: people.representative })).toBe("themselves");
    expect(await tried({ until: day("2026-02-19") })).toBe("days-turned");
    expect(await tried({ from: day("2026-01-01"), until: day("2026-01-02") })).toBe("day-past");
    expect(await tried({ memberId: people.claimant })).toBe("not-in-office");
    expect(await tried({ by: people.secretary })).toBe("not-theirs-to-name");
    expect(await tried({ delegate: people.collector })).toBe("delegate-not-on-committee");
    expect(await tried({ by: people.chair, memberId: people.chair, delegate: people.treasurer })).toBe(
      "chair-and-treasurer",
    );
    expect(await tried({ by: people.chair })).toBe("done");
    expect(await tried({})).toBe("named-before");
    const [first] = await act(delegationsOf, undefined);
    const ended = { delegationId: first?.delegationId ?? "", by: people.secretary };
    expect(outcome(await act(endDelegation, ended))).toBe("not-in-office");
    expect(outcome(await act(endDelegation, { ...ended, by: people.representative }))).toBe("done");
    expect(outcome(await act(endDelegation, { ...ended, by: people.representative }))).toBe(
      "no-such-delegation",
    );
  });

  test("votes for the seat once, and not where they sit themselves", async () => {
    const { people, act } = scene;
    const claimId = await scene.filed();
    const days = { from: day("2026-02-20"), until: day("2026-02-28") };
    const names = (memberId: string, standsIn: string) =>
      act(delegate, { by: people.chair, memberId, delegate: standsIn, ...days });
    done(await names(people.representative, people.treasurer));
    done(await names(people.second, people.chair));
    expect(await act(workOf, people.treasurer)).toMatchObject([
      { type: "vote", forMember: { memberId: people.representative } },
    ]);
    const cast = (by: string, forMember: string) =>
      act(castVote, { claimId, by, says: "yes", forMember } as const);
    expect(outcome(await cast(people.chair, people.second))).toBe("not-a-delegate");
    expect(outcome(await cast(people.treasurer, people.representative))).toBe("done");
    expect(outcome(await scene.vote(claimId, people.representative, "no", "ไม่"))).toBe("voted-before");
  });
});
