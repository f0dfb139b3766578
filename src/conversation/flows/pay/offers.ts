import { satang, sumSatang, type Satang } from "#core/money.ts";
import type { Payable } from "../../deeds/paying.ts";
import type { FamilyPayment } from "../../deeds/receiving.ts";
import { payWords } from "../../wording/pay.ts";

const words = payWords.th.offer;

export const offerNames = ["due", "period", "to-year-end", "year"] as const;
export type OfferName = (typeof offerNames)[number];

export interface PayOffer {
  readonly what: OfferName;
  readonly label: string;
  readonly total: Satang;
  readonly payments: readonly FamilyPayment[];
}

/** What one or several could pay, from what is due to a year ahead; two that come to the same sum are told once. */
export function offersFor(payables: readonly Payable[]): readonly PayOffer[] {
  const offers = offerNames.flatMap((what) => {
    const payments = payables.flatMap((one) => {
      const amount = amountOf[what](one);
      return amount > 0n ? [{ memberId: one.member.memberId, amount }] : [];
    });
    if (payments.length === 0 || !payables.some(has[what])) return [];
    const total = sumSatang(payments.map(({ amount }) => amount));
    return [{ what, label: labelOf(what, total, payables), total, payments }];
  });
  return offers.filter(({ total }, place) => offers.findIndex((one) => one.total === total) === place);
}

const none = satang(0);

/** In a house those for whom an offer means nothing pay what is due, so that one transfer settles everybody. */
const amountOf: Readonly<Record<OfferName, (payable: Payable) => Satang>> = {
  due: ({ due }) => due,
  period: ({ period }) => period,
  "to-year-end": ({ toYearEnd, due }) => toYearEnd ?? due,
  year: ({ year, toYearEnd, due }) => year ?? toYearEnd ?? due,
};

const has: Readonly<Record<OfferName, (payable: Payable) => boolean>> = {
  due: ({ due }) => due > none,
  period: ({ period }) => period > none,
  "to-year-end": ({ toYearEnd }) => toYearEnd !== undefined,
  year: ({ year }) => year !== undefined,
};

function labelOf(what: OfferName, total: Satang, [one, ...others]: readonly Payable[]): string {
  const isAlone = others.length === 0;
  switch (what) {
    case "due":
      return words.due(total, isAlone ? (one?.dueMonths ?? 0) : 0);
    case "period":
      return isAlone ? words.period(total, one?.periodMonths ?? 0) : words.together(total);
    case "to-year-end":
    case "year":
      return words[what](total);
  }
}
