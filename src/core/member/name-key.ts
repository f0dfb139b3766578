import { foldThai } from "#core/thai-text/fold.ts";

/**
 * A name as it sounds, for finding it in whatever spelling: อนงค์ and อนงก์, ศรี and สี, ปราณี and ปลานี have one key. It is
 * rougher than speech on purpose: the key finds candidates, and `closeness` puts the right one first.
 * It is stored with the member (member.name_key), so a change here needs the keys made anew.
 */
export function nameKey(text: string): string {
  let key = withoutSilent(text);
  for (const [spelling, sound] of sounds) key = key.replaceAll(spelling, sound);
  key = Array.from(key, (letter) => sameSound[letter] ?? letter).join("");
  // Doubled letters are one: กิตติ, กิติ.
  return key.replaceAll(/(.)\1+/gu, "$1");
}

/** The key of a whole name: the given name's and the family name's, with a space between. */
export const fullNameKey = ({
  givenName,
  familyName,
}: {
  readonly givenName: string;
  readonly familyName: string;
}): string => [nameKey(givenName), nameKey(familyName)].filter((key) => key !== "").join(" ");

const killer = "์";

/** Without what is not heard: letters under ์ with their vowel (สิทธิ์), tone marks, spaces and signs. */
function withoutSilent(text: string): string {
  const { letters, tones } = foldThai(text);
  const silent = new Set<number>();
  for (const [index, marks] of tones.entries()) {
    if (!marks.includes(killer)) continue;
    silent.add(index);
    if ("ิุ".includes(letters.charAt(index))) silent.add(index - 1);
  }
  return Array.from(letters)
    .filter((letter, index) => !silent.has(index) && /[\p{L}\p{M}\p{N}]/u.test(letter))
    .join("");
}

/** Groups of letters that sound like something shorter; in this order. */
const sounds: readonly (readonly [RegExp, string])[] = [
  // วรรณ sounds วัน, สรร sounds สัน.
  [/รร(?=[ก-ฮ])/gu, "ั"],
  [/รร/gu, "ัน"],
  // The same sound written before and after its consonant: วิไล, วิลัย; ไทย, ไท.
  [/([ก-ฮ])ัย/gu, "ไ$1"],
  [/ไ([ก-ฮ])ย/gu, "ไ$1"],
  // The second letter of these beginnings is silent: ศรี, สร้อย, เสริม.
  [/([ศษส])ร/gu, "$1"],
  // ห before these only sets the tone: หมาย, หลวง.
  [/ห(?=[งนมยลวญ])/gu, ""],
  // ญ begins a syllable like ย and ends one like น: ญาดา, บุญ.
  [/ญ(?=า|ะ|ั|ิ|ี|ุ|ู|ำ)/gu, "ย"],
  [/ญ/gu, "น"],
  [/ำ/gu, "าม"],
  [/ฤา?/gu, "ลื"],
];

const sameSound: Readonly<Record<string, string>> = Object.fromEntries(
  [
    ["ค", "ขฃฅฆ"],
    ["ช", "ฉฌ"],
    ["ส", "ศษซ"],
    ["ด", "ฎ"],
    ["ต", "ฏ"],
    ["ท", "ฐฑฒถธ"],
    ["น", "ณ"],
    ["พ", "ผภ"],
    ["ฟ", "ฝ"],
    ["ล", "รฬ"],
    ["ห", "ฮ"],
    // Short and long vowels are the first thing that people mix up.
    ["า", "ะั"],
    ["ี", "ิ"],
    ["ื", "ึ"],
    ["ู", "ุ"],
    ["ไ", "ใ"],
  ].flatMap(([sound = "", letters = ""]) => Array.from(letters, (letter) => [letter, sound] as const)),
);
