import { perform } from "#actions/perform.ts";
import { previewRules, type Preview } from "#actions/preview-rules.ts";
import { ok, refused } from "#core/result.ts";
import { activationSentence } from "../activation.ts";
import { inBaht, type Answer } from "../answer.ts";
import { command } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { day } from "../kinds/day.ts";
import { text, wholeNumber } from "../kinds/text.ts";
import { onlyGiven, operand, optional, required } from "../option.ts";
import { dayShown } from "../show.ts";
import { soundRules } from "../sound-rules.ts";

export const rulesPreview = command({
  name: "rules preview",
  summary: "Shows which members a rule file would change on its first day, before it is activated",
  notes: [
    "Each benefit is tried with typical events: one night, five and thirty, each choice. Who pays today is taken to go on paying until then. Nothing is written.",
  ],
  options: {
    file: operand(text("FILE"), "a rule file, or the name of a shipped model such as yasothon-2562"),
    fund: required(text("CODE"), "the fund's code"),
    from: optional(day("DAY"), "its first day, if another than the file's"),
    limit: optional(wholeNumber("N", 0, 100_000), "name at most so many members; all are counted", "20"),
  },
  examples: [{ line: "rules preview sap-anan --fund ban-na --from 1/9/2569 --limit 1" }],
  async run({ file, fund, from, limit: most = 20 }, parts) {
    const rules = await soundRules(parts, file);
    if (!rules.ok) return rules;
    return inFund(parts, fund, async (house, fundId) => {
      const wish = { rules: rules.value, most, ...onlyGiven({ from }) };
      const preview = await perform(house, fundId, previewRules, wish);
      return preview.ok ? ok(shown(fund, preview.value)) : refused(activationSentence(preview.refusal));
    });
  },
});

function shown(fund: string, preview: Preview): Answer {
  const { name, effectiveFrom, comparedWith, members, changed, books } = preview;
  const left = changed - preview.shown.length;
  return {
    json: {
      fund,
      name,
      effectiveFrom,
      comparedWith,
      members,
      changed,
      books,
      shown: preview.shown.map(({ memberNo, changes }) => ({
        memberNo,
        changes: changes.map(({ benefit, nights, answers, before, after, inWords }) => ({
          benefit,
          nights,
          answers,
          before: before === null ? null : inBaht(before),
          after: after === null ? null : inBaht(after),
          inWords,
        })),
      })),
    },
    lines: [
      `${name} would change ${changed} of ${members} members on ${dayShown(effectiveFrom)}, beside ${comparedWith}.`,
      ...preview.shown.flatMap(({ memberNo, changes }) => [
        memberNo,
        ...changes.map(({ inWords }) => `  ${inWords}`),
      ]),
      ...(books.length === 0 ? [] : ["The books:", ...books.map((change) => `  ${change}`)]),
      ...(left > 0 ? [`And ${left} more: name them all with --limit ${changed}.`] : []),
    ],
  };
}
