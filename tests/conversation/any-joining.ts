import * as fc from "fast-check";
import type {
  ApplicationSeen,
  JoiningDeed,
  JoiningOutcome,
  JoiningRefusal,
  JoiningRequestSeen,
  OwnPage,
  PlanOffered,
} from "#conversation/deeds/joining.ts";
import { applicantKinds } from "#core/joining/application.ts";
import type { Beneficiary } from "#core/member/beneficiary.ts";
import { satang } from "#core/money.ts";
import { relationsOffered } from "#conversation/understand/person.ts";
import { day, foundMember, words } from "./any-words.ts";

/** Whatever may come of each deed of joining. */

const id = fc.constantFrom("0198a000-0000-7000-8000-000000000021", "0198a000-0000-7000-8000-000000000022");
const amount = fc.bigInt({ min: 0n, max: 10n ** 9n }).map(satang);
const typeOf = <Type extends string>(type: Type) => fc.constant(type);
const plans: fc.Arbitrary<PlanOffered[]> = fc.uniqueArray(
  fc.record({
    code: fc.constantFrom("monthly", "yearly", "daily", "half-yearly"),
    name: words(60),
    price: amount,
  }),
  { minLength: 1, selector: ({ code }) => code },
);
const villageNo = fc.integer({ min: 0, max: 999 });
const villages = fc.array(fc.record({ villageNo, name: words(60) }), { maxLength: 20 });
const beneficiary: fc.Arbitrary<Beneficiary> = fc.record(
  {
    name: words(80),
    relation: fc.constantFrom(...relationsOffered),
    sharePercent: fc.integer({ min: 1, max: 100 }),
  },
  { requiredKeys: ["name", "relation"] },
);
const beneficiaries = fc.array(beneficiary, { maxLength: 6 });

const applicationSeen: fc.Arbitrary<ApplicationSeen> = fc.record(
  {
    requestId: id,
    name: words(150),
    on: day,
    stage: fc.constantFrom("sent", "certified", "admitted", "paid", "declined", "withdrawn"),
    memberNo: words(20),
    toPay: fc.record({ entranceFee: amount, first: amount }),
    reason: fc.oneof(fc.constant(""), words(150)),
  },
  { requiredKeys: ["requestId", "name", "on", "stage"] },
);

const ownPage: fc.Arbitrary<OwnPage> = fc.record(
  {
    member: foundMember,
    houseNo: words(20),
    addressRest: words(120),
    phoneTail: fc.constantFrom("3333", "0001"),
    planName: words(60),
    plans,
    beneficiaries,
    isChangeWaiting: fc.boolean(),
  },
  { requiredKeys: ["member", "planName", "plans", "beneficiaries", "isChangeWaiting"] },
);

const applicant = fc.record(
  {
    name: words(150),
    for: fc.constantFrom(...applicantKinds),
    birthOn: day,
    villageNo,
    address: fc.oneof(fc.constant(""), words(120)),
    phone: fc.constantFrom("0812223333", "045711123"),
    planName: words(60),
    beneficiaries,
    hasCitizenId: fc.boolean(),
  },
  { requiredKeys: ["name", "for", "address", "planName", "beneficiaries", "hasCitizenId"] },
);
const alike = fc.record({
  memberNo: words(20),
  name: words(100),
  hasLeft: fc.boolean(),
  likeness: fc.constantFrom("citizen-id", "name-and-birth", "name", "phone"),
});
const asked = { requestId: id, askedOn: day };
export const anyJoiningRequest: fc.Arbitrary<JoiningRequestSeen> = fc.oneof(
  fc.record({
    ...asked,
    kind: typeOf("join"),
    application: applicant,
    like: fc.array(alike, { maxLength: 5 }),
  }),
  fc.record({
    ...asked,
    kind: typeOf("link"),
    words: words(150),
    actsFor: fc.array(words(80), { maxLength: 4 }),
  }),
  fc.record({
    ...asked,
    kind: typeOf("change-beneficiary"),
    member: foundMember,
    now: beneficiaries,
    wanted: beneficiaries,
  }),
);

const refusal: fc.Arbitrary<JoiningRefusal> = fc.oneof(
  fc.record({
    type: fc.constantFrom(
      "name-missing",
      "born-too-long-ago",
      "citizen-id-wrong",
      "phone-wrong",
      "village-impossible",
      "nobody-named",
      "beneficiary-without-name",
      "shares-for-some",
      "beneficiaries-frozen",
      "change-waits-already",
      "nothing-changes",
      "plan-counts-otherwise",
      "not-linked",
      "no-such-request",
      "not-allowed",
      "own-request",
      "reason-missing",
      "member-missing",
      "no-such-member",
      "member-has-left",
      "linked-already",
    ),
  }),
  fc.record({ type: typeOf("day-to-come"), field: fc.constantFrom("on", "birthOn") }),
  fc.record({ type: typeOf("unknown-plan"), plans: fc.array(words(20), { maxLength: 3 }) }),
  fc.record({ type: typeOf("too-many-open"), most: fc.nat({ max: 9 }) }),
  fc.record({
    type: fc.constantFrom("applied-already", "unknown-relation", "named-twice"),
    name: words(150),
  }),
  fc.record({ type: typeOf("shares-not-a-hundred"), total: fc.nat({ max: 500 }) }),
  fc.record({ type: typeOf("settled-before"), as: fc.constantFrom("agreed", "declined", "withdrawn") }),
  fc.record({ type: typeOf("not-your-village"), villageNo }),
);

const or = (outcome: fc.Arbitrary<JoiningOutcome>): fc.Arbitrary<JoiningOutcome> =>
  fc.oneof(
    { weight: 6, arbitrary: outcome },
    {
      weight: 1,
      arbitrary: refusal.map((one): JoiningOutcome => ({ type: "joining-refused", refusal: one })),
    },
  );

export const joiningOutcomeOf: { readonly [Type in JoiningDeed["type"]]: fc.Arbitrary<JoiningOutcome> } = {
  "begin-application": fc
    .record({ entranceFee: amount, plans, villages, waiting: fc.constantFrom(0, 0, 0, 5) })
    .map((terms): JoiningOutcome => ({ type: "application-terms", terms })),
  "send-application": or(
    fc.record({ type: typeOf("application-sent"), application: applicationSeen, again: fc.boolean() }),
  ),
  "show-applications": fc.record({
    type: typeOf("applications"),
    applications: fc.array(applicationSeen, { maxLength: 8 }),
  }),
  "withdraw-application": or(fc.record({ type: typeOf("application-withdrawn"), name: words(150) })),
  "show-own-page": or(fc.record({ type: typeOf("own-page"), page: ownPage })),
  "change-own-page": or(
    fc.record({
      type: typeOf("own-page-changed"),
      page: ownPage,
      change: fc.constantFrom("address", "phone", "plan"),
    }),
  ),
  "ask-beneficiaries": or(fc.record({ type: typeOf("beneficiaries-asked"), member: foundMember })),
  "ask-link": or(fc.record({ type: typeOf("link-asked"), again: fc.boolean() })),
  "open-joining-request": or(fc.record({ type: typeOf("joining-request"), request: anyJoiningRequest })),
  "find-for-link": or(
    fc.record({
      type: typeOf("found-for-link"),
      requestId: id,
      members: fc.array(foundMember, { maxLength: 12 }),
      more: fc.boolean(),
    }),
  ),
  "settle-joining-request": or(
    fc.record({ type: typeOf("joining-settled"), request: anyJoiningRequest, agreed: fc.boolean() }),
  ),
};
