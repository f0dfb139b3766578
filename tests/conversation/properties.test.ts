import * as fc from "fast-check";
import { expect, test } from "vitest";
import { choiceText, readChoice } from "#conversation/choice.ts";
import { converse, readConversation, told } from "#conversation/converse.ts";
import type { Deed } from "#conversation/deed.ts";
import type { Reply } from "#conversation/reply.ts";
import type { Conversation, Heard, Scene, Turn } from "#conversation/turn.ts";
import { meansYes } from "#conversation/understand/keywords.ts";
import { receiptReply } from "#conversation/wording/receipt.ts";
import { markedAgain } from "#conversation/wording/notices.ts";
import { anyHeard, anyScene, outcomeOf } from "./anything.ts";
import { anyReceipt } from "./any-words.ts";
import { faultsOf } from "./line-limits.ts";
import { heardFor } from "./onward.ts";
import { shownReply } from "./transcript.ts";

const settle = (turn: Turn, scene: Scene, gen: fc.GeneratorValue, at: number) => {
  const deeds: Deed[] = [];
  let settled = turn;
  while (settled.type === "do") {
    const { deed } = settled;
    deeds.push(deed);
    expect(deeds.length).toBeLessThanOrEqual(4);
    const outcome = gen(() => outcomeOf(deed));
    settled = told(outcome, settled.conversation, { ...scene, freshId: gen(fc.uuid) }, at);
  }
  return { settled, deeds };
};

/** Something at random, a tap on any button shown before, or what brings a treasurer nearer to the end of an act. */
const script = fc.array(
  fc.oneof(anyHeard, fc.nat(), { weight: 9, arbitrary: fc.constant("onward" as const) }),
  { minLength: 1, maxLength: 20 },
);

test("whatever is said, tapped and done, every turn answers, fits LINE and can be stored", () => {
  fc.assert(
    fc.property(anyScene, script, fc.gen(), (first, script, gen) => {
      let scene = first;
      let conversation: Conversation | undefined;
      const replies: Reply[] = [];
      for (const step of script) {
        scene = { ...scene, freshId: gen(fc.uuid) };
        const heard = heardFor(step, conversation, replies);
        const before = conversation;
        const { settled, deeds } = settle(converse(heard, before, scene), scene, gen, heard.at);
        expect({ faults: faultsOf(settled.reply), reply: settled.reply }).toEqual({
          faults: [],
          reply: settled.reply,
        });
        expectConfirmed(deeds, { heard, before, last: replies.at(-1) });
        if (settled.type !== "keep") conversation = settled.type === "ask" ? settled.conversation : undefined;
        if (conversation !== undefined) {
          const stored: unknown = JSON.parse(JSON.stringify(conversation));
          expect(readConversation(stored)).toEqual(conversation);
        }
        if (settled.notice !== undefined) scene = { ...scene, isNoticeGiven: true };
        replies.push(settled.reply);
      }
    }),
    { numRuns: 200, endOnFailure: true },
  );
});

interface Said {
  readonly heard: Heard;
  readonly before: Conversation | undefined;
  readonly last: Reply | undefined;
}

/** Whatever writes into the books, the flow that asked for it, and what its question said. */
const writing: Readonly<Record<string, readonly [flow: string, shown: string]>> = {
  "record-contribution": ["receive", "ตรวจก่อนบันทึก"],
  "record-family": ["receive", "ตรวจก่อนบันทึก"],
  "hand-in": ["hand-in", "ตรวจก่อนบันทึก"],
  "move-cash": ["bank", "ตรวจก่อนบันทึก"],
  "pay-expense": ["expense", "ตรวจก่อนบันทึก"],
  "cancel-receipt": ["cancel-receipt", "ตรวจก่อนยกเลิก"],
  "close-month": ["close", "ตรวจก่อนปิด"],
  "file-claim": ["claim", "ตรวจก่อนส่งคำขอ"],
  "pay-claim": ["pay-claim", "ตรวจก่อนจ่าย"],
  complain: ["complaint", "ตรวจก่อนส่ง"],
  "confirm-slip": ["slip", "ตรวจสลิป"],
  "confirm-slips": ["slips", "ยืนยันพร้อมกัน"],
  "refuse-slip": ["slip", "ตรวจก่อนตอบว่าไม่รับ"],
  "teach-word": ["words", "ตรวจก่อนสอน"],
  "drop-word": ["words", "หมายถึงเรื่องไหนคะ"],
};

/** Where that question is not called by that name. */
const confirmedAt: Readonly<Record<string, string>> = {
  "record-family": "family-confirm",
  "confirm-slip": "card",
  "refuse-slip": "refuse",
  "drop-word": "wish",
};

/** The books are written only at the confirmation that was shown last, by its own button or a yes written after it. */
function expectConfirmed(deeds: readonly Deed[], { heard, before, last }: Said): void {
  for (const deed of deeds.map((deed) => ("deed" in deed ? deed.deed : deed))) {
    const [flow, shown = ""] = writing[deed.type] ?? [];
    if (flow === undefined) continue;
    expect(before).toMatchObject({
      flow,
      step: confirmedAt[deed.type] ?? "confirm",
    });
    if ("key" in deed) expect(deed.key).toBe(before?.draftId);
    if ("amount" in deed) expect(before?.facts["amount"]).toBe(String(deed.amount));
    if ("counted" in deed) expect(before?.facts["counted"]).toBe(String(deed.counted));
    expect(last && shownReply(last)).toContain(shown);
    if (heard.type === "choice") expect(readChoice(heard.send)?.stamp).toBe(before?.stamp);
    else
      expect(heard.type === "text" && heard.at >= (before?.askedAt ?? 0) && meansYes(heard.text)).toBe(true);
  }
}

const factNames = (
  "member offers amount lines found more query bag bags counted way cash banks accounts subFunds purses receipt reason month " +
  "rows unusual request kind asker receiver purpose payers family due heard place intent"
).split(" ");

const anyStored = fc.record({
  v: fc.constantFrom(1, 1, 1, 2),
  flow: fc.constantFrom(
    "link",
    "unlink",
    "receive",
    "hand-in",
    "bank",
    "expense",
    "cancel-receipt",
    "close",
    "collect",
    "requests",
    "code",
    "check-receipt",
    "claim",
    "claim-withdraw",
    "claim-appeal",
    "claim-answer",
    "decide",
    "pay-claim",
    "payment-proof",
    "complaint",
    "complaint-reply",
    "words",
    "vote",
    "constructor",
    "",
  ),
  step: fc.constantFrom(
    "code",
    "which",
    "confirm",
    "who",
    "amount",
    "plans",
    "count",
    "account",
    "reason",
    "number",
    "decide",
    "why",
    "purpose",
    "own",
    "family",
    "family-confirm",
    "list",
    "house",
    "take-back",
    "event",
    "from",
    "to",
    "ask",
    "consent",
    "documents",
    "resume",
    "card",
    "words",
    "about",
    "receiver",
    "photos",
    "wish",
    "__proto__",
  ),
  draftId: fc.oneof(fc.uuid(), fc.string({ unit: "binary", maxLength: 200 })),
  stamp: fc.oneof(fc.uuid(), fc.constant("y"), fc.string({ unit: "binary", maxLength: 200 })),
  askedAt: fc.nat(),
  facts: fc.dictionary(
    fc.constantFrom(...factNames),
    fc.oneof(
      fc.constantFrom(
        "m1",
        "m1\t2-015\tนางบัวผัน ใจดี\t2\t2026-01-31\t",
        "3000\tรายเดือน\n9000\tราย 3 เดือน",
        "9000",
      ),
      fc.constantFrom("cash\tเงินสด\t90000", "deposit", "2026-01", "2026-13", "-\tรายการ\t", "cancel-receipt"),
      fc.constantFrom("m1\t2-015\tนางบัวผัน\t3000\tdue\tpaying", "m1\t2-015\t\t3000\t\tpaying"),
      fc.constantFrom("m1\tOB\t12\t2026-02-10\t9000\tนางมาลี\tนางบัวผัน", "m1\tOB\tx\t\t\t\t"),
      fc.constantFrom("2026-02-01\t2026-04-30\t9000", "2026-02-31\t2026-04-30\t9000", "\t\t", ""),
      fc.string({ unit: "binary", maxLength: 300 }),
    ),
  ),
});

test("whatever is stored, by whatever version, the next turn comes and nothing crashes", () => {
  fc.assert(
    fc.property(
      fc.oneof(anyStored, fc.anything()),
      anyHeard,
      anyScene,
      fc.gen(),
      (stored, heard, scene, gen) => {
        const { settled } = settle(converse(heard, readConversation(stored), scene), scene, gen, heard.at);
        expect(faultsOf(settled.reply)).toEqual([]);
      },
    ),
    { numRuns: 400, endOnFailure: true },
  );
});

test("every receipt fits a card, marked as sent again or not, and says number, amount and member", () => {
  fc.assert(
    fc.property(anyReceipt, (receipt) => {
      const reply = receiptReply(receipt);
      expect([...faultsOf(reply), ...faultsOf(markedAgain(reply))]).toEqual([]);
      expect(shownReply(reply)).toContain(`${receipt.book}/${receipt.number}`);
    }),
  );
});

test("a choice is read back as it was sent", () => {
  const facts = fc.dictionary(fc.stringMatching(/^[a-rt-z]{1,8}$/u), fc.string({ maxLength: 20 }), {
    maxKeys: 3,
  });
  fc.assert(
    fc.property(
      fc.stringMatching(/^[a-z]{1,9}:[a-z]{1,9}$/u),
      facts,
      fc.option(fc.uuid(), { nil: undefined }),
      (name, facts, stamp) => {
        const chosen = { name, facts: { ...facts }, ...(stamp !== undefined && { stamp }) };
        fc.pre(new URLSearchParams(facts).toString().length < 200);
        expect(readChoice(choiceText(chosen))).toEqual(chosen);
      },
    ),
  );
});
