import * as fc from "fast-check";
import { expect, test } from "vitest";
import { converse, readConversation, told } from "#conversation/converse.ts";
import type { Deed, Outcome } from "#conversation/deed.ts";
import type { Choice, Reply } from "#conversation/reply.ts";
import type { Conversation, Heard, Scene, Turn } from "#conversation/turn.ts";
import { requestCardWords } from "#conversation/wording/joining/requests.ts";
import { anyJoiningRequest, joiningOutcomeOf } from "../any-joining.ts";
import { words } from "../any-words.ts";
import { linkedAs, buaphan, memberScene, somchai } from "../cast.ts";
import { faultsOf } from "../line-limits.ts";
import { buttonsOf } from "../transcript.ts";

const scene: Scene = memberScene(linkedAs({ ...buaphan, memberId: "m1" }), linkedAs(somchai, ["chair"]));
const at = 2 ** 40;

const beginnings = [
  "apply:begin",
  "apply:follow",
  "ask-link:begin",
  "change:begin",
  "change:address",
  "change:phone",
  "change:plan",
  "change:beneficiaries",
  "settle:open?request=0198a000-0000-7000-8000-000000000021",
];
const typed = fc.oneof(
  fc.constantFrom(
    "นางบัวผัน ใจดี",
    "12/3 ซอยวัด",
    "081-222-3333",
    "หมู่ 3",
    "1 พ.ค. 2523",
    "5/3/23",
    "ยืนยัน",
    "แม่",
    "ยกเลิก",
  ),
  words(90),
);
const step = fc.oneof(
  { weight: 6, arbitrary: fc.nat().map((tap) => ({ tap })) },
  { weight: 4, arbitrary: typed.map((say) => ({ say })) },
  { weight: 2, arbitrary: fc.constantFrom(...beginnings).map((send) => ({ send })) },
);
type Step = { readonly tap: number } | { readonly say: string } | { readonly send: string };

/** A tap on any button of the last answer, a text, or the beginning of one of the talks. */
function heardFor(step: Step, last: Reply | undefined): Heard {
  if ("say" in step) return { type: "text", at, text: step.say };
  if ("send" in step) return { type: "choice", at, send: step.send };
  const sends = (last === undefined ? [] : buttonsOf(last)).flatMap((choice: Choice) =>
    choice.type === "choice" ? [choice.send] : [],
  );
  return { type: "choice", at, send: sends[step.tap % Math.max(sends.length, 1)] ?? "apply:begin" };
}

const outcomeOf = (deed: Deed, gen: fc.GeneratorValue): Outcome =>
  deed.type === "joining"
    ? { type: "joining", outcome: gen(() => joiningOutcomeOf[deed.deed.type]) }
    : { type: "not-linked" };

test("whatever is tapped, typed and done in joining, every turn answers, fits LINE and survives being stored", () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 25 }), fc.gen(), (steps, gen) => {
      let conversation: Conversation | undefined;
      let last: Reply | undefined;
      for (const one of steps) {
        const heard = heardFor(one, last);
        let turn: Turn = converse(heard, readConversation(conversation), { ...scene, freshId: gen(fc.uuid) });
        for (let deeds = 0; turn.type === "do"; deeds += 1) {
          expect(deeds).toBeLessThan(4);
          turn = told(outcomeOf(turn.deed, gen), turn.conversation, { ...scene, freshId: gen(fc.uuid) }, at);
        }
        expect({ faults: faultsOf(turn.reply), reply: turn.reply }).toEqual({
          faults: [],
          reply: turn.reply,
        });
        if (turn.type !== "keep") conversation = turn.type === "ask" ? turn.conversation : undefined;
        if (conversation !== undefined)
          expect(readConversation(JSON.parse(JSON.stringify(conversation)))).toEqual(conversation);
        last = turn.reply;
      }
    }),
    { numRuns: 300 },
  );
});

const anyStored = fc.record({
  v: fc.constant(1 as const),
  flow: fc.constantFrom("application", "withdraw", "ask-link", "change", "beneficiary", "settle"),
  step: fc.constantFrom(
    "for",
    "name",
    "birth",
    "village",
    "address",
    "phone",
    "plan",
    "beneficiary",
    "relation",
    "confirm",
    "edit",
    "words",
    "list",
    "settle",
    "reason",
    "member",
    "opening",
  ),
  draftId: fc.uuid(),
  stamp: fc.constant("y"),
  askedAt: fc.constant(0),
  facts: fc.dictionary(
    fc.constantFrom(
      "plans",
      "villages",
      "for",
      "name",
      "plan",
      "member",
      "named",
      "now",
      "what",
      "value",
      "kind",
      "rows",
      "request",
      "headline",
      "said",
      "candidates",
      "found",
    ),
    fc.oneof(
      fc.constantFrom(
        "m1",
        "monthly\tรายเดือน\t3000",
        "นาง\tบัวผัน\tใจดี",
        "monthly",
        "self",
        "phone",
        "0812223333",
        "join",
        "",
        "2026-02-31",
      ),
      fc.string({ unit: "binary", maxLength: 200 }),
    ),
  ),
});

test("a stored talk of joining that nobody could have written is a fresh start, and never a crash", () => {
  const said = fc.oneof(
    typed.map((text): Heard => ({ type: "text", at, text })),
    fc
      .constantFrom(
        "application:send?stamp=y",
        "settle:agree?stamp=y",
        "change:confirm?stamp=y",
        "beneficiary:send?stamp=y",
        "application:field?stamp=y&field=name",
        "settle:confirm?stamp=y",
      )
      .map((send): Heard => ({ type: "choice", at, send })),
  );
  fc.assert(
    fc.property(anyStored, said, fc.gen(), (stored, heard, gen) => {
      let turn: Turn = converse(heard, readConversation(stored), { ...scene, freshId: gen(fc.uuid) });
      for (let deeds = 0; turn.type === "do"; deeds += 1) {
        expect(deeds).toBeLessThan(4);
        turn = told(outcomeOf(turn.deed, gen), turn.conversation, { ...scene, freshId: gen(fc.uuid) }, at);
      }
      expect(faultsOf(turn.reply)).toEqual([]);
    }),
    { numRuns: 600 },
  );
});

test("the card of every request names who asks for what", () => {
  fc.assert(
    fc.property(anyJoiningRequest, (request) => {
      const { title, headline, rows, summary } = requestCardWords(request);
      expect(summary).toContain(title);
      expect([headline, ...rows.map(({ value }) => value)]).not.toContain("");
    }),
  );
});
