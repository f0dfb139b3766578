import { choiceText } from "./choice.ts";
import { phrases } from "./wording/phrases.ts";
import { asSentence } from "./wording/sentence.ts";
import type { Card, Choice, Reply, Saying } from "./reply.ts";

/** Makes replies that fit LINE's limits by the way they are made. */

export const mostSayings = 5;
/** So many people to pick from fill two cards; whoever is not among them is typed. */
export const mostPicks = 8;

const most = { label: 20, buttons: 4, choices: 13, title: 100, summary: 397 } as const;
const graphemes = new Intl.Segmenter("th", { granularity: "grapheme" });

/** Cut to so many characters, as a reader and LINE's labels count them. */
export function shortened(text: string, characters: number): string {
  const letters = Array.from(graphemes.segment(text), ({ segment }) => segment);
  return letters.length <= characters ? text : `${letters.slice(0, characters - 1).join("")}…`;
}

/** Cut to so many UTF-16 units, as everything but a label is counted, and never within a letter. */
export function fitting(text: string, units: number): string {
  if (text.length <= units) return text;
  let kept = "";
  for (const { segment } of graphemes.segment(text)) {
    if (kept.length + segment.length > units - 1) break;
    kept += segment;
  }
  return `${kept}…`;
}

export const text = (words: string): Saying => ({ type: "text", text: words });

/** A QR code, saved from the chat with a long press. */
export const picture = (url: string, shows: string): Saying => ({ type: "image", url, shows });

export interface ButtonParts {
  readonly facts?: Readonly<Record<string, string>>;
  /** The stamp of the question that the button answers; none where it always means the same. */
  readonly stamp?: string;
  readonly away?: true;
}

export const button = (
  label: string,
  name: string,
  { facts = {}, stamp, away }: ButtonParts = {},
): Choice => ({
  type: "choice",
  label: shortened(label, most.label),
  send: choiceText({ name, facts, ...(stamp !== undefined && { stamp }) }),
  ...(away && { away }),
});

/** A page of ours behind a button; none where there is no page, or its address would not fit. */
export const pageButton = (label: string, url: string | undefined): readonly Choice[] =>
  url !== undefined && URL.canParse(url) && url.startsWith("https://") && url.length <= 1000
    ? [{ type: "open", label: shortened(label, most.label), url }]
    : [];

export type CardParts = Omit<Card, "type" | "rows"> & Partial<Pick<Card, "rows">>;

/** One card, or several where there are more than four buttons: the others follow, told as more of the same. */
export function cards({ rows = [], buttons = [], ...parts }: CardParts): readonly [Card, ...Card[]] {
  const title = shortened(parts.title, most.title);
  const summary = asSentence(shortened(parts.summary, most.summary));
  const first: Card = {
    ...parts,
    type: "card",
    title,
    summary,
    rows,
    buttons: buttons.slice(0, most.buttons),
  };
  const rest: Card[] = [];
  for (let start = most.buttons; start < buttons.length; start += most.buttons)
    rest.push({
      type: "card",
      look: "plain",
      isMore: true,
      title: phrases.th.more(title),
      summary,
      rows: [],
      buttons: buttons.slice(start, start + most.buttons),
    });
  return [first, ...rest];
}

/** Quick replies repeat the cards' buttons, because a PC shows no quick replies and a phone scrolls cards away. */
export function reply(...says: readonly [Saying, ...Saying[]]): Reply {
  const choices = says
    .flatMap((saying) => (saying.type === "card" ? (saying.buttons ?? []) : []))
    .filter(({ type }) => type !== "call" && type !== "open" && type !== "copy")
    .slice(0, most.choices);
  return choices.length === 0 ? { says } : { says, choices };
}

/**
 * A card that asks, and the ways out of it. Where these find no room beside the answers, a card of their own would look
 * like a second question: they are quick replies then, and the card names them, to be typed.
 */
export function questionCard(parts: CardParts, waysOut: readonly Choice[]): Reply {
  const { notes = [], buttons = [] } = parts;
  const choices = [...buttons, ...waysOut];
  if (choices.length <= most.buttons) return reply(...cards({ ...parts, buttons: choices }));
  const orType = phrases.th.orType(waysOut.map(({ label }) => label));
  return { says: cards({ ...parts, notes: [...notes, orType] }), choices: choices.slice(-most.choices) };
}

/** The same reply with something said before it. */
export function led(before: readonly Saying[], { says, choices }: Reply): Reply {
  const [first, ...rest] = [...before, ...says];
  return { says: first === undefined ? says : [first, ...rest], ...(choices && { choices }) };
}
