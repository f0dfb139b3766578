import { expect, test } from "vitest";
import type { Deed, Outcome } from "#conversation/deed.ts";
import { quoteSupposed } from "#conversation/understand/supposed-event.ts";
import { wishTurn } from "#conversation/flows/wishes/wishes.ts";
import { understand } from "#conversation/understand/keywords.ts";
import { wishWords } from "#conversation/wording/wishes.ts";
import { followWords } from "#conversation/wording/claim-follow.ts";
import { readWhatIf } from "#conversation/understand/what-if.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, receiptOf, stranger } from "./cast.ts";
import { rightsOn } from "#core/benefit/rights.ts";
import { facts, shippedRules } from "../core/benefit/scene.ts";
import { claiming, claimSeen } from "./claims/pretend-fund.ts";
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

const rules = shippedRules("yasothon-2562");
const { member: paidUp } = facts(
  { joined: "2020-03-01", paid: ["2020-03-01..2026-02-28"], born: "1980-05-05" },
  { code: "illness", day: "2026-02-14" },
);
const rightsDeeds = {
  "show-rights": ({ after }: Extract<Deed, { type: "show-rights" }>): Outcome => ({
    type: "rights",
    member: buaphan,
    rights: rightsOn(rules, paidUp, member.today),
    after,
  }),
  "what-if": ({ words }: Extract<Deed, { type: "what-if" }>): Outcome => {
    const read = readWhatIf(words, rules);
    return read.type === "which"
      ? { type: "what-if-which", member: buaphan, events: read.events }
      : {
          type: "what-if",
          member: buaphan,
          ...quoteSupposed(read.supposed, { rules, member: paidUp, day: member.today }),
        };
  },
};

test("rights stand on English cards, their terms as the rules have them, and one line says so", () => {
  expect(onStage(member, rightsDeeds)).toPlay(`
    ฉัน: My benefits
    ทำ: show-rights ${buaphan.memberId} 0
    กองทุน: Benefits of นางบัวผัน ใจดี: today
            4 can be used today
            เงินรับขวัญบุตร
            Benefits of นางบัวผัน ใจดี: to come
            To know how much
            rules themselves, and stand in Thai
            [My contributions]
            [Menu]
    ฉัน: more benefits
    ทำ: show-rights ${buaphan.memberId} 0
    กองทุน: Benefits of
  `);
});

test("what would be given is told in English around the rules' own reasons", () => {
  expect(onStage(member, rightsDeeds)).toPlay(`
    ฉัน: ถ้านอนโรงพยาบาล 3 คืน
    ทำ: what-if ${buaphan.memberId} ถ้านอนโรงพยาบาล 3 คืน
    กองทุน: If: เจ็บป่วยนอนโรงพยาบาล, 3 nights
            It gives ฿300
            Member: นางบัวผัน ใจดี
            คืนละ 100 บาท
            Nothing was claimed, nothing was written
            rules themselves, and stand in Thai
            [My benefits]
            [Menu]
    ฉัน: ถ้าป่วย
    ทำ: what-if ${buaphan.memberId} ถ้าป่วย
    กองทุน: One more question
            How many nights in hospital?
            [1 night]
            [3 nights]
    ฉัน: [3 nights]
    ทำ: what-if ${buaphan.memberId} illness nights=3
    กองทุน: It gives ฿300
    ฉัน: ถ้าถูกหวย
    ทำ: what-if ${buaphan.memberId} ถ้าถูกหวย
    กองทุน: If what happens?
            [My benefits]
  `);
});

const noRight = (hasLeft: boolean): Outcome => ({
  type: "rights",
  member: { ...buaphan, hasLeft },
  rights: [],
  after: 0,
});

test("no right, or no longer a member: an English reader is told so", () => {
  for (const [hasLeft, said] of [
    [true, "This membership has ended"],
    [false, "no benefit for this member yet"],
  ] as const) {
    const stage = onStage(member, { "show-rights": noRight(hasLeft) });
    stage.play(`ฉัน: My benefits\nทำ: show-rights ${buaphan.memberId} 0`);
    const shown = withoutName(shownReply(stage.lastReply()));
    expect(shown).toContain(said);
    expect(shown).not.toMatch(thai);
  }
});

const claimsOf = (change: Parameters<typeof claimSeen>[0]) =>
  claiming({ answers: { "show-claims": { type: "claims", claims: [claimSeen(change)] } } });

test.each([
  ["waiting", { waitsFor: ["secretary"] }, "people are being found", "Waits for: the secretary"],
  ["information", { waitsFor: [] }, "asks for a little more", "[Answer or send more]"],
  ["certifying", { voted: { yes: 2, need: 3 } }, "is certifying", "Agreed: 2 of 3"],
  ["approving", { waitsFor: ["chair", "deputy"] }, "waiting for approval", "the chair or the deputy chair"],
  ["approved", { waitsFor: ["treasurer"] }, "Approved, to be paid", "the treasurer will speak with you"],
  ["refused", { waitsFor: [], mayAppeal: true }, "Not approved this time", "[Ask to look again]"],
  ["withdrawn", { waitsFor: [], mayWithdraw: false }, "Taken back", "claim again at any time"],
  ["paid", { waitsFor: [], mayWithdraw: false }, "Paid", "[I received it]"],
  ["reclaiming", { waitsFor: [] }, "looking at it again", "come and talk with you"],
] as const)("a claim that is %s is followed in English, typed or tapped", (stage, change, headline, next) => {
  const play = onStage(member, claimsOf({ stage, ...change }).deeds);
  expect(play).toPlay(`
    ฉัน: Claim status
    ทำ: show-claims
    กองทุน: Claim CL/12
            ${headline}
  `);
  const shown = withoutName(shownReply(play.lastReply())).replaceAll("เจ็บป่วยนอนโรงพยาบาล", "");
  expect(shown.toLowerCase()).toContain(next.toLowerCase());
  expect(shown).not.toMatch(thai);
});

test.each(Object.values(followWords.en.acts))("“%s”, typed, shows the claims with their buttons", (typed) => {
  expect(onStage(member, claiming({ answers: { "show-claims": { type: "claims", claims: [] } } }).deeds))
    .toPlay(`
    ฉัน: ${typed}
    ทำ: show-claims
    กองทุน: There is no claim yet
            [Claim a benefit]
  `);
});

test("the money came: an English reader who taps so is thanked in English", () => {
  const fund = claimsOf({ stage: "paid", waitsFor: [], mayWithdraw: false });
  const claim = claimSeen({ stage: "paid", waitsFor: [], mayWithdraw: false, received: true });
  fund.answer({ "confirm-received": { type: "claim-changed", claim, what: "received" } });
  expect(onStage(member, fund.deeds)).toPlay(`
    ฉัน: Claim status
    ทำ: show-claims
    ฉัน: [I received it]
    ทำ: confirm-received
    กองทุน: Thank you for telling us
            You told us that you have the money
  `);
});

test("unsure, an English reader is asked in English; lost, told so", () => {
  const stage = onStage(member, {});
  expect(stage).toPlay(`
    ฉัน: จ่ายไปแล้วทำไมยังขึ้นว่าค้าง
    กองทุน: Which do you mean?
            Tap what you need
            [Menu]
  `);
  expect(shownReply(stage.lastReply())).not.toMatch(thai);
  expect(stage).toPlay(`
    ฉัน: qwrtp zxcvb
    กองทุน: Sorry, that was not understood
            How can I help?
            [My contributions]
  `);
  expect(withoutName(shownReply(stage.lastReply()))).not.toMatch(thai);
});

test.each(Object.values(wishWords.en.labels))("“%s” fits a button, and typed it is understood", (label) => {
  expect(label.length).toBeLessThanOrEqual(20);
  const turn = wishTurn(label, { scene: member, at: 0 });
  const isKnown = understand(label)?.isWhole === true;
  expect(isKnown || turn.type !== "end" || turn.isNotUnderstood !== true).toBe(true);
});
