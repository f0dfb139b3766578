import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { appealClaim, confirmReceived, withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { nameHeir } from "#actions/claim/name-heir.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { claimsOf } from "#actions/claim/show-claims.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { doClaimDeed } from "#actions/deeds/claims.ts";
import { consentGiven, consentWithdrawn, hasConsent } from "#actions/documents/consent.ts";
import { makeDocumentLink } from "#actions/documents/document-link.ts";
import { openDocuments } from "#actions/documents/view-documents.ts";
import { issueLinkCode, redeemLinkCode } from "#actions/link-member.ts";
import { cutLinks } from "#actions/joining/cut-links.ts";
import { perform } from "#actions/perform.ts";
import type { ClaimDeed, ClaimOutcome } from "#conversation/deeds/claims.ts";
import { consentTextVersion } from "#conversation/wording/claim.ts";
import { done, lineUser } from "../small-fund.ts";
import { death, openClaimFund, outcome, paper, type ClaimFund } from "./claim-fund.ts";

/** What somebody would try who wants money, names or a say that are not theirs. */
let scene: ClaimFund;
const opened: ClaimFund[] = [];
beforeEach(async () => {
  scene = await openClaimFund();
  opened.push(scene);
});
afterAll(() => Promise.all(opened.map(({ fund }) => fund.close())));

/** As a talk would ask for it, from whatever telephone. */
const says = (lineUserId: string, deed: ClaimDeed): Promise<ClaimOutcome> => {
  const { house, fundId, channelId } = scene.fund;
  return perform(
    house,
    fundId,
    (moment, one: ClaimDeed) => doClaimDeed(moment, { lineUserId, channelId }, one),
    deed,
  );
};

describe("links and conflicts", () => {
  test("issuing a code to oneself: it is not redeemed by its issuer, from no telephone of theirs", async () => {
    const { act, fund, people } = scene;
    for (const line of [lineUser(60), lineUser(61)]) await fund.link(line, people.chair);
    const { code } = done(await act(issueLinkCode, { memberNo: "1-101", issuedByNo: "1-001" }));
    for (const lineUserId of [lineUser(60), lineUser(61)])
      expect(outcome(await act(redeemLinkCode, { lineUserId, channelId: fund.channelId, code }))).not.toBe(
        "done",
      );
  });

  test("unlinking before a vote changes nothing: whoever ever was in one hand with the member has none", async () => {
    const { act, fund, people, vote } = scene;
    await fund.link(lineUser(62), people.representative);
    await fund.link(lineUser(62), people.claimant);
    const claimId = await scene.filed();
    done(await act(cutLinks, { lineUserId: lineUser(62), by: people.registrar }));
    expect(outcome(await vote(claimId, people.representative))).toBe("in-conflict");
  });

  test("a second LINE account of the same officer has the same conflict", async () => {
    const { fund, people } = scene;
    await fund.link(lineUser(63), people.representative);
    await fund.link(lineUser(63), people.claimant);
    await fund.link(lineUser(64), people.representative);
    const claimId = await scene.filed();
    const yes = { type: "vote", claimId, sittingNo: 1, says: "yes", reason: "" } as const;
    expect(await says(lineUser(64), yes)).toMatchObject({ refusal: { type: "in-conflict" } });
  });

  test("a link made yesterday pays nothing and confirms nothing", async () => {
    const { fund, people } = scene;
    const claimId = await scene.approved();
    await fund.link(lineUser(65), people.treasurer);
    fund.wait({ hours: 24 });
    const pays = {
      type: "pay-claim",
      key: scene.key(),
      claimId,
      from: "cash",
      receiver: "สมาชิก1-101",
      witness: "นางพยาน ใจดี",
      isProxy: false,
    } as const;
    expect(await says(lineUser(65), pays)).toMatchObject({ refusal: { type: "link-too-young" } });
    done(await scene.act(payClaim, scene.payment(claimId)));
    await fund.link(lineUser(66), people.claimant);
    const received = { type: "confirm-received", claimId, received: true } as const;
    expect(await says(lineUser(66), received)).toMatchObject({ refusal: { type: "link-too-young" } });
  });

  test("a forwarded document link opens nothing for whoever else holds it", async () => {
    const { act, fund, people } = scene;
    const claimId = await scene.filed();
    await fund.link(lineUser(67), people.representative);
    await fund.link(lineUser(68), people.chair);
    const { path } = done(await act(makeDocumentLink, { claimId, lineUserId: lineUser(67) }));
    const link = new URL(path, "https://x.example").searchParams.get("link") ?? "";
    expect(outcome(await act(openDocuments, { link, lineUserId: lineUser(67) }))).toBe("done");
    expect(outcome(await act(openDocuments, { link, lineUserId: lineUser(68) }))).toBe("link-of-another");
  });

  test("a stale postback replayed by another person says and does nothing", async () => {
    const { fund } = scene;
    const claimId = await scene.filed();
    const stranger = lineUser(69);
    await fund.link(stranger, await fund.member("2-069"));
    const replayed: readonly ClaimDeed[] = [
      { type: "open-work", claimId },
      { type: "open-claim", claimId },
      { type: "withdraw-claim", claimId },
      { type: "vote", claimId, sittingNo: 1, says: "yes", reason: "" },
      { type: "confirm-received", claimId, received: true },
      { type: "take-answer-document", claimId, draft: "d", messageId: "m" },
    ];
    for (const deed of replayed) expect(await says(stranger, deed)).toMatchObject({ type: "claim-refused" });
    expect((await scene.story(claimId)).acts.map(({ kind }) => kind)).toEqual([
      "submitted",
      "sitting-opened",
    ]);
  });
});

describe("“received” is the claimant's word", () => {
  test("whoever paid does not say it for them; another committee member who helps may", async () => {
    const { act, people } = scene;
    const claimId = await scene.paid();
    const saysSo = { claimId, isReceived: true } as const;
    expect(outcome(await act(confirmReceived, { ...saysSo, by: people.treasurer }))).toBe("not-their-claim");
    expect(outcome(await act(confirmReceived, { ...saysSo, by: people.secretary }))).toBe("done");
  });

  test("tapped ten times it stands once; a change of mind stands beside it", async () => {
    const { act, line } = scene;
    const claimId = await scene.paid();
    const tap = (isReceived: boolean) => act(confirmReceived, { claimId, isReceived, fromLine: line });
    for (let taps = 0; taps < 10; taps += 1) done(await tap(false));
    done(await tap(true));
    done(await tap(true));
    const kinds = (await scene.story(claimId)).acts.map(({ kind }) => kind);
    expect(kinds.filter((kind) => kind.endsWith("received"))).toEqual(["not-received", "received"]);
  });
});

describe("a telephone whose links the committee has cut", () => {
  test("sees, withdraws, appeals and confirms nothing of what was filed from it, and hears no news", async () => {
    const { act, fund, people, line, vote } = scene;
    const claimId = await scene.filed();
    done(await act(cutLinks, { lineUserId: line, by: people.registrar }));
    expect(await act(claimsOf, { fromLine: line })).toEqual([]);
    const theirs = { claimId, fromLine: line };
    expect(outcome(await act(withdrawClaim, theirs))).toBe("not-their-claim");
    expect(await says(line, { type: "open-claim", claimId })).toMatchObject({
      refusal: { type: "no-such-claim" },
    });
    for (const by of [people.representative, people.chair, people.deputy]) done(await vote(claimId, by));
    const told =
      await fund.owner`select 1 from relay.outbox where recipient = ${line} and once_key like 'claim:%'`;
    expect(told.length).toBe(0);
    done(await act(payClaim, scene.payment(claimId)));
    expect(outcome(await act(confirmReceived, { ...theirs, isReceived: true }))).toBe("not-their-claim");
    expect(outcome(await act(appealClaim, { ...theirs, reason: "ขอ" }))).not.toBe("done");
  });
});

describe("money", () => {
  test("a committee that agrees names no heir beside the beneficiary whom the member named", async () => {
    const { act, fund, people } = scene;
    const memberId = await fund.member("1-200", {
      villageNo: 1,
      joinedOn: Temporal.PlainDate.from("2024-11-01"),
      beneficiaries: [{ name: "นางคำ ใจดี", relation: "spouse" }],
    });
    await scene.pays(memberId, "2024-11-01");
    await scene.pays(memberId, "2025-11-01");
    const claimId = await scene.filed({
      memberId,
      happening: death("2026-02-20"),
      documents: paper("death-certificate", "beneficiary-id"),
      filedAs: "assisted",
      by: people.secretary,
    });
    const { chair, deputy, treasurer } = people;
    const named = {
      claimId,
      by: people.secretary,
      heirs: [{ name: "นายใหม่ คนอื่น" }],
      agreed: [chair, deputy, treasurer],
      resolution: { by: "meeting" as const, number: "9/2569", on: Temporal.PlainDate.from("2026-02-21") },
    };
    expect(outcome(await act(nameHeir, named as never))).toBe("beneficiary-named");
  });

  test("where the treasurer is in one hand with the claimant, a substitute finds it in their work and pays it", async () => {
    const { act, people, fund } = scene;
    await fund.link(lineUser(40), people.treasurer);
    await fund.link(lineUser(40), people.claimant);
    const claimId = await scene.approved();
    expect(await act(workOf, people.treasurer)).toEqual([]);
    expect(await act(workOf, people.secretary)).toMatchObject([{ type: "pay", claim: { claimId } }]);
    expect(await act(workOf, people.chair)).toEqual([]);
  });
});

describe("consent", () => {
  test("that a member withdrew is not given anew by somebody else's word on LINE", async () => {
    const { act, fund, people, line } = scene;
    const memberId = people.claimant;
    const agreed = { memberId, how: "line", textVersion: consentTextVersion } as const;
    done(await act(consentGiven, { ...agreed, fromLine: line }));
    await act(consentWithdrawn, memberId);
    const stranger = lineUser(50);
    await fund.link(stranger, await fund.member("2-050"));
    const given = { how: "line", textVersion: consentTextVersion } as const;
    expect(await says(stranger, { type: "give-consent", memberId, given })).toMatchObject({
      type: "claim-refused",
      refusal: { type: "consent-missing" },
    });
    expect(await act(hasConsent, memberId)).toBe(false);
    expect(await says(line, { type: "give-consent", memberId, given })).toMatchObject({
      type: "consent-given",
    });
  });
});
