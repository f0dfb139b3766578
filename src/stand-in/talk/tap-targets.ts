import type { Message } from "../world/chat.ts";

/** A LINE action object. */
export interface Action {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** Something in a message that can be tapped, under the words a person sees on it. */
export interface TapTarget {
  readonly label: string;
  readonly action: Action;
}

/** A property of an action that is a text, or nothing. */
export function textIn(action: Action, property: string): string | undefined {
  const value = action[property];
  return typeof value === "string" ? value : undefined;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const isAction = (value: unknown): value is Action => isRecord(value) && typeof value["type"] === "string";

/** Everything in the bubbles, buttons and pictures of a message that can be tapped, in reading order. */
export function tapTargetsIn(message: Message): TapTarget[] {
  const { quickReply: _, ...body } = message;
  return targetsWithin(body);
}

export function quickRepliesOf(message: Message): TapTarget[] {
  const quickReply = message["quickReply"];
  if (!isRecord(quickReply) || !Array.isArray(quickReply["items"])) return [];
  return quickReply["items"].flatMap((entry) => (isRecord(entry) ? targetOf(entry) : []));
}

/** The one thing an object with an `action` does. Its label falls back to the words inside it: a tapped box has none. */
export function targetOf(owner: Record<string, unknown>): TapTarget[] {
  const { action } = owner;
  if (!isAction(action)) return [];
  return [{ label: labelOf(action) ?? readableText(owner), action }];
}

export function labelOf(action: Action): string | undefined {
  for (const property of ["label", "displayText", "text"]) {
    const words = textIn(action, property);
    if (words !== undefined && words !== "") return words;
  }
  return undefined;
}

function targetsWithin(value: unknown): TapTarget[] {
  if (Array.isArray(value)) return value.flatMap(targetsWithin);
  if (!isRecord(value)) return [];
  const targets = targetOf(value);
  for (const [property, child] of Object.entries(value)) {
    if (property === "action") continue;
    if (property === "defaultAction") targets.push(...targetOf({ ...value, action: child }));
    else if (property === "actions" && Array.isArray(child)) targets.push(...child.flatMap(targetOfListed));
    else targets.push(...targetsWithin(child));
  }
  return targets;
}

/** Templates list bare actions; imagemaps list actions with an area and other names for the same things. */
function targetOfListed(action: unknown): TapTarget[] {
  if (!isAction(action)) return [];
  const { linkUri } = action;
  const shown: Action = typeof linkUri === "string" ? { ...action, uri: linkUri } : action;
  return [{ label: labelOf(shown) ?? "", action: shown }];
}

const wordsOf = ["title", "text", "address"];

/** Everything a person can read in a message, one line for each piece, buttons in square brackets. */
export function readableText(value: unknown): string {
  return pieces(value)
    .filter((piece) => piece !== "")
    .join("\n");
}

function pieces(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(pieces);
  if (!isRecord(value)) return [];
  if (isAction(value["action"]) && value["type"] === "button") return [`[${labelOf(value["action"]) ?? ""}]`];
  const spans = spansOf(value);
  if (spans !== undefined) return spans;
  const own = wordsOf.flatMap((property) => textAt(value, property));
  const children = Object.entries(value).flatMap(([property, child]) => piecesAt(property, child));
  return [...own, ...children];
}

function textAt(value: Record<string, unknown>, property: string): string[] {
  const text = value[property];
  return typeof text === "string" ? [text] : [];
}

/** A text made of spans is one piece, and its own `text` is not shown beside them. */
function spansOf(value: Record<string, unknown>): string[] | undefined {
  if (value["type"] !== "text" || !Array.isArray(value["contents"]) || value["contents"].length === 0)
    return undefined;
  return [value["contents"].flatMap((span) => (isRecord(span) ? textAt(span, "text") : [])).join("")];
}

const childProperties = ["header", "hero", "body", "footer", "contents", "template", "columns", "altContent"];

function piecesAt(property: string, child: unknown): string[] {
  if (property === "actions" && Array.isArray(child)) {
    return child.flatMap((action) => (isAction(action) ? [`[${labelOf(action) ?? ""}]`] : []));
  }
  if (property === "action" || !childProperties.includes(property)) return [];
  return pieces(child);
}

const shownAs: Readonly<Record<string, string>> = {
  image: "(picture)",
  video: "(video)",
  audio: "(voice message)",
  sticker: "(sticker)",
  file: "(file)",
  coupon: "(coupon)",
};

/** What stands in the chat for a message: its words, else its alternative text, else what it is. */
export function textOfMessage(message: Message): string {
  const words = message.type === "textV2" ? String(message["text"]) : readableText(message);
  if (words !== "") return words;
  const altText = message["altText"];
  return typeof altText === "string" ? altText : (shownAs[message.type] ?? `(${message.type})`);
}
