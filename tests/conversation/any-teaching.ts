import * as fc from "fast-check";
import type { Outcome } from "#conversation/deed.ts";
import type { WordsOutcome } from "#conversation/deeds/words.ts";
import { intents } from "#core/understanding/intents.ts";
import { words } from "./any-words.ts";

/** What may come of what people say about their reminders, and of what a committee teaches. */

export const anyReminding = fc.constantFrom<Outcome>(
  { type: "remind", outcome: { type: "reminders-stopped", again: false } },
  { type: "remind", outcome: { type: "reminders-stopped", again: true } },
  { type: "remind", outcome: { type: "reminders-go-on" } },
  { type: "not-linked" },
);

const heard = fc.record({ said: words(60), word: words(40), times: fc.integer({ min: 1, max: 9_999 }) });
const left = fc.array(heard, { maxLength: 5 });
const outcome: fc.Arbitrary<WordsOutcome> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ type: fc.constant("not-understood-listed"), left }) },
  fc.record({
    type: fc.constantFrom("word-taught", "taught-before"),
    word: words(40),
    intent: fc.constantFrom(...intents),
    left,
  }),
  fc.record({ type: fc.constant("word-dropped"), said: words(60), left }),
  fc.record({ type: fc.constant("words-refused"), refusal: fc.constantFrom("not-allowed", "no-word") }),
);
export const anyTeaching: fc.Arbitrary<Outcome> = outcome.map((outcome) => ({ type: "words", outcome }));
