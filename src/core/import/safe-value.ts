import { maskCitizenId } from "#core/citizen-id.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";

const mostLetters = 40;

/**
 * A cell's value as a report may show it: no citizen id, whatever column it strayed into, no phone beyond its last four
 * digits, nothing invisible, not more than one looks at.
 */
export function safeValue(value: string): string {
  const visible = value.replaceAll(/[\p{Cc}\p{Cf}]+/gu, " ").trim();
  const digits = arabicDigits(visible).replaceAll(/[\s\p{Pd}.]/gu, "");
  if (/\d{11,}/u.test(digits))
    return digits.length === 13 ? maskCitizenId(digits) : "x".repeat(digits.length);
  if (/^(?:\+?66|0)\d{8,9}$/u.test(digits)) return `xxx-xxx-${digits.slice(-4)}`;
  const letters = Array.from(visible);
  return letters.length > mostLetters ? `${letters.slice(0, mostLetters).join("")}…` : visible;
}
