import type { QuoteAnswer } from "./answer.ts";
import type { Happening, PastBenefit } from "./facts.ts";

/**
 * What a fund remembers of a decided answer, so that later quotes find their caps filled by it. What gave nothing is
 * remembered too: the rest of a stay is judged by the stay's first day, also where that day had no right.
 */
export const pastBenefitsFrom = (answer: QuoteAnswer, event: Happening): PastBenefit[] =>
  answer.benefits.map(({ benefit, lines }) => ({
    benefit,
    event,
    lines: lines.map(({ on, unit, counted, amount }) => ({
      on,
      nights: unit === "night" ? counted : 0,
      amount,
    })),
  }));
