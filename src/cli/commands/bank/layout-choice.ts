import { readLayout, type StatementLayout } from "#core/bank/layout.ts";
import { shippedLayouts } from "#core/bank/shipped-layouts.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import type { CommandParts } from "../../parts.ts";
import { layoutSentence } from "./statement-sentences.ts";

/** A shipped layout by its name, or one of the fund's own in a YAML or JSON file. */
export async function chosenLayout(
  { readFile }: Pick<CommandParts, "readFile">,
  choice: string,
): Promise<Result<StatementLayout, string>> {
  const shipped = Object.hasOwn(shippedLayouts, choice) ? shippedLayouts[choice] : undefined;
  if (shipped !== undefined) return ok(shipped);
  if (!/\.(?:ya?ml|json)$/iu.test(choice))
    return refused(
      `"${choice}" is no shipped layout (${Object.keys(shippedLayouts).join(", ")}), nor a .yaml or .json file with one.`,
    );
  const file = readRuleFile(await readFile(choice));
  if (!file.ok) return refused(`${choice} is no YAML: ${file.refusal[0]?.message ?? ""}`);
  const read = readLayout(file.value.value);
  return read.ok ? read : refused(`${choice}: ${read.refusal.map(layoutSentence).join(" ")}`);
}
