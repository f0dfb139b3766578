import { z } from "zod";
import { satang, type Satang } from "#core/money.ts";
import type { Expected } from "./fault.ts";

/**
 * The small words a rule file is written with. Each says its shape only; what is made of it stands in the functions
 * beside, so that the published JSON Schema describes exactly what a person writes. Where zod lets a shape carry a
 * message it is the `Expected` of the fault: zod's own English sentences never reach anybody.
 */

/** Baht as a person writes them: 500, or 30.50. More than two decimals would be money that does not exist. */
export const bahtInFile = z
  .number()
  .min(0)
  .max(100_000_000)
  .refine((baht) => Math.abs(baht * 100 - Math.round(baht * 100)) < 1e-6, "baht" satisfies Expected)
  .meta({ description: "Baht, with at most two decimals" });

export const satangFromBaht = (baht: number): Satang => satang(Math.round(baht * 100));

/** For JSON that people and other programs read: 900, 30.5. Exact, because amounts stay far below 2⁵³ satang. */
export const bahtFromSatang = (amount: Satang): number => Number(amount) / 100;

/** A clause's own short name: claims, past benefits and other clauses refer to it, so it never changes. */
export const codeInFile = z
  .string()
  .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/u, "code" satisfies Expected)
  .max(60)
  .meta({ description: "Small letters, digits and hyphens, such as child-gift" });

/** What a member reads, in Thai. */
export const nameInFile = z.string().min(1).max(200).meta({ description: "What a member reads, in Thai" });

/** The place in the fund's own regulation, as the committee writes it. */
export const articleInFile = z
  .string()
  .min(1)
  .max(80)
  .optional()
  .meta({ description: "The place in the fund's own regulation, such as ข้อ 12 (1)" });

/** "2019-10-01", and "2562-10-01" as well: a year from 2400 on is one of the Buddhist era. */
export const dayInFile = z
  .string()
  .refine((text) => dayFromFile(text) !== null, "day" satisfies Expected)
  .meta({
    pattern: String.raw`^\d{4}-\d{2}-\d{2}$`,
    description: "Year-month-day; a year from 2400 on is read as a Buddhist one",
  });

export function dayFromFile(text: string): Temporal.PlainDate | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/u.exec(text);
  if (parts === null) return null;
  const written = Number(parts[1]);
  const year = written >= 2400 ? written - 543 : written;
  const month = Number(parts[2]);
  const day = Number(parts[3]);
  if (month < 1 || month > 12 || day < 1) return null;
  const found = Temporal.PlainDate.from({ year, month, day });
  return found.day === day ? found : null;
}

/** For a schema whose JSON form must say that one, and only one, of some words stands in it. */
export const exactlyOneOf = (words: readonly string[]): { oneOf: { required: string[] }[] } => ({
  oneOf: words.map((word) => ({ required: [word] })),
});
