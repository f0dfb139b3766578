import type { JoiningOutcome } from "../../deeds/joining.ts";
import { end, type Moment } from "../../flow.ts";
import { led, text } from "../../say.ts";
import type { Turn } from "../../turn.ts";
import { beneficiaryWords, changeWords } from "../../wording/joining/change.ts";
import { followingWords } from "../../wording/joining/following.ts";
import { joiningRefusalWords } from "../../wording/joining/refusals.ts";
import { shortMenu } from "../menu.ts";
import { firstQuestion } from "./application.ts";
import { linkAskedReply } from "./ask-link.ts";
import { applicationSentReply, applicationsReply } from "./following.ts";
import { changedReply, ownPageTurn } from "./own-page.ts";
import { askAboutRequest, settledTurn } from "./settling.ts";

/** What came of a deed of joining, told as if nothing else were going on. */
export function joiningTold(outcome: JoiningOutcome, moment: Moment): Turn {
  const { scene } = moment;
  const say = (said: string): Turn => end(led([text(said)], shortMenu(scene)));
  switch (outcome.type) {
    case "application-terms":
      return firstQuestion(outcome.terms, moment);
    case "application-sent":
      return end(applicationSentReply(outcome));
    case "applications":
      return end(applicationsReply(outcome.applications));
    case "application-withdrawn":
      return say(followingWords.th.withdrawn(outcome.name));
    case "own-page":
      return ownPageTurn(outcome.page, scene);
    case "own-page-changed":
      return end(changedReply(changeWords.th.done[outcome.change], outcome.page, scene));
    case "beneficiaries-asked":
      return say(beneficiaryWords.th.sent(outcome.member.name));
    case "link-asked":
      return end(linkAskedReply(outcome.again, shortMenu(scene)));
    case "joining-request":
      return askAboutRequest(outcome.request, moment);
    case "joining-settled":
      return settledTurn(outcome, moment);
    case "joining-refused":
      return say(joiningRefusalWords(outcome.refusal, scene.fund.phone));
    // Only ever the outcome of a flow's own deed, which the flow has told already.
    case "found-for-link":
      return end(shortMenu(scene));
  }
}
