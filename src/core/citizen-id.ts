import { arabicDigits } from "./thai-number/digits.ts";

/**
 * The thirteen digits on a Thai identity card, as people write them: with dashes or spaces, in Thai digits.
 * Nothing here ever returns the number inside a fault: faults end up in logs and in answers.
 */
export type CitizenIdFault =
  | { readonly type: "citizen-id-has-letters" }
  | { readonly type: "citizen-id-length"; readonly digits: number }
  | { readonly type: "citizen-id-check-digit" };

/** A first digit 0 belongs to people without full registration, who may be members: worth a look, not a refusal. */
export type CitizenIdWarning = { readonly type: "citizen-id-without-registration" };

const length = 13;

/** "๑-๒๓๔๕-๖๗๘๙๐-๑๒-๑" → "1234567890121". What is not a digit, a dash, a dot or a space is kept for the fault to see. */
export const normaliseCitizenId = (text: string): string =>
  arabicDigits(text).replace(/[\s\p{Dash}\p{Cf}.]/gu, "");

/** Says what is wrong with a number, in any spelling; `undefined` when nothing is. */
export function citizenIdFault(text: string): CitizenIdFault | undefined {
  const digits = normaliseCitizenId(text);
  if (!/^\d*$/u.test(digits)) return { type: "citizen-id-has-letters" };
  if (digits.length !== length) return { type: "citizen-id-length", digits: digits.length };
  if (checkDigit(digits) !== Number(digits[length - 1])) return { type: "citizen-id-check-digit" };
  return undefined;
}

export const citizenIdWarning = (text: string): CitizenIdWarning | undefined =>
  normaliseCitizenId(text).startsWith("0") ? { type: "citizen-id-without-registration" } : undefined;

/** (11 − Σ digitᵢ · (13 − i) mod 11) mod 10 over the first twelve: the rule of the Department of Provincial Administration. */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let index = 0; index < length - 1; index += 1) sum += Number(digits[index]) * (length - index);
  return (11 - (sum % 11)) % 10;
}

/** "1-2345-67890-12-1", the way it stands on the card. */
export const showCitizenId = (text: string): string =>
  normaliseCitizenId(text).replace(/^(.)(.{4})(.{5})(.{2})(.)$/u, "$1-$2-$3-$4-$5");

/**
 * "x-xxxx-xxxxx-12-1": the last three let the holder and a clerk tell two numbers apart. The first five would name
 * the district, and with the check digit known leave too little to guess. What is no citizen id is hidden whole.
 */
export const maskCitizenId = (text: string): string => {
  const digits = normaliseCitizenId(text);
  return digits.length === length
    ? `x-xxxx-xxxxx-${digits.slice(10, 12)}-${digits.slice(12)}`
    : "x-xxxx-xxxxx-xx-x";
};
