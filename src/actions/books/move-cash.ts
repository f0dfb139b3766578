import type { Booked } from "#core/books/act.ts";
import { decideMoveCash, type CashMove, type CashMoveRefusal } from "#core/books/move-cash.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import type { Satang } from "#core/money.ts";
import { zeroSatang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { moneyPlaces } from "#store/accounts.ts";
import { lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { postOnce, type OtherWish } from "./post.ts";

/** "cash" to "bank" is ฝากธนาคาร, "bank" to "cash" is ถอนเงิน. */
export interface MoveCash extends CashMove {
  readonly key: string;
  readonly by: string;
}

export interface CashMoved extends Booked {
  readonly from: string;
  readonly to: string;
  readonly amount: Satang;
  /** What lies in the two places now. */
  readonly left: Satang;
  readonly there: Satang;
  readonly again: boolean;
}

/** The treasurer takes money to the bank, from it, or from one bank account to another. */
export async function moveCash(
  moment: Moment,
  command: MoveCash,
): Promise<Result<CashMoved, CashMoveRefusal | OtherWish>> {
  const { fund, today } = moment;
  const { key, by, from, to, amount, on } = command;
  const closedThrough = await lockBooks(fund);
  const posted = await postOnce(
    moment,
    { key, says: ["move-cash", from, to, amount, on, by] },
    {
      decide: async () => {
        const roles = (await rolesOn(fund, [by], today)).get(by) ?? [];
        if (!mayKeepMoney(roles)) return refused({ type: "not-treasurer" });
        const places = await moneyPlaces(fund, [from, to]);
        const decided = decideMoveCash(command, { places, today, closedThrough });
        return decided.ok ? ok({ entry: decided.value, writtenBy: by }) : decided;
      },
      tell: async (entryId) => {
        const places = await moneyPlaces(fund, [from, to]);
        return {
          ...bookedAs(await ownEntry(moment, entryId), moment),
          from,
          to,
          amount,
          left: places.get(from)?.held ?? zeroSatang,
          there: places.get(to)?.held ?? zeroSatang,
        };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}
