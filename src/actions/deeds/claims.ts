import type { ClaimDeed, ClaimOutcome } from "#conversation/deeds/claims.ts";
import type { Moment } from "../perform.ts";
import {
  appealAsTold,
  openAsTold,
  receivedAsTold,
  showOwnClaims,
  withdrawAsTold,
} from "./claims-following.ts";
import {
  beginClaim,
  claimEvent,
  fileAsTold,
  findClaimants,
  giveConsentAsTold,
  quoteAsTold,
  withdrawConsentAsTold,
} from "./claims-filing.ts";
import { askAsTold, openWork, payAsTold, showWork, voteAsTold } from "./claims-work.ts";
import {
  answerComplaintAsTold,
  askAgainAsTold,
  complainAsTold,
  openComplaintAsTold,
  showComplaints,
  showComplaintWork,
  takeUpAsTold,
} from "./complaints.ts";
import {
  dropDocument,
  draftDocuments,
  giveInformationAsTold,
  takeAnswerDocument,
  takeDocument,
} from "./claims-documents.ts";
import type { Speaker } from "./speaker.ts";

/** Does what a talk about claims or complaints asked for. Who the speaker is, and whether they may, is asked anew at each. */
export function doClaimDeed(moment: Moment, speaker: Speaker, deed: ClaimDeed): Promise<ClaimOutcome> {
  switch (deed.type) {
    case "begin-claim":
      return beginClaim(moment, speaker, deed);
    case "find-claimant":
      return findClaimants(moment, speaker, deed);
    case "claim-event":
      return claimEvent(moment, deed);
    case "quote-claim":
      return quoteAsTold(moment, deed);
    case "give-consent":
      return giveConsentAsTold(moment, speaker, deed);
    case "withdraw-consent":
      return withdrawConsentAsTold(moment, speaker, deed.memberId);
    case "file-claim":
      return fileAsTold(moment, speaker, deed);
    case "take-document":
      return takeDocument(moment, speaker, deed);
    case "take-answer-document":
      return takeAnswerDocument(moment, speaker, deed);
    case "draft-documents":
      return draftDocuments(moment, deed.draft);
    case "drop-document":
      return dropDocument(moment, speaker, deed.draft);
    case "give-information":
      return giveInformationAsTold(moment, speaker, deed);
    case "show-claims":
      return showOwnClaims(moment, speaker);
    case "open-claim":
      return openAsTold(moment, speaker, deed.claimId);
    case "withdraw-claim":
      return withdrawAsTold(moment, speaker, deed.claimId);
    case "appeal-claim":
      return appealAsTold(moment, speaker, deed);
    case "confirm-received":
      return receivedAsTold(moment, speaker, deed);
    default:
      return doInOffice(moment, speaker, deed);
  }
}

type OfficeDeed = Extract<
  ClaimDeed,
  {
    type:
      | "show-work"
      | "open-work"
      | "vote"
      | "ask-information"
      | "pay-claim"
      | "complain"
      | "show-complaints"
      | "show-complaint-work"
      | "open-complaint"
      | "take-up-complaint"
      | "answer-complaint"
      | "ask-complaint-again";
  }
>;

function doInOffice(moment: Moment, speaker: Speaker, deed: OfficeDeed): Promise<ClaimOutcome> {
  switch (deed.type) {
    case "show-work":
      return showWork(moment, speaker);
    case "open-work":
      return openWork(moment, speaker, deed.claimId);
    case "vote":
      return voteAsTold(moment, speaker, deed);
    case "ask-information":
      return askAsTold(moment, speaker, deed);
    case "pay-claim":
      return payAsTold(moment, speaker, deed);
    case "complain":
      return complainAsTold(moment, speaker, deed);
    case "show-complaints":
      return showComplaints(moment, speaker);
    case "show-complaint-work":
      return showComplaintWork(moment, speaker);
    case "open-complaint":
      return openComplaintAsTold(moment, speaker, deed.complaintId);
    case "take-up-complaint":
      return takeUpAsTold(moment, speaker, deed.complaintId);
    case "answer-complaint":
      return answerComplaintAsTold(moment, speaker, deed);
    case "ask-complaint-again":
      return askAgainAsTold(moment, speaker, deed);
  }
}
