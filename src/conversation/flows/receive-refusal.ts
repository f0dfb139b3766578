import type { FoundMember } from "../deed.ts";
import type { ReceivingRefusal } from "../deeds/receiving.ts";
import { familyWords } from "../wording/receive-family.ts";
import { receiveOwnWords } from "../wording/receive-own.ts";
import { receiveWords } from "../wording/receive.ts";

const { refusals } = receiveWords.th;

/** Why money cannot be taken, in one sentence; of several who pay together, on whose account. */
export function receivingRefusalWords(refusal: ReceivingRefusal, member?: FoundMember): string {
  const said = sentence(refusal);
  return member === undefined ? said : `${familyWords.th.refusedFor(member.name)} ${said}`;
}

function sentence(refusal: ReceivingRefusal): string {
  switch (refusal.type) {
    case "no-such-member":
      return refusals.noSuchMember;
    case "member-has-left":
      return refusals.hasLeft(refusal.member.name, refusal.member.memberNo);
    case "not-allowed-to-receive":
      return refusals.notAllowed;
    case "own-contribution":
      return refusals.own(refusal.member.name, refusal.member.memberNo);
    case "day-to-come":
      return refusals.dayToCome;
    case "day-before-joining":
      return refusals.dayBeforeJoining(refusal.joinedOn);
    case "no-whole-period":
      return refusals.noWholePeriod(refusal.price);
    case "too-far-ahead":
      return refusal.most > 0n ? refusals.tooFarAhead(refusal.most) : refusals.paidAhead;
    case "same-key-other-contribution":
      return receiveWords.th.recordedBefore;
    case "asked-before":
      return receiveOwnWords.th.askedBefore;
    case "not-own":
      return receiveOwnWords.th.notOwn;
  }
}
