import { documentsNewsReply } from "#conversation/flows/claim/documents-news.ts";
import { readConversation } from "#conversation/converse.ts";
import type { Reply } from "#conversation/reply.ts";
import { documentsOfDraft, markTold, type StoredDocument } from "#store/documents.ts";
import { channelOf, type LineAccount } from "#store/line-accounts.ts";
import { leaveErrand, leaveMessages } from "#store/outgoing.ts";
import type { Moment } from "../perform.ts";
import { sceneOf } from "../scene.ts";

export interface Telling {
  readonly account: LineAccount;
  readonly draftId: string;
  readonly reply?: { readonly token: string; readonly until: number };
  /** Nothing more is waited for: photos that LINE announced and never delivered. */
  readonly isLast?: boolean;
}

/** Photos chosen together come within moments of one another; longer than this nobody waits for the rest. */
const patience = { seconds: 12 };

/**
 * One message for all photos of a talk that were settled and not told of yet, once none is on its way. Whoever calls holds the
 * sender's row, so that of several that are settled at one moment the last one tells of all.
 */
export async function tellSender(moment: Moment, telling: Telling): Promise<void> {
  const { fund, at, newId } = moment;
  const { account, draftId, reply: answering, isLast = false } = telling;
  const all = await documentsOfDraft(fund, draftId);
  const untold = all.filter(({ isTold, state }) => !isTold && (state === "kept" || state === "failed"));
  if (untold.length === 0 || all.some(({ state }) => state === "waiting")) return;
  const channelId = await channelOf(fund, account.lineUserId);
  const missing = untold.find((one) => isSetIncomplete(one, all));
  if (missing?.set !== undefined && !isLast) {
    const body = { draftId, lineUserId: account.lineUserId };
    const once = { onceKey: `documents:${missing.set.id}`, notBefore: at.add(patience) };
    await leaveErrand(fund, { errandId: newId(), kind: "tell-of-documents", body, ...once }, at);
    return;
  }
  await markTold(
    fund,
    untold.map(({ documentId }) => documentId),
    at,
  );
  if (channelId === undefined) return;
  const message = {
    outboxId: newId(),
    channelId,
    recipient: account.lineUserId,
    reply: await newsOf(moment, telling, { untold, all }),
    mustLearn: true,
    ...(answering && {
      answering: {
        token: answering.token,
        until: Temporal.Instant.fromEpochMilliseconds(answering.until),
      },
    }),
    onceKey: `documents:${untold.map(({ documentId }) => documentId).join(",")}`,
  };
  await leaveMessages(fund, [message], at);
}

const isSetIncomplete = ({ set }: StoredDocument, all: readonly StoredDocument[]): boolean =>
  set !== undefined && all.filter((other) => other.set?.id === set.id).length < set.total;

interface News {
  readonly untold: readonly StoredDocument[];
  readonly all: readonly StoredDocument[];
}

/** With the open question behind it, where the talk is still the one in which they came: its buttons go on from here. */
async function newsOf(moment: Moment, { account, draftId }: Telling, { untold, all }: News): Promise<Reply> {
  const keptInAll = all.filter(({ state }) => state === "kept").length;
  const news = {
    sent: untold.length,
    kept: untold.filter(({ state }) => state === "kept").length,
    keptInAll,
    faults: untold.flatMap(({ fault }) => fault ?? []),
  };
  const stored = readConversation(account.conversation);
  const isTheirs = stored !== undefined && stored !== "not-understood" && stored.draftId === draftId;
  return documentsNewsReply(news, isTheirs ? stored : undefined, await sceneOf(moment, account));
}
