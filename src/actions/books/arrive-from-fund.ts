import { arrivalOf } from "#core/books/between-funds.ts";
import type { MoneyInRefusal } from "#core/books/receive-money.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { inOtherFund } from "#store/database.ts";
import { addDecision, decisionsAbout } from "#store/decisions.ts";
import { thisFund } from "#store/funds.ts";
import { entryById, lockBooks } from "#store/ledger.ts";
import type { Receipt } from "#store/receipts.ts";
import { arrivalKey } from "#store/transfers.ts";
import type { Moment } from "../perform.ts";
import type { PaperRefusal } from "./paper-number.ts";
import { postOnce, type OtherWish } from "./post.ts";
import { receiveMoney } from "./receive-money.ts";

export interface ArriveFromFund {
  readonly senderId: string;
  /** As the sender's sending gave it. */
  readonly reference: string;
  /** The receiving fund's treasurer; the transaction is that fund's. */
  readonly by: string;
  readonly into: string;
  readonly on: Temporal.PlainDate;
}

export interface Arrived {
  readonly receipt: Receipt;
  readonly amount: Satang;
  readonly from: string;
}

export type ArrivalRefusal =
  | MoneyInRefusal
  | PaperRefusal
  | { readonly type: "no-such-transfer" }
  | { readonly type: "taken-back" }
  | { readonly type: "before-sending"; readonly sentOn: Temporal.PlainDate }
  | OtherWish;

/**
 * The receiving fund confirms: a receipt in its books, and in the sender's the money on its way becomes spent. Both in one
 * transaction: no money is in two funds, whatever stops in between and whoever takes the sending back meanwhile.
 */
export async function arriveFromFund(
  moment: Moment,
  { senderId, reference, by, into, on }: ArriveFromFund,
): Promise<Result<Arrived, ArrivalRefusal>> {
  if (senderId === moment.fund.fundId) return refused({ type: "no-such-transfer" });
  const atSender = <Value>(work: (sender: Moment) => Promise<Value>): Promise<Value> =>
    inOtherFund(moment.fund, senderId, (fund) => work({ ...moment, fund }));
  const sent = await atSender((sender) => lockSending(sender, { reference, on }));
  if (!sent.ok) return sent;
  const { amount, from } = sent.value;
  const wish = {
    key: `between-funds:${reference}`,
    by,
    kind: "other-agencies",
    amount,
    into,
    on,
    from,
  } as const;
  const received = await receiveMoney(moment, wish);
  if (!received.ok) return received;
  const { receipt } = received.value;
  if (receipt === undefined) throw new Error("what another fund sent has its receipt");
  await atSender((sender) => spend(sender, sent.value, { reference, on }));
  return ok({ receipt, amount, from });
}

interface Reference {
  readonly reference: string;
  readonly on: Temporal.PlainDate;
}

interface Sending {
  readonly amount: Satang;
  readonly from: string;
  readonly sentBy: string;
  readonly account: string;
  readonly subFund: string;
  readonly closedThrough: Temporal.PlainDate | undefined;
}

/** In the sender's books, which are locked from here on: how much is on its way, from whom and what for. */
async function lockSending(
  { fund }: Moment,
  { reference, on }: Reference,
): Promise<Result<Sending, ArrivalRefusal>> {
  const closedThrough = await lockBooks(fund);
  const [sending] = await decisionsAbout(fund, { kind: "transfer", id: reference });
  const entry = sending?.kind === "sent-to-fund" ? await entryById(fund, reference) : undefined;
  const amount = entry?.debits[0]?.amount;
  if (sending === undefined || entry === undefined || amount === undefined)
    return refused({ type: "no-such-transfer" });
  if (entry.reversedBy !== undefined) return refused({ type: "taken-back" });
  if (Temporal.PlainDate.compare(on, entry.happenedOn) < 0)
    return refused({ type: "before-sending", sentOn: entry.happenedOn });
  const { account = "expense:other", subFund = "" } = sending.words;
  return ok({
    amount,
    from: (await thisFund(fund)).name,
    sentBy: sending.decidedBy,
    account,
    subFund,
    closedThrough,
  });
}

/** In the sender's books again: in the name of whoever sent it. */
async function spend(moment: Moment, sending: Sending, { reference, on }: Reference): Promise<void> {
  const { fund, at, newId } = moment;
  const { amount, account, subFund, sentBy, closedThrough } = sending;
  const entry = arrivalOf({ account, subFund, amount, on }, closedThrough);
  const save = () =>
    addDecision(fund, {
      decisionId: newId(),
      kind: "arrived-at-fund",
      subjectKind: "transfer",
      subjectId: reference,
      decidedBy: sentBy,
      decidedAt: at,
      words: {},
    });
  const spent = await postOnce<string, never>(
    moment,
    { key: arrivalKey(reference), says: ["arrived", reference] },
    {
      decide: () => Promise.resolve(ok({ entry, writtenBy: sentBy, save })),
      tell: (entryId) => Promise.resolve(entryId),
    },
  );
  if (!spent.ok) throw new Error("the key of an arrival is nobody else's");
}
