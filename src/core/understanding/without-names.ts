import { arabicDigits } from "../thai-number/digits.ts";

const mostLetters = 200;
const letters = String.raw`[\p{L}\p{M}]`;
/** Thai writes no space after a title or within a name: all up to the next space goes, and the family name after it. */
const named = new RegExp(
  String.raw`(?<!${letters})(?:นางสาว|นาง|นาย|น\.ส\.|นส\.|ด\.ช\.|ด\.ญ\.|เด็กชาย|เด็กหญิง|คุณ|mr|mrs|ms|miss)(?:\.| )*${letters}+(?: ${letters}+)?`,
  "giu",
);
/** In the midst of a sentence, too, where the title is not the beginning of another word that people say here. */
const namedWithin = new RegExp(
  String.raw`(?:นางสาว|นาง(?!ฟ้า)|นาย(?!ก|ทะเบียน|ทุน)|เด็กชาย|เด็กหญิง)${letters}+(?: ${letters}+)?`,
  "gu",
);
const addresses = /\S+@\S+|https?:\S+|www\.\S+/giu;
/** Codes are written in capitals or with digits among the letters; words are not. */
const codes =
  /(?<![a-z\d])(?=[a-z\d]{0,3}\d|[a-z\d]{4}[ -]?[a-z\d]{0,3}\d|[A-Z\d]{4}[ -]?[A-Z\d]{4})[a-z\d]{4}[ -]?[a-z\d]{4}(?![a-z\d])/giu;
/** Phones, ids, accounts, dates, houses, sums: a number says whose something is, and nothing of what is wanted. */
const numbers = /\d(?:[\s.,/–-]*\d)*/gu;

/** What somebody typed, without what tells who they are; empty where nothing else is left. `names` are known to be some. */
export function withoutNames(typed: string, names: readonly string[] = []): string {
  const said = arabicDigits(typed.normalize("NFC")).replaceAll(/[\s\p{C}]+/gu, " ");
  const bare = [addresses, codes, named, namedWithin, numbers].reduce(
    (rest, pattern) => rest.replaceAll(pattern, "#"),
    names.reduce((rest, name) => rest.replaceAll(name, "#"), said),
  );
  const kept = bare.replaceAll(/#(?:\s*#)*/gu, "#").trim();
  return /[\p{L}]/u.test(kept) ? cut(kept) : "";
}

/** Never within a pair: half of one is no letter, and no database takes it. */
const cut = (text: string): string => {
  const head = text.slice(0, mostLetters);
  return (/[\uD800-\uDBFF]$/u.test(head) ? head.slice(0, -1) : head).trim();
};
