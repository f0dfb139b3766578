import { afterAll, beforeEach, expect, test } from "vitest";
import { payExpense } from "#actions/books/pay-expense.ts";
import { done } from "../small-fund.ts";
import { baht, day, openClaimFund, outcome, stay, type ClaimFund } from "./claim-fund.ts";

let scene: ClaimFund;
const opened: ClaimFund[] = [];
beforeEach(async () => {
  scene = await openClaimFund();
  opened.push(scene);
});
afterAll(() => Promise.all(opened.map(({ fund }) => fund.close())));

/** Everything but the last yes. */
async function almostApproved(stays: readonly (readonly [string, string])[]): Promise<string[]> {
  const { people, vote } = scene;
  const ids: string[] = [];
  for (const [from, to] of stays) {
    const claimId = await scene.filed({ happening: stay(from, to) });
    for (const by of [people.representative, people.chair]) done(await vote(claimId, by));
    ids.push(claimId);
  }
  return ids;
}

test("the year's cap holds though the last votes on several claims fall at the same moment", async () => {
  const { people, vote, fund } = scene;
  // Twenty-four nights, of which the year gives twenty.
  const ids = await almostApproved([
    ["2026-01-04", "2026-01-10"],
    ["2026-01-12", "2026-01-18"],
    ["2026-01-20", "2026-01-26"],
    ["2026-02-01", "2026-02-07"],
  ]);
  const voted = await Promise.all(ids.map((claimId) => vote(claimId, people.deputy)));
  expect(
    voted.map((one) => (one.ok ? (one.value as { type: string }).type : outcome(one))).toSorted(),
  ).toEqual(["counted", "counted", "counted", "evaluated-anew"]);
  const rows =
    await fund.owner`select stage, amount_satang::int as amount from claim order by amount_satang, stage`;
  expect(rows.map((row) => [row["stage"], row["amount"]])).toEqual([
    ["certifying", 20_000],
    ["approved", 60_000],
    ["approved", 60_000],
    ["approved", 60_000],
  ]);
});

test("the same money is reserved once though two claims are approved at the same moment", async () => {
  const { people, act, vote } = scene;
  const ids = await almostApproved([
    ["2026-01-04", "2026-01-07"],
    ["2026-01-12", "2026-01-15"],
  ]);
  // Of 2,016 baht for welfare 400 are left: enough for one of them.
  const spend = {
    key: "spend",
    by: people.treasurer,
    account: "welfare:other",
    subFund: "welfare",
    amount: baht(1616),
    from: "cash",
    on: day("2026-02-20"),
    receiver: "ร้าน",
    purpose: "ของเยี่ยม",
  };
  done(await act(payExpense, spend));
  const voted = await Promise.all(ids.map((claimId) => vote(claimId, people.deputy)));
  expect(voted.map(outcome).toSorted()).toEqual(["done", "short-of-money"]);
});
