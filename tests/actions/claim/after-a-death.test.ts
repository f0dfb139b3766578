import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { appealClaim, withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { fileClaim } from "#actions/claim/file-claim.ts";
import { nameHeir } from "#actions/claim/name-heir.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { allowUrgently, payUrgently } from "#actions/claim/pay-urgently.ts";
import { reclaim } from "#actions/claim/reclaim.ts";
import { returnPayment } from "#actions/claim/return-payment.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { endOffice } from "#actions/register/end-office.ts";
import type { Filing } from "#core/claim/filing.ts";
import { done } from "../small-fund.ts";
import { baht, day, death, openClaimFund, outcome, paper, type ClaimFund } from "./claim-fund.ts";

let scene: ClaimFund;
const opened: ClaimFund[] = [];
beforeEach(async () => {
  scene = await openClaimFund();
  opened.push(scene);
});
afterAll(() => Promise.all(opened.map(({ fund }) => fund.close())));

const nobody = "00000000-0000-7000-8000-00000000dead";

const filing = async (): Promise<Filing> => {
  const { fund, people, pays } = scene;
  const memberId = await fund.member("1-150", { villageNo: 1, joinedOn: day("2024-11-01") });
  await pays(memberId, "2024-11-01");
  await pays(memberId, "2025-11-01");
  for (const no of ["2-101", "2-102", "2-103", "2-104"])
    await pays(await fund.member(no, { joinedOn: day("2025-11-01") }), "2025-12-01");
  return {
    key: scene.key(),
    memberId,
    happening: death("2026-02-20"),
    documents: paper("death-certificate", "beneficiary-id"),
    filedAs: "assisted",
    by: people.second,
  };
};

const assisted = async (): Promise<string> => {
  const filed = await scene.act(fileClaim, await filing());
  return done(filed).claims[0]?.claimId ?? "";
};

describe("after a death", () => {
  const heirs = [{ name: "นางคำ ใจดี", relation: "spouse" }];
  const resolution = { number: "4/2569", on: day("2026-02-21") };

  test("without a named beneficiary the committee names the heir, as the rules say", async () => {
    const { act, people, payment, vote } = scene;
    const claimId = await assisted();
    const { chair, deputy, secretary, treasurer, registrar } = people;
    const named = { claimId, by: secretary, heirs, agreed: [chair, deputy, secretary], resolution };
    const tried = async (more: object): Promise<string> =>
      outcome(await act(nameHeir, { ...named, ...more }));
    expect(await tried({ claimId: nobody })).toBe("no-such-claim");
    expect(await tried({ by: people.collector })).toBe("not-in-office");
    expect(await tried({ heirs: [] })).toBe("heir-missing");
    expect(await tried({ agreed: [chair, chair, people.collector] })).toBe("too-few-agreed");
    expect(await tried({ heirs: [{ name: "ประธาน", memberId: chair }] })).toBe("too-few-agreed");
    expect(await tried({ claimId: await scene.filed() })).toBe("no-heir-needed");
    for (const by of [people.representative, chair, deputy]) done(await vote(claimId, by));
    expect((await scene.story(claimId)).waits).toEqual({ type: "heir" });
    expect(await act(workOf, registrar)).toMatchObject([{ type: "name-heir" }]);
    const receivers = [{ name: "นางคำ ใจดี" }];
    expect(outcome(await act(payClaim, payment(claimId, { receivers })))).toBe("heir-missing");
    expect(await tried({})).toBe("done");
    const proxy = { receivers: [{ name: "นายมา" }], proxyDocument: { code: "power-of-attorney" } };
    expect(outcome(await act(payClaim, payment(claimId, proxy)))).toBe("not-a-payee");
    expect(outcome(await act(payClaim, payment(claimId, { receivers, by: treasurer })))).toBe("done");
    expect(await tried({})).toBe("not-now");
  });

  test("money goes out before the sitting, which then approves it; or it came back before", async () => {
    const { act, people, payment, vote } = scene;
    const claimId = await assisted();
    const { chair, deputy, secretary } = people;
    done(
      await act(nameHeir, { claimId, by: secretary, heirs, agreed: [chair, deputy, secretary], resolution }),
    );
    const receivers = [{ name: "นางคำ ใจดี" }];
    const urgent = payment(claimId, { receivers });
    expect(outcome(await act(allowUrgently, { claimId: nobody, by: chair }))).toBe("no-such-claim");
    expect(outcome(await act(allowUrgently, { claimId, by: people.registrar }))).toBe("not-in-office");
    expect(outcome(await act(allowUrgently, { claimId, by: people.second }))).toBe("in-conflict");
    expect(outcome(await act(payUrgently, urgent))).toBe("too-few-allowed");
    expect(await act(workOf, chair)).toMatchObject([{ type: "allow-urgently", allowed: 0, need: 2 }]);
    expect(done(await act(allowUrgently, { claimId, by: chair }))).toEqual({ allowed: 1, need: 2 });
    expect(outcome(await act(allowUrgently, { claimId, by: chair }))).toBe("allowed-before");
    done(await act(allowUrgently, { claimId, by: secretary }));
    expect(outcome(await act(payUrgently, { ...urgent, claimId: nobody }))).toBe("no-such-claim");
    expect(done(await act(payUrgently, urgent))).toMatchObject({ isUrgent: true, voucher: "PV/1" });
    expect(outcome(await act(payUrgently, payment(claimId, { receivers })))).toBe("not-now");
    expect(outcome(await act(allowUrgently, { claimId, by: deputy }))).toBe("not-now");
    expect(await scene.story(claimId)).toMatchObject({ stage: "certifying", isPaidAhead: true });
    expect(outcome(await act(withdrawClaim, { claimId, by: secretary }))).toBe("paid-ahead");
    const back = { key: "b", claimId, by: people.treasurer, reason: "โอนกลับ" };
    done(await act(returnPayment, back));
    expect(await scene.story(claimId)).toMatchObject({ stage: "certifying", isPaidAhead: false });
    done(await act(payUrgently, payment(claimId, { receivers })));
    for (const by of [people.representative, chair, deputy]) done(await vote(claimId, by));
    expect(await scene.story(claimId)).toMatchObject({ stage: "paid", isPaidAhead: false });
    expect(outcome(await act(payClaim, payment(claimId, { receivers })))).toBe("not-now");
  });

  test("what the sitting then refuses is owed by its receiver until it comes back or an appeal is granted", async () => {
    const { act, people, payment, vote, fund } = scene;
    const claimId = await assisted();
    const { chair, deputy, secretary, treasurer } = people;
    done(
      await act(nameHeir, { claimId, by: secretary, heirs, agreed: [chair, deputy, secretary], resolution }),
    );
    for (const by of [chair, secretary]) done(await act(allowUrgently, { claimId, by }));
    done(await act(payUrgently, payment(claimId, { receivers: heirs })));
    const balance = async (account: string): Promise<number> => {
      const [row] =
        await fund.owner`select coalesce(sum(amount_satang), 0)::int as sum from posting where account like ${account}`;
      return Number(row?.["sum"]);
    };
    expect(await balance("welfare:death")).toBe(300_000);
    done(await vote(claimId, people.representative));
    for (const by of [chair, deputy]) done(await vote(claimId, by, "no", "ไม่ใช่สมาชิก"));
    expect(await scene.story(claimId)).toMatchObject({ stage: "reclaiming", waits: { type: "repayment" } });
    expect(await balance("welfare:death")).toBe(0);
    expect(await balance("receivables:%")).toBe(300_000);
    done(await act(appealClaim, { claimId, reason: "เป็นสมาชิก", by: secretary }));
    expect((await scene.story(claimId)).stage).not.toBe("reclaiming");
    // Of the others only the secretary and the registrar are left; they refuse once more.
    for (const by of [people.representative, people.registrar, chair, secretary, deputy])
      if ((await scene.story(claimId)).stage !== "reclaiming") await vote(claimId, by, "no", "ยังไม่ใช่");
    expect(await balance("receivables:%")).toBe(300_000);
    expect(outcome(await act(appealClaim, { claimId, reason: "อีก", by: secretary }))).toBe("appealed-before");
    const taken = { key: "t", claimId, by: treasurer, into: "cash", on: day("2026-02-22") };
    expect(outcome(await act(reclaim, { ...taken, claimId: nobody }))).toBe("no-such-claim");
    expect(outcome(await act(reclaim, { ...taken, by: chair }))).toBe("not-treasurer");
    expect(outcome(await act(reclaim, { ...taken, on: day("2026-03-22") }))).toBe("day-to-come");
    expect(outcome(await act(reclaim, { ...taken, into: "welfare:death" }))).toBe("no-such-place");
    expect(await act(workOf, treasurer)).toMatchObject([{ type: "take-back-money" }]);
    expect(done(await act(reclaim, taken))).toMatchObject({ amount: baht(3000), again: false });
    expect(done(await act(reclaim, taken))).toMatchObject({ again: true });
    expect(outcome(await act(reclaim, { ...taken, into: "bank" }))).toBe("same-key-other-wish");
    expect(outcome(await act(reclaim, { ...taken, key: "t2" }))).toBe("not-now");
    expect(await balance("receivables:%")).toBe(0);
    expect((await scene.story(claimId)).stage).toBe("refused");
    expect(await act(verifyLedger, {})).not.toHaveProperty("fault");
  });

  test("an illness is not paid ahead, nor more than the limit", async () => {
    const { act, people, payment, fund, pays } = scene;
    const ill = await scene.filed();
    expect(outcome(await act(allowUrgently, { claimId: ill, by: people.chair }))).toBe("not-urgent-here");
    expect(outcome(await act(payUrgently, payment(ill)))).toBe("not-urgent-here");
    const memberId = await fund.member("1-170", { villageNo: 1, joinedOn: day("2022-11-01") });
    for (const year of [2022, 2023, 2024, 2025]) await pays(memberId, `${year}-11-01`);
    const filed = await act(fileClaim, {
      key: scene.key(),
      memberId,
      happening: death("2026-02-20"),
      documents: paper("death-certificate", "beneficiary-id"),
      filedAs: "assisted",
      by: people.second,
    });
    const claimId = done(filed).claims[0]?.claimId ?? "";
    expect(await act(allowUrgently, { claimId, by: people.chair })).toMatchObject({
      refusal: { type: "above-urgent-limit", upTo: baht(3000), amount: baht(6000) },
    });
    expect(
      outcome(
        await act(endOffice, { memberNo: "1-004", role: "treasurer", on: day("2026-02-20"), byNo: "1-001" }),
      ),
    ).toBe("done");
  });
});
