import type { Satang } from "#core/money.ts";

/**
 * What stands in a JSON answer. Days and instants write themselves as ISO text; money must come through `inBaht`, and a
 * bare bigint is a type error, because JSON has no number for it. What is undefined is left out.
 */
export type Json =
  | string
  | number
  | boolean
  | null
  | Temporal.PlainDate
  | Temporal.Instant
  | readonly Json[]
  | { readonly [name: string]: Json | undefined };

/** What a command has to say, once for programs and once for people. */
export interface Answer {
  readonly json: Json;
  readonly lines: readonly string[];
  /** Each line is a document of its own: printed so with --json too. */
  readonly areDocuments?: true;
  /** The answer is that something is wrong: it stands on standard output all the same, this sentence beside it. */
  readonly wrong?: string;
}

/** "30.00", "-0.50": a text, so that no reader's floats touch it. */
export function inBaht(amount: Satang): string {
  const size = amount < 0n ? -amount : amount;
  return `${amount < 0n ? "-" : ""}${size / 100n}.${(size % 100n).toString().padStart(2, "0")}`;
}
