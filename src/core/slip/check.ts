import type { Satang } from "../money.ts";

/**
 * What a service says that asked the sending bank whether a transfer was made. It is shown to whoever judges the slip and confirms
 * nothing by itself.
 */
export type SlipAnswer =
  | ({ readonly type: "good" } & TransferSeen)
  /** No bank knows of such a transfer; slips also grow too old to be asked about. */
  | { readonly type: "not-found" }
  /** The bank answers later, or the service is out of reach. */
  | { readonly type: "try-later"; readonly reason: string }
  /** No further try will get an answer: the key is wrong, the month's questions are used up. */
  | { readonly type: "no-answer"; readonly reason: string };

/** The transfer as the bank has it. */
export interface TransferSeen {
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
  /** Account numbers as the service gives them of the payee, mostly hidden: "xxx-x-x1234-x". */
  readonly payeeAccounts: readonly string[];
}

/**
 * Whether a number may be the one that stands hidden behind a mask: every digit that is shown is the same at its place.
 * Undefined where too little is shown to say anything: three digits of an account are many people's.
 */
export function mayBe(mask: string, accountNo: string): boolean | undefined {
  const shown = mask.replaceAll(/[\s-]/gu, "");
  const digits = accountNo.replaceAll(/\D/gu, "");
  if (shown.replaceAll(/\D/gu, "").length < leastShown || shown.length !== digits.length) return undefined;
  return new RegExp(`^${shown.replaceAll(/\D/gu, ".")}$`, "u").test(digits);
}
const leastShown = 4;

/** Whether it went to one of these: yes where any fits, no where all are shown to be others, and otherwise nobody can say. */
export function isPaidInto(payeeAccounts: readonly string[], ours: readonly string[]): boolean | undefined {
  const judged = payeeAccounts.flatMap((mask) => ours.map((accountNo) => mayBe(mask, accountNo)));
  if (judged.includes(true)) return true;
  return judged.length > 0 && judged.every((one) => one === false) ? false : undefined;
}
