import { perform } from "#actions/perform.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { roles } from "#core/fund/office.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { resolutionFrom, resolutionOptions } from "../../resolution.ts";
import { dayShown } from "../../show.ts";

export const committeeAdd = command({
  name: "committee add",
  summary: "Puts a member into an office",
  notes: ["One member may hold several offices. A collector gets an account for the cash in their hands."],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    role: required(oneOf("ROLE", roles), roles.join(", ")),
    from: optional(day("DAY"), "first day in office", "today"),
    until: optional(day("DAY"), "first day no longer in office, where the term has an end"),
    ...resolutionOptions,
  },
  examples: [
    { line: "committee add --fund ban-na --member 1-002 --role treasurer" },
    {
      line: "committee add --fund ban-na --member 1-001 --role registrar --from 2568-11-01 --until 2570-11-01 --resolution 1/2568 --resolution-on 2568-11-01",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, member, role, from, until } = given;
      const fromOn = from ?? parts.today();
      const resolved = resolutionFrom(given);
      if (!resolved.ok) return resolved;
      const term = { memberNo: member, role, fromOn, ...onlyGiven({ untilOn: until }), ...resolved.value };
      const taken = await perform(house, fundId, takeOffice, term);
      if (!taken.ok) return refused(sentence(taken.refusal, { member, role }));
      const { memberNo, name } = taken.value;
      const end = until === undefined ? "" : ` until ${dayShown(until)}`;
      return ok({
        json: { fund, memberNo, name, role, fromOn, untilOn: until },
        lines: [`${name} (${memberNo}) is ${role} of ${fund} from ${dayShown(fromOn)}${end}.`],
      });
    }),
});

function sentence(
  { type }: RefusalOf<typeof takeOffice>,
  { member, role }: { readonly member: string; readonly role: string },
): string {
  switch (type) {
    case "no-such-member":
      return noMember(member);
    case "member-has-left":
      return `Member ${member} has left the fund; only a member can hold an office.`;
    case "ends-before-it-begins":
      return "--until must be after --from: look at the two years.";
    case "in-office-already":
      return `Member ${member} is ${role} already; nothing needs to be done.`;
  }
}
