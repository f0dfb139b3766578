import { afterAll, beforeAll, expect, test } from "vitest";
import { doClaimDeed } from "#actions/deeds/claims.ts";
import { documentKept } from "#actions/documents/settle-document.ts";
import { makeDocumentLink } from "#actions/documents/document-link.ts";
import { perform } from "#actions/perform.ts";
import type { ClaimOutcome } from "#conversation/deeds/claims.ts";
import { photoOfPaper } from "../paper/document/papers.ts";
import { lineUser } from "../actions/small-fund.ts";
import { lines, openWebRoom, type WebRoom } from "./web-room.ts";

/** The treasurer's picture of a payment, as it is seen. Nobody here agreed to health documents, and nobody has to. */
let room: WebRoom;
let claimId: string;
let documentId: string;
let auditor: string;
let taken: ClaimOutcome;
beforeAll(async () => {
  room = await openWebRoom();
  claimId = await room.paid();
  auditor = await room.fund.member("3-009", { roles: ["auditor"] });
  await room.fund.link(lineUser(90), auditor);
  const { house, fundId, channelId } = room.fund;
  taken = await perform(
    house,
    fundId,
    (moment) =>
      doClaimDeed(
        moment,
        { lineUserId: lines.treasurer, channelId },
        { type: "take-payment-proof", claimId, draft: "payment", messageId: "p1" },
      ),
    undefined,
  );
  const [row] = await room.fund.owner`select document_id from document where message_id = 'p1'`;
  documentId = row?.["document_id"] as string;
  const bytes = await photoOfPaper(3);
  await room.keep.put({ fundId, documentId }, bytes);
  const exactHash = new Uint8Array(32).fill(3);
  await room.act(documentKept, { documentId, kind: "photo", sizeBytes: bytes.length, exactHash });
});
afterAll(() => room.close());

test("the auditor looks at it through the viewer, and the look is written down", async () => {
  expect(taken).toEqual({ type: "document-taken" });
  const browser = room.browser();
  await browser.signIn(lineUser(90));
  const path = await room.linkFor(claimId, lineUser(90));
  const list = await browser.get(path);
  expect(list.text).toContain(documentId);
  const picture = await browser.get(path.replace("/documents?", `/documents/${documentId}?`));
  expect([picture.status, picture.headers["content-type"]]).toEqual([200, "image/jpeg"]);
  const views = await room.fund.owner`select document_id, viewer from document_view`;
  expect(views).toMatchObject([{ document_id: documentId, viewer: auditor }]);
});

test("whoever may not see the claim sees no picture of its payment either", async () => {
  const made = await room.act(makeDocumentLink, { claimId, lineUserId: room.line });
  expect(made).toMatchObject({ refusal: { type: "not-in-office" } });
});

test("the printed claim says how many there are, with the payment and in the history", async () => {
  const browser = room.browser();
  await browser.signIn(lines.treasurer);
  const { text } = await browser.get(`/f/small/claims/${claimId}`);
  expect(text.match(/มีรูปหลักฐาน 1 รูป/gu)).toHaveLength(2);
});
