import { afterAll, beforeAll, expect, test } from "vitest";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { confirmReceived } from "#actions/claim/claimant-acts.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { done } from "../small-fund.ts";
import { baht, day, openClaimFund, outcome, type ClaimFund } from "./claim-fund.ts";

let scene: ClaimFund;
beforeAll(async () => {
  scene = await openClaimFund();
});
afterAll(() => scene.fund.close());

test("three nights are filed, certified, approved, paid and received", async () => {
  const { act, people, vote, payment, story, line } = scene;
  const filed = done(await scene.file());
  expect(filed.claims).toMatchObject([
    { claimNo: 1n, reference: "CL/1", benefits: ["illness-nights"], amount: baht(300), subFund: "welfare" },
  ]);
  expect(filed.claims[0]?.opening).toMatchObject({ type: "opened", sittingNo: 1 });
  const claimId = filed.claims[0]?.claimId ?? "";
  expect((await story(claimId)).waits).toMatchObject({ type: "votes", does: "certify", need: 1 });
  expect(await act(workOf, people.representative)).toMatchObject([{ type: "vote", does: "certify" }]);
  expect(await act(workOf, people.chair)).toEqual([]);

  done(await vote(claimId, people.representative));
  expect(await story(claimId)).toMatchObject({
    stage: "approving",
    waits: { does: "approve", yes: 0, need: 2 },
  });
  done(await vote(claimId, people.chair));
  expect(await act(workOf, people.deputy)).toMatchObject([{ type: "vote", does: "approve" }]);
  done(await vote(claimId, people.deputy));
  expect(await story(claimId)).toMatchObject({
    stage: "approved",
    waits: { type: "payer", roles: ["treasurer"] },
  });
  expect(await act(workOf, people.treasurer)).toMatchObject([{ type: "pay" }]);

  const paid = done(await act(payClaim, payment(claimId, { key: "pay-1" })));
  expect(paid).toMatchObject({
    attempt: 1,
    voucher: "PV/1",
    amount: baht(300),
    amountWords: "สามร้อยบาทถ้วน",
    again: false,
  });
  expect(done(await act(payClaim, payment(claimId, { key: "pay-1" })))).toMatchObject({
    voucher: "PV/1",
    again: true,
  });
  expect(outcome(await act(payClaim, payment(claimId)))).toBe("not-now");
  expect(await act(workOf, people.claimant)).toMatchObject([{ type: "say-received" }]);
  done(await act(confirmReceived, { claimId, isReceived: true, fromLine: line }));
  const told = await story(claimId);
  expect(told.acts.map(({ kind }) => kind)).toEqual([
    "submitted",
    "sitting-opened",
    "voted",
    "step-begun",
    "voted",
    "voted",
    "approved",
    "paid",
    "received",
  ]);
  expect(told.payments).toMatchObject([{ voucher: "PV/1", receiver: "สมาชิก1-101", on: day("2026-02-22") }]);
  expect(told.answer.benefits.find(({ benefit }) => benefit === "illness-nights")?.amount).toBe(300);
  expect(await act(verifyLedger, {})).not.toHaveProperty("fault");
});
