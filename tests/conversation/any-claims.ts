import * as fc from "fast-check";
import type { ClaimDeed, ClaimOutcome, ClaimRefusal } from "#conversation/deeds/claims.ts";
import { complaintAbouts, type ComplaintSeen } from "#conversation/deeds/complaints.ts";
import { eventsToClaim } from "#conversation/understand/claim-event.ts";
import { stages } from "#core/claim/stage.ts";
import {
  about,
  amount,
  claimant,
  claimSeen,
  file,
  id,
  number,
  shipped,
  typeOf,
  work,
} from "./any-claim-shapes.ts";
import { anyWhatIf } from "./any-rights.ts";
import { day, foundMember, words } from "./any-words.ts";

/** Whatever may come of each deed about claims and complaints. */

const refusal: fc.Arbitrary<ClaimRefusal> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "no-such-claim",
      "not-linked",
      "not-allowed",
      "consent-missing",
      "reason-missing",
      "answer-missing",
      "no-seat",
      "appealed-before",
      "heir-missing",
      "receiver-missing",
      "stay-unclear",
      "day-to-come",
      "same-key-other-wish",
      "not-a-payer",
    ),
  }),
  fc.record({ type: typeOf("not-now"), stage: fc.constantFrom(...stages) }),
  fc.record({
    type: typeOf("not-a-payee"),
    name: words(150),
    payees: fc.array(fc.record({ name: words(150) }), { maxLength: 5 }),
  }),
  fc.record({ type: typeOf("not-enough-money"), account: typeOf("cash"), held: amount }),
  fc.record({ type: typeOf("short-of-money"), subFund: typeOf("welfare"), available: amount, amount }),
  fc.record({ type: typeOf("witnesses-missing"), need: fc.nat({ max: 9 }), has: fc.nat({ max: 9 }) }),
  fc.record({ type: typeOf("too-many-documents"), most: fc.nat({ max: 99 }) }),
  fc.record({ type: typeOf("link-too-young"), goodFrom: day }),
);
const refused = fc.record({ type: typeOf("claim-refused"), refusal });
const mostly = (usual: fc.Arbitrary<ClaimOutcome>): fc.Arbitrary<ClaimOutcome> =>
  fc.oneof({ weight: 9, arbitrary: usual }, { weight: 1, arbitrary: refused });

const complaint: fc.Arbitrary<ComplaintSeen> = fc.record(
  {
    complaintId: id,
    complaintNo: number,
    about: fc.constantFrom(...complaintAbouts),
    words: words(1500),
    on: day,
    member: foundMember,
    stage: fc.constantFrom("said", "taken-up", "answered"),
    takenUpBy: words(150),
    answer: words(1500),
    answeredOn: day,
  },
  { requiredKeys: ["complaintId", "complaintNo", "about", "words", "on", "stage"] },
);
const oneComplaint = (type: "complaint-changed"): fc.Arbitrary<ClaimOutcome> =>
  fc.oneof(
    fc.record({ type: typeOf(type), complaint }),
    fc.record({
      type: typeOf("complaint-refused"),
      refusal: fc.record({
        type: fc.constantFrom(
          "no-such-complaint",
          "not-allowed",
          "own-complaint",
          "words-missing",
          "answered-before",
        ),
      }),
    }),
  );
const openedComplaint = fc.record({
  type: typeOf("complaint-opened"),
  complaint,
  may: fc.constantFrom("answer", "read"),
});

const changed = mostly(
  fc.record({
    type: typeOf("claim-changed"),
    claim: claimSeen,
    what: fc.constantFrom("withdrawn", "appealed", "information-given", "received", "not-received"),
  }),
);
const photos = fc.record({
  type: typeOf("draft-documents"),
  documents: fc.record({
    kept: fc.nat({ max: 40 }),
    faults: fc.array(fc.constantFrom("too-dark", "gone", "what", "__proto__"), { maxLength: 5 }),
  }),
});
const whatIf = anyWhatIf(foundMember, day).filter((outcome) => outcome.type === "what-if");

type Outcomes = {
  readonly [Type in ClaimDeed["type"]]: (
    deed: Extract<ClaimDeed, { type: Type }>,
  ) => fc.Arbitrary<ClaimOutcome>;
};

const outcomes: Outcomes = {
  "begin-claim": () =>
    fc
      .record({
        rules: fc.constantFrom(...shipped),
        claimants: fc.array(claimant, { maxLength: 6 }),
        forOthers: fc.boolean(),
        which: fc.nat(),
      })
      .map(({ rules, which, ...terms }) => {
        const events = eventsToClaim(rules);
        const event = events[which % (events.length * 2)];
        return {
          type: "claim-terms",
          terms: { ...terms, events, ...(event && { meant: { event: event.code } }) },
        };
      }),
  "find-claimant": () =>
    mostly(fc.record({ type: typeOf("claimants-found"), claimants: fc.array(claimant, { maxLength: 6 }) })),
  "claim-event": ({ event }) => mostly(about(event).map((one) => ({ type: "claim-event", about: one }))),
  "quote-claim": () => mostly(whatIf.map((outcome) => ({ type: "claim-quoted", answer: outcome.answer }))),
  "give-consent": () => mostly(fc.record({ type: typeOf("consent-given") })),
  "withdraw-consent": () =>
    mostly(
      fc.record({ type: typeOf("consent-withdrawn"), member: foundMember, documents: fc.nat({ max: 9 }) }),
    ),
  // A photo that is taken is told of by itself, when it was looked at.
  "take-document": () => mostly(photos),
  "take-answer-document": () => refused,
  "draft-documents": () => photos,
  "drop-document": () => photos,
  "file-claim": () =>
    mostly(
      fc.record({
        type: typeOf("claim-filed"),
        claims: fc.array(claimSeen, { maxLength: 4 }),
        again: fc.boolean(),
        isBirth: fc.boolean(),
        isDeath: fc.boolean(),
      }),
    ),
  "show-claims": () => fc.record({ type: typeOf("claims"), claims: fc.array(claimSeen, { maxLength: 6 }) }),
  "open-claim": () => mostly(fc.record({ type: typeOf("claim-opened"), claim: claimSeen })),
  "withdraw-claim": () => changed,
  "appeal-claim": () => changed,
  "give-information": () => changed,
  "confirm-received": () => changed,
  "show-work": () =>
    fc.record({
      type: typeOf("work"),
      work: fc.record({
        claims: fc.array(work, { maxLength: 12 }),
        requests: fc.nat({ max: 99 }),
        complaints: fc.nat({ max: 99 }),
        slips: fc.nat({ max: 99 }),
      }),
    }),
  "open-work": () =>
    mostly(
      fc.oneof(
        fc.record({
          type: typeOf("claim-to-decide"),
          toDecide: fc.record({
            file,
            sittingNo: fc.integer({ min: 1, max: 99 }),
            does: fc.constantFrom("certify", "approve"),
          }),
        }),
        fc.record({
          type: typeOf("claim-to-pay"),
          toPay: fc.record({
            file,
            purses: fc.array(fc.record({ id: fc.constantFrom("cash", "bank:a"), name: words(60), amount }), {
              maxLength: 6,
            }),
            receivers: fc.array(words(150), { maxLength: 12 }),
            witnesses: fc.nat({ max: 12 }),
            returned: fc.nat({ max: 120 }),
          }),
        }),
        fc.record({ type: typeOf("claim-goes-on"), claim: claimSeen }),
      ),
    ),
  vote: ({ says }) =>
    mostly(
      fc.oneof(
        fc.record({
          type: typeOf("claim-voted"),
          claim: claimSeen,
          says: fc.constant(says),
          again: fc.boolean(),
        }),
        fc.record({ type: typeOf("claim-anew"), claim: claimSeen, before: amount }),
      ),
    ),
  "ask-information": () => mostly(fc.record({ type: typeOf("information-asked"), claim: claimSeen })),
  "pay-claim": ({ receiver, witness }) =>
    mostly(
      fc.record({
        type: typeOf("claim-paid"),
        again: fc.boolean(),
        voucher: fc.record({
          claim: claimSeen,
          voucher: words(20),
          amount,
          receiver: fc.constant(receiver),
          witness: fc.constant(witness),
          from: words(60),
          on: day,
        }),
      }),
    ),
  "tell-death": () => refused,
  "take-payment-proof": () => mostly(fc.record({ type: typeOf("document-taken") })),
  complain: () => fc.record({ type: typeOf("complained"), complaint, again: fc.boolean() }),
  "show-complaints": () =>
    fc.record({ type: typeOf("complaints"), complaints: fc.array(complaint, { maxLength: 5 }) }),
  "show-complaint-work": () =>
    fc.record({
      type: typeOf("complaint-work"),
      complaints: fc.array(complaint, { maxLength: 12 }),
      isAuditor: fc.boolean(),
    }),
  "open-complaint": () => openedComplaint,
  "take-up-complaint": () => openedComplaint,
  "answer-complaint": () => oneComplaint("complaint-changed"),
  "ask-complaint-again": () => oneComplaint("complaint-changed"),
};

export const claimOutcomeOf = (deed: ClaimDeed): fc.Arbitrary<ClaimOutcome> =>
  (outcomes[deed.type] as (deed: ClaimDeed) => fc.Arbitrary<ClaimOutcome>)(deed);
