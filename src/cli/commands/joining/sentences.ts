import type { MeantRefusal } from "#actions/joining/find-application.ts";
import type { SettleAnyRefusal } from "#actions/requests/settle-request.ts";
import { noMember } from "../../in-fund.ts";
import { program } from "../../command.ts";
import { moneySentence } from "../../money-sentences.ts";

/** Which application is meant. */
export const meantSentence = (refusal: MeantRefusal, fund: string): string =>
  refusal.type === "no-such-application"
    ? `No application on its way is "${refusal.meant}": give its id, or the applicant's name as it stands in ${program} application list --fund ${fund}`
    : `Several applications bear that name: give one of the ids ${refusal.ids.join(", ")}.`;

const settledBefore = {
  agreed: "has been agreed to already; nothing needs to be done.",
  declined: "has been declined already; whoever asked may ask again.",
  withdrawn: "was taken back by whoever asked.",
};

/** Why a request was not settled. `by` is the number of whoever wanted to, `member` the one a link was to lead to. */
export function settleSentence(
  refusal: SettleAnyRefusal,
  { by, member = "" }: { readonly by: string; readonly member?: string },
): string {
  switch (refusal.type) {
    case "no-such-request":
      return "There is no such request: look at its id, or take it from request list.";
    case "settled-before":
      return `It ${settledBefore[refusal.as]}`;
    case "not-allowed":
    case "not-second-person":
      return `Member ${by} holds no office today that settles this. To see who does: ${program} committee list --help`;
    case "not-your-village":
      return `The applicant lives in village ${refusal.villageNo}, which has a representative of its own: they certify, not member ${by}.`;
    case "own-request":
    case "related":
      return `It is member ${by}'s own matter, or of somebody in one hand with them, or they wrote it down themselves: somebody else of the committee must settle it.`;
    case "reason-missing":
      return "--reason is missing: whoever asked is told why not.";
    case "member-missing":
      return "--member is missing: say to which member the link is to lead.";
    case "no-such-member":
      return noMember(member);
    case "member-has-left":
      return `Member ${member} has left the fund, so that there is nothing to link.`;
    case "linked-already":
      return `That LINE account is linked to member ${member} already; decline the request, or choose another member.`;
    case "beneficiaries-frozen":
      return "The member has left the fund: their beneficiaries stand as they are.";
    case "no-such-receipt":
    case "cancelled-before":
      return "The receipt is cancelled already; nothing needs to be done.";
    case "given-back":
      return "The member has left and was given this money back: take the refund's voucher back first, or decline the request.";
    case "not-allowed-to-cancel":
      return "Whoever asked could not cancel this receipt themselves: decline the request.";
    case "asked-before":
      return "The receipt's cancellation waits already under another request.";
    case "same-key-other-wish":
      return "This request has been booked already as something else: look at the receipt before you go on.";
    case "not-receivable":
      return `As it was asked for, it cannot be receipted: ${moneySentence(refusal.refusal, { fund: "CODE", by })}`;
    case "settled-in-chat":
      return `Requests of the kind ${refusal.kind} are settled in the chat, by somebody who sees the money.`;
  }
}
