import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { payExpense } from "#actions/books/pay-expense.ts";
import { appealClaim, withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { correctFact } from "#actions/claim/correct-fact.ts";
import { askInformation, giveInformation } from "#actions/claim/information.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { done, lineUser } from "../small-fund.ts";
import { baht, day, openClaimFund, outcome, stay, type ClaimFund } from "./claim-fund.ts";

let scene: ClaimFund;
const opened: ClaimFund[] = [];
beforeEach(async () => {
  scene = await openClaimFund();
  opened.push(scene);
});
afterAll(() => Promise.all(opened.map(({ fund }) => fund.close())));

const nobody = "00000000-0000-7000-8000-00000000dead";

test("information is asked by who decides and given by the claimant, and the sitting goes on", async () => {
  const { people, act, vote, story, line } = scene;
  const claimId = await scene.filed();
  const asked = { claimId, by: people.representative, question: "ออกจากโรงพยาบาลวันไหน" };
  expect(outcome(await act(askInformation, { ...asked, claimId: nobody }))).toBe("no-such-claim");
  expect(outcome(await act(askInformation, { ...asked, by: people.chair }))).toBe("no-seat");
  expect(outcome(await act(askInformation, { ...asked, by: people.claimant }))).toBe("in-conflict");
  expect(outcome(await act(askInformation, { ...asked, question: " " }))).toBe("question-missing");
  const given = { claimId, answer: "วันที่ 12", documents: [], fromLine: line };
  expect(outcome(await act(giveInformation, given))).toBe("not-now");
  expect(done(await act(askInformation, asked))).toEqual({ stage: "information" });
  expect(outcome(await act(askInformation, asked))).toBe("not-now");
  expect(outcome(await vote(claimId, people.representative))).toBe("not-now");
  expect(await act(workOf, people.claimant)).toMatchObject([{ type: "answer", question: asked.question }]);
  expect(outcome(await act(giveInformation, { ...given, claimId: nobody }))).toBe("no-such-claim");
  expect(outcome(await act(giveInformation, { ...given, fromLine: lineUser(9) }))).toBe("not-their-claim");
  expect(outcome(await act(giveInformation, { ...given, answer: " " }))).toBe("answer-missing");
  expect(done(await act(giveInformation, given))).toEqual({ stage: "certifying" });
  expect((await story(claimId)).acts.slice(-2).map(({ words }) => words)).toEqual([asked.question, "วันที่ 12"]);
});

describe("a fact is corrected", () => {
  test("with a reason, by the committee: the claim is evaluated anew and the votes fall", async () => {
    const { people, act, vote, story, line } = scene;
    const claimId = await scene.filed();
    done(await vote(claimId, people.representative));
    const happening = stay("2026-02-09", "2026-02-11");
    const corrected = { claimId, by: people.secretary, reason: "ใบรับรองบอกว่าออกวันที่ 11", happening };
    expect(outcome(await act(correctFact, { ...corrected, claimId: nobody }))).toBe("no-such-claim");
    expect(outcome(await act(correctFact, { ...corrected, by: people.collector }))).toBe("not-in-office");
    expect(outcome(await act(correctFact, { ...corrected, reason: "" }))).toBe("reason-missing");
    const birth = { ...happening, code: "birth" };
    expect(outcome(await act(correctFact, { ...corrected, happening: birth }))).toBe("another-event");
    const child = { ...happening, concerns: { ...happening.concerns, relation: "child" as const } };
    expect(outcome(await act(correctFact, { ...corrected, happening: child }))).toBe("another-event");
    const turned = stay("2026-02-11", "2026-02-09");
    expect(outcome(await act(correctFact, { ...corrected, happening: turned }))).toBe("stay-unclear");
    const toCome = stay("2026-02-09", "2026-04-09");
    expect(outcome(await act(correctFact, { ...corrected, happening: toCome }))).toBe("day-to-come");
    await scene.filed({ happening: stay("2026-01-05", "2026-01-07") });
    const taken = stay("2026-01-06", "2026-01-08");
    expect(outcome(await act(correctFact, { ...corrected, happening: taken }))).toBe("claimed-before");

    expect(done(await act(correctFact, corrected))).toMatchObject({
      before: baht(300),
      amount: baht(200),
      evaluationNo: 2,
      opening: { type: "opened", sittingNo: 2 },
    });
    expect(await story(claimId)).toMatchObject({ stage: "certifying", amount: baht(200), evaluationNo: 2 });
    // The night that was given up can be claimed, and the fact can be put back.
    expect(
      done(await act(correctFact, { ...corrected, happening: stay("2026-02-09", "2026-02-12") })).amount,
    ).toBe(baht(300));
    done(await act(withdrawClaim, { claimId, fromLine: line }));
    expect(outcome(await act(correctFact, corrected))).toBe("not-now");
  });

  test("not by whoever has an interest in it", async () => {
    const { people, act, fund } = scene;
    await fund.link(lineUser(8), people.claimant);
    await fund.link(lineUser(8), people.secretary);
    const claimId = await scene.filed();
    const corrected = { claimId, by: people.secretary, reason: "เพิ่มคืน" };
    expect(outcome(await act(correctFact, corrected))).toBe("in-conflict");
  });
});

test("what others took of the cap meanwhile is seen by the vote that would approve: it is evaluated anew", async () => {
  const { people, vote, story } = scene;
  const long = await scene.filed({ happening: stay("2026-01-05", "2026-01-22") });
  const claimId = await scene.filed({ happening: stay("2026-02-01", "2026-02-08") });
  for (const by of [people.representative, people.chair]) {
    done(await vote(claimId, by));
    done(await vote(long, by));
  }
  done(await vote(long, people.deputy));
  // 17 of the year's 20 nights are gone: of 7 there are 3 left.
  expect(done(await vote(claimId, people.deputy))).toMatchObject({
    type: "evaluated-anew",
    before: baht(700),
    amount: baht(300),
  });
  expect(await story(claimId)).toMatchObject({ stage: "certifying", amount: baht(300) });
});

test("a fund without the money says so before approval, and a claim that gives nothing is not approved", async () => {
  const { people, vote, story, fund, act } = scene;
  const claimId = await scene.filed({ happening: stay("2026-01-05", "2026-01-22") });
  const { owner } = fund;
  // All but 100 baht of the box are spent on other welfare.
  const spend = {
    key: "spend",
    by: people.treasurer,
    account: "welfare:other",
    subFund: "welfare",
    amount: baht(1900),
    from: "cash",
    on: day("2026-02-20"),
    receiver: "ร้าน",
    purpose: "ของเยี่ยม",
  };
  done(await act(payExpense, spend));
  expect((await story(claimId)).isShortOfMoney).toBe(true);
  for (const by of [people.representative, people.chair]) done(await vote(claimId, by));
  expect(outcome(await vote(claimId, people.deputy))).toBe("short-of-money");
  expect((await owner`select 1 from vote where voter = ${people.deputy}`).length).toBe(0);

  // An officer finds that there was no night at all.
  const corrected = {
    claimId,
    by: people.secretary,
    reason: "ไม่ได้ค้างคืน",
    happening: stay("2026-01-05", "2026-01-05"),
  };
  expect(done(await act(correctFact, corrected)).amount).toBe(0n);
  for (const by of [people.representative, people.chair]) done(await vote(claimId, by));
  expect(outcome(await vote(claimId, people.deputy))).toBe("nothing-to-give");
});

test("a refusal has its reason, is appealed once, and decided by others", async () => {
  const { people, act, vote, story, line } = scene;
  const claimId = await scene.filed();
  done(await act(takeOffice, { memberNo: "1-008", role: "deputy", fromOn: day("2026-01-01") }));
  done(await vote(claimId, people.representative));
  expect(outcome(await act(appealClaim, { claimId, reason: "ขอ", fromLine: line }))).toBe("not-now");
  done(await vote(claimId, people.chair, "no", "เอกสารไม่ชัด"));
  done(await vote(claimId, people.secretary, "no", "เอกสารไม่ชัด"));
  expect(await story(claimId)).toMatchObject({ stage: "refused", waits: { type: "nobody" } });
  expect((await story(claimId)).acts.at(-1)?.words).toBe("เอกสารไม่ชัด");
  // What may be appealed is not filed anew beside it.
  expect(outcome(await scene.file())).toBe("claimed-before");
  expect(outcome(await act(appealClaim, { claimId: nobody, reason: "ขอ", fromLine: line }))).toBe(
    "no-such-claim",
  );
  expect(outcome(await act(appealClaim, { claimId, reason: " ", fromLine: line }))).toBe("reason-missing");
  const stranger = { claimId, reason: "ขอ", fromLine: lineUser(9) };
  expect(outcome(await act(appealClaim, stranger))).toBe("not-their-claim");
  expect(done(await act(appealClaim, { claimId, reason: "ขอดูใหม่", fromLine: line }))).toMatchObject({
    type: "opened",
    sittingNo: 2,
    waitsFor: [people.second],
  });
  done(await vote(claimId, people.second));
  expect(await vote(claimId, people.chair)).toMatchObject({ refusal: { type: "no-seat" } });
  expect((await story(claimId)).stage).toBe("approving");
  // Two are left to approve, and both are needed.
  done(await vote(claimId, people.deputy, "no", "ยังไม่ชัด"));
  expect((await story(claimId)).stage).toBe("refused");
  expect(outcome(await act(appealClaim, { claimId, reason: "อีก", fromLine: line }))).toBe("appealed-before");
  // For good: its nights stand in nobody's way.
  expect(outcome(await scene.file())).toBe("done");
  const kinds = await scene.fund
    .owner`select kind from decision where subject_kind = 'claim' order by decided_at, decision_id`;
  expect(kinds.map((row) => row["kind"])).toEqual(["claim-refused", "claim-refused"]);
});
