/** Text that is markup. Only `html` makes it: a plain string, or an object that came from JSON, never passes for it. */
export interface Html {
  readonly [isHtml]: string;
}
const isHtml: unique symbol = Symbol("markup");

type Piece = Html | string | number | bigint | null | undefined | false | readonly Piece[];

/**
 * A tagged template that escapes whatever is put into it: in elements and in quoted attributes. Lists are joined; null, undefined
 * and false are nothing. An attribute without quotes and an address made by others are not its business: see `tests/web`.
 */
export const html = (strings: TemplateStringsArray, ...pieces: readonly Piece[]): Html => ({
  [isHtml]: strings.reduce((text, string, index) => `${text}${rendered(pieces[index - 1])}${string}`),
});

export const markupOf = (page: Html): string => page[isHtml];

function rendered(piece: Piece): string {
  if (piece === null || piece === undefined || piece === false) return "";
  if (Array.isArray(piece)) return (piece as readonly Piece[]).map(rendered).join("");
  if (typeof piece === "object") {
    const { [isHtml]: markup } = piece as Html;
    if (typeof markup !== "string") throw new Error("only markup made by html is markup");
    return markup;
  }
  return escaped(String(piece));
}

const escapes: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
  "`": "&#96;",
};

const escaped = (text: string): string => text.replaceAll(/[&<>"'`]/gu, (letter) => escapes[letter] ?? "");
