import { lettersApart } from "#core/rule-set/nearest-word.ts";
import { foldThai } from "#core/thai-text/fold.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { fullNameKey, nameKey } from "./name-key.ts";
import { readPhone } from "./phone.ts";
import { isTitle, withoutTitle } from "./title.ts";

/** What somebody typed to find a member, taken apart. */
export interface Sought {
  /** As it was typed, without the spaces around it. */
  readonly text: string;
  /** One for each word: the keys of what it may mean, with its title and without. All words must be found. */
  readonly words: readonly (readonly string[])[];
  readonly phone?: string;
  readonly phoneTail?: string;
}

/** A member as far as finding goes. */
export interface Findable {
  readonly memberNo: string;
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
}

/** One letter alone sounds like half of the village. */
const shortestKey = 2;

export function soughtIn(query: string): Sought {
  const text = query.trim();
  const words = withoutOwnTitle(text.split(/\s+/u))
    .map((word) => keysOf(withoutTitle(word)))
    .filter((keys) => keys.length > 0);
  const digits = arabicDigits(text).replaceAll(/[\s-]/gu, "");
  const phone = readPhone(text);
  return {
    text,
    words,
    ...(phone !== undefined && { phone }),
    ...(/^\d{4}$/u.test(digits) && { phoneTail: digits }),
  };
}

/** "นาง บัวผัน", "น. ส. บัวผัน": a title that stands apart is no part of the name, unless nothing else stands there. */
function withoutOwnTitle(words: readonly string[]): readonly string[] {
  const taken = [2, 1].find((count) => count < words.length && isTitle(words.slice(0, count).join("")));
  return words.slice(taken ?? 0);
}

const keysOf = (words: readonly string[]): readonly string[] => [
  ...new Set(words.map(nameKey).filter((key) => key.length >= shortestKey)),
];

/** Ranks from the surest to the farthest; what is equally near goes by given name, then by number. */
const sure = {
  number: 0,
  spelling: 1,
  startOfName: 2,
  partOfName: 3,
  sound: 4,
  startOfSound: 5,
  partOfSound: 6,
};
const byLikeness = 10;

/** How far a member is from what was sought; undefined where they are not meant. Smaller is nearer. */
export function closeness(sought: Sought, member: Findable): number | undefined {
  if (sought.text === "") return undefined;
  if (member.memberNo === sought.text) return sure.number;
  const written = foldThai(sought.text).letters;
  const names = [member.givenName, member.familyName].map((name) => foldThai(name).letters);
  const spoken = foldThai(`${member.title}${member.givenName} ${member.familyName}`).letters.trim();
  if ([...names, names.join(" "), spoken].includes(written)) return sure.spelling;
  if ([...names, spoken].some((name) => name.startsWith(written))) return sure.startOfName;
  if (spoken.includes(written)) return sure.partOfName;
  return member.memberNo.includes(sought.text)
    ? sure.partOfName
    : rankBySound(sought.words, fullNameKey(member));
}

/**
 * How near a stored name key is to the words that were sought, in whatever order; undefined where a word is not in it. Each
 * word is judged by the reading that fits best, and the name by its worst word.
 */
export function rankBySound(words: Sought["words"], nameKey: string): number | undefined {
  if (words.length === 0) return undefined;
  const keys = [...nameKey.split(" "), nameKey.replace(" ", "")];
  const worst = Math.max(
    ...words.map((readings) => Math.min(...readings.map((sound) => soundRank(sound, keys)))),
  );
  return worst === Infinity ? undefined : worst;
}

function soundRank(sound: string, keys: readonly string[]): number {
  if (keys.includes(sound)) return sure.sound;
  if (keys.some((key) => key.startsWith(sound))) return sure.startOfSound;
  if (keys.some((key) => key.includes(sound))) return sure.partOfSound;
  // One letter of four may be wrong, two of eight; more would be somebody else.
  const most = Math.floor(sound.length / 4);
  const near = keys.filter((key) => Math.abs(key.length - sound.length) <= most);
  const apart = Math.min(Infinity, ...near.map((key) => lettersApart(sound, key)));
  return apart <= most ? byLikeness + apart : Infinity;
}

/** The nearest first; members who are not meant are left out. */
export function nearestFirst<Some extends Findable>(sought: Sought, members: readonly Some[]): Some[] {
  return members
    .flatMap((member) => {
      const rank = closeness(sought, member);
      return rank === undefined ? [] : [{ member, rank }];
    })
    .toSorted((a, b) => a.rank - b.rank || byName(a.member, b.member))
    .map(({ member }) => member);
}

const byName = (a: Findable, b: Findable): number =>
  a.givenName.localeCompare(b.givenName, "th") ||
  a.memberNo.localeCompare(b.memberNo, "th", { numeric: true });
