import { refused, type Result } from "#core/result.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import type { CommandParts } from "./parts.ts";
import { rulesText } from "./read-rules.ts";
import { rulesCheck } from "./rules.ts";

/** The plain object of a rule file that can be activated; otherwise its faults, each with its line and a proposal. */
export async function soundRules(parts: CommandParts, file: string): Promise<Result<unknown, string>> {
  const text = await rulesText(parts, file);
  if (!text.ok) return text;
  const checked = rulesCheck(text.value);
  const read = readRuleFile(text.value);
  return checked.ok && read.ok
    ? { ok: true, value: read.value.value }
    : refused(`${file} cannot be used as a rule set:\n${checked.text}`);
}
