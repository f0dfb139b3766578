import { showBaht } from "#core/money.ts";
import type { ClaimToDecide } from "../../deeds/claim-work.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keepRows, keptAmount, keptRows, keptWords } from "../../kept.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, led, questionCard, reply, shortened, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { isConfirmed, wordsSaid } from "../../understand/answer.ts";
import { claimRefusalWords } from "../../wording/claim-refusals.ts";
import { workWords } from "../../wording/claim-work.ts";
import { shortMenu } from "../menu.ts";
import { doClaims, telling, toldOfClaims } from "./do-claims.ts";
import { fileNotes, fileRows, keepNotes, keptNotes, viewerButtons } from "./file-card.ts";
import { worksClaimReply } from "./following-cards.ts";

const words = workWords.th.decide;

const askCard = asks("decide", "card", cardQuestion);
const askWhy = asks("decide", "why", whyQuestion);
const askConfirm = asks("decide", "confirm", confirmQuestion);
const askMore = asks("decide", "ask", askQuestion);

/** Two taps are one vote; somebody else's may have come first, and then the claim says where it stands. */
const decideTold = telling<[Conversation, Moment]>({
  "claim-voted": ({ claim, says, again }) =>
    end(led([text(again ? words.done.again : words.done[says])], worksClaimReply(claim))),
  "claim-anew": ({ claim, before }) =>
    end(led([text(words.done.anew(before, claim.amount))], worksClaimReply(claim))),
  "information-asked": ({ claim }) => end(led([text(words.done.asked)], worksClaimReply(claim))),
  "claim-refused": ({ refusal }, { facts }, { scene, at }) => {
    const said = [text(claimRefusalWords(refusal, scene.fund.phone))];
    return refusal.type === "short-of-money"
      ? askCard({ facts, first: said }, { scene, at })
      : end(led(said, shortMenu(scene)));
  },
});

/**
 * One claim, one card, one vote. The vote names the sitting that was shown, so that an old card counts nothing; what is
 * against it is written in words that the member will read. Whether this person may is asked when it is done.
 */
export const decideFlow: Flow = {
  name: "decide",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["card", { question: cardQuestion, answer: takeDecision, hint: words.hint }],
    ["why", { question: whyQuestion, answer: takeReason, hint: words.whyHint, takesSentences: true }],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.confirmHint }],
    ["ask", { question: askQuestion, answer: takeQuestion, hint: words.askHint, takesSentences: true }],
  ]),
  told: toldOfClaims(decideTold),
  // A card can be tapped for ever: it answers with the claim as it is now.
  afterOldButton: ({ facts }) =>
    isId(facts["claim"]) ? doClaims({ type: "open-work", claimId: facts["claim"] }) : undefined,
};

export function beginDecide({ file, sittingNo, does }: ClaimToDecide, moment: Moment): Turn {
  const { claim, viewer } = file;
  const facts = {
    claim: claim.claimId,
    sitting: String(sittingNo),
    does,
    amount: claim.amount.toString(),
    event: shortened(claim.eventName, 100),
    member: shortened(claim.member.name, 100),
    rows: keepRows(fileRows(file)),
    notes: keepNotes(fileNotes(file)),
    ...(viewer !== undefined && { viewer }),
  };
  return askCard({ facts }, moment);
}

interface Deciding {
  readonly claimId: string;
  readonly sittingNo: number;
  readonly does: "certify" | "approve";
}

function decidingIn({ facts }: Conversation): Deciding | undefined {
  const { claim, sitting, does } = facts;
  const isKnown =
    isId(claim) && /^\d{1,6}$/u.test(sitting ?? "") && (does === "certify" || does === "approve");
  return isKnown ? { claimId: claim, sittingNo: Number(sitting), does } : undefined;
}

function cardQuestion(conversation: Conversation): Reply | undefined {
  const { facts, stamp } = conversation;
  const deciding = decidingIn(conversation);
  const [rows, amount] = [keptRows(facts["rows"]), keptAmount(facts["amount"])];
  const [event, member] = [keptWords(facts["event"]), keptWords(facts["member"])];
  if (!deciding || !rows || amount === undefined || event === undefined || member === undefined)
    return undefined;
  const { claimId, does } = deciding;
  const act = (label: string, name: string) => button(label, name, { facts: { claim: claimId }, stamp });
  const papers = viewerButtons(facts["viewer"]);
  const card = cards({
    look: "waiting",
    title: words.title[does],
    headline: showBaht(amount),
    rows: rows.slice(0, 14),
    notes: [...keptNotes(facts["notes"]), ...(papers.length > 0 ? [words.noDiagnosis] : [])],
    buttons: [
      act(words.yes[does], "decide:yes"),
      ...papers,
      act(words.askMore, "decide:ask"),
      act(words.no[does], "decide:no"),
    ],
    summary: words.summary(event, member, amount),
  });
  const later = cancelButton(stamp);
  const asked = reply(...card);
  return { ...asked, says: withLater(asked.says), choices: [...(asked.choices ?? []).slice(0, 12), later] };
}

/** The way out has no room beside four acts: it is named, to be typed, and stands among the quick replies. */
function withLater(says: Reply["says"]): Reply["says"] {
  const [first, ...rest] = says;
  return first.type === "card"
    ? [{ ...first, notes: [...(first.notes ?? []), words.orCancel] }, ...rest]
    : says;
}

function takeDecision(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { facts, draftId } = conversation;
  const deciding = decidingIn(conversation);
  if (deciding === undefined) return undefined;
  const { claimId, sittingNo, does } = deciding;
  const typed = answer.type === "words" ? answer.text.trim() : "";
  const said = answer.type === "choice" ? answer.chosen.name : "";
  if (said === "decide:yes" || typed === words.yes[does])
    return doClaims({ type: "vote", claimId, sittingNo, says: "yes", reason: "" }, conversation);
  if (said === "decide:no" || typed === words.no[does]) return askWhy({ facts, draftId }, moment);
  return said === "decide:ask" || typed === words.askMore ? askMore({ facts, draftId }, moment) : undefined;
}

type Reason = keyof typeof words.reasons;
const isReason = (one: string | undefined): one is Reason =>
  one !== undefined && Object.hasOwn(words.reasons, one);

function whyQuestion(conversation: Conversation): Reply | undefined {
  const deciding = decidingIn(conversation);
  if (deciding === undefined) return undefined;
  const { stamp } = conversation;
  const reasons = Object.keys(words.reasons) as Reason[];
  return questionCard(
    {
      look: "attention",
      title: words.whyTitle[deciding.does],
      rows: reasons.map((reason) => ({ label: words.reasonLabels[reason], value: words.reasons[reason] })),
      notes: [words.whyNote],
      buttons: reasons.map((reason) =>
        button(words.reasonLabels[reason], "decide:why", { facts: { reason }, stamp }),
      ),
      summary: words.whyTitle[deciding.does],
    },
    [cancelButton(stamp)],
  );
}

function takeReason(answer: Answer, { facts, draftId }: Conversation, moment: Moment): Turn | undefined {
  const chosen = answer.type === "choice" ? answer.chosen.facts["reason"] : undefined;
  const why = isReason(chosen) ? words.reasons[chosen] : wordsSaid(answer);
  return why === undefined ? undefined : askConfirm({ facts: { ...facts, why }, draftId }, moment);
}

function confirmQuestion(conversation: Conversation): Reply | undefined {
  const deciding = decidingIn(conversation);
  const why = keptWords(conversation.facts["why"]);
  if (deciding === undefined || why === undefined) return undefined;
  const { stamp, facts } = conversation;
  const { does } = deciding;
  return reply(
    ...cards({
      look: "attention",
      title: words.confirmTitle[does],
      headline: why,
      rows: (keptRows(facts["rows"]) ?? []).slice(0, 2),
      notes: [words.confirmNote],
      buttons: [
        button(words.editWhy, "decide:edit", { stamp }),
        cancelButton(stamp),
        button(words.confirmNo[does], "decide:confirm", { stamp, away: true }),
      ].toSorted((a, b) => Number(isAway(a)) - Number(isAway(b))),
      summary: `${words.confirmTitle[does]} ${why}`,
    }),
  );
}

const isAway = (choice: { readonly away?: true } | object): boolean => "away" in choice && choice.away;

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const deciding = decidingIn(conversation);
  const { facts, draftId } = conversation;
  if (answer.type === "choice" && answer.chosen.name === "decide:edit")
    return askWhy({ facts, draftId }, moment);
  const why = facts["why"];
  if (deciding === undefined || why === undefined || !isConfirmed(answer, "decide:confirm")) return undefined;
  const { claimId, sittingNo } = deciding;
  return doClaims({ type: "vote", claimId, sittingNo, says: "no", reason: why }, conversation);
}

type Query = keyof typeof words.questions;
const isQuery = (one: string | undefined): one is Query =>
  one !== undefined && Object.hasOwn(words.questions, one);

function askQuestion(conversation: Conversation): Reply | undefined {
  if (decidingIn(conversation) === undefined) return undefined;
  const { stamp } = conversation;
  const queries = Object.keys(words.questions) as Query[];
  return questionCard(
    {
      look: "plain",
      title: words.askTitle,
      rows: queries.map((query) => ({ label: words.questionLabels[query], value: words.questions[query] })),
      notes: [words.askNote],
      buttons: queries.map((query) =>
        button(words.questionLabels[query], "decide:query", { facts: { query }, stamp }),
      ),
      summary: words.askTitle,
    },
    [cancelButton(stamp)],
  );
}

function takeQuestion(answer: Answer, conversation: Conversation): Turn | undefined {
  const deciding = decidingIn(conversation);
  const chosen = answer.type === "choice" ? answer.chosen.facts["query"] : undefined;
  const asked = isQuery(chosen) ? words.questions[chosen] : wordsSaid(answer);
  if (deciding === undefined || asked === undefined) return undefined;
  const { claimId, sittingNo } = deciding;
  return doClaims({ type: "ask-information", claimId, sittingNo, words: asked }, conversation);
}
