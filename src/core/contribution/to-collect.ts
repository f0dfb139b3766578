import { sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { dueOn } from "./coverage.ts";
import { asOfPayment, type Paying } from "./first-payment.ts";

/**
 * What somebody at the door is asked for: all that is due with the period now running, and the entrance fee where it is still
 * owed. Nothing of who has left, whose membership has not begun, or who is paid up.
 */
export function toCollect(paying: Paying, today: Temporal.PlainDate): Satang {
  const { member, first } = paying;
  const from = first?.payableFrom ?? member.joinedOn;
  if (member.leftOn !== undefined || Temporal.PlainDate.compare(from, today) > 0) return zeroSatang;
  const { amount } = dueOn(asOfPayment(paying, today).payer, today);
  return amount > 0n ? sumSatang([amount, first?.entranceFee ?? zeroSatang]) : zeroSatang;
}
