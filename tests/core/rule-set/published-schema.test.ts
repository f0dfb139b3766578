import { expect, test } from "vitest";
import { quoteAnswerInJson } from "#core/benefit/answer-in-json.ts";
import { quoteFactsInFile } from "#core/benefit/facts-in-file.ts";
import { publishedSchema } from "#core/rule-set/published-schema.ts";
import { ruleSetInFile } from "#core/rule-set/rule-set-in-file.ts";
import { publishedJson } from "../../published-json.ts";

/** When a schema has changed on purpose: npx vitest run tests/core/rule-set/published-schema.test.ts -u */
test.each([
  ["rule-set", publishedSchema(ruleSetInFile, { title: "A fund's rule set", side: "input" })],
  ["quote-facts", publishedSchema(quoteFactsInFile, { title: "Facts for a quote", side: "input" })],
  ["quote-answer", publishedSchema(quoteAnswerInJson, { title: "A quote's answer", side: "output" })],
])("docs/%s.schema.json is the schema that is read with", async (name, schema) => {
  const file = `../../../docs/${name}.schema.json`;
  await expect(await publishedJson(file, schema)).toMatchFileSnapshot(file);
});
