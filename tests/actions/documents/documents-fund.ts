import { receiveDocument, type SentDocument } from "#actions/documents/receive-document.ts";
import { consentGiven } from "#actions/documents/consent.ts";
import { perform } from "#actions/perform.ts";
import type { Reply } from "#conversation/reply.ts";
import { documentsOfDraft, type StoredDocument } from "#store/documents.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { done, lineUser, openSmallFund, testCipher, type SmallFund } from "../small-fund.ts";

/** A small fund in which one member has agreed to health documents and sends some. */
export interface DocumentsFund extends SmallFund {
  readonly memberId: string;
  readonly sender: string;
  readonly sent: (messageId: string, more?: Partial<SentDocument>) => SentDocument;
  readonly receive: (messageId: string, more?: Partial<SentDocument>) => Promise<string>;
  readonly draft: (draftId?: string) => Promise<StoredDocument[]>;
  /** Everything that was left for somebody, in order, as plain text. */
  readonly told: () => Promise<string[]>;
  readonly errands: () => Promise<{ readonly kind: string; readonly body: Record<string, unknown> }[]>;
}

export const draftId = "019a8f00-0000-7000-8000-00000000d001";

export async function openDocumentsFund(): Promise<DocumentsFund> {
  const fund = await openSmallFund();
  const memberId = await fund.member("1-001", { givenName: "บัวผัน" });
  const sender = lineUser(1);
  await fund.link(sender, memberId);
  await fund.house.database.inFund(fund.fundId, (tx) =>
    meetAccount(tx, { lineUserId: sender, channelId: fund.channelId, at: fund.clock.at }),
  );
  done(
    await perform(fund.house, fund.fundId, consentGiven, {
      memberId,
      how: "line",
      textVersion: "1",
      fromLine: sender,
    }),
  );
  const sent: DocumentsFund["sent"] = (messageId, more = {}) => ({
    messageId,
    lineUserId: sender,
    channelId: fund.channelId,
    draftId,
    subject: memberId,
    isHealth: true,
    ...more,
  });
  return {
    ...fund,
    memberId,
    sender,
    sent,
    receive: async (messageId, more) => {
      done(await perform(fund.house, fund.fundId, receiveDocument, sent(messageId, more)));
      const [row] = await fund.owner`select document_id from document where message_id = ${messageId}`;
      return row?.["document_id"] as string;
    },
    draft: (of = draftId) => fund.house.database.inFund(fund.fundId, (tx) => documentsOfDraft(tx, of)),
    told: async () => {
      const rows = await fund.owner<{ outbox_id: string; body_sealed: Uint8Array }[]>`
        select outbox_id, body_sealed from relay.outbox order by created_at, outbox_id`;
      return rows.map(({ outbox_id: id, body_sealed: sealed }) =>
        textOf(JSON.parse(testCipher.open(sealed, `outbox.body:${id}`)) as Reply),
      );
    },
    errands: async () => {
      const rows = await fund.owner<{ errand_id: string; kind: string; body_sealed: Uint8Array }[]>`
        select errand_id, kind, body_sealed from relay.errand order by created_at, errand_id`;
      return rows.map(({ errand_id: id, kind, body_sealed: sealed }) => ({
        kind,
        body: JSON.parse(testCipher.open(sealed, `errand.body:${id}`)) as Record<string, unknown>,
      }));
    },
  };
}

const textOf = ({ says }: Reply): string =>
  says
    .map((saying) =>
      saying.type === "text" ? saying.text : saying.type === "card" ? saying.summary : saying.shows,
    )
    .join("\n");
