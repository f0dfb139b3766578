import { afterAll, beforeAll, expect, test } from "vitest";
import { confirmBenefitList } from "#actions/decide-benefit-list.ts";
import { listEntitled } from "#actions/list-entitled.ts";
import { claimsOf } from "#actions/claim/show-claims.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { factsOf } from "#store/member-facts.ts";
import { done } from "../small-fund.ts";
import { baht, day, openClaimFund, type ClaimFund } from "./claim-fund.ts";

let scene: ClaimFund;
let old: string;
beforeAll(async () => {
  scene = await openClaimFund();
  const { fund, pays } = scene;
  old = await fund.member("1-300", { villageNo: 1, joinedOn: day("2014-01-01"), birthOn: day("1950-01-01") });
  await pays(old, "2026-02-10", 30 * 150);
});
afterAll(() => scene.fund.close());

const past = (): Promise<readonly { readonly benefit: string }[]> =>
  scene.fund.house.database.inFund(scene.fund.fundId, async (tx) => (await factsOf(tx, old))?.past ?? []);

test("what the committee starts by itself becomes a claim, counts once, and is decided and paid like every other", async () => {
  const { act, people, vote, payment, story } = scene;
  const monthOn = day("2026-02-01");
  await act(listEntitled, undefined);
  expect(await past()).toEqual([]);
  expect(done(await act(confirmBenefitList, { monthOn, byNo: "1-001" }))).toEqual({
    confirmed: 1,
    struck: 0,
  });
  const [claim] = await act(claimsOf, { memberId: old });
  expect(claim).toMatchObject({
    filedAs: "committee",
    stage: "certifying",
    amount: baht(1500),
    benefits: [{ code: "old-age-money" }],
  });
  // As a claim and no longer as an entry: once.
  expect((await past()).map(({ benefit }) => benefit)).toEqual(["old-age-money"]);
  const claimId = claim?.claimId ?? "";
  // Who confirmed the list had been asked for conflicts then, and has a vote.
  for (const by of [people.representative, people.chair, people.deputy]) done(await vote(claimId, by));
  const receivers = [{ name: "สมาชิก1-300" }];
  expect(done(await act(payClaim, payment(claimId, { receivers }))).amount).toBe(baht(1500));
  expect((await story(claimId)).stage).toBe("paid");
  expect((await past()).map(({ benefit }) => benefit)).toEqual(["old-age-money"]);
  const [welfare] = await scene.fund
    .owner`select sum(amount_satang)::int as sum from posting where account = 'welfare:old-age'`;
  expect(welfare?.["sum"]).toBe(150_000);
});
