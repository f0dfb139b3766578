import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readChoice } from "#conversation/choice.ts";
import { converse, told } from "#conversation/converse.ts";
import { picked } from "#conversation/flows/words/teach-questions.ts";
import type { Reply } from "#conversation/reply.ts";
import type { Conversation, Turn } from "#conversation/turn.ts";
import { meansYes } from "#conversation/understand/keywords.ts";
import { anyHeard, outcomeOf } from "../anything.ts";
import { linkedAs, memberScene, treasurer } from "../cast.ts";
import { faultsOf } from "../line-limits.ts";
import { heardFor, latest } from "../onward.ts";

const chair = memberScene(linkedAs(treasurer, ["chair"]));
const begins = { type: "choice", at: latest, send: "words:begin" } as const;
const yes = { type: "text", at: latest, text: "ใช่" } as const;
const step = fc.oneof(
  { weight: 2, arbitrary: anyHeard },
  { weight: 3, arbitrary: fc.nat() },
  fc.constantFrom(begins, yes),
  { weight: 6, arbitrary: fc.constant("onward" as const) },
);

test("a word is taught only as the confirmation showed it, by its own button or a yes", () => {
  let taught = 0;
  fc.assert(
    fc.property(fc.array(step, { minLength: 3, maxLength: 15 }), fc.gen(), (steps, gen) => {
      let conversation: Conversation | undefined;
      const replies: Reply[] = [];
      for (const one of [begins, ...steps]) {
        const scene = { ...chair, freshId: gen(fc.uuid) };
        const before = conversation;
        const heard = heardFor(one, before, replies);
        let turn: Turn = converse(heard, before, scene);
        while (turn.type === "do") {
          const { deed } = turn;
          if (deed.type === "words" && deed.deed.type === "teach-word") {
            taught += 1;
            expect(before).toMatchObject({ flow: "words", step: "confirm" });
            expect(before && picked(before)).toMatchObject({ said: deed.deed.said, word: deed.deed.word });
            expect(before?.facts["intent"]).toBe(deed.deed.intent);
            const isTapped = heard.type === "choice" && readChoice(heard.send)?.stamp === before?.stamp;
            expect(isTapped || (heard.type === "text" && meansYes(heard.text))).toBe(true);
          }
          const outcome = gen(() => outcomeOf(deed));
          turn = told(outcome, turn.conversation, { ...scene, freshId: gen(fc.uuid) }, heard.at);
        }
        expect(faultsOf(turn.reply)).toEqual([]);
        if (turn.type !== "keep") conversation = turn.type === "ask" ? turn.conversation : undefined;
        replies.push(turn.reply);
      }
    }),
    { numRuns: 150, endOnFailure: true },
  );
  expect(taught).toBeGreaterThan(0);
});
