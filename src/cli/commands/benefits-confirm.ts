import { confirmBenefitList } from "#actions/decide-benefit-list.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { listName, listSentence } from "../benefit-list.ts";
import { command } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { month } from "../kinds/month.ts";
import { text } from "../kinds/text.ts";
import { required } from "../option.ts";
import type { RefusalOf } from "../refusal.ts";

export const benefitsConfirm = command({
  name: "benefits confirm",
  summary: "Records that the committee has confirmed a month's list; what stands on it then waits to be paid",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    list: required(month("MONTH"), "the month by which the list is named"),
    by: required(text("NO"), "the number of the committee member who confirms for it"),
  },
  examples: [{ line: "benefits confirm --fund ban-na --list 2569-02 --by 1-002" }],
  run: ({ fund, list: monthOn, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const list = listName(monthOn);
      const confirmed = await perform(house, fundId, confirmBenefitList, { monthOn, byNo: by });
      if (!confirmed.ok) return refused(sentence(confirmed.refusal, { fund, list }));
      const { confirmed: standing, struck } = confirmed.value;
      return ok({
        json: { fund, list, confirmed: standing, struck, by },
        lines: [`The list of ${list} is confirmed: ${standing} wait to be paid, ${struck} were taken off.`],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof confirmBenefitList>,
  about: { readonly fund: string; readonly list: string },
): string {
  switch (refusal.type) {
    case "in-conflict":
      return `Whoever confirms has a part in ${refusal.memberNos.join(", ")}: it is themselves, or somebody whom the same LINE account acts or acted for. Somebody else must confirm.`;
    case "had-left":
      return `${refusal.memberNos.join(", ")} had left the fund by the list's day: take them off first with benefits strike.`;
    case "no-such-member":
    case "not-on-committee":
    case "no-such-list":
    case "confirmed-before":
      return listSentence(refusal, about);
  }
}
