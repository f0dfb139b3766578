import type {
  AppealRefusal,
  AskRefusal,
  CorrectRefusal,
  DelegateRefusal,
  GiveRefusal,
  HeirRefusal,
  OpenRefusal,
  ReceivedRefusal,
  SubstituteRefusal,
  VoteRefusal,
  WithdrawRefusal,
} from "#core/claim/acting.ts";
import type { ConflictReason } from "#core/claim/conflict.ts";
import type { FilingRefusal } from "#core/claim/filing.ts";
import type {
  AllowRefusal,
  PayRefusal,
  ReturnRefusal,
  TakeBackRefusal,
  UrgentRefusal,
} from "#core/claim/paying.ts";
import { nothingInWords } from "#core/benefit/in-words/nothing.ts";
import { missingInWords } from "#core/benefit/in-words/withheld.ts";
import { showBaht } from "#core/money.ts";
import { dayShown } from "../../show.ts";

/** Whatever an act on a claim may be refused for. */
export type ClaimRefusal =
  | AllowRefusal
  | AppealRefusal
  | AskRefusal
  | CorrectRefusal
  | DelegateRefusal
  | FilingRefusal
  | GiveRefusal
  | HeirRefusal
  | OpenRefusal
  | PayRefusal
  | ReceivedRefusal
  | ReturnRefusal
  | SubstituteRefusal
  | TakeBackRefusal
  | UrgentRefusal
  | VoteRefusal
  | WithdrawRefusal
  | { readonly type: "no-such-delegation" };

/** One English sentence that says what to do. */
export function claimSentence(refusal: ClaimRefusal): string {
  const sentence: (refusal: never) => string = sentences[refusal.type];
  // Found by its own type: TypeScript cannot follow that through the union.
  return sentence(refusal as never);
}

type Sentences = {
  readonly [Type in ClaimRefusal["type"]]: (
    refusal: Extract<ClaimRefusal, { readonly type: Type }>,
  ) => string;
};

const conflicts: Readonly<Record<ConflictReason, string>> = {
  "own-claim": "it is their own claim",
  linked: "they are or were in one hand on LINE with the member, the filer or the payee",
  "filed-it": "they filed it",
  "gets-the-money": "they get the money",
  kin: "they are or were registered as the member's family",
  "voted-before": "they voted in the sitting that is appealed against",
};

const sentences: Sentences = {
  "no-such-claim": () => "There is no such claim; claim list shows their numbers.",
  "not-now": ({ stage }) =>
    `That cannot be done with it now: the claim stands at "${stage}". claim show says whom it waits for.`,
  "in-conflict": ({ why }) => `They may not: ${conflicts[why]}. Somebody else has to do it.`,
  "reason-missing": () => "--reason is missing: say why, in words that the member can accept.",
  "not-their-claim": () => "Only the claimant, or a committee member who helps, may do that: look at --by.",
  "not-in-office": () => "Their office may not do that today; committee list shows who holds which.",
  "short-of-money": ({ subFund, available, amount }) =>
    `The sub-fund "${subFund}" has ${showBaht(available)} free, and ${showBaht(amount)} are needed: nothing was decided or paid.`,
  "link-too-young": ({ goodFrom }) =>
    `The link on LINE is younger than seven days and may not be the only ground; wait until ${dayShown(goodFrom)}, or pay in cash before a witness.`,
  "stale-sitting": ({ sittingNo }) => `Another sitting is open by now: number ${sittingNo}.`,
  "no-seat": () => "They have no seat in the step that is open; claim show names who has.",
  "voted-before": ({ says }) => `This seat has voted "${says}" already, and a vote is never changed.`,
  "not-a-delegate": () =>
    "Nobody has named them for this seat and day, or they sit in the sitting themselves.",
  "nothing-to-give": () => "The rules give nothing for it: it can only be declined, with a reason.",
  "question-missing": () => "--question is empty.",
  "answer-missing": () => "--answer is empty, and no document is named.",
  "another-event": () => "That is another event: withdraw this claim and file the other one.",
  "sitting-stands": () => "Its sitting is open and can still decide.",
  "no-such-member": () => "There is no such member, or they have left the fund.",
  "named-before": () => "They are named already.",
  "no-heir-rule": () =>
    "The fund's rules do not say who resolves the heir: have the meeting amend them (approval.heir).",
  "beneficiary-named": ({ names }) =>
    `The member named ${names.join(", ")}. --none-lives says that the meeting found none of them alive; whoever is a member and alive gets it.`,
  "no-heir-needed": () => "Its money goes to the member, and not to a beneficiary.",
  "heir-missing": () => "Nobody is named to receive it: claim heir notes what the meeting resolved.",
  "too-few-agreed": ({ need, has }) =>
    `The rules want ${need} of the offices they name to agree; ${has} of those given count.`,
  "paid-ahead": () => "It has been paid before its sitting: it cannot be withdrawn any more.",
  "appealed-before": () => "It has been appealed once, and that was the last word.",
  "not-theirs-to-name": () => "A delegate is named by the person or by the chair.",
  themselves: () => "--delegate is the same person.",
  "delegate-not-on-committee": () => "--delegate does not sit on the committee.",
  "days-turned": () => "--until is before --from.",
  "day-past": () => "--until is over already.",
  "chair-and-treasurer": () => "Chair and treasurer would be in one hand: name somebody else.",
  "no-such-delegation": () => "There is no such delegation; delegate list shows those that stand.",
  "no-such-event": ({ code }) => `The rules of that day know no event "${code}".`,
  "not-about-them": () => "The event is not about such a person; look at --relation.",
  "day-to-come": () => "That is a day to come.",
  "stay-unclear": () => "The day of discharge is before the day of admission.",
  "not-for-them": ({ filedAs }) =>
    `They may not file as "${filedAs}" for this member; a committee member can file for them.`,
  "proxies-not-allowed": () => "The fund's rules know no power of attorney.",
  "filer-name-missing": () => "Whoever files with a power of attorney must be named.",
  "not-on-committee": () => "--by does not sit on the committee, which alone files for others here.",
  "nothing-given": ({ answer, isDeathNoted }) =>
    `The rules give nothing for it: ${nothingInWords(answer).join("; ")}.${isDeathNoted === true ? " The death is noted, and the membership has ended." : ""}`,
  missing: ({ missing }) => `Something is missing yet: ${missing.map(missingInWords).join("; ")}.`,
  "claimed-before": ({ of, nights, reference }) =>
    of === "nights"
      ? `${reference} has claimed ${nights.map((night) => night.toString()).join(", ")} already: leave these nights out.`
      : `${reference} has claimed this ${of} already.`,
  "same-key-other-wish": () =>
    "This key belongs to something else already: look at that before you choose a new key.",
  "not-a-payer": () => "Their office does not pay this claim; claim show says which does.",
  "receiver-missing": () => "--receiver is empty.",
  "not-a-payee": ({ name, payees }) =>
    `"${name}" is not who gets it: that is ${payees.map((payee) => payee.name).join(" or ")}. With a power of attorney, name its document with --proxy-document.`,
  "witnesses-missing": ({ need, has }) => `The rules want ${need} witnesses; ${has} are named.`,
  "witness-in-the-payment": ({ name }) => `"${name}" pays or receives, and cannot be the witness.`,
  "entitlement-changed": ({ approved, amount }) =>
    `It was approved with ${showBaht(approved)}, and gives ${showBaht(amount)} by now: evaluate it anew with claim correct.`,
  "no-such-place": ({ account }) => `There is no cash box, bag or bank account "${account}".`,
  "not-enough-money": ({ account, held }) => `"${account}" holds ${showBaht(held)}, which is not enough.`,
  "no-amount": () => "It gives nothing, so that there is nothing to pay.",
  "not-urgent-here": () => "The rules do not let this claim be paid before its sitting.",
  "above-urgent-limit": ({ upTo, amount }) =>
    `Before a sitting the rules let ${showBaht(upTo)} be paid, and this is ${showBaht(amount)}.`,
  "too-few-allowed": ({ need, has }) =>
    `${need} of the offices that the rules name must allow it first; ${has} have (claim allow-urgent).`,
  "allowed-before": () => "They have allowed it already.",
  "not-treasurer": () => "Only the treasurer may do that.",
};
