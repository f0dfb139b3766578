import * as fc from "fast-check";
import type { Claimant, ClaimEvent, ClaimSeen } from "#conversation/deeds/claims.ts";
import type { ClaimFile, WorkOnClaim } from "#conversation/deeds/claim-work.ts";
import { claimEventOf, eventsToClaim } from "#conversation/understand/claim-event.ts";
import { filedAs } from "#core/claim/filing.ts";
import { stages } from "#core/claim/stage.ts";
import { roles } from "#core/fund/office.ts";
import { satang } from "#core/money.ts";
import { relations } from "#core/rule-set/event-rules.ts";
import { shippedRules } from "../core/benefit/scene.ts";
import { day, foundMember, words } from "./any-words.ts";

/** Claims of every shape that a talk may be given to show. */

export const shipped = ["yasothon-2562", "sap-anan", "thung-sommut-2568"].map(shippedRules);
export const amount = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(satang);
export const id = fc.constantFrom(
  "0198a000-0000-7000-8000-0000000000c1",
  "0198a000-0000-7000-8000-0000000000c2",
);
export const number = fc.bigInt({ min: 1n, max: 10n ** 7n });
export const typeOf = <Type extends string>(type: Type) => fc.constant(type);

export const claimant: fc.Arbitrary<Claimant> = fc.record({
  member: foundMember,
  as: fc.constantFrom("linked", "beneficiary", "caretaker", "proxy", "assisted"),
});

export const claimSeen: fc.Arbitrary<ClaimSeen> = fc.record(
  {
    claimId: id,
    claimNo: number,
    member: foundMember,
    eventName: words(120),
    firstOn: day,
    amount,
    stage: fc.constantFrom(...stages),
    since: day,
    waitsFor: fc.uniqueArray(fc.constantFrom(...roles), { maxLength: 8 }),
    voted: fc.record({ yes: fc.nat({ max: 50 }), need: fc.nat({ max: 50 }) }),
    asked: words(1000),
    reason: words(1000),
    mayAppeal: fc.boolean(),
    mayWithdraw: fc.boolean(),
    voucher: words(20),
    received: fc.boolean(),
  },
  {
    requiredKeys: [
      "claimId",
      "claimNo",
      "member",
      "eventName",
      "firstOn",
      "amount",
      "stage",
      "since",
      "waitsFor",
      "mayAppeal",
      "mayWithdraw",
    ],
  },
);

export const file: fc.Arbitrary<ClaimFile> = fc.record(
  {
    claim: claimSeen,
    concerned: words(120),
    stays: fc.record({ from: day, to: day }),
    reasons: fc.array(words(400), { maxLength: 12 }),
    answers: fc.array(fc.record({ name: words(100), answer: words(400) }), { maxLength: 8 }),
    documents: fc.nat({ max: 40 }),
    onPaper: fc.boolean(),
    viewer: fc.constantFrom("https://fund.example/documents/1", "http://no.example", "none"),
    seenBefore: fc.nat({ max: 9 }),
    filedBy: fc.oneof(fc.constant(""), words(150)),
    filedAs: fc.constantFrom(...filedAs),
    link: fc.record({ days: fc.nat({ max: 9999 }), madeBy: words(150) }),
    against: fc.array(words(400), { maxLength: 4 }),
    isPaidAhead: fc.boolean(),
    lacks: amount,
  },
  {
    requiredKeys: [
      "claim",
      "reasons",
      "answers",
      "documents",
      "onPaper",
      "seenBefore",
      "filedBy",
      "filedAs",
      "against",
      "isPaidAhead",
    ],
  },
);

export const work: fc.Arbitrary<WorkOnClaim> = fc.record({
  claimId: id,
  claimNo: number,
  does: fc.constantFrom("certify", "approve", "pay", "look-into", "answer", "say-received", "meet"),
  member: words(150),
  eventName: words(120),
  amount,
  since: day,
});

export const about = (code: string): fc.Arbitrary<ClaimEvent> => {
  const known = shipped.flatMap((rules) => claimEventOf(rules, code) ?? []);
  const any = shipped.flatMap((rules) =>
    eventsToClaim(rules).flatMap((one) => claimEventOf(rules, one.code) ?? []),
  );
  return fc
    .record({
      of: fc.constantFrom(...(known.length > 0 ? known : any)),
      hasConsent: fc.boolean(),
      people: fc.array(fc.record({ name: words(80), relation: fc.constantFrom(...relations) }), {
        maxLength: 6,
      }),
      beneficiaries: fc.array(words(80), { maxLength: 6 }),
    })
    .map(({ of, ...known }) => ({ ...of, ...known }));
};
