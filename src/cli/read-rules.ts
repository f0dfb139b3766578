import { refused, type Result } from "#core/result.ts";
import { readRuleFile, type RuleFile } from "#paper/rule-file.ts";
import type { CommandParts } from "./parts.ts";

/**
 * A rule file by its path, or a model shipped with Omboon by its name. A name is tried first: it has neither a dot nor
 * a slash, so that "./yasothon-2562" still means one's own file.
 */
export async function readRules(
  parts: Pick<CommandParts, "shippedRules" | "readFile">,
  fileOrName: string,
): Promise<Result<RuleFile, string>> {
  const text = (await parts.shippedRules(fileOrName)) ?? (await fileText(parts, fileOrName));
  if (text === undefined) {
    return refused(`There is neither a file nor a shipped rule set called "${fileOrName}".`);
  }
  const read = readRuleFile(text);
  if (read.ok) return read;
  const faults = read.refusal.map(({ line, message }) => `  line ${line}: ${message}`);
  return refused([`${fileOrName} cannot be read as YAML:`, ...faults].join("\n"));
}

async function fileText(
  { readFile }: Pick<CommandParts, "readFile">,
  path: string,
): Promise<string | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return undefined;
    throw error;
  }
}
