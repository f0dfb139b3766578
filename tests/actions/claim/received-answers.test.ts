import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { confirmReceived } from "#actions/claim/claimant-acts.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { receivedAnswers } from "#actions/claim/received-answers.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { openWork, showWork } from "#actions/deeds/claims-work.ts";
import { perform } from "#actions/perform.ts";
import { isAskedAbout } from "#core/claim/spot-check.ts";
import { done, lineUser, testCipher } from "../small-fund.ts";
import { openClaimFund, stay, type ClaimFund } from "./claim-fund.ts";

/** "ได้รับเงินแล้วหรือยัง": a few payments are asked about, and the auditor sees what came back. */
let scene: ClaimFund;
let auditor: string;
beforeAll(async () => {
  scene = await openClaimFund();
  auditor = await scene.fund.member("1-009", { roles: ["auditor"] });
  await scene.fund.link(lineUser(90), auditor);
});
afterAll(() => scene.fund.close());

/** As chance has it: 0 asks, 1 does not. */
async function paidWith(chance: 0 | 1, from: string, to: string): Promise<string> {
  const { house, fundId } = scene.fund;
  const claimId = await scene.approved({ happening: stay(from, to) });
  const random = (bytes: number) => new Uint8Array(bytes).fill(chance);
  done(await perform({ ...house, random }, fundId, payClaim, scene.payment(claimId)));
  return claimId;
}

/** What the claimant was sent about this claim when it was paid. */
async function news(claimId: string): Promise<string> {
  const [row] = await scene.fund.owner<{ id: string; sealed: Uint8Array }[]>`
    select outbox_id as id, body_sealed as sealed from relay.outbox
    where once_key like ${`claim:${claimId}:%`} order by outbox_id desc limit 1`;
  return row === undefined ? "" : testCipher.open(row.sealed, `outbox.body:${row.id}`);
}

test("chance picks one payment in five", () => {
  const picked = Array.from({ length: 256 }, (_, byte) => isAskedAbout(Uint8Array.of(byte))).filter(Boolean);
  expect(picked.length).toBe(52);
});

describe("a payment that chance picked", () => {
  test("asks the member outright, with the news of it and nothing beside it", async () => {
    const asked = await paidWith(0, "2026-02-01", "2026-02-03");
    const other = await paidWith(1, "2026-01-20", "2026-01-22");
    expect(await news(asked)).toContain("ได้รับเงินแล้วหรือยังคะ");
    expect(await news(asked)).toContain("claim:not-received");
    expect(await news(other)).not.toContain("ได้รับเงินแล้วหรือยังคะ");
  });

  test("shows the auditor who says no, then who is silent, then the others; never as the payer tells it", async () => {
    const silent = await paidWith(0, "2026-01-10", "2026-01-12");
    const missed = await paidWith(0, "2026-01-04", "2026-01-06");
    done(await scene.act(confirmReceived, { claimId: missed, isReceived: false, fromLine: scene.line }));
    const answers = await scene.act(receivedAnswers, undefined);
    const [first, second] = await Promise.all([missed, silent].map((claimId) => scene.story(claimId)));
    expect(answers.slice(0, 1)).toMatchObject([
      { reference: first?.reference, isAsked: true, said: { isReceived: false, writtenDown: false } },
    ]);
    expect(answers.find(({ reference }) => reference === second?.reference)).not.toHaveProperty("said");
    expect(answers.map(({ isAsked }) => isAsked)).toEqual([true, true, true, false]);
  });

  test("that did not come is work for chair and auditor until the member has it; not for whoever paid", async () => {
    const { act, people, fund } = scene;
    const claimId = await paidWith(1, "2025-12-20", "2025-12-22");
    done(await act(confirmReceived, { claimId, isReceived: false, fromLine: scene.line }));
    const lookedInto = async (memberId: string): Promise<boolean> =>
      (await act(workOf, memberId)).some(
        ({ type, claim }) => type === "look-into" && claim.claimId === claimId,
      );
    expect(await lookedInto(auditor)).toBe(true);
    expect(await lookedInto(people.chair)).toBe(true);
    expect(await lookedInto(people.treasurer)).toBe(false);
    const [notice] =
      await fund.owner`select member_id from work_notice where work_id = ${`look-into:${claimId}`}`;
    expect(notice?.["member_id"]).toBe(auditor);
    const speaker = { lineUserId: lineUser(90), channelId: fund.channelId };
    expect(await act((moment) => showWork(moment, speaker), undefined)).toMatchObject({
      work: { claims: expect.arrayContaining([expect.objectContaining({ claimId, does: "look-into" })]) },
    });
    expect(await act((moment) => openWork(moment, speaker, claimId), undefined)).toMatchObject({
      type: "claim-to-look-into",
      claim: { received: false },
    });
    done(await act(confirmReceived, { claimId, isReceived: true, fromLine: scene.line }));
    expect(await lookedInto(auditor)).toBe(false);
  });
});
