import type { ClaimOutcome } from "../../deeds/claims.ts";
import { end, type Moment } from "../../flow.ts";
import { led, text } from "../../say.ts";
import type { Turn } from "../../turn.ts";
import { consentWords } from "../../wording/claim-consent.ts";
import { shortMenu } from "../menu.ts";
import { complaintTold, isAboutComplaint } from "./complaint.ts";
import { changedReply, claimReply, claimsReply } from "./following-cards.ts";
import { firstQuestion } from "./told.ts";
import { workTold } from "./work.ts";

/** What came of a deed about claims, told as if nothing else were going on. */
export function claimsTold(outcome: ClaimOutcome, moment: Moment): Turn {
  if (isAboutComplaint(outcome)) return complaintTold(outcome, moment);
  switch (outcome.type) {
    case "claim-terms":
      return firstQuestion(outcome.terms, moment);
    case "claims":
      return end(claimsReply(outcome.claims));
    case "claim-opened":
      return end(claimReply(outcome.claim));
    case "claim-changed":
      return end(changedReply(outcome.what, outcome.claim));
    case "consent-withdrawn":
      return end(led([text(consentWords.th.withdrawn(outcome.member.name))], shortMenu(moment.scene)));
    default:
      return workTold(outcome, moment) ?? end(shortMenu(moment.scene));
  }
}
