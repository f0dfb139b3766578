import type { Choice } from "./reply.ts";
import { button } from "./say.ts";
import { phrases } from "./wording/phrases.ts";

/** What the rich menus' cells send, and what their words mean when typed: choices without a stamp, good at any time. */
export const shortcutNames = [
  "contributions:show",
  "history:show",
  "link:begin",
  "unlink:begin",
  "member:switch",
  "apply:show",
  "ask:show",
  "contact:show",
  "help:show",
  "privacy:show",
  "receive:begin",
  "talk:cancel",
] as const;
export type Shortcut = (typeof shortcutNames)[number];

export const shortcut = (name: Shortcut, facts: Readonly<Record<string, string>> = {}): Choice =>
  button(phrases.th.labels[name], name, { facts });

/** Nothing where the fund has given no number: the card then says whom to ask instead. */
export const callButtons = (phone: string | undefined): readonly Choice[] =>
  phone === undefined ? [] : [{ type: "call", label: phrases.th.call, phone }];
