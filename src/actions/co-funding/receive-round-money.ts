import { assert } from "#core/assert.ts";
import { refused, type Result } from "#core/result.ts";
import { linkReceipt, roundNumbered } from "#store/co-funding.ts";
import { receiveMoney, type MoneyReceived, type ReceiveMoney } from "../books/receive-money.ts";
import type { Moment } from "../perform.ts";

export interface ReceiveRoundMoney extends Omit<ReceiveMoney, "kind" | "memberId" | "paper"> {
  readonly roundNo: number;
}

type ReceiveRefusal = Extract<Awaited<ReturnType<typeof receiveMoney>>, { ok: false }>["refusal"];

/** The state is of nobody's household, and its money has a number of our own series. */
type Impossible = "own-money" | "paper-number-taken" | "paper-book-is-ours" | "paper-number-wrong";

export type ReceiveRoundMoneyRefusal =
  | Exclude<ReceiveRefusal, { readonly type: Impossible }>
  | { readonly type: "no-such-round" }
  /** The key's receipt stands with another round. */
  | { readonly type: "other-round" };

/** The state's money for a round: a receipt like any other, and the round's own from then on. */
export async function receiveRoundMoney(
  moment: Moment,
  { roundNo, ...money }: ReceiveRoundMoney,
): Promise<Result<MoneyReceived, ReceiveRoundMoneyRefusal>> {
  const { fund } = moment;
  if ((await roundNumbered(fund, roundNo)) === undefined) return refused({ type: "no-such-round" });
  const received = await receiveMoney(moment, { ...money, kind: "state-co-contribution" });
  if (!received.ok) return refused(possible(received.refusal));
  const { receipt } = received.value;
  assert(receipt !== undefined, "the state's money has a receipt");
  const isLinked = await linkReceipt(fund, { roundNo, receiptId: receipt.receiptId });
  return isLinked ? received : refused({ type: "other-round" });
}

function possible(refusal: ReceiveRefusal): Exclude<ReceiveRefusal, { readonly type: Impossible }> {
  switch (refusal.type) {
    case "own-money":
    case "paper-number-taken":
    case "paper-book-is-ours":
    case "paper-number-wrong":
      throw new Error(`Broken rule: the state's money is never refused as ${refusal.type}`);
    case "not-treasurer":
    case "day-to-come":
    case "no-amount":
    case "no-such-place":
    case "payer-missing":
    case "same-key-other-wish":
      return refusal;
  }
}
