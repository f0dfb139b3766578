import { describe, expect, test } from "vitest";
import { isTitle, readTitle, titles, withoutTitle } from "#core/member/title.ts";

describe("a title gets the register's own form", () => {
  test.each([
    ["น.ส.", "นางสาว", "female"],
    ["นส.", "นางสาว", "female"],
    ["เด็กชาย", "ด.ช.", "male"],
    ["ด. ญ.", "ด.ญ.", "female"],
    [" นาย ", "นาย", "male"],
    ["พระ", "พระ", "male"],
    ["เณร", "สามเณร", "male"],
  ])("%s → %s", (written, title, sex) => {
    expect(readTitle(written)).toEqual({ title, sex });
  });

  test("and an unknown one stays as it was written, and says nothing of the sex", () => {
    expect(readTitle(" ร.ต.อ. ")).toEqual({ title: "ร.ต.อ." });
    expect(readTitle("")).toEqual({ title: "" });
  });

  test("every title of the list is its own form", () => {
    for (const { title } of titles) expect(readTitle(title).title).toBe(title);
    expect(isTitle("ด.ช")).toBe(true);
    expect(isTitle("บัวผัน")).toBe(false);
  });
});

test.each([
  ["นางสาวสมใจ", ["นางสาวสมใจ", "สมใจ", "สาวสมใจ"]],
  ["น.ส.สมใจ", ["น.ส.สมใจ", "สมใจ"]],
  ["ด.ช. ก้อง", ["ด.ช. ก้อง", "กอง"]],
  ["นาง", ["นาง"]],
  ["สมใจ", ["สมใจ"]],
])("%s may be %j", (word, readings) => {
  expect(withoutTitle(word)).toEqual(readings);
});
