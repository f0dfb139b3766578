import type { Booked } from "#core/books/act.ts";
import type { HandInRefusal } from "#core/books/hand-in.ts";
import type { Satang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import type { Moment } from "../perform.ts";
import type { OtherWish } from "./post.ts";

export interface HandIn {
  readonly key: string;
  /** The treasurer who counts. */
  readonly by: string;
  /** Everybody for whom the treasurer acts or ever acted on LINE; what the links say is counted anyway. */
  readonly byActsFor?: readonly string[];
  readonly collectorId: string;
  readonly counted: Satang;
  readonly on: Temporal.PlainDate;
}

export interface HandedIn extends Booked {
  readonly collectorName: string;
  /** What the bag held by the books. */
  readonly collected: Satang;
  readonly counted: Satang;
  /** Stays on the collector's account. */
  readonly short?: Satang;
  /** Lies in the cash box and waits until somebody knows whose it is. */
  readonly over?: Satang;
  readonly again: boolean;
}

export declare function handIn(
  moment: Moment,
  command: HandIn,
): Promise<Result<HandedIn, HandInRefusal | OtherWish>>;
