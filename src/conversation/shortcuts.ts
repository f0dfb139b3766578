import { arabicDigits } from "#core/thai-number/digits.ts";
import type { Choice } from "./reply.ts";
import { button } from "./say.ts";
import type { Language } from "./turn.ts";
import { phrases } from "./wording/phrases.ts";

/** What the rich menus' cells send, and what their words mean when typed: choices without a stamp, good at any time. */
export const shortcutNames = [
  "contributions:show",
  "history:show",
  "rights:show",
  "link:begin",
  "unlink:begin",
  "member:switch",
  "apply:show",
  "apply:begin",
  "apply:follow",
  "ask-link:begin",
  "change:begin",
  "change:address",
  "change:phone",
  "change:plan",
  "change:beneficiaries",
  "ask:show",
  "contact:show",
  "help:show",
  "guide:show",
  "lesson:begin",
  "privacy:show",
  "receive:begin",
  "collect:begin",
  "office:show",
  "hand-in:begin",
  "bank:deposit",
  "bank:withdraw",
  "expense:begin",
  "cancel-receipt:begin",
  "close:begin",
  "requests:show",
  "code:begin",
  "day-sheet:show",
  "check-receipt:begin",
  "pay:begin",
  "slip:send",
  "slip:follow",
  "slip:work",
  "claim:begin",
  "claim:follow",
  "work:show",
  "complaint:begin",
  "complaint:follow",
  "complaint:work",
  "consent:withdraw",
  "reminders:stop",
  "reminders:go-on",
  "news:take",
  "words:begin",
  "broadcast:show",
  "broadcast:begin",
  "meeting:begin",
  "meeting:list",
  "prefer:short",
  "prefer:detailed",
  "prefer:english",
  "prefer:thai",
  "talk:cancel",
] as const;
export type Shortcut = (typeof shortcutNames)[number];

export const shortcut = (
  name: Shortcut,
  facts: Readonly<Record<string, string>> = {},
  language: Language = "th",
): Choice => button(labelOf(name, language), name, { facts });

const english: Readonly<Partial<Record<Shortcut, string>>> = phrases.en.labels;

/** What has no English name keeps its Thai one. */
export const labelOf = (name: Shortcut, language: Language): string =>
  (language === "en" ? english[name] : undefined) ?? phrases.th.labels[name];

/** Nothing where the fund has given no number that a phone can dial: the card then says whom to ask instead. */
export function callButtons(phone = "", language: Language = "th"): readonly Choice[] {
  const digits = arabicDigits(phone).replaceAll(/\D/gu, "").length;
  return digits < 3 || digits > 15 ? [] : [{ type: "call", label: phrases[language].call, phone }];
}

/** The way out of a question: it stands last, and belongs to that question alone. */
export const cancelButton = (stamp: string, language: Language = "th"): Choice =>
  button(labelOf("talk:cancel", language), "talk:cancel", { stamp, away: true });
