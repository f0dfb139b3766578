import { strikeFromList } from "#actions/decide-benefit-list.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { listName, listSentence } from "../benefit-list.ts";
import { command } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { month } from "../kinds/month.ts";
import { text } from "../kinds/text.ts";
import { required } from "../option.ts";
import type { RefusalOf } from "../refusal.ts";

export const benefitsStrike = command({
  name: "benefits strike",
  summary: "Takes a member off a month's list before it is confirmed, with the reason",
  notes: [
    "The entry stays readable. Whoever is still entitled next month stands on the next list again, so that nobody is forgotten.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    list: required(month("MONTH"), "the month by which the list is named"),
    member: required(text("NO"), "the number of the member who is taken off"),
    by: required(text("NO"), "the number of the committee member who does it"),
    reason: required(text("TEXT"), "why, for the minutes"),
  },
  examples: [
    {
      line: 'benefits strike --fund ban-na --list 2569-02 --member 1-061 --by 1-002 --reason "ย้ายออกไปแล้ว รอแก้ทะเบียน"',
    },
  ],
  run: ({ fund, list: monthOn, member, by, reason }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const list = listName(monthOn);
      const wish = { monthOn, memberNo: member, byNo: by, reason };
      const struck = await perform(house, fundId, strikeFromList, wish);
      if (!struck.ok) return refused(sentence(struck.refusal, { fund, list, member }));
      return ok({
        json: { fund, list, memberNo: member, struck: struck.value.struck, reason },
        lines: [`${struck.value.name} (${member}) is taken off the list of ${list}: ${reason}.`],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof strikeFromList>,
  { fund, list, member }: { readonly fund: string; readonly list: string; readonly member: string },
): string {
  switch (refusal.type) {
    case "reason-missing":
      return "--reason is empty: say why, so that it can be understood next year.";
    case "not-on-list":
      return `Member ${member} does not stand on the list of ${list}, or is taken off already.`;
    case "no-such-member":
    case "not-on-committee":
    case "no-such-list":
    case "confirmed-before":
      return listSentence(refusal, { fund, list });
  }
}
