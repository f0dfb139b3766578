import { bahtShown } from "#core/rule-set/in-words/names.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import type { RuleChange } from "../compare.ts";
import { choiceName } from "./line.ts";

/** "ค่านอนโรงพยาบาล 5 คืน: 500 บาท → 750 บาท" */
export function changeInWords(change: RuleChange, versions: readonly RuleSet[]): string {
  const { name, nights, before, after } = change;
  const which = nights === null ? chosenIn(change, versions) : `${nights} คืน`;
  return `${name}${which === "" ? "" : ` ${which}`}: ${amountIn(before)} → ${amountIn(after)}`;
}

const amountIn = (amount: RuleChange["before"]): string => (amount === null ? "ไม่มี" : bahtShown(amount));

/** Which of the answers that the amount hangs on, such as a school's level; nothing where it hangs on none. */
function chosenIn({ benefit: code, answers }: RuleChange, versions: readonly RuleSet[]): string {
  for (const { benefits, events } of versions) {
    const benefit = benefits.find((one) => one.code === code);
    const event = events.find((one) => one.code === benefit?.event);
    if (event === undefined || benefit?.pays.rate.by !== "answer") continue;
    const { ask } = benefit.pays.rate;
    return choiceName(event, ask, String(answers[ask] ?? ""));
  }
  return "";
}
