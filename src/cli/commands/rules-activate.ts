import { activateRules } from "#actions/activate-rules.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../command.ts";
import { activationSentence } from "../activation.ts";
import { inFund, noMember } from "../in-fund.ts";
import { day } from "../kinds/day.ts";
import { text } from "../kinds/text.ts";
import { onlyGiven, operand, optional, required } from "../option.ts";
import type { RefusalOf } from "../refusal.ts";
import { dayShown } from "../show.ts";
import { soundRules } from "../sound-rules.ts";

export const rulesActivate = command({
  name: "rules activate",
  summary: "Puts a rule file into force as the fund's next version, on a meeting's resolution",
  notes: [
    "The version before it is superseded, not changed: what happened before the new one's first day is judged by the old one for good.",
    "See first whom it changes: rules preview.",
  ],
  options: {
    file: operand(text("FILE"), "a rule file, or the name of a shipped model such as yasothon-2562"),
    fund: required(text("CODE"), "the fund's code"),
    by: required(text("NO"), "the number of the committee member who puts it into force"),
    resolution: required(text("TEXT"), "the meeting's resolution, as its minutes name it"),
    from: optional(day("DAY"), "its first day, if another than the file's"),
  },
  examples: [
    {
      line: 'rules activate sap-anan --fund ban-na --by 1-002 --resolution "ประชุมใหญ่ 1/2569 มติที่ 4" --from 1/9/2569',
    },
  ],
  async run({ file, fund, by, resolution, from }, parts) {
    const rules = await soundRules(parts, file);
    if (!rules.ok) return rules;
    return inFund(parts, fund, async (house, fundId) => {
      const wish = { rules: rules.value, byNo: by, resolution, ...onlyGiven({ from }) };
      const activated = await perform(house, fundId, activateRules, wish);
      if (!activated.ok) return refused(sentence(activated.refusal, by));
      const { version, name, effectiveFrom, warnings } = activated.value;
      return ok({
        json: { fund, version, name, effectiveFrom, by, resolution, warnings },
        lines: [
          `Version ${version} of ${fund}'s rules is ${name}, in force from ${dayShown(effectiveFrom)}.`,
          ...(warnings === 0 ? [] : [`${warnings} places in it deserve a look: rules check shows them.`]),
        ],
      });
    });
  },
});

function sentence(refusal: RefusalOf<typeof activateRules>, by: string): string {
  switch (refusal.type) {
    case "no-such-member":
      return noMember(by);
    case "not-on-committee":
      return `Member ${by} holds no office of the committee today, or only audits or collects: name somebody who does.`;
    case "resolution-missing":
      return "--resolution is empty: name the meeting and its resolution, so that it can be found in the minutes.";
    case "activated-meanwhile":
      return "Somebody else has just activated a version: look at rules versions, and try again if yours is still meant.";
    case "rules-not-sound":
    case "too-early":
    case "plans-missing":
    case "sub-funds-missing":
      return activationSentence(refusal);
  }
}
