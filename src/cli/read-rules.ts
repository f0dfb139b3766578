import { ok, refused, type Result } from "#core/result.ts";
import type { CommandParts } from "./parts.ts";

type Files = Pick<CommandParts, "shippedRules" | "readFile">;

/**
 * The text of a rule file by its path, or of a model shipped with Omboon by its name. A name is tried first: it has
 * neither a dot nor a slash, so that "./yasothon-2562" still means a file of one's own.
 */
export async function rulesText(parts: Files, fileOrName: string): Promise<Result<string, string>> {
  const shipped = await parts.shippedRules(fileOrName);
  if (shipped !== undefined) return ok(shipped);
  const read = await fileText(parts, fileOrName);
  return read.ok ? read : refused(`There is neither a file nor a shipped rule set called "${fileOrName}".`);
}

export async function fileText(
  { readFile }: Pick<Files, "readFile">,
  path: string,
): Promise<Result<string, string>> {
  try {
    return ok(await readFile(path));
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT")
      return refused(`There is no file "${path}".`);
    throw error;
  }
}
