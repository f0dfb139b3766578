import { perform } from "#actions/perform.ts";
import { memberHistory, type ShownAct } from "#actions/register/member-history.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import { optionOf, whoSentence } from "../../registration.ts";
import { instantShown } from "../../show.ts";

export const memberHistoryCommand = command({
  name: "member history",
  summary: "Shows who changed what on a member's page, and what stood there before",
  notes: ["For those who keep the register and for the auditor. Citizen ids and phones stay masked."],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    by: required(text("NO"), "the number of the one who reads"),
  },
  examples: [{ line: "member history --fund ban-na --member 1-002 --by 1-001" }],
  run: ({ fund, member, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const read = await perform(house, fundId, memberHistory, { memberNo: member, byNo: by });
      if (!read.ok)
        return refused(whoSentence(read.refusal, "neither registrar, secretary, chair, deputy nor auditor"));
      const { name, acts } = read.value;
      return ok({
        json: {
          memberNo: member,
          name,
          acts: acts.map(({ kind, at, byNo, byName, changes, words, named }) => ({
            kind,
            at,
            byNo,
            byName,
            changes: changes.map(({ field, from, to }) => ({ field: optionOf[field], from, to })),
            words,
            named: named.map(({ name, relation, sharePercent }) => ({ name, relation, sharePercent })),
          })),
        },
        lines: acts.length === 0 ? [`Nothing was changed of ${name} (${member}).`] : acts.flatMap(linesOf),
      });
    }),
});

function linesOf({ kind, at, byNo, byName, changes, words, named }: ShownAct): string[] {
  return [
    `${instantShown(at)}: ${kind.replaceAll("-", " ")}, by ${byName} (${byNo})`,
    ...changes.map(({ field, from, to }) => `  ${optionOf[field]}: ${from ?? "–"} → ${to ?? "–"}`),
    ...named.map(
      ({ name, relation, sharePercent }) =>
        `  ${name}, ${relation}${sharePercent === undefined ? "" : `, ${sharePercent}%`}`,
    ),
    ...Object.entries(words).map(([word, said]) => `  ${word}: ${said}`),
  ];
}
