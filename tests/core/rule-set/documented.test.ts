import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { publishedSchema } from "#core/rule-set/published-schema.ts";
import { ruleSetInFile } from "#core/rule-set/rule-set-in-file.ts";

/** Every key that may stand in a rule file. */
function wordsOf(schema: unknown): string[] {
  if (Array.isArray(schema)) return schema.flatMap(wordsOf);
  if (typeof schema !== "object" || schema === null) return [];
  const { properties = {}, ...rest } = schema as { properties?: Record<string, unknown> };
  return [
    ...Object.keys(properties).filter((word) => !word.startsWith("$")),
    ...Object.values(properties).flatMap(wordsOf),
    ...Object.values(rest).flatMap(wordsOf),
  ];
}

test("docs/rule-sets.md explains every word of a rule file", () => {
  const words = new Set(wordsOf(publishedSchema(ruleSetInFile, { title: "", side: "input" })));
  const page = readFileSync("docs/rule-sets.md", "utf8");
  expect(words.size).toBeGreaterThan(60);
  expect([...words].filter((word) => !page.includes(`\`${word}\``))).toEqual([]);
});
