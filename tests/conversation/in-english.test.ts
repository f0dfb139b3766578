import { expect, test } from "vitest";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, receiptOf, stranger } from "./cast.ts";
import { onStage, shownReply } from "./transcript.ts";

/** Whatever an English reader is told, each answer with its buttons; names and rules stay as the fund wrote them. */
const english = { language: "en" } as const;
const member = { ...memberScene(linkedAs(buaphan)), prefers: english } as const;
const nobody = { ...stranger, prefers: english };
const thai = /\p{Script=Thai}/u;
const withoutName = (shown: string): string => shown.replaceAll(buaphan.name, "");

test("an English reader who adds the account is greeted, told what is kept, and shown three ways", () => {
  const stage = onStage({ ...nobody, isNoticeGiven: false });
  expect(stage).toPlay(`
    ฉัน: (added)
    กองทุน: Welcome to
            About your personal data (version 1)
            never asks for a citizen ID
            tap “Link to a member”
            [Link to a member]
            [Become a member]
            [Questions]
    ฉัน: (added again)
    กองทุน: Good to see you again
    ฉัน: Privacy
    กองทุน: About your personal data
  `);
});

test.each([["My contributions"], ["Payment history"], ["My benefits"]])(
  "%s, typed where nobody is linked: an English reader is told how to link",
  (typed) => {
    const stage = onStage(nobody);
    expect(stage).toPlay(`
      ฉัน: ${typed}
      กองทุน: This LINE account is not linked to a member yet
              [Link to a member]
    `);
    expect(shownReply(stage.lastReply())).not.toMatch(thai);
  },
);

test("the history has its days, periods and receipts in English", () => {
  const receipts = [receiptOf({ isCancelled: true }), receiptOf()];
  const history = { type: "history", member: buaphan, receipts, more: true } as const;
  const stage = onStage(member, { "show-history": history });
  expect(stage).toPlay(`
    ฉัน: Payment history
    ทำ: show-history ${buaphan.memberId}
    กองทุน: Payments of นางบัวผัน ใจดี
            Feb 2026: ฿90
            Feb – Apr 2026
            Receipt 1/124 (cancelled)
            Receipt 1/124
            The last 2 are shown
            [My contributions]
            [Menu]
  `);
  expect(withoutName(shownReply(stage.lastReply()))).not.toMatch(thai);
});

test.each([
  ["stands", "The receipt is good"],
  ["cancelled", "This receipt was cancelled"],
  ["unknown", "No such receipt"],
  ["does-not-agree", "An auditor must look"],
] as const)("a receipt that was asked about and is %s is told of in English", (answer, said) => {
  const seen = answer === "unknown" ? {} : { on: day("2026-02-10"), total: bahtToSatang(90) };
  const checked = { type: "receipt-checked", name: { number: 123n }, answer, ...seen } as const;
  const stage = onStage(member, { "check-receipt": checked });
  expect(stage).toPlay(`
    ฉัน: Check a receipt
    กองทุน: Type its number and its code
            [Cancel]
    ฉัน: 123 K7M-QX3
    ทำ: check-receipt K7MQX3 123
    กองทุน: ${said}
            Receipt no.: 123
            [Check a receipt]
            [Contact the fund]
            [Menu]
  `);
  expect(shownReply(stage.lastReply())).not.toMatch(thai);
});
