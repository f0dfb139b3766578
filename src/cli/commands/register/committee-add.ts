import { takeOffice } from "#actions/register/take-office.ts";
import { perform } from "#actions/perform.ts";
import { roles } from "#core/fund/office.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
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
  },
  examples: [{ line: "committee add --fund ban-na --member 1-002 --role treasurer" }],
  run: ({ fund, member, role, from }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const fromOn = from ?? parts.today();
      const taken = await perform(house, fundId, takeOffice, { memberNo: member, role, fromOn });
      if (!taken.ok) return refused(sentence(taken.refusal, { member, role }));
      const { memberNo, name } = taken.value;
      return ok({
        json: { fund, memberNo, name, role, fromOn },
        lines: [`${name} (${memberNo}) is ${role} of ${fund} from ${dayShown(fromOn)}.`],
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
    case "in-office-already":
      return `Member ${member} is ${role} already; nothing needs to be done.`;
  }
}
