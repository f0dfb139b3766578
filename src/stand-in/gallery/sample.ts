/** One flex message of the gallery, and what to look at in it. Pictures are on a made-up host that the page draws itself. */
import type {
  Action,
  Box,
  Bubble,
  Component,
  FlexContainer,
  Separator,
  Span,
  Text,
} from "../page/flex/shape.ts";

export interface Sample {
  /** Stable: it is the anchor on the page and the name of the screenshot. */
  readonly id: string;
  readonly title: string;
  readonly shows: string;
  readonly altText: string;
  readonly contents: FlexContainer;
}

type Rest<Whole extends Component> = Omit<Whole, "type" | "layout" | "contents" | "text">;

export const column = (contents: readonly Component[], rest: Partial<Rest<Box>> = {}): Box => ({
  type: "box",
  layout: "vertical",
  contents,
  ...rest,
});

export const row = (contents: readonly Component[], rest: Partial<Rest<Box>> = {}): Box => ({
  type: "box",
  layout: "horizontal",
  contents,
  ...rest,
});

export const line = (contents: readonly Component[], rest: Partial<Rest<Box>> = {}): Box => ({
  type: "box",
  layout: "baseline",
  contents,
  ...rest,
});

/** Words that wrap and follow the reader's text size: what every sentence for our readers should do. */
export const words = (text: string, rest: Partial<Rest<Text>> = {}): Text => ({
  type: "text",
  text,
  wrap: true,
  scaling: true,
  ...rest,
});

/** Words on one line, for tables of short values. */
export const word = (text: string, rest: Partial<Rest<Text>> = {}): Text => ({
  type: "text",
  text,
  scaling: true,
  ...rest,
});

export const span = (text: string, rest: Partial<Rest<Span>> = {}): Span => ({ type: "span", text, ...rest });

export const rule: Separator = { type: "separator", margin: "lg" };

export const bubble = (body: Box, rest: Omit<Bubble, "type" | "body"> = {}): Bubble => ({
  type: "bubble",
  body,
  ...rest,
});

export const postback = (label: string, data: string): Action => ({
  type: "postback",
  label,
  data,
  displayText: label,
});

/** A field of colour with a word in it, to show where a box is. */
export const tile = (text: string, backgroundColor: string, rest: Partial<Rest<Box>> = {}): Box =>
  column([word(text, { size: "sm", align: "center", color: "#1B3A2A" })], {
    backgroundColor,
    paddingAll: "sm",
    cornerRadius: "sm",
    ...rest,
  });

export const picture = (name: string): string => `https://pictures.example/${name}.png`;

export const green = "#0B7A4B";
export const pale = "#E7F4EC";
export const mint = "#BFE5CF";
export const sand = "#FBEFD5";
export const sky = "#D9E8F7";
export const rose = "#F8DCD9";
export const grey = "#5F6B66";
