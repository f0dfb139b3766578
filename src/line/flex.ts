import type { messagingApi } from "@line/bot-sdk";
import type { Card, CardRow, Choice } from "#conversation/reply.ts";
import { assert } from "#core/assert.ts";
import { actionFor } from "./choice-action.ts";
import { assertText, byteCount, letterCount, limits } from "./limits.ts";
import { colours, looks, practiceMark, type Look } from "./looks.ts";

type Box = messagingApi.FlexBox;
type Component = messagingApi.FlexComponent;

/**
 * A card as a flex bubble: band, title, headline, rows, notes, buttons, always in this order. Every text wraps and every
 * text and button follows the reader's own font size; nothing has a fixed width or height, so nothing is ever cut off.
 */
export function cardBubble(
  card: Card,
  { isPractice = false }: { readonly isPractice?: boolean } = {},
): messagingApi.FlexBubble {
  const look = looks[card.look];
  const buttons = card.buttons ?? [];
  const bubble: messagingApi.FlexBubble = {
    type: "bubble",
    // The widest: at the largest font size a Thai word still fits a line.
    size: "giga",
    header: band(look, isPractice),
    body: body(card, look),
    ...(buttons.length === 0 ? {} : { footer: footer(buttons, card.isMore) }),
  };
  assert(byteCount(JSON.stringify(bubble)) <= limits.bubbleBytes, "a bubble is not larger than 30 KB");
  return bubble;
}

function band({ sign, word, colour }: Look, isPractice: boolean): Box {
  const seal = (words: string): Box => ({
    type: "box",
    layout: "vertical",
    flex: 0,
    backgroundColor: colours.paper,
    cornerRadius: "xxl",
    paddingStart: "10px",
    paddingEnd: "10px",
    contents: [text(words, { weight: "bold", color: colour, align: "center" })],
  });
  return {
    type: "box",
    layout: "horizontal",
    backgroundColor: colour,
    paddingAll: "lg",
    spacing: "md",
    alignItems: "center",
    contents: [
      seal(sign),
      text(word, { weight: "bold", color: colours.paper, flex: 1 }),
      ...(isPractice ? [seal(practiceMark.inBand)] : []),
    ],
  };
}

function body({ title, headline, paragraph, rows, notes = [] }: Card, look: Look): Box {
  const head = [text(title, { size: "lg", weight: "bold" })];
  if (headline !== undefined) head.push(text(headline, { size: "xxl", weight: "bold", color: look.colour }));
  const parts: Component[] = [column(head, "sm")];
  if (paragraph !== undefined) parts.push(text(paragraph, {}));
  if (rows.length > 0) parts.push(separator, column(rows.map(row), "md"));
  if (notes.length > 0) parts.push(separator, column(notes.map(note), "sm"));
  return { ...column(parts, "lg"), paddingAll: "xl" };
}

/** At a phone's usual font size this much stands in one line. */
const lettersAcross = 24;

/** At the largest size a row wraps, and then a word of two syllables still stands in one piece. */
const narrowestLabel = 12;
const narrow = /[\s.,:;·()“”]/gu;

/** In halves of a letter: what is mostly air takes one, everything else two. */
const widthOf = (words: string): number =>
  Math.max(1, 2 * letterCount(words) - (words.match(narrow)?.length ?? 0));

/**
 * Side by side while both fit a line, each with room in proportion to its letters, so that neither wraps before it must;
 * otherwise the value has lines of its own under its label.
 */
function row({ label, value, strong }: CardRow): Box {
  const weight = strong ? "bold" : "regular";
  const [labelWidth, valueWidth] = [widthOf(label), widthOf(value)];
  if (labelWidth + valueWidth > 2 * lettersAcross) {
    return column([text(label, { color: colours.soft }), text(value, { weight })], "xs");
  }
  return {
    type: "box",
    layout: "horizontal",
    spacing: "md",
    contents: [
      text(label, { flex: Math.max(labelWidth, narrowestLabel), color: colours.soft }),
      text(value, { flex: valueWidth, align: "end", weight }),
    ],
  };
}

const note = (sentence: string): Component => text(sentence, { size: "sm", color: colours.soft });

/**
 * The first is the likeliest, and looks it, unless there are several of the same kind to choose from: then none is pressed
 * upon anybody. What takes something away stands last, behind a line, where no thumb lands by mistake.
 */
function footer(buttons: readonly Choice[], isMore = false): Box {
  assert(buttons.length <= 4, "a card has at most four buttons");
  const away = buttons.filter(takesAway);
  const onward = buttons.filter((choice) => !takesAway(choice));
  const hasLikeliest = !isMore && !areAlike(onward);
  const parts: Component[] = onward.map((choice, index) =>
    button(
      choice,
      index === 0 && hasLikeliest
        ? { style: "primary", color: colours.onward }
        : { style: "secondary", color: colours.beside },
    ),
  );
  if (away.length > 0 && onward.length > 0) parts.push(separator);
  parts.push(...away.map((choice) => button(choice, { style: "link", color: colours.away })));
  return { ...column(parts, "md"), paddingAll: "xl", paddingTop: "none" };
}

/** The same thing is done with one or with the other: one of several members, days, reasons. */
function areAlike([first, second]: readonly Choice[]): boolean {
  if (first?.type !== "choice" || second?.type !== "choice") return false;
  return nameOf(first.send) === nameOf(second.send);
}

const nameOf = (send: string): string => send.split("?", 1)[0] ?? "";

const takesAway = (choice: Choice): boolean => choice.type === "choice" && choice.away === true;

/** `adjustMode` shrinks a label that would not fit, where LINE would otherwise end it with dots. */
const button = (choice: Choice, look: Pick<messagingApi.FlexButton, "style" | "color">): Component => ({
  type: "button",
  ...look,
  action: actionFor(choice),
  adjustMode: "shrink-to-fit",
  scaling: true,
});

type TextLook = Pick<messagingApi.FlexText, "size" | "weight" | "color" | "align" | "flex">;

function text(words: string, look: TextLook): messagingApi.FlexText {
  assertText(words, limits.textUnits, "a text in a card");
  return { type: "text", text: words, size: "md", color: colours.ink, ...look, wrap: true, scaling: true };
}

const column = (contents: Component[], spacing: string): Box => ({
  type: "box",
  layout: "vertical",
  spacing,
  contents,
});

const separator: Component = { type: "separator", color: colours.line };
