import type { Intent } from "#core/understanding/intents.ts";

/** A text that nobody understood, without names, and the word of it that can be taught. */
export interface HeardWord {
  readonly said: string;
  readonly word: string;
  readonly times: number;
}

/** What the committee can do with what its chat did not understand. */
export type WordsDeed =
  | { readonly type: "list-not-understood" }
  | { readonly type: "teach-word"; readonly said: string; readonly word: string; readonly intent: Intent }
  /** It is no business of the fund's: nobody is asked about it again, until it is said again. */
  | { readonly type: "drop-word"; readonly said: string };

/** `left` is what waits now, what was said most often first. */
export type WordsOutcome =
  | { readonly type: "not-understood-listed"; readonly left: readonly HeardWord[] }
  | {
      /** `taught-before`: somebody else was quicker, and what they taught stands. */
      readonly type: "word-taught" | "taught-before";
      readonly word: string;
      readonly intent: Intent;
      readonly left: readonly HeardWord[];
    }
  | { readonly type: "word-dropped"; readonly said: string; readonly left: readonly HeardWord[] }
  | { readonly type: "words-refused"; readonly refusal: "not-allowed" | "no-word" };
