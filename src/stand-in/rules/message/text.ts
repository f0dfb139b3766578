import { list, object, oneOf } from "../object.ts";
import { and, inside, isRecord, optional } from "../rule.ts";
import type { Problem, Rule } from "../rule.ts";
import { matching, oneOfValues, text, whole } from "../scalar.ts";
import { messageOf } from "./message-of.ts";

const emoji = object({ index: whole({ min: 0 }), productId: text(), emojiId: text() });

const plain = messageOf("text", {
  text: text({ max: 5_000 }),
  emojis: optional(list(emoji, { min: 1, max: 20 })),
  quoteToken: optional(text()),
});

/** Every LINE emoji stands for one `$` of the text. */
export const textMessage: Rule = and(plain, (value, at, problems) => {
  const message = value as { text: string; emojis?: readonly { index: number }[] };
  const taken = new Set<number>();
  for (const [place, { index }] of (message.emojis ?? []).entries()) {
    if (message.text[index] === "$" && !taken.has(index)) taken.add(index);
    else problems.push({ message: "Must be the position of a $", property: `${at}.emojis[${place}].index` });
  }
});

const userId = matching(/^U[0-9a-f]{32}$/u, "Must be a user ID");

const mentionee = oneOf("type", {
  user: object({ type: oneOfValues("user"), userId }),
  all: object({ type: oneOfValues("all") }),
});

const substitute = oneOf("type", {
  mention: object({ type: oneOfValues("mention"), mentionee }),
  emoji: object({ type: oneOfValues("emoji"), productId: text(), emojiId: text() }),
});

/** Any keys, each with something that takes the place of `{key}`. */
const substitution: Rule = {
  ...substitute,
  check: (value, at, problems) => {
    if (!isRecord(value))
      return void problems.push({ message: "Must be an object", property: at, kind: "type" });
    const entries = Object.entries(value);
    if (entries.length > 100) problems.push({ message: "Size must be between 0 and 100", property: at });
    for (const [key, each] of entries.slice(0, 100)) {
      if (/^\w{1,20}$/u.test(key)) substitute.check(each, inside(at, key), problems);
      else problems.push({ message: "Must match ^[0-9a-zA-Z_]{1,20}$", property: inside(at, key) });
    }
    for (const type of ["mention", "emoji"]) checkCount(entries, type, at, problems);
  },
};

function checkCount(
  entries: readonly [string, unknown][],
  type: string,
  at: string,
  problems: Problem[],
): void {
  const count = entries.filter(([, each]) => isRecord(each) && each["type"] === type).length;
  if (count > 20) problems.push({ message: `Up to 20 ${type} objects can be specified`, property: at });
}

const withSubstitutes = messageOf("textV2", {
  text: text({ max: 5_000 }),
  substitution: optional(substitution),
  quoteToken: optional(text()),
});

/** Braces come in pairs, `{{` and `}}` stand for themselves, and every `{key}` has its substitute. */
export const textMessageV2: Rule = and(withSubstitutes, (value, at, problems) => {
  const message = value as { text: string; substitution?: Record<string, unknown> };
  const unescaped = message.text.replaceAll("{{", "").replaceAll("}}", "");
  const rest = unescaped.replaceAll(/\{(\w{1,20})\}/gu, (_match, key: string) => {
    if (!Object.hasOwn(message.substitution ?? {}, key)) {
      problems.push({ message: `There is no substitution for {${key}}`, property: inside(at, "text") });
    }
    return "";
  });
  if (/[{}]/u.test(rest))
    problems.push({ message: "Braces must be paired or escaped", property: inside(at, "text") });
});
