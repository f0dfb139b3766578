import { readTitle, titles } from "#core/member/title.ts";
import { relationNames } from "#core/rule-set/in-words/names.ts";
import type { Relation } from "#core/rule-set/event-rules.ts";
import { isRelation } from "#core/member/beneficiary.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { isSameWord } from "./keywords.ts";
import { relationIn } from "./life-words.ts";

/** What people type about themselves: a name, where they live, who somebody is to them. Undefined where it is none of it. */

export interface PersonName {
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
}

const longestName = 80;
const politeEnd = /\s*(?:นะ)?(?:ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ)?[\s.!]*$/u;
const titleSpellings = titles
  .flatMap(({ title, alsoWritten }) => [title, ...alsoWritten])
  .toSorted((a, b) => b.length - a.length);

/** "นางบัวผัน ใจดี", "น.ส. สมศรี มีสุข ค่ะ"; a dash stands for no family name. */
export function readPersonName(text: string): PersonName | undefined {
  const said = text
    .replaceAll(/[\s\p{C}]+/gu, " ")
    .trim()
    .replace(/^ชื่อ\s*/u, "")
    .replace(politeEnd, "");
  if (said.length > longestName || /\d/u.test(arabicDigits(said))) return undefined;
  const spelling = titleSpellings.find((one) => said.startsWith(one) && said.length > one.length);
  const [givenName, ...family] = said
    .slice(spelling?.length ?? 0)
    .trim()
    .split(" ");
  const familyName = family.join(" ");
  if (givenName === undefined || !isLetters(givenName) || familyName === "") return undefined;
  if (familyName !== "-" && !isLetters(familyName)) return undefined;
  return {
    title: spelling === undefined ? "" : readTitle(spelling).title,
    givenName,
    familyName: familyName === "-" ? "" : familyName,
  };
}

const isLetters = (text: string): boolean => /^[\p{L}\p{M} .'ๆฯ-]+$/u.test(text) && /\p{L}/u.test(text);

export interface Village {
  readonly villageNo: number;
  readonly name: string;
}

/** "หมู่ 3", "ม.๓", "3", or the name of one of the fund's villages. */
export function readVillage(text: string, villages: readonly Village[]): number | undefined {
  const said = text.trim().replace(politeEnd, "");
  const digits = /^(?:หมู่(?:ที่|บ้าน)?|ม\.?)?\s*(\d{1,3})$/u.exec(arabicDigits(said))?.[1];
  if (digits !== undefined) return Number(digits);
  const name = said.replace(/^(?:หมู่)?บ้าน\s*/u, "");
  return villages.find((village) => isSameWord(name, village.name.replace(/^บ้าน/u, "")))?.villageNo;
}

export interface Address {
  readonly houseNo?: string;
  readonly addressRest?: string;
}

const longestAddress = 120;

/** "บ้านเลขที่ ๑๒/๓ ซอยวัด": the house's number, and the rest as it was typed. */
export function readAddress(text: string): Address | undefined {
  const said = text.replaceAll(/[\s\p{C}]+/gu, " ").trim();
  if (said === "" || said.length > longestAddress) return undefined;
  const plain = said.replace(/^(?:บ้าน)?เลขที่\s*/u, "");
  const [, houseNo, rest = ""] = /^(\d{1,5}(?:\/\d{1,5})?)(?:\s+(.*))?$/u.exec(arabicDigits(plain)) ?? [];
  if (houseNo === undefined) return { addressRest: plain };
  return rest === "" ? { houseNo } : { houseNo, addressRest: rest };
}

/** Those who can be told apart on a button, the likeliest first. */
export const relationsOffered = [
  "spouse",
  "child",
  "father",
  "mother",
  "sibling",
  "grandchild",
  "grandparent",
  "other",
] as const satisfies readonly Relation[];

export function readRelation(text: string): Relation | undefined {
  const named = (Object.keys(relationNames) as Relation[]).find((one) =>
    isSameWord(text, relationNames[one]),
  );
  if (named !== undefined && isRelation(named)) return named;
  if (/^(?:พี่|น้อง)/u.test(text.trim())) return "sibling";
  return relationIn(text);
}
