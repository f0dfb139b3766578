import { perform } from "#actions/perform.ts";
import { leaveFund, takeBackLeaving } from "#actions/register/end-membership.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { leavingReasons } from "#core/rule-set/rule-set.ts";
import type { Answer } from "../../answer.ts";
import { bagsJson, bagLines } from "../../bags.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { whoSentence } from "../../registration.ts";
import { resolutionFrom, resolutionOptions } from "../../resolution.ts";
import { dayShown } from "../../show.ts";

export const memberLeave = command({
  name: "member leave",
  summary: "Notes that a member died, resigned, or was struck from the register",
  notes: [
    "Contributions from that day on are refused, nobody reminds them, and their offices end. What was entered by mistake is taken back with --by-mistake and a note; both stay in the books.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    reason: optional(oneOf("REASON", leavingReasons), leavingReasons.join(", ")),
    on: optional(day("DAY", { direction: "past" }), "the day of leaving; of death, where they died", "today"),
    by: required(text("NO"), "the number of the registrar, secretary, chair or deputy who notes it"),
    ...resolutionOptions,
    note: optional(text("TEXT"), "a word for the log"),
    "by-mistake": flag("takes a leaving back that was entered by mistake"),
  },
  examples: [
    {
      line: "member leave --fund ban-na --member 1-009 --reason resigned --on 2569-02-10 --by 1-001 --resolution 2/2569 --resolution-on 2569-02-10",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId): Promise<Result<Answer, string>> => {
      const { fund, member, by, reason, note, on = parts.today() } = given;
      if (given["by-mistake"]) {
        if (note === undefined) return refused("--by-mistake needs --note: say how it came about.");
        const back = await perform(house, fundId, takeBackLeaving, { memberNo: member, byNo: by, note });
        if (!back.ok) return refused(sentence(back.refusal, { fund, member }));
        const { name } = back.value;
        return ok({
          json: { fund, memberNo: member, name, isMember: true },
          lines: [`${name} (${member}) is a member as before; the mistake stays in the log.`],
        });
      }
      if (reason === undefined) return refused(`member leave needs --reason: ${leavingReasons.join(", ")}.`);
      const resolved = resolutionFrom(given);
      if (!resolved.ok) return resolved;
      const leaving = { memberNo: member, byNo: by, on, reason, ...resolved.value, ...onlyGiven({ note }) };
      const left = await perform(house, fundId, leaveFund, leaving);
      if (!left.ok) return refused(sentence(left.refusal, { fund, member }));
      const { name, ended, bags } = left.value;
      const roles = ended.map(({ role }) => role);
      return ok({
        json: { fund, memberNo: member, name, leftOn: on, reason, officesEnded: roles, bags: bagsJson(bags) },
        lines: [
          `${name} (${member}) has left the fund on ${dayShown(on)}: ${reason}.`,
          ...(roles.length > 0 ? [`They are out of office as ${roles.join(", ")}.`] : []),
          ...bagLines(bags),
        ],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof leaveFund> | RefusalOf<typeof takeBackLeaving>,
  { fund, member }: { readonly fund: string; readonly member: string },
): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed":
      return whoSentence(refusal);
    case "has-left-already":
      return `Member ${member} has left on ${dayShown(refusal.leftOn)} already (${refusal.reason}). If that was a mistake: ${program} member leave --fund ${fund} --member ${member} --by-mistake --note NOTE --by NO`;
    case "day-to-come":
      return "--on is a day to come: a membership ends when it has ended.";
    case "before-joining":
      return `--on is before member ${member} joined, which was ${dayShown(refusal.joinedOn)}; look at the year.`;
    case "given-back":
      return `Member ${member} was given their contributions back: reverse that voucher with money reverse first, or take them in anew with member readmit.`;
    case "is-a-member":
      return `Member ${member} has not left; there is nothing to take back.`;
  }
}
