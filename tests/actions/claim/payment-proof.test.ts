import { afterAll, beforeEach, expect, test } from "vitest";
import { returnPayment } from "#actions/claim/return-payment.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { doClaimDeed } from "#actions/deeds/claims.ts";
import { documentKept } from "#actions/documents/settle-document.ts";
import { purgeDocuments } from "#actions/documents/purge-documents.ts";
import { withdrawDocument } from "#actions/documents/withdraw-document.ts";
import { perform } from "#actions/perform.ts";
import type { ClaimDeed, ClaimOutcome } from "#conversation/deeds/claims.ts";
import { done, lineUser } from "../small-fund.ts";
import { openClaimFund, type ClaimFund } from "./claim-fund.ts";

/** The treasurer pays in the chat and sends pictures of it. Nobody here ever agreed to health documents. */
let scene: ClaimFund;
const opened: ClaimFund[] = [];
const treasurer = lineUser(70);
beforeEach(async () => {
  scene = await openClaimFund();
  opened.push(scene);
  await scene.fund.link(treasurer, scene.people.treasurer);
  scene.fund.wait({ hours: 24 * 8 });
});
afterAll(() => Promise.all(opened.map(({ fund }) => fund.close())));

const says = (deed: ClaimDeed, lineUserId = treasurer): Promise<ClaimOutcome> => {
  const { house, fundId, channelId } = scene.fund;
  const act = (moment: Parameters<typeof doClaimDeed>[0], one: ClaimDeed) =>
    doClaimDeed(moment, { lineUserId, channelId }, one);
  return perform(house, fundId, act, deed);
};

const pays = async (claimId: string): Promise<string> => {
  const key = scene.fund.house.newId();
  const receiver = "สมาชิก1-101";
  const wish = { key, claimId, from: "cash", receiver, witness: "นางพยาน ใจดี", isProxy: false };
  expect(await says({ type: "pay-claim", ...wish })).toMatchObject({ type: "claim-paid" });
  return key;
};

const proof = (claimId: string, draft: string, messageId: string) =>
  ({ type: "take-payment-proof", claimId, draft, messageId }) as const;

const kept = async (messageId: string): Promise<string> => {
  const [row] = await scene.fund.owner`select document_id from document where message_id = ${messageId}`;
  const documentId = row?.["document_id"] as string;
  const exactHash = new Uint8Array(32).fill(messageId.length);
  expect(await scene.act(documentKept, { documentId, kind: "photo", sizeBytes: 1, exactHash })).toBe("kept");
  return documentId;
};

const proofsIn = async (claimId: string): Promise<number[]> =>
  (await scene.story(claimId)).payments.map(({ proofs }) => proofs);

test("a payment is booked without a picture, and two that follow are the claim's, of its payment", async () => {
  const claimId = await scene.approved();
  const draft = await pays(claimId);
  expect(await scene.story(claimId)).toMatchObject({ stage: "paid", payments: [{ proofs: 0 }] });
  for (const message of ["p1", "p22"])
    expect(await says(proof(claimId, draft, message))).toEqual({ type: "document-taken" });
  // Fetched by the same errand as every other document.
  const [errands] = await scene.fund
    .owner`select count(*)::int as left from relay.errand where kind = 'fetch-document'`;
  expect(errands?.["left"]).toBe(2);
  expect(await proofsIn(claimId)).toEqual([0]);
  await kept("p1");
  await kept("p22");
  expect(await proofsIn(claimId)).toEqual([2]);
  expect(await says({ type: "draft-documents", draft })).toMatchObject({ documents: { kept: 2 } });
  const rows = await scene.fund.owner`select claim_id, code, is_health from document`;
  expect(rows).toMatchObject(
    [1, 2].map(() => ({ claim_id: claimId, code: "payment-proof", is_health: false })),
  );
});

test("the same message twice is one picture, and one that was taken back does not count", async () => {
  const claimId = await scene.approved();
  const draft = await pays(claimId);
  for (const _ of [1, 2]) await says(proof(claimId, draft, "p1"));
  await kept("p1");
  expect(await proofsIn(claimId)).toEqual([1]);
  expect(await scene.act(withdrawDocument, { messageId: "p1", lineUserId: treasurer })).toBe(true);
  expect(await proofsIn(claimId)).toEqual([0]);
});

test("nobody but whoever paid adds a picture, none before it is paid, and none once the money came back", async () => {
  const { fund, people } = scene;
  const refusal = { type: "claim-refused", refusal: { type: "no-such-claim" } };
  const claimId = await scene.approved();
  const draft = fund.house.newId();
  expect(await says(proof(claimId, draft, "early"))).toEqual(refusal);
  await fund.link(lineUser(71), people.chair);
  const paidIn = await pays(claimId);
  for (const other of [lineUser(71), scene.line, lineUser(72)])
    expect(await says(proof(claimId, paidIn, "others"), other)).toEqual(refusal);
  const back = { key: "back", claimId, by: people.treasurer, reason: "บัญชีปิดแล้ว" };
  done(await scene.act(returnPayment, back));
  expect(await says(proof(claimId, paidIn, "late"))).toEqual(refusal);
  expect(await fund.owner`select from document`).toHaveLength(0);
});

test("each attempt has its own pictures, and those of one that came back stay", async () => {
  const { fund, people, act } = scene;
  const claimId = await scene.approved();
  const first = await pays(claimId);
  await says(proof(claimId, first, "p1"));
  await kept("p1");
  fund.wait({ hours: 1 });
  done(await act(returnPayment, { key: "back", claimId, by: people.treasurer, reason: "บัญชีปิดแล้ว" }));
  fund.wait({ hours: 1 });
  const second = await pays(claimId);
  for (const message of ["p22", "p333"]) {
    await says(proof(claimId, second, message));
    await kept(message);
  }
  expect(await proofsIn(claimId)).toEqual([1, 2]);
});

test("what the command pays has none, and needs none", async () => {
  const claimId = await scene.approved();
  done(
    await scene.act(
      payClaim,
      scene.payment(claimId, { on: scene.fund.clock.at.toZonedDateTimeISO("Asia/Bangkok").toPlainDate() }),
    ),
  );
  expect(await proofsIn(claimId)).toEqual([0]);
});

test("is kept five years like its voucher, also where the claim was refused afterwards", async () => {
  const claimId = await scene.approved();
  const draft = await pays(claimId);
  await says(proof(claimId, draft, "p1"));
  const documentId = await kept("p1");
  await scene.fund.owner`update claim set stage = 'refused' where claim_id = ${claimId}`;
  const isPurged = async (): Promise<boolean> => {
    await scene.act(purgeDocuments, undefined);
    const [row] = await scene.fund
      .owner`select purged_at is not null as purged from document where document_id = ${documentId}`;
    return row?.["purged"] === true;
  };
  scene.fund.wait({ hours: 24 * 365 * 4 });
  expect(await isPurged()).toBe(false);
  scene.fund.wait({ hours: 24 * 367 });
  expect(await isPurged()).toBe(true);
});
