import { readFileSync } from "node:fs";
import type { Outcome } from "#conversation/deed.ts";
import type {
  ChatClaim,
  Claimant,
  ClaimDeed,
  ClaimEvent,
  ClaimOutcome,
  ClaimRefusal,
  ClaimSeen,
} from "#conversation/deeds/claims.ts";
import type { ClaimFile, ClaimToDecide, ClaimToPay } from "#conversation/deeds/claim-work.ts";
import type { ComplaintSeen } from "#conversation/deeds/complaints.ts";
import { claimEventOf, eventMeant, eventsToClaim } from "#conversation/understand/claim-event.ts";
import { dayCount } from "#core/benefit/day-count.ts";
import type { MemberFacts, PastBenefit } from "#core/benefit/facts.ts";
import { quote } from "#core/benefit/quote.ts";
import { bahtToSatang } from "#core/money.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { buaphan, day, somchai } from "../cast.ts";
import type { Deeds } from "../transcript.ts";

/** A fund's answers to a talk about claims: its real rules and the real quote, with everything else as a test sets it. */
export interface PretendFund {
  readonly rules?: RuleSet;
  readonly claimants?: readonly Claimant[];
  readonly forOthers?: boolean;
  readonly found?: readonly Claimant[];
  readonly member?: Partial<MemberFacts>;
  readonly about?: Partial<ClaimEvent>;
  readonly photos?: () => number;
  readonly answers?: { readonly [Type in ClaimDeed["type"]]?: ClaimOutcome };
}

export function rulesIn(name: string): RuleSet {
  const read = readRuleFile(readFileSync(`src/paper/rule-sets/${name}.yaml`, "utf8"));
  const rules = read.ok ? readRuleSet(read.value.value) : read;
  if (!rules.ok) throw new Error(JSON.stringify(rules.refusal));
  return rules.value;
}
export const yasothon = rulesIn("yasothon-2562");
export const sommut = rulesIn("thung-sommut-2568");

export const linked: Claimant = { member: buaphan, as: "linked" };
export const ofSomchai: Claimant = { member: somchai, as: "linked" };

export const paidSince = (iso: string): Partial<MemberFacts> => ({
  joinedOn: day(iso),
  coverage: [{ from: dayCount(day(iso)), to: dayCount(day("2026-12-31")), paidOn: dayCount(day(iso)) }],
});

const ordinary: MemberFacts = {
  birthDate: day("1975-04-03"),
  sex: "female",
  memberType: "general",
  leftOn: null,
  past: [],
  joinedOn: day("2018-01-01"),
  coverage: [],
  ...paidSince("2018-01-01"),
};

/** An earlier stay that was paid for. */
export const nightsBefore = (from: string, to: string): PastBenefit => {
  const nights = day(from).until(day(to)).days;
  return {
    benefit: "illness-nights",
    event: {
      code: "illness",
      day: day(from),
      stays: [{ from: day(from), to: day(to) }],
      concerns: { relation: "self", person: null, birthDate: null },
      reference: null,
      answers: {},
    },
    lines: [{ on: day(from), nights, amount: bahtToSatang(100 * nights) }],
  };
};

export const claimId = "0198a000-0000-7000-8000-0000000000c1";
export const claimSeen = (change: Partial<ClaimSeen> = {}): ClaimSeen => ({
  claimId,
  claimNo: 12n,
  member: buaphan,
  eventName: "เจ็บป่วยนอนโรงพยาบาล",
  firstOn: day("2026-02-01"),
  amount: bahtToSatang(300),
  stage: "certifying",
  since: day("2026-02-14"),
  waitsFor: ["representative"],
  voted: { yes: 0, need: 1 },
  mayAppeal: false,
  mayWithdraw: true,
  ...change,
});

export const fileOf = (change: Partial<ClaimFile> = {}): ClaimFile => ({
  claim: claimSeen({ mayWithdraw: false }),
  stays: { from: day("2026-02-01"), to: day("2026-02-04") },
  reasons: ["• ค่านอนโรงพยาบาลเมื่อเจ็บป่วย: 3 คืน คืนละ 100 บาท เป็น 300 บาท"],
  answers: [{ name: "ชื่อโรงพยาบาล", answer: "โรงพยาบาลยโสธร" }],
  documents: 1,
  onPaper: false,
  viewer: "https://practice.omboon.example/documents/Kx7",
  seenBefore: 0,
  filedBy: "นางบัวผัน ใจดี",
  filedAs: "self",
  link: { days: 214, madeBy: "นายประธาน ตั้งมั่น" },
  against: [],
  isPaidAhead: false,
  ...change,
});

export const toDecide = (does: "certify" | "approve", change: Partial<ClaimFile> = {}): ClaimToDecide => ({
  file: fileOf(change),
  sittingNo: 1,
  does,
});

export const toPay = (change: Partial<ClaimToPay> = {}): ClaimToPay => ({
  file: fileOf(),
  purses: [
    { id: "cash", name: "เงินสดในมือเหรัญญิก", amount: bahtToSatang(5000) },
    { id: "bank:baac", name: "ธ.ก.ส. ออมทรัพย์", amount: bahtToSatang(80_000) },
  ],
  receivers: ["นางบัวผัน ใจดี"],
  witnesses: 1,
  returned: 0,
  ...change,
});

export const complaintSeen = (change: Partial<ComplaintSeen> = {}): ComplaintSeen => ({
  complaintId: "0198a000-0000-7000-8000-0000000000d1",
  complaintNo: 4n,
  about: "claim",
  words: "ยื่นไปสองอาทิตย์แล้วยังไม่มีใครติดต่อ",
  on: day("2026-02-14"),
  stage: "said",
  ...change,
});

export const refusedWith = (refusal: ClaimRefusal): ClaimOutcome => ({ type: "claim-refused", refusal });

export function claiming(fund: PretendFund = {}): {
  readonly deeds: Deeds;
  readonly asked: ClaimDeed[];
  /** Changes what the fund answers from now on. */
  readonly answer: (answers: PretendFund["answers"]) => void;
} {
  const asked: ClaimDeed[] = [];
  let answers = fund.answers ?? {};
  return {
    asked,
    answer: (more) => {
      answers = { ...answers, ...more };
    },
    deeds: {
      claims: ({ deed }): Outcome => {
        asked.push(deed);
        return { type: "claims", outcome: answers[deed.type] ?? answerOf(deed, fund) };
      },
    },
  };
}

type Answers = {
  readonly [Type in ClaimDeed["type"]]?: (
    deed: Extract<ClaimDeed, { type: Type }>,
    fund: Required<Pick<PretendFund, "rules" | "claimants" | "forOthers">> & PretendFund,
  ) => ClaimOutcome;
};

const photosOf = ({ photos }: PretendFund): ClaimOutcome => ({
  type: "draft-documents",
  documents: { kept: photos?.() ?? 0, faults: [] },
});

const usual: Answers = {
  "begin-claim": ({ words }, { rules, claimants, forOthers }) => {
    const meant = eventMeant(words, rules);
    const terms = { claimants, forOthers, events: eventsToClaim(rules), ...(meant && { meant }) };
    return { type: "claim-terms", terms };
  },
  "find-claimant": (_, { found = [] }) => ({ type: "claimants-found", claimants: found }),
  "claim-event": ({ event }, { rules, about }) => {
    const asking = claimEventOf(rules, event);
    if (asking === undefined) return refusedWith({ type: "no-such-event", code: event });
    const known = { hasConsent: true, people: [], beneficiaries: [] };
    return { type: "claim-event", about: { ...asking, ...known, ...about } };
  },
  "quote-claim": ({ claim }, { rules, member }) => ({
    type: "claim-quoted",
    answer: quoteIn(rules, claim, member),
  }),
  "give-consent": () => ({ type: "consent-given" }),
  "take-document": () => ({ type: "document-taken" }),
  "take-answer-document": () => ({ type: "document-taken" }),
  "take-payment-proof": () => ({ type: "document-taken" }),
  "draft-documents": (_, fund) => photosOf(fund),
  "drop-document": (_, fund) => photosOf(fund),
  "tell-death": ({ claim }, { rules, member }) =>
    refusedWith({ type: "nothing-given", answer: quoteIn(rules, claim, member), isDeathNoted: true }),
  "file-claim": ({ claim: { event } }) => ({
    type: "claim-filed",
    claims: [claimSeen()],
    again: false,
    isBirth: event === "birth",
    isDeath: event === "death",
  }),
};

function answerOf(deed: ClaimDeed, fund: PretendFund): ClaimOutcome {
  const answer = usual[deed.type] as ((deed: ClaimDeed, fund: object) => ClaimOutcome) | undefined;
  if (answer === undefined) throw new Error(`the fund has no answer for ${deed.type}`);
  return answer(deed, { rules: yasothon, claimants: [linked], forOthers: true, ...fund });
}

function quoteIn(rules: RuleSet, claim: ChatClaim, member: Partial<MemberFacts> = {}) {
  const { event, on, stays, relation, person, personBirthOn, answers } = claim;
  return quote(
    rules,
    { ...ordinary, ...member },
    {
      code: event,
      day: on,
      stays,
      concerns: { relation, person: person ?? null, birthDate: personBirthOn ?? null },
      reference: null,
      answers,
      documents: [],
      claimedOn: day("2026-02-14"),
    },
  );
}
