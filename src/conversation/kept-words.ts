import { z } from "zod";
import type { HeardWord } from "./deeds/words.ts";

/** The texts that a committee is shown, as plain JSON among the facts of their talk. */

const text = z.string().min(1).max(200);
const heardWords = z
  .array(z.strictObject({ said: text, word: text, times: z.int().positive() }))
  .min(1)
  .max(5);

export const keepHeard = (heard: readonly HeardWord[]): string => JSON.stringify(heard);

export function keptHeard(kept: string | undefined): readonly HeardWord[] | undefined {
  if (kept === undefined) return undefined;
  try {
    return heardWords.safeParse(JSON.parse(kept)).data;
  } catch {
    return undefined;
  }
}
