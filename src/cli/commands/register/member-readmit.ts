import { perform } from "#actions/perform.ts";
import { readmitMember } from "#actions/register/readmit-member.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { whoSentence } from "../../registration.ts";
import { resolutionFrom, resolutionOptions } from "../../resolution.ts";
import { dayShown } from "../../show.ts";

export const memberReadmit = command({
  name: "member readmit",
  summary: "Takes a former member back into the fund, under the old number",
  notes: [
    "Waiting begins anew, and nothing is paid in the new membership yet. Whether what was paid before counts as paid time is said by the rule set (`membership: rejoining`).",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    on: optional(day("DAY", { direction: "past" }), "first day of the new membership", "today"),
    by: required(text("NO"), "the number of the registrar, secretary, chair or deputy who notes it"),
    plan: optional(text("PLAN"), "code of the contribution plan", "the one they had"),
    ...resolutionOptions,
  },
  examples: [{ line: "member readmit --fund ban-na --member 1-009 --on 2569-02-20 --by 1-001" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, member, by, plan, on = parts.today() } = given;
      const resolved = resolutionFrom(given);
      if (!resolved.ok) return resolved;
      const back = await perform(house, fundId, readmitMember, {
        memberNo: member,
        byNo: by,
        on,
        ...resolved.value,
        ...onlyGiven({ planCode: plan }),
      });
      if (!back.ok) return refused(sentence(back.refusal, member));
      const { name, joinedOn, earlierPaidTimeCounts } = back.value;
      return ok({
        json: { fund, memberNo: member, name, joinedOn, earlierPaidTimeCounts },
        lines: [
          `${name} (${member}) is a member again from ${dayShown(joinedOn)}; waiting begins on that day.`,
          earlierPaidTimeCounts
            ? "What was paid before counts as paid time, as the rules say."
            : "What was paid before does not count any more, as the rules say.",
        ],
      });
    }),
});

function sentence(refusal: RefusalOf<typeof readmitMember>, member: string): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed":
      return whoSentence(refusal);
    case "is-a-member":
      return `Member ${member} has not left the fund.`;
    case "has-died":
      return `Member ${member} is noted as dead. If that was a mistake, take it back with member leave --by-mistake.`;
    case "rejoining-not-allowed":
      return `The fund's rules take nobody back who has left${refusal.article === null ? "" : ` (${refusal.article})`}.`;
    case "day-to-come":
      return "--on is a day to come: note it when the membership begins.";
    case "before-leaving":
      return `--on must be after the day of leaving, which was ${dayShown(refusal.leftOn)}.`;
    case "unknown-plan":
      return `--plan is not in the fund's rule set, which has ${refusal.plans.join(", ")}.`;
  }
}
