import type { JoiningRefusal } from "../../deeds/joining.ts";
import { phrases } from "../phrases.ts";
import { applicationWords } from "./application.ts";
import { beneficiaryWords, changeWords } from "./change.ts";
import { settlingWords } from "./settling.ts";

const { birth, phone, refusals: ofApplication } = applicationWords.th;
const { refusals: ofChange } = changeWords.th;
const { refusals: ofSettling } = settlingWords.th;
const { faults, frozen, waits } = beneficiaryWords.th;

/** Why something of joining was not done, in one sentence to whoever asked for it. */
export function joiningRefusalWords(refusal: JoiningRefusal, fundPhone: string | undefined): string {
  switch (refusal.type) {
    case "name-missing":
    case "citizen-id-wrong":
    case "village-impossible":
      return ofApplication.other;
    case "day-to-come":
      return birth.toCome;
    case "born-too-long-ago":
      return birth.tooLongAgo;
    case "phone-wrong":
      return phone.hint;
    case "unknown-plan":
      return ofApplication.planGone;
    case "too-many-open":
      return ofApplication.tooManyOpen(refusal.most, phrases.th.whoToCall(fundPhone));
    case "applied-already":
      return ofApplication.appliedAlready(refusal.name);
    case "nobody-named":
    case "beneficiary-without-name":
    case "shares-for-some":
    case "shares-not-a-hundred":
      return faults[refusal.type];
    case "unknown-relation":
    case "named-twice":
      return faults[refusal.type](refusal.name);
    case "beneficiaries-frozen":
      return frozen;
    case "change-waits-already":
      return waits;
    case "nothing-changes":
      return ofChange.nothingChanges;
    case "plan-counts-otherwise":
      return ofChange.planCountsOtherwise;
    case "not-linked":
      return ofChange.notLinked;
    case "settled-before":
      return ofSettling["settled-before"][refusal.as];
    case "not-your-village":
      return ofSettling["not-your-village"](refusal.villageNo);
    case "no-such-request":
    case "not-allowed":
    case "own-request":
    case "reason-missing":
    case "member-missing":
    case "no-such-member":
    case "member-has-left":
    case "linked-already":
      return ofSettling[refusal.type];
  }
}
