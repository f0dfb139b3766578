import { readFileSync } from "node:fs";
import { intents, type Intent } from "#core/understanding/intents.ts";
import { wishesIn } from "#core/understanding/wishes.ts";

export interface Utterance {
  readonly text: string;
  readonly intent: Intent;
}

/** `text<TAB>intent` a line; lines that begin with # say what follows. */
export function corpus(name: "blind" | "seen" | "lessons"): readonly Utterance[] {
  const lines = readFileSync(new URL(`${name}.tsv`, import.meta.url), "utf8").split("\n");
  return lines
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [text = "", named = ""] = line.split("\t");
      const intent = intents.find((one) => one === named);
      if (intent === undefined) throw new Error(`a line of ${name}.tsv names no intent`);
      return { text, intent };
    });
}

/** A text with two wishes is understood where its first one is. */
export const isUnderstood = ({ text, intent }: Utterance): boolean => wishesIn(text)[0].intent === intent;
