import { arabicDigits } from "#core/thai-number/digits.ts";

/** "๐๘๑-222 3333", "+66 81 222 3333": the same number, in digits from the leading nought on. Undefined where it is none of Thailand's. */
export function readPhone(text: string): string | undefined {
  const digits = arabicDigits(text).replaceAll(/[\s\-().]/gu, "");
  const national = digits.replace(/^\+?66(?=\d{8,9}$)/u, "0");
  return /^0\d{8,9}$/u.test(national) ? national : undefined;
}

/** "0xx-xxx-3333": the last four let two people make sure that they mean the same phone. */
export const maskPhone = (phone: string): string => `0xx-xxx-${phone.slice(-4)}`;
