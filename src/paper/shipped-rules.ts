import { readFile } from "node:fs/promises";

const folder = new URL("rule-sets/", import.meta.url);

/** The text of a model rule set shipped with Omboon, such as "yasothon-2562"; undefined where there is none of that name. */
export async function readShippedRules(name: string): Promise<string | undefined> {
  if (!/^[a-z0-9-]+$/u.test(name)) return undefined;
  try {
    return await readFile(new URL(`${name}.yaml`, folder), "utf8");
  } catch {
    return undefined;
  }
}
