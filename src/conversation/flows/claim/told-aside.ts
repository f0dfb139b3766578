import type { ClaimOutcome } from "../../deeds/claims.ts";
import { end, type Moment } from "../../flow.ts";
import { led, text } from "../../say.ts";
import type { Turn } from "../../turn.ts";
import { consentWords } from "../../wording/claim-consent.ts";
import { shortMenu } from "../menu.ts";
import { complaintTold, isAboutComplaint } from "./complaint.ts";
import { telling } from "./do-claims.ts";
import { changedReply, claimReply, claimsReply } from "./following-cards.ts";
import { firstQuestion } from "./told.ts";
import { workTold } from "./work.ts";

const tell = telling<[Moment]>({
  "claim-terms": ({ terms }, moment) => firstQuestion(terms, moment),
  claims: ({ claims }, { scene }) => end(claimsReply(claims, scene)),
  "claim-opened": ({ claim }, { scene }) => end(claimReply(claim, scene)),
  "claim-changed": ({ what, claim }, { scene }) => end(changedReply(what, claim, scene)),
  "consent-withdrawn": ({ member }, { scene }) =>
    end(led([text(consentWords.th.withdrawn(member.name))], shortMenu(scene))),
});

/** What came of a deed about claims, told as if nothing else were going on. */
export const claimsTold = (outcome: ClaimOutcome, moment: Moment): Turn =>
  isAboutComplaint(outcome)
    ? complaintTold(outcome, moment)
    : (tell(outcome, moment) ?? workTold(outcome, moment) ?? end(shortMenu(moment.scene)));
