import { titles } from "#core/member/title.ts";

export interface NameParts {
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
}

const spellings = titles
  .flatMap(({ title, alsoWritten }) => [title, ...alsoWritten])
  .toSorted((a, b) => b.length - a.length);

/** These begin given names too (พระพาย, เณรแก้ว): as titles they stand apart. */
const onlyApart = new Set(["พระ", "เณร", "สามเณร"]);

/**
 * "น.ส.บัวผัน ใจดี" → her title, given name and family name. A title may be written into the name; what follows it then
 * begins with a letter, not with a vowel's mark: นายิกา is a name.
 */
export function splitName(text: string): NameParts {
  const whole = text.trim().replaceAll(/\s+/gu, " ");
  const title = spellings.find((spelling) => {
    const rest = whole.slice(spelling.length);
    return (
      whole.startsWith(spelling) &&
      (rest.startsWith(" ") || (!onlyApart.has(spelling) && /^[ก-ฮเแโใไ]/u.test(rest)))
    );
  });
  const [givenName = "", ...family] = whole
    .slice(title?.length ?? 0)
    .trim()
    .split(" ");
  return { title: title ?? "", givenName, familyName: family.join(" ") };
}
