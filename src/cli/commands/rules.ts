import { ok, type Result } from "#core/result.ts";
import type { Answer, Json } from "../answer.ts";
import { command } from "../command.ts";
import { text } from "../kinds/text.ts";
import { operand, required } from "../option.ts";
import { fileText, rulesText } from "../read-rules.ts";
import { rulesCheck, rulesQuote, rulesTable, type RulesSaid } from "../rules.ts";

const file = operand(text("FILE"), "a rule file, or the name of a shipped model such as yasothon-2562");

export const rulesCheckCommand = command({
  name: "rules check",
  summary: "Looks for faults in a fund's rule file, each with its line and a proposal",
  options: { file },
  examples: [{ line: "rules check yasothon-2562" }],
  async run({ file }, parts): Promise<Result<Answer, string>> {
    const rules = await rulesText(parts, file);
    return rules.ok ? answered(file, rulesCheck(rules.value)) : rules;
  },
});

export const rulesTableCommand = command({
  name: "rules table",
  summary:
    "Shows what typical members would get by a rule file, for the committee to read before it is activated",
  notes: ["Each boundary stands there with its day and the day before it."],
  options: { file },
  examples: [{ line: "rules table yasothon-2562" }],
  async run({ file }, parts): Promise<Result<Answer, string>> {
    const rules = await rulesText(parts, file);
    return rules.ok ? answered(file, rulesTable(rules.value)) : rules;
  },
});

export const rulesQuoteCommand = command({
  name: "rules quote",
  summary: "Says what a rule file gives one member for one event, and why",
  options: {
    file,
    facts: required(
      text("FACTS"),
      "a file with the facts of member and event, as docs/quote-facts.schema.json describes it",
    ),
  },
  examples: [{ line: "rules quote sap-anan --facts docs/examples/quote-illness-caps.facts.json" }],
  async run({ file, facts }, parts): Promise<Result<Answer, string>> {
    const [rules, told] = [await rulesText(parts, file), await fileText(parts, facts)];
    if (!rules.ok) return rules;
    return told.ok ? answered(`${file} with ${facts}`, rulesQuote(rules.value, told.value)) : told;
  },
});

/** A file with faults is answered with them, to be read or piped on; that it cannot be used is said beside. */
function answered(what: string, said: RulesSaid): Result<Answer, string> {
  const answer = { json: said.json as Json, lines: [said.text] };
  return ok(said.ok ? answer : { ...answer, wrong: `${what} cannot be used: its faults are listed.` });
}
