import type { Satang } from "#core/money.ts";
import type { BenefitRule } from "../benefit-rules.ts";
import type { EventRule } from "../event-rules.ts";
import { bahtShown, capShown, measureNames } from "./names.ts";

/** What a benefit pays, in one line: "คืนละ 100 บาท · ครั้งละไม่เกิน 5 คืน · ปีละไม่เกิน 2,000 บาท". */
export function termsInWords({ pays, limits }: BenefitRule, event: EventRule): string {
  const caps = limits.flatMap(({ nights, baht, times, per }) => [
    ...(nights === null ? [] : [capShown({ unit: "nights", most: nights, per }, event.asks)]),
    ...(baht === null ? [] : [capShown({ unit: "baht", most: Number(baht), per }, event.asks)]),
    ...(times === null ? [] : [capShown({ unit: "times", most: times, per }, event.asks)]),
  ]);
  return [rateInWords(pays, event), ...caps].join(" · ");
}

function rateInWords({ each, rate }: BenefitRule["pays"], event: EventRule): string {
  const amount = amountInWords(rate, event);
  if (each === "event") return amount;
  return each === "night" ? `คืนละ ${amount}` : `${amount} × ${nameOf(event, each.ask)}`;
}

function amountInWords(rate: BenefitRule["pays"]["rate"], event: EventRule): string {
  switch (rate.by) {
    case "fixed":
      return bahtShown(rate.amount);
    case "cost":
      return `${rate.percent}% ของ${nameOf(event, rate.ask)}`;
    case "answer":
      return `${fromTo(rate.amounts.map(({ amount }) => amount))} ตาม${nameOf(event, rate.ask)}`;
    case "membership":
    case "paid-time":
    case "age":
      return `${fromTo(rate.tiers.map(({ amount }) => amount))} ตามเวลาที่${measureNames[rate.by]}`.replace(
        "เวลาที่อายุ",
        "อายุ",
      );
  }
}

function fromTo(amounts: readonly Satang[]): string {
  const sorted = amounts.toSorted((a, b) => (a < b ? -1 : 1));
  const [least, most] = [sorted[0]!, sorted.at(-1)!];
  return least === most ? bahtShown(least) : `${bahtShown(least).replace(" บาท", "")} ถึง ${bahtShown(most)}`;
}

const nameOf = ({ asks }: EventRule, ask: string): string =>
  asks.find(({ code }) => code === ask)?.name ?? ask;
