import type { ActivationRefusal } from "#core/rule-set/decide-activation.ts";
import { faultInWords } from "#core/rule-set/in-words/fault.ts";
import { dayShown } from "./show.ts";

/** Why a rule file cannot become a fund's next version, for activating and for looking ahead alike. */
export function activationSentence(refusal: ActivationRefusal): string {
  switch (refusal.type) {
    case "rules-not-sound":
      return `The rules cannot be used:\n${refusal.faults.map((fault) => faultInWords(fault).says).join("\n")}`;
    case "too-early":
      return `Version ${refusal.version} begins on ${dayShown(refusal.effectiveFrom)}, and a version never takes days from one before it: give a later day with --from.`;
    case "sub-funds-missing":
      return `There is money in ${refusal.subFunds.join(", ")}, which the new rules do not have: keep the sub-fund in the file, with a share of 0 if nothing more shall go into it.`;
    case "plans-missing":
      return `Members pay by ${refusal.plans.join(", ")}, which the new rules do not have: keep that plan in the file, or move these members first.`;
  }
}
