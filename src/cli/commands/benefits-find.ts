import { listEntitled } from "#actions/list-entitled.ts";
import { perform } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import { listName } from "../benefit-list.ts";
import { command, program } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { required } from "../option.ts";

export const benefitsFind = command({
  name: "benefits find",
  summary:
    "Makes this month's list of members who have become entitled to what the committee starts by itself",
  notes: ["The server does this by itself once a month and tells chair and secretary on LINE."],
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "benefits find --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const listed = await perform(house, fundId, listEntitled, undefined);
      if (listed.type === "nothing-to-find") {
        return ok({
          json: { fund, list: null, made: false },
          lines: [`The rules of ${fund} have no benefit that the committee starts by itself.`],
        });
      }
      const list = listName(listed.monthOn);
      const isMade = listed.type === "made";
      return ok({
        json: { fund, list, made: isMade, ...(isMade && { entries: listed.entries }) },
        lines: [
          isMade
            ? `The list of ${list} is made, with ${listed.entries} to confirm.`
            : `The list of ${list} is there already.`,
          `To read it: ${program} benefits lists --fund ${fund}`,
        ],
      });
    }),
});
