import { globSync, readFileSync } from "node:fs";
import { assert, property, string } from "fast-check";
import { describe, expect, test } from "vitest";
import { html, markupOf, type Html } from "#web/html.ts";

/** Without the air that a formatter put between its lines. */
const shown = (page: Html): string => markupOf(page).replaceAll(/\n\s*/gu, "");

describe("a page's text", () => {
  test("never becomes markup, in an element or in a quoted attribute", () => {
    assert(
      property(string({ unit: "binary" }), (text) => {
        const page = markupOf(html`<p title="${text}">${text}</p>`);
        expect(
          page
            .replaceAll(/&(amp|lt|gt|quot|#39|#96);/gu, "")
            .match(/[<>"'`&]/gu)
            ?.join(""),
        ).toBe('<""><>');
      }),
    );
  });

  test("is joined from lists, and empty for what is not there; nought is there", () => {
    expect(
      shown(
        html`<ul>
          ${[1, 2].map((n) => html`<li>${n}</li>`)}${null}${undefined}${false}${0}
        </ul>`,
      ),
    ).toBe("<ul><li>1</li><li>2</li>0</ul>");
  });

  test("cannot be forged by an object from outside", () => {
    const forged = JSON.parse('{"markup":"<script>"}') as Html;
    expect(() => shown(html`${forged}`)).toThrow("only markup made by html");
  });

  test("stands in quotes wherever it is an attribute", () => {
    const sources = globSync("src/web/**/*.ts").map((file) => readFileSync(file, "utf8"));
    expect(sources.length).toBeGreaterThan(5);
    expect(sources.flatMap((text) => text.match(/\s[a-z-]+=\$\{[^}]*\}/gu) ?? [])).toEqual([]);
  });
});
