import type { Payable, PayingTerms, ProposedPayment, WayToPay } from "../../deeds/paying.ts";
import type { FamilyPayment } from "../../deeds/receiving.ts";
import type { Satang } from "#core/money.ts";
import { keptAmount } from "../../kept.ts";
import { keptDay, keptPhoto, keptTerms, keptWay } from "../../kept-pay.ts";
import type { Conversation } from "../../turn.ts";

/** What a payment's facts say by now. `chosen` is everybody it is for. */
export interface PayDraft {
  readonly terms: PayingTerms;
  readonly chosen: readonly Payable[];
  /** Sums to tap, where what was typed could not be. */
  readonly amounts: readonly Satang[];
  /** A slip that came before anybody asked for it. */
  readonly photo?: string;
}

/** In `who`, everybody of the house. */
export const wholeHouse = "all";

export function payDraft({ facts }: Pick<Conversation, "facts">): PayDraft | undefined {
  const terms = keptTerms(facts["terms"]);
  if (terms === undefined) return undefined;
  const { who } = facts;
  const chosen = terms.payables.filter(({ member }) => who === wholeHouse || member.memberId === who);
  const amounts = (facts["amounts"] ?? "").split(",").flatMap((one) => keptAmount(one) ?? []);
  const photo = keptPhoto(facts["photo"]);
  return { terms, chosen, amounts, ...(photo !== undefined && { photo }) };
}

/** How to pay, as it was shown on a day: a QR picture is open for a week. */
export interface ShownWay {
  readonly way: WayToPay;
  readonly isOld: boolean;
}

const qrDays = 6;

export function shownWay(
  { facts }: Pick<Conversation, "facts">,
  today: Temporal.PlainDate,
): ShownWay | undefined {
  const way = keptWay(facts["way"]);
  const on = keptDay(facts["shownOn"]);
  if (way === undefined || on === undefined) return undefined;
  return { way, isOld: way.qr !== undefined && on.until(today).days > qrDays };
}

export const paymentsIn = (payments: readonly ProposedPayment[]): readonly FamilyPayment[] =>
  payments.map(({ member, amount }) => ({ memberId: member.memberId, amount }));
