import type { SettleRefusal } from "#conversation/deeds/joining.ts";
import type { CancelRefusal, SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockRequest, type RequestKind } from "#store/requests.ts";
import type { OtherWish } from "../books/post.ts";
import type { ReceiptRefusal } from "../books/record-receipts.ts";
import { settleBroadcast } from "../broadcast/settle-broadcast.ts";
import { settleJoiningRequest } from "../joining/settle-request.ts";
import type { Moment } from "../perform.ts";
import { settleOwnContribution } from "./own-contribution.ts";
import { settleCancel } from "./settle-cancel.ts";

export interface SettleAny {
  readonly requestId: string;
  /** The committee member, by id. */
  readonly by: string;
  readonly agree: boolean;
  /** Why not; whoever asked reads it. */
  readonly reason?: string;
  /** Of a link: to whom it is to lead. */
  readonly memberId?: string;
}

export type SettleAnyRefusal =
  | SettleRefusal
  | SecondPersonRefusal
  | CancelRefusal
  | OtherWish
  /** The money of one's own household cannot be receipted as it was asked for. */
  | { readonly type: "not-receivable"; readonly refusal: Exclude<ReceiptRefusal, OtherWish> }
  | { readonly type: "settled-in-chat"; readonly kind: RequestKind };

type Settled = Result<{ readonly kind: RequestKind }, SettleAnyRefusal>;

/** A yes or a no to whatever waits; each kind asks for itself who may. */
export async function settleRequestOf(moment: Moment, command: SettleAny): Promise<Settled> {
  const { requestId, by, agree, reason = "", memberId } = command;
  const request = await lockRequest(moment.fund, requestId);
  if (request === undefined) return refused({ type: "no-such-request" });
  const { kind } = request;
  const isOfBooks = kind === "cancel-receipt" || kind === "own-contribution" || kind === "broadcast";
  if (isOfBooks && !agree && reason.trim() === "") return refused({ type: "reason-missing" });
  switch (kind) {
    case "join":
    case "link":
    case "change-beneficiary": {
      const linked = memberId === undefined ? {} : { memberId };
      const answer = agree ? ({ type: "agree", ...linked } as const) : ({ type: "decline", reason } as const);
      const settled = await settleJoiningRequest(moment, { requestId, by, answer });
      return settled.ok ? ok({ kind }) : settled;
    }
    case "cancel-receipt": {
      const settled = await settleCancel(moment, { requestId, by, agree, reason });
      return settled.ok ? ok({ kind }) : settled;
    }
    case "own-contribution":
      return settleOwn(moment, command);
    case "broadcast": {
      const settled = await settleBroadcast(moment, { requestId, by, agree, reason });
      return settled.ok ? ok({ kind }) : settled;
    }
    case "write-off":
      return refused({ type: "settled-in-chat", kind });
  }
}

async function settleOwn(moment: Moment, { requestId, by, agree, reason = "" }: SettleAny): Promise<Settled> {
  const settled = await settleOwnContribution(moment, { requestId, by, agree, reason });
  if (settled.ok) return ok({ kind: "own-contribution" });
  const { refusal } = settled;
  switch (refusal.type) {
    case "no-such-request":
    case "settled-before":
    case "not-second-person":
    case "own-request":
    case "related":
    case "same-key-other-wish":
      return refused(refusal);
    case "no-such-member":
    case "not-allowed-to-receive":
    case "own-contribution":
    case "member-has-left":
    case "day-to-come":
    case "day-before-joining":
    case "no-whole-period":
    case "too-far-ahead":
    case "no-such-place":
    case "more-than-unknown":
    case "paper-number-taken":
    case "paper-book-is-ours":
    case "paper-number-wrong":
      return refused({ type: "not-receivable", refusal });
  }
}
