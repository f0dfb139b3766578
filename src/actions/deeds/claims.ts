import type { ClaimDeed, ClaimOutcome } from "#conversation/deeds/claims.ts";
import type { Moment } from "../perform.ts";
import {
  appealAsTold,
  openAsTold,
  receivedAsTold,
  showOwnClaims,
  withdrawAsTold,
} from "./claims-following.ts";
import { giveConsentAsTold, withdrawConsentAsTold } from "./claims-consent.ts";
import { beginClaim, claimEvent, fileAsTold, findClaimants, quoteAsTold } from "./claims-filing.ts";
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
  takePaymentProof,
} from "./claims-documents.ts";
import type { Speaker } from "./speaker.ts";

type Doers = {
  readonly [Type in ClaimDeed["type"]]: (
    moment: Moment,
    speaker: Speaker,
    deed: Extract<ClaimDeed, { type: Type }>,
  ) => Promise<ClaimOutcome>;
};

const doers: Doers = {
  "begin-claim": beginClaim,
  "find-claimant": findClaimants,
  "claim-event": (moment, _, deed) => claimEvent(moment, deed),
  "quote-claim": (moment, _, deed) => quoteAsTold(moment, deed),
  "give-consent": giveConsentAsTold,
  "withdraw-consent": (moment, speaker, { memberId }) => withdrawConsentAsTold(moment, speaker, memberId),
  "file-claim": fileAsTold,
  "tell-death": fileAsTold,
  "take-document": takeDocument,
  "take-answer-document": takeAnswerDocument,
  "draft-documents": (moment, speaker, { draft }) => draftDocuments(moment, speaker, draft),
  "drop-document": (moment, speaker, { draft }) => dropDocument(moment, speaker, draft),
  "give-information": giveInformationAsTold,
  "show-claims": showOwnClaims,
  "open-claim": (moment, speaker, { claimId }) => openAsTold(moment, speaker, claimId),
  "withdraw-claim": (moment, speaker, { claimId }) => withdrawAsTold(moment, speaker, claimId),
  "appeal-claim": appealAsTold,
  "confirm-received": receivedAsTold,
  "show-work": showWork,
  "open-work": (moment, speaker, { claimId }) => openWork(moment, speaker, claimId),
  vote: voteAsTold,
  "ask-information": askAsTold,
  "pay-claim": payAsTold,
  "take-payment-proof": takePaymentProof,
  complain: complainAsTold,
  "show-complaints": showComplaints,
  "show-complaint-work": showComplaintWork,
  "open-complaint": (moment, speaker, { complaintId }) => openComplaintAsTold(moment, speaker, complaintId),
  "take-up-complaint": (moment, speaker, { complaintId }) => takeUpAsTold(moment, speaker, complaintId),
  "answer-complaint": answerComplaintAsTold,
  "ask-complaint-again": askAgainAsTold,
};

/** Does what a talk about claims or complaints asked for. Who the speaker is, and whether they may, is asked anew at each. */
export function doClaimDeed(moment: Moment, speaker: Speaker, deed: ClaimDeed): Promise<ClaimOutcome> {
  // Each stands under the type of what it does.
  const act = doers[deed.type] as (
    moment: Moment,
    speaker: Speaker,
    deed: ClaimDeed,
  ) => Promise<ClaimOutcome>;
  return act(moment, speaker, deed);
}
