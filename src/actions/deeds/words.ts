import type { HeardWord, WordsDeed, WordsOutcome } from "#conversation/deeds/words.ts";
import { assert } from "#core/assert.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { wordWithin } from "#core/understanding/taught.ts";
import { memberById } from "#store/members.ts";
import { removeNotUnderstood } from "#store/words.ts";
import type { Moment } from "../perform.ts";
import { listNotUnderstood } from "../words/not-understood.ts";
import { listTaught, teachWord } from "../words/teach-word.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** As many as one card asks about. */
const shown = 5;
/** Among so many, there are some of which a word can be taught. */
const lookedThrough = 40;

export async function doWordsDeed(moment: Moment, speaker: Speaker, deed: WordsDeed): Promise<WordsOutcome> {
  const officer = await inOffice(moment, speaker, maySpeakForFund);
  if (officer === undefined) return { type: "words-refused", refusal: "not-allowed" };
  switch (deed.type) {
    case "list-not-understood":
      return { type: "not-understood-listed", left: await waiting(moment) };
    case "teach-word":
      return teach(moment, officer.by, deed);
    case "drop-word":
      await removeNotUnderstood(moment.fund, deed.said);
      return { type: "word-dropped", said: deed.said, left: await waiting(moment) };
  }
}

/** What another of the committee has taught meanwhile is not taught over: they may have meant something else. */
async function teach(
  moment: Moment,
  by: string,
  { said, word, intent }: Extract<WordsDeed, { type: "teach-word" }>,
): Promise<WordsOutcome> {
  const teacher = await memberById(moment.fund, by);
  assert(teacher !== undefined, "who holds an office is a member");
  const before = (await listTaught(moment)).find((one) => one.word === word);
  if (before === undefined) {
    const taught = await teachWord(moment, { word, intent, byNo: teacher.memberNo });
    if (!taught.ok)
      return {
        type: "words-refused",
        refusal: taught.refusal.type === "not-allowed" ? "not-allowed" : "no-word",
      };
  }
  await removeNotUnderstood(moment.fund, said);
  const left = await waiting(moment);
  return before === undefined
    ? { type: "word-taught", word, intent, left }
    : { type: "taught-before", ...before, left };
}

async function waiting(moment: Moment): Promise<HeardWord[]> {
  const heard = await listNotUnderstood(moment, lookedThrough);
  return heard
    .flatMap(({ said, times }) => {
      const word = wordWithin(said);
      return word === undefined ? [] : [{ said, word, times }];
    })
    .slice(0, shown);
}
