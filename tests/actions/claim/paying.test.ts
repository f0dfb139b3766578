import { afterAll, beforeEach, expect, test } from "vitest";
import { approvedUnpaid } from "#actions/claim/approved-unpaid.ts";
import { confirmReceived, withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { correctFact } from "#actions/claim/correct-fact.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { returnPayment } from "#actions/claim/return-payment.ts";
import { payExpense } from "#actions/books/pay-expense.ts";
import { reverseEntry } from "#actions/books/reverse-entry.ts";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
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
const expense = () => ({
  key: scene.key(),
  by: scene.people.treasurer,
  account: "expense:other",
  subFund: "welfare",
  amount: baht(1800),
  from: "cash",
  on: day("2026-02-20"),
  receiver: "ร้าน",
  purpose: "ของ",
});

test("a payment is refused with its reason, and what is approved is reserved", async () => {
  const { people, act, payment, line } = scene;
  const early = await scene.filed({ happening: stay("2026-01-05", "2026-01-06") });
  expect(outcome(await act(payClaim, payment(early)))).toBe("not-now");
  expect(outcome(await act(payClaim, payment(nobody)))).toBe("no-such-claim");
  const claimId = await scene.approved();
  expect(await act(approvedUnpaid, undefined)).toMatchObject([{ claimId, amount: baht(300) }]);
  const tried = async (more: object): Promise<string> => outcome(await act(payClaim, payment(claimId, more)));
  expect(await tried({ by: people.chair })).toBe("not-a-payer");
  expect(await tried({ by: people.claimant })).toBe("in-conflict");
  expect(await tried({ receivers: [] })).toBe("receiver-missing");
  expect(await tried({ receivers: [{ name: "นายไม่รู้จัก" }] })).toBe("not-a-payee");
  expect(await tried({ receivers: [{ name: "ใคร", memberId: people.treasurer }] })).toBe("in-conflict");
  expect(await tried({ witnesses: [] })).toBe("witnesses-missing");
  expect(await tried({ witnesses: [{ name: "สมาชิก1-101" }] })).toBe("witness-in-the-payment");
  expect(await tried({ witnesses: [{ name: "ใคร", memberId: people.treasurer }] })).toBe(
    "witness-in-the-payment",
  );
  expect(await tried({ on: day("2026-03-20") })).toBe("day-to-come");
  expect(await tried({ from: "bank:none" })).toBe("no-such-place");
  expect(await tried({ from: "bank" })).toBe("not-enough-money");

  // 2520 in the box and 80 % of it for welfare: 2016, of which 300 are promised.
  expect(await act(payExpense, expense())).toMatchObject({
    refusal: { type: "sub-fund-too-small", available: baht(1716) },
  });
  const all = { ...expense(), amount: baht(2000), resolution: { number: "1", on: day("2026-02-20") } };
  done(await act(payExpense, all));
  expect(await tried({})).toBe("short-of-money");
  done(await act(withdrawClaim, { claimId, fromLine: line }));
  expect(await tried({})).toBe("not-now");
  expect(outcome(await act(withdrawClaim, { claimId: nobody, fromLine: line }))).toBe("no-such-claim");
  expect(outcome(await act(withdrawClaim, { claimId, fromLine: line }))).toBe("not-now");
  expect(outcome(await act(withdrawClaim, { claimId: early, fromLine: lineUser(9) }))).toBe(
    "not-their-claim",
  );
});

test("two treasurers' taps at the same moment pay once, whatever their keys", async () => {
  const { act, payment, fund } = scene;
  const claimId = await scene.approved();
  const both = await Promise.all([1, 2, 3].map(() => act(payClaim, payment(claimId))));
  expect(both.map(outcome).toSorted()).toEqual(["done", "not-now", "not-now"]);
  const [paid] =
    await fund.owner`select sum(amount_satang)::int as paid from posting where account = 'welfare:illness'`;
  expect(paid?.["paid"]).toBe(30_000);
  const same = payment(claimId, { key: "same" });
  expect(outcome(await act(payClaim, same))).toBe("not-now");
});

test("the same key with another wish is found out", async () => {
  const { act, payment } = scene;
  const claimId = await scene.approved();
  done(await act(payClaim, payment(claimId, { key: "same" })));
  const other = payment(claimId, { key: "same", witnesses: [{ name: "คนอื่น" }] });
  expect(outcome(await act(payClaim, other))).toBe("same-key-other-wish");
});

test("a substitute pays where the treasurer is in conflict, and with a power of attorney somebody else receives", async () => {
  const { act, people, payment, fund } = scene;
  await fund.link(lineUser(7), people.treasurer);
  await fund.link(lineUser(7), people.claimant);
  const claimId = await scene.approved();
  expect(outcome(await act(payClaim, payment(claimId)))).toBe("in-conflict");
  const proxy = { code: "power-of-attorney" };
  const receivers = [{ name: "นายมา แทน" }];
  const paid = await act(
    payClaim,
    payment(claimId, { by: people.registrar, receivers, proxyDocument: proxy }),
  );
  expect(outcome(paid)).toBe("done");
});

test("a young link is never the only ground for a transfer, for paying, or for received", async () => {
  const { act, people, payment, fund } = scene;
  const young = lineUser(6);
  await fund.link(young, people.claimant);
  await fund.link(lineUser(5), people.treasurer);
  const claimId = await scene.approved({ fromLine: young });
  expect((await scene.story(claimId)).filedLink).toMatchObject({ days: 0, isYoung: true, madeHow: "code" });
  expect(outcome(await act(payClaim, payment(claimId, { fromLine: lineUser(5) })))).toBe("link-too-young");
  expect(await act(payClaim, payment(claimId, { from: "bank" }))).toMatchObject({
    refusal: { type: "link-too-young", goodFrom: day("2026-03-01") },
  });
  // Into the hand, before a witness.
  done(await act(payClaim, payment(claimId)));
  const said = { claimId, isReceived: true, fromLine: young };
  expect(outcome(await act(confirmReceived, said))).toBe("link-too-young");
  expect(outcome(await act(confirmReceived, { ...said, fromLine: lineUser(9) }))).toBe("not-their-claim");
  expect(outcome(await act(confirmReceived, { ...said, claimId: nobody }))).toBe("no-such-claim");
  // That it did not come is heard from anybody who speaks for the member.
  done(await act(confirmReceived, { ...said, isReceived: false }));
  fund.wait({ hours: 24 * 7 });
  done(await act(confirmReceived, said));
  const open = await scene.filed({ happening: stay("2026-01-05", "2026-01-06") });
  expect(outcome(await act(confirmReceived, { ...said, claimId: open }))).toBe("not-now");
});

test("a transfer that came back voids its voucher, and the next payment is the second attempt", async () => {
  const { act, people, payment } = scene;
  const claimId = await scene.paid();
  const back = { key: "back", claimId, by: people.treasurer, reason: "บัญชีปิดแล้ว" };
  expect(outcome(await act(returnPayment, { ...back, claimId: nobody }))).toBe("no-such-claim");
  expect(outcome(await act(returnPayment, { ...back, by: people.chair }))).toBe("not-treasurer");
  expect(outcome(await act(returnPayment, { ...back, reason: "" }))).toBe("reason-missing");
  const [entry] = await scene.fund.owner`select entry_id from voucher where kind = 'welfare'`;
  const direct = { key: "direct", by: people.treasurer, entryId: String(entry?.["entry_id"]), reason: "ผิด" };
  expect(outcome(await act(reverseEntry, direct))).toBe("belongs-to-a-claim");
  expect(done(await act(returnPayment, back))).toMatchObject({ attempt: 1, voucher: "PV/1", again: false });
  expect(done(await act(returnPayment, back))).toMatchObject({ attempt: 1, voucher: "PV/1", again: true });
  expect(outcome(await act(returnPayment, { ...back, reason: "อื่น" }))).toBe("same-key-other-wish");
  expect(outcome(await act(returnPayment, { ...back, key: "other" }))).toBe("not-now");
  expect(await scene.story(claimId)).toMatchObject({ stage: "approved", waits: { type: "payer" } });
  expect(done(await act(payClaim, payment(claimId)))).toMatchObject({ attempt: 2, voucher: "PV/2" });
  expect((await scene.story(claimId)).payments.map(({ returnedAt }) => returnedAt === undefined)).toEqual([
    false,
    true,
  ]);
  expect(await act(verifyLedger, {})).not.toHaveProperty("fault");
});

test("what a claim gives is asked once more when it is paid", async () => {
  const { act, people, payment } = scene;
  const claimId = await scene.approved({ happening: stay("2026-01-05", "2026-01-22") });
  // The register learns only now that the member had left before.
  await scene.fund
    .owner`update member set left_on = '2026-01-01', left_reason = 'resigned' where member_id = ${people.claimant}`;
  expect(await act(payClaim, payment(claimId))).toMatchObject({
    refusal: { type: "entitlement-changed", approved: baht(1700), amount: 0n },
  });
  const anew = { claimId, by: people.secretary, reason: "ลาออกก่อนวันป่วย" };
  expect(done(await act(correctFact, anew))).toMatchObject({ before: baht(1700), amount: 0n });
  expect((await scene.story(claimId)).stage).toBe("certifying");
});
