import type { Receipt as ToldReceipt } from "#conversation/deed.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { SlipStage } from "#core/slip/slip.ts";
import { lockBooks } from "#store/ledger.ts";
import { addSlipAct } from "#store/slip-acts.ts";
import { changeSlip, holdSlip, type Slip, type SlipPayment } from "#store/slips.ts";
import { lockStandings } from "#store/standings.ts";
import { recordReceipt, type ReceiptRefusal, type ReceiptWish } from "../books/record-receipts.ts";
import type { Moment } from "../perform.ts";
import { judging, type Judge, type JudgeRefusal, type Judging } from "./judge.ts";
import { lineFor, standsWith, type LineRefusal, type LineOfSlip, type MoneySought } from "./line-of-slip.ts";
import { receiptToSender, receiptsOfSlip } from "./receipt-of-slip.ts";

/** What a slip counts as, after somebody has looked at it. */
export interface SlipWish extends MoneySought {
  readonly slipId: string;
  /** As they were sent, or corrected. */
  readonly payments: readonly SlipPayment[];
  /** Where the money arrived, where no line says so; the fund's first bank account where it is left out. */
  readonly into?: string;
}

export interface ConfirmedSlip {
  readonly slip: Slip;
  /** The one receipt as each of the members on it sees it. */
  readonly receipts: readonly ToldReceipt[];
  readonly total: Satang;
  /** It was confirmed before, and this is the receipt it got then. */
  readonly again: boolean;
}

export type ConfirmRefusal =
  | JudgeRefusal
  | ReceiptRefusal
  | LineRefusal
  | { readonly type: "no-such-slip" }
  | { readonly type: "still-reading" }
  /** Refused, or never one that could count. */
  | { readonly type: "judged"; readonly stage: SlipStage };

export interface ConfirmSlips extends Judging {
  readonly wishes: readonly SlipWish[];
}

/**
 * Slips begin to count: for each a contribution on the bank's day, into the fund's bank account, with its receipt (decisions.md 31).
 * The slip's id is the key, so that two treasurers and a second tap give one receipt. Each is answered in its own place, and a refused
 * one leaves the others as they are.
 */
export async function confirmSlips(
  moment: Moment,
  { wishes, ...who }: ConfirmSlips,
): Promise<Result<ConfirmedSlip, ConfirmRefusal>[]> {
  const { fund } = moment;
  const held = new Map<string, Slip>();
  // All rows before the fund's head row, and each kind in its own order, so that two who confirm the same slips do not wait in a ring.
  for (const slipId of [...new Set(wishes.map((wish) => wish.slipId))].toSorted()) {
    const slip = await holdSlip(fund, slipId);
    if (slip !== undefined) held.set(slipId, slip);
  }
  const paidFor = wishes.flatMap(({ payments }) => payments.map(({ memberId }) => memberId));
  await lockStandings(fund, [...new Set(paidFor)]);
  await lockBooks(fund);
  const may = await judging(moment, [...held.values()], who);
  const answers: Result<ConfirmedSlip, ConfirmRefusal>[] = [];
  for (const wish of wishes) {
    const slip = held.get(wish.slipId);
    const one =
      slip === undefined
        ? refused({ type: "no-such-slip" } as const)
        : await confirm(moment, slip, { wish, who, judge: may(slip, wish.payments) });
    if (one.ok) held.set(wish.slipId, one.value.slip);
    answers.push(one);
  }
  return answers;
}

/** One of `confirmSlips`. */
export async function confirmSlip(
  moment: Moment,
  { wish, ...who }: Judging & { readonly wish: SlipWish },
): Promise<Result<ConfirmedSlip, ConfirmRefusal>> {
  const [one] = await confirmSlips(moment, { ...who, wishes: [wish] });
  if (one === undefined) throw new Error("one wish has one answer");
  return one;
}

interface Confirming {
  readonly wish: SlipWish;
  readonly who: Judging;
  readonly judge: Result<Judge, JudgeRefusal>;
}

async function confirm(
  moment: Moment,
  slip: Slip,
  { wish, who, judge }: Confirming,
): Promise<Result<ConfirmedSlip, ConfirmRefusal>> {
  if (!judge.ok) return judge;
  if (slip.stage === "reading") return refused({ type: "still-reading" });
  if (slip.stage === "confirmed") {
    const receipts = await receiptsOfSlip(moment, slip);
    // Taken back since: it counts for nothing, and nobody shall think that it does.
    if (receipts[0]?.isCancelled === true) return refused({ type: "judged", stage: slip.stage });
    return ok({ slip, receipts, total: slip.amount, again: true });
  }
  if (slip.stage !== "waiting") return refused({ type: "judged", stage: slip.stage });
  const total = sumSatang(wish.payments.map(({ amount }) => amount));
  const line = await lineFor(moment, wish, total);
  if (!line.ok) return line;
  const recorded = await recordReceipt(
    moment,
    receiptWish(wish, { who, judge: judge.value, line: line.value }),
  );
  if (!recorded.ok) return recorded;
  const { entryId, told: receipts } = recorded.value;
  if (line.value !== undefined) await standsWith(moment, line.value, { entryId, by: judge.value.receivedBy });
  const { fund, at } = moment;
  const paidOn = receipts[0].happenedOn;
  const change = { stage: "confirmed", amount: total, paidOn, entryId } as const;
  await changeSlip(fund, slip.slipId, { change, at });
  await addSlipAct(fund, slip.slipId, {
    act: actOf({ ...wish, on: paidOn }, { who, judge: judge.value, total }),
    at,
  });
  const now = { ...slip, ...change };
  await receiptToSender(moment, now, receipts);
  return ok({ slip: now, receipts, total, again: false });
}

function receiptWish(
  { slipId, payments, on, into }: SlipWish,
  {
    who,
    judge,
    line,
  }: { readonly who: Judging; readonly judge: Judge; readonly line: LineOfSlip | undefined },
): ReceiptWish {
  const place = line?.account ?? into;
  return {
    key: `slip:${slipId}`,
    payments,
    method: "bank",
    // What lies in the books as an unknown deposit keeps its day and its place; of any other line the bank says the day.
    happenedOn: line?.deposit?.happenedOn ?? line?.day ?? on,
    receivedBy: judge.receivedBy,
    receiverActsFor: judge.isSecond ? [] : who.byActsFor,
    ...(judge.isSecond && { isConfirmed: true }),
    ...(line?.deposit !== undefined && { deposit: line.deposit }),
    ...(line?.deposit === undefined && place !== undefined && { into: place }),
  };
}

const actOf = (
  { on, line }: SlipWish,
  { who, judge, total }: { readonly who: Judging; readonly judge: Judge; readonly total: Satang },
) => ({
  kind: "confirmed" as const,
  byMember: judge.memberId,
  ...(who.fromLine !== undefined && { fromLine: who.fromLine }),
  facts: {
    on: on.toString(),
    amountSatang: total.toString(),
    isSecond: judge.isSecond,
    ...(line !== undefined && { account: line.account, lineNo: line.lineNo }),
  },
});
