import type { Booked } from "#core/books/act.ts";
import type { CashMove, CashMoveRefusal } from "#core/books/move-cash.ts";
import type { Satang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";
import type { OtherWish } from "./post.ts";

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

export declare function moveCash(
  moment: Moment,
  command: MoveCash,
): Promise<Result<CashMoved, CashMoveRefusal | OtherWish>>;
