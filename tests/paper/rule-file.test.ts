import { describe, expect, test } from "vitest";
import { readRuleFile } from "#paper/rule-file.ts";

function read(text: string) {
  const file = readRuleFile(text);
  if (!file.ok) throw new Error(JSON.stringify(file.refusal));
  return file.value;
}

const text = `name: ระเบียบ
effectiveFrom: 2562-01-01
benefits:
  # a comment counts as a line
  - code: gift
    pays: { amount: 500 }
  - code: nights
    documents: []
`;

describe("a rule file is read with its lines", () => {
  test.each([
    [["name"], 1],
    [["effectiveFrom"], 2],
    [["benefits", 0], 5],
    [["benefits", 0, "pays", "amount"], 6],
    [["benefits", 1, "code"], 7],
    [["benefits", 1, "documents"], 8],
    // What is not there stands where it would have to be added.
    [["benefits", 1, "pays", "amount"], 7],
    [["nothing", 4], 1],
    [[], 1],
  ])("%j stands on line %i", (path, line) => {
    expect(read(text).lineOf(path)).toBe(line);
  });

  test("a day stays text, so that no time zone moves it", () => {
    expect(read(text).value).toMatchObject({ effectiveFrom: "2562-01-01" });
  });

  test("JSON is read by the same reader, with lines too", () => {
    const json = read('{\n  "name": "ระเบียบ",\n  "years": { "benefits": "fiscal" }\n}');
    expect(json.value).toEqual({ name: "ระเบียบ", years: { benefits: "fiscal" } });
    expect(json.lineOf(["years", "benefits"])).toBe(3);
  });
});

test.each([
  ["a key written twice", "name: a\nname: b\n", 2],
  ["an open bracket", "a: 1\nb: [1, 2\nc: 3\n", 3],
  ["a tab for an indent", "a:\n\tb: 1\n", 2],
])("%s is refused with its line", (_, broken, line) => {
  const file = readRuleFile(broken);
  expect(file.ok).toBe(false);
  if (!file.ok) expect(file.refusal.map((fault) => fault.line)).toContain(line);
});

test("a file that unfolds into millions of clauses is refused, not unfolded", () => {
  const laughs = Array.from(
    { length: 12 },
    (_, n) =>
      `a${n}: &a${n} [${Array(10)
        .fill(n === 0 ? "x" : `*a${n - 1}`)
        .join(", ")}]`,
  );
  expect(readRuleFile(laughs.join("\n")).ok).toBe(false);
});
