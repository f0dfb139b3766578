import { ask, perform } from "#actions/perform.ts";
import { listNotUnderstood } from "#actions/words/not-understood.ts";
import { forgetWord, listTaught, teachWord } from "#actions/words/teach-word.ts";
import { ok, refused } from "#core/result.ts";
import { intents } from "#core/understanding/intents.ts";
import { command, program } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { oneOf, text, wholeNumber } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { columns, instantShown } from "../../show.ts";

const fundOption = required(text("CODE"), "the fund's code");
const shownAtMost = 50;

export const wordsTeach = command({
  name: "words teach",
  summary: "Teaches the fund's chat a word of its people, which it understands at once",
  notes: [
    "The word then stands for what it means beside whatever else is said. Nothing is ever written because of a word: what it leads to shows something, or asks before it writes.",
    "Taught again, it means the new thing; unknown says that it is no wish at all.",
  ],
  options: {
    fund: fundOption,
    word: required(text("WORD"), "the word or phrase, as people type it; three letters at least"),
    means: required(oneOf("INTENT", [...intents]), "what it means"),
    by: required(text("NO"), "the number of the committee member who teaches it"),
  },
  examples: [{ line: "words teach --fund ban-na --word เบี้ยหมู่ --means contributions --by 1-002" }],
  run: ({ fund, word, means, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const taught = await perform(house, fundId, teachWord, { word, intent: means, byNo: by });
      if (!taught.ok) return refused(teachSentence(taught.refusal));
      return ok({
        json: { fund, ...taught.value },
        lines: [`“${taught.value.word}” means ${means} from now on.`],
      });
    }),
});

function teachSentence(refusal: RefusalOf<typeof teachWord>): string {
  switch (refusal.type) {
    case "word-too-short":
      return "--word has less than three letters: it would be found inside of other words.";
    case "word-too-long":
      return "--word is longer than 60 letters: teach the word, not the sentence.";
    case "no-such-member":
      return noMember(refusal.memberNo);
    case "not-allowed":
      return "--by holds no office of the committee today, or only audits or collects: name somebody who does.";
  }
}

export const wordsList = command({
  name: "words list",
  summary:
    "Shows what nobody understood in the fund's chat, most often said first, and the words that were taught",
  notes: [
    "Names, numbers and codes are taken out (#) before anything is kept, and who said it is never kept. Ninety days after it was last said it is gone.",
  ],
  options: {
    fund: fundOption,
    most: optional(wholeNumber("N", 1, 1000), "how many texts at most", String(shownAtMost)),
  },
  examples: [{ line: "words list --fund ban-na" }],
  run: ({ fund, most = shownAtMost }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const said = await ask(house, fundId, listNotUnderstood, most);
      const taught = await ask(house, fundId, listTaught, undefined);
      const none = "Everything that was typed was understood.";
      const nothing = `No word was taught yet. To teach one: ${program} words teach --help`;
      return ok({
        json: {
          notUnderstood: said.map(({ said: words, times, firstSaidAt, lastSaidAt }) => ({
            words,
            times,
            firstSaidAt: firstSaidAt.toString(),
            lastSaidAt: lastSaidAt.toString(),
          })),
          taught: taught.map((one) => ({ ...one })),
        },
        lines: [
          ...(said.length === 0
            ? [none]
            : columns(
                said.map(({ said: words, times, lastSaidAt }) => [
                  `${times}×`,
                  instantShown(lastSaidAt),
                  words,
                ]),
              )),
          "",
          ...(taught.length === 0 ? [nothing] : columns(taught.map(({ word, intent }) => [word, intent]))),
        ],
      });
    }),
});

export const wordsForget = command({
  name: "words forget",
  summary: "Forgets a word that was taught, or a text that nobody understood",
  options: {
    fund: fundOption,
    words: required(text("TEXT"), "the word or the text, as words list shows it"),
  },
  examples: [{ line: "words forget --fund ban-na --words เบี้ยหมู่" }],
  run: ({ fund, words }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const { taught, said } = await perform(house, fundId, forgetWord, words);
      if (!taught && !said)
        return refused(
          `There is nothing of the kind. To see what there is: ${program} words list --fund ${fund}`,
        );
      return ok({ json: { fund, words, taught, said }, lines: [`“${words}” is forgotten.`] });
    }),
});
