import { describe, expect, test } from "vitest";
import type { MemberFacts } from "#core/benefit/facts.ts";
import { eventsToClaim } from "#conversation/understand/claim-event.ts";
import { buaphan, linkedAs, memberScene, somchai } from "../cast.ts";
import { buttonsOf, hear, shownReply } from "../transcript.ts";
import { claiming, linked, ofSomchai, rulesIn } from "./pretend-fund.ts";

/** Each kind of each rule set that is shipped, from the first word to the reference number: no flow knows any of them by name. */
const kinds = ["yasothon-2562", "sap-anan", "thung-sommut-2568"].flatMap((ruleSet) =>
  eventsToClaim(rulesIn(ruleSet)).map(({ code, name }) => ({ ruleSet, code, name })),
);

const scene = memberScene(linkedAs(buaphan), linkedAs(somchai));
const mostQuestions = 15;

/** Where the rules ask for more than any member is: help asked for beforehand, a young man, whom the fund calls elderly. */
const special: Readonly<Record<string, { readonly [step: string]: string }>> = {
  ordination: { from: "28 ก.พ. 69" },
  conscription: { relation: "บุตร", born: "1 พ.ค. 2547" },
  study: { relation: "บุตร" },
};
const memberFor: Readonly<Record<string, Partial<MemberFacts>>> = {
  "house-repair": { memberType: "elderly" },
};

describe("whoever answers each question as it is asked has filed", () => {
  test.each(kinds)("$ruleSet: $name", ({ ruleSet, code, name }) => {
    const { deeds, asked } = claiming({
      rules: rulesIn(ruleSet),
      photos: () => 9,
      claimants: [linked, ofSomchai],
      member: memberFor[code] ?? {},
    });
    const stage: Parameters<typeof hear>[0] = {
      scene,
      deeds,
      conversation: undefined,
      replies: [],
      said: [],
      done: [],
      clock: 1_000_000,
      heard: 0,
      photos: 0,
      slipNews: undefined,
    };
    const says = (text: string): void => {
      stage.clock += 1000;
      const button = buttonsOf(stage.replies.at(-1) ?? { says: [{ type: "text", text: "" }] }).find(
        (one) => one.type === "choice" && one.label === text,
      );
      const send = button?.type === "choice" ? button.send : undefined;
      hear(
        stage,
        send === undefined
          ? { type: "text", at: stage.clock, text }
          : { type: "choice", at: stage.clock, send },
      );
    };
    /** The first of the question's own buttons, or else these words. */
    const firstOr = (words: string): string => {
      const [first] = buttonsOf(stage.replies.at(-1) ?? { says: [{ type: "text", text: "" }] });
      return first?.type === "choice" && first.send.startsWith("claim:") ? first.label : words;
    };
    const answers: Readonly<Record<string, () => string>> = {
      event: () => name,
      claimant: () => somchai.name,
      from: () => "8 ก.พ. 69",
      to: () => "10 ก.พ. 69",
      ask: () => firstOr("1"),
      relation: () => firstOr("ลูก"),
      person: () => firstOr("น้องฟ้า"),
      born: () => "1 พ.ค. 2560",
      consent: () => "ยินยอม",
      documents: () => "ส่งครบแล้ว",
      receiver: () => firstOr("นางคำ ใจดี"),
      confirm: () => "ส่งคำขอ",
    };
    says("ขอสวัสดิการ");
    for (let questions = 0; stage.conversation !== undefined && questions < mostQuestions; questions += 1) {
      const { step } = stage.conversation;
      const own = special[code]?.[step];
      const answer = own === undefined ? answers[step] : () => own;
      if (answer === undefined)
        throw new Error(`nobody knows what to say at “${step}”: ${shownReply(stage.replies.at(-1))}`);
      says(answer());
    }
    const last = shownReply(stage.replies.at(-1));
    expect(asked.at(-1)).toMatchObject({ type: "file-claim", claim: { event: code } });
    expect(last).toContain("CL/12");
  });
});
