import { afterAll, beforeAll, expect, test } from "vitest";
import { purgeDocuments } from "#actions/documents/purge-documents.ts";
import { documentKept } from "#actions/documents/settle-document.ts";
import { perform } from "#actions/perform.ts";
import { confirmSlip } from "#actions/slips/confirm-slips.ts";
import { sendSlip } from "#actions/slips/send-slip.ts";
import { slipRead } from "#actions/slips/settle-slip.ts";
import { satang } from "#core/money.ts";
import { documentsOfSlip } from "#store/documents.ts";
import { done } from "../small-fund.ts";
import { pastBefore } from "#core/document/retention.ts";
import { openDocumentsFund, type DocumentsFund } from "./documents-fund.ts";

let fund: DocumentsFund;
beforeAll(async () => {
  fund = await openDocumentsFund();
});
afterAll(() => fund.close());

test("five years of a paid claim, one of an unpaid one, thirty days of a talk that came to nothing", () => {
  const today = Temporal.PlainDate.from("2026-02-14");
  expect(pastBefore("paid", today).toString()).toBe("2021-02-14");
  expect(pastBefore("unpaid", today).toString()).toBe("2025-02-14");
  expect(pastBefore("draft", today).toString()).toBe("2026-01-15");
});

test("a photo goes when its time is over, with what it looked like; that it was there stays written", async () => {
  const claimed = async (name: string, stage: string): Promise<string> => {
    const documentId = await fund.receive(name, { draftId: name });
    await perform(fund.house, fund.fundId, documentKept, {
      documentId,
      kind: "photo",
      sizeBytes: 1,
      exactHash: new Uint8Array(32).fill(name.length),
      likeness: ["ab".repeat(32)],
    });
    if (stage !== "draft") await claimOf(documentId, stage);
    return documentId;
  };
  const [paid, refused, open, draft] = [
    await claimed("m1", "paid"),
    await claimed("m22", "refused"),
    await claimed("m333", "certifying"),
    await claimed("m4444", "draft"),
  ];
  const purge = () => perform(fund.house, fund.fundId, purgeDocuments, undefined);
  const gone = async (): Promise<string[]> =>
    (await fund.owner`select document_id from document where purged_at is not null order by document_id`).map(
      (row) => row["document_id"] as string,
    );
  expect(await purge()).toBe(0);
  fund.wait({ hours: 24 * 32 });
  expect([await purge(), await gone()]).toEqual([1, [draft]]);
  fund.wait({ hours: 24 * 340 });
  expect([await purge(), await gone()]).toEqual([1, [refused, draft].toSorted()]);
  fund.wait({ hours: 24 * 365 * 4 });
  expect([await purge(), await gone()]).toEqual([1, [paid, refused, draft].toSorted()]);
  expect(await purge()).toBe(0);
  const removed = (await fund.errands()).filter(({ kind }) => kind === "remove-document");
  expect(removed.map(({ body }) => body["documentId"])).toEqual([draft, refused, paid]);
  const [row] =
    await fund.owner`select exact_hash, likeness, received_at from document where document_id = ${paid}`;
  expect(row).toMatchObject({ exact_hash: null, likeness: null });
  expect(await gone()).not.toContain(open);
});

/** As much of a claim as its documents need. */
async function claimOf(documentId: string, stage: string): Promise<void> {
  const claimId = fund.house.newId();
  const at = fund.clock.at.toString();
  await fund.owner`insert into claim (fund_id, claim_id, filing_id, member_id, event, first_on, event_sealed, benefits, payee,
      policy, rules_version, filed_as, filed_by, submitted_at, stage, stage_since, amount_satang, sub_fund)
    values (${fund.fundId}, ${claimId}, ${claimId}, ${fund.memberId}, 'illness', '2026-02-10', '\\x00', '{illness-nights}', 'member',
      'ordinary', 1, 'self', ${fund.memberId}, ${at}, ${stage}, ${at}, 30000, 'welfare')`;
  await fund.owner`update document set claim_id = ${claimId} where document_id = ${documentId}`;
}

test.each([
  ["confirmed", 4, "kept"],
  ["confirmed", 6, "purged"],
  ["refused", 2, "purged"],
  ["used-before", 2, "purged"],
  ["waiting", 6, "kept"],
] as const)("the picture of a slip that is %s is %s years later %s", async (stage, years, state) => {
  const { house, fundId, memberId, sender, channelId } = fund;
  const key = `slip-${stage}-${years}`;
  const payments = [{ memberId, amount: satang(3000) }];
  const sent = { key, messageId: key, lineUserId: sender, channelId, payments };
  const { slipId } = done(await perform(house, fundId, sendSlip, sent));
  const [picture] = await house.database.inFund(fundId, (tx) => documentsOfSlip(tx, slipId));
  const documentId = picture?.documentId ?? "";
  const hash = new Uint8Array(32).fill(years);
  await perform(house, fundId, documentKept, { documentId, kind: "photo", sizeBytes: 1, exactHash: hash });
  await perform(house, fundId, slipRead, { slipId, reading: "no-code" });
  if (stage === "confirmed") await confirmedBySomebody(slipId);
  else await fund.owner`update slip set stage = ${stage} where slip_id = ${slipId}`;
  const began = fund.clock.at;
  fund.clock.at = began.add({ hours: years * 366 * 24 });
  await perform(house, fundId, purgeDocuments, undefined);
  const [now] = await house.database.inFund(fundId, (tx) => documentsOfSlip(tx, slipId));
  fund.clock.at = began;
  expect(now?.state).toBe(state);
});

async function confirmedBySomebody(slipId: string): Promise<void> {
  const treasurer = await fund.member(`t-${slipId}`, { roles: ["treasurer"] });
  const payments = [{ memberId: fund.memberId, amount: satang(3000) }];
  const wish = { slipId, payments, on: Temporal.PlainDate.from("2026-02-13") };
  done(await perform(fund.house, fund.fundId, confirmSlip, { by: treasurer, byActsFor: [], wish }));
}
