import type { PayingRefusal } from "../deeds/paying.ts";
import { payWords } from "./pay.ts";

const words = payWords.th;

interface Spoken {
  readonly phone: string | undefined;
  /** Whose payment it was about. */
  readonly name: string | undefined;
}

/** Why a payment cannot be taken in chat, and what can be done instead. */
export function payRefusalWords(refusal: PayingRefusal, { phone, name = "" }: Spoken): string {
  const { refused } = words;
  switch (refusal.type) {
    case "not-linked":
      return words.notLinked;
    case "not-theirs":
      return refused.notTheirs;
    case "no-payment-place":
      return words.cash.noPlace;
    case "too-many-slips":
      return refused.tooManySlips(refusal.most);
    case "no-whole-period":
      return refused.noWholePeriod(refusal.price);
    case "too-far-ahead":
      return refused.tooFarAhead(refusal.most);
    case "member-has-left":
      return refused.hasLeft(name === "" ? refusal.member.name : name);
    case "no-such-member":
    case "not-allowed-to-receive":
    case "own-contribution":
    case "day-to-come":
    case "day-before-joining":
    case "same-key-other-contribution":
      return refused.other(phone);
  }
}
