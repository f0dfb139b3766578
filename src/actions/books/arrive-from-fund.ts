import { arrivalOf } from "#core/books/between-funds.ts";
import type { MoneyInRefusal } from "#core/books/receive-money.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision, decisionsAbout } from "#store/decisions.ts";
import { thisFund } from "#store/funds.ts";
import { entryById, lockBooks } from "#store/ledger.ts";
import type { Receipt } from "#store/receipts.ts";
import { perform, type House, type Moment } from "../perform.ts";
import type { PaperRefusal } from "./paper-number.ts";
import { postOnce, type OtherWish } from "./post.ts";
import { receiveMoney } from "./receive-money.ts";

export interface ArriveFromFund {
  readonly senderId: string;
  readonly receiverId: string;
  /** As the sender's sending gave it. */
  readonly reference: string;
  /** The receiving fund's treasurer. */
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
 * The receiving fund confirms: a receipt in its books, and in the sender's the money on its way becomes spent. Two funds are
 * two transactions; every step is done once, so that whatever stopped in between is repeated as it was.
 */
export async function arriveFromFund(
  house: House,
  { senderId, receiverId, reference, by, into, on }: ArriveFromFund,
): Promise<Result<Arrived, ArrivalRefusal>> {
  const sent = await perform(house, senderId, findSending, { reference, on });
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
  const received = await perform(house, receiverId, receiveMoney, wish);
  if (!received.ok) return received;
  const { receipt } = received.value;
  if (receipt === undefined) throw new Error("what another fund sent has its receipt");
  const confirmed = await perform(house, senderId, confirmArrival, { reference, on });
  return confirmed.ok ? ok({ receipt, amount, from }) : confirmed;
}

interface Reference {
  readonly reference: string;
  readonly on: Temporal.PlainDate;
}

/** In the sender's books: how much is on its way, and from whom. */
async function findSending(
  { fund }: Moment,
  { reference, on }: Reference,
): Promise<Result<{ readonly amount: Satang; readonly from: string }, ArrivalRefusal>> {
  const [sending] = await decisionsAbout(fund, { kind: "transfer", id: reference });
  const entry = sending?.kind === "sent-to-fund" ? await entryById(fund, reference) : undefined;
  const amount = entry?.debits[0]?.amount;
  if (entry === undefined || amount === undefined) return refused({ type: "no-such-transfer" });
  if (entry.reversedBy !== undefined) return refused({ type: "taken-back" });
  if (Temporal.PlainDate.compare(on, entry.happenedOn) < 0)
    return refused({ type: "before-sending", sentOn: entry.happenedOn });
  return ok({ amount, from: (await thisFund(fund)).name });
}

/** In the sender's books again: in the name of whoever sent it. */
async function confirmArrival(
  moment: Moment,
  { reference, on }: Reference,
): Promise<Result<unknown, ArrivalRefusal>> {
  const { fund, at, newId } = moment;
  const closedThrough = await lockBooks(fund);
  const [sending] = await decisionsAbout(fund, { kind: "transfer", id: reference });
  const found = await findSending(moment, { reference, on });
  if (!found.ok) return found;
  const { account = "expense:other", subFund = "" } = sending?.words ?? {};
  const writtenBy = sending?.decidedBy ?? "";
  const entry = arrivalOf({ account, subFund, amount: found.value.amount, on }, closedThrough);
  const save = () =>
    addDecision(fund, {
      decisionId: newId(),
      kind: "arrived-at-fund",
      subjectKind: "transfer",
      subjectId: reference,
      decidedBy: writtenBy,
      decidedAt: at,
      words: {},
    });
  return postOnce<string, ArrivalRefusal>(
    moment,
    { key: `arrived:${reference}`, says: ["arrived", reference] },
    {
      decide: () => Promise.resolve(ok({ entry, writtenBy, save })),
      tell: (entryId) => Promise.resolve(entryId),
    },
  );
}
