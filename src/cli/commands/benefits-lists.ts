import { showBenefitLists } from "#actions/decide-benefit-list.ts";
import { perform } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import { listJson, listLines } from "../benefit-list.ts";
import { command } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { required } from "../option.ts";

export const benefitsLists = command({
  name: "benefits lists",
  summary: "Shows each month's list of those entitled, with the reasons, and whether it is confirmed",
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "benefits lists --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const lists = await perform(house, fundId, showBenefitLists, undefined);
      return ok({
        json: { fund, lists: lists.map(listJson) },
        lines: lists.length === 0 ? ["There is no list yet."] : lists.flatMap(listLines),
      });
    }),
});
