import { sumSatang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDocument, documentOfMessage } from "#store/documents.ts";
import { membersById } from "#store/members.ts";
import { leaveErrand } from "#store/outgoing.ts";
import { addSlipAct } from "#store/slip-acts.ts";
import { addSlip, openSlipsFrom, slipOfDraft, type SlipPayment } from "#store/slips.ts";
import type { Moment } from "../perform.ts";

/** A photo that is said to be a slip, as it was announced: its bytes still lie with LINE. */
export interface SendSlip {
  /** The draft's: one draft has one slip. */
  readonly key: string;
  readonly messageId: string;
  readonly lineUserId: string;
  readonly channelId: string;
  /** The member in whose name the account talks, where there is one. */
  readonly sentBy?: string;
  /** What it pays, for whom; whether the sender may pay for them is the caller's to know. */
  readonly payments: readonly SlipPayment[];
  /** What became of it is told with this, as long as it lives: a reply costs nothing. */
  readonly reply?: { readonly token: string; readonly until: number };
}

export type SendSlipRefusal =
  | { readonly type: "nobody-paid-for" }
  | { readonly type: "no-such-member" }
  | { readonly type: "too-many-slips"; readonly most: number };

/** More than a family sends in a month; who sends more before anything was judged is asked to wait. */
const mostOpen = 10;

/**
 * Makes the slip's place in the transaction of the event that brought it, and sends for its picture. No money counts by this. The
 * caller holds the sender's row. The same draft or the same photo again changes nothing.
 */
export async function sendSlip(
  { fund, at, newId }: Moment,
  sent: SendSlip,
): Promise<Result<{ readonly slipId: string; readonly again: boolean }, SendSlipRefusal>> {
  const { key, messageId, lineUserId, channelId, sentBy, reply } = sent;
  const before = (await slipOfDraft(fund, key))?.slipId ?? (await documentOfMessage(fund, messageId))?.slipId;
  if (before !== undefined) return ok({ slipId: before, again: true });
  const payments = sent.payments.filter(({ amount }) => amount > 0n);
  const [first] = payments;
  if (first === undefined) return refused({ type: "nobody-paid-for" });
  const ids = [...new Set(payments.map(({ memberId }) => memberId))];
  if ((await membersById(fund, ids)).length < ids.length) return refused({ type: "no-such-member" });
  if ((await openSlipsFrom(fund, lineUserId)) >= mostOpen)
    return refused({ type: "too-many-slips", most: mostOpen });

  const [slipId, documentId] = [newId(), newId()];
  const amount = sumSatang(payments.map((one) => one.amount));
  const by = { ...(sentBy !== undefined && { sentBy }) };
  const added = { slipId, draftId: key, sentFrom: lineUserId, sentAt: at, amount, payments, ...by };
  if (!(await addSlip(fund, added))) throw new Error("whoever sends a slip holds their own row");
  await addSlipAct(fund, slipId, { act: { kind: "sent", fromLine: lineUserId }, at });
  const subject = first.memberId;
  const document = { documentId, slipId, subject, isHealth: false, messageId, sentFrom: lineUserId, ...by };
  if (!(await addDocument(fund, document, at))) throw new Error("a photo has one place");
  const body = { documentId, messageId, ...(reply !== undefined && { reply }) };
  await leaveErrand(fund, { errandId: newId(), channelId, kind: "fetch-document", body }, at);
  return ok({ slipId, again: false });
}
