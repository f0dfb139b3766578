import type { Chosen } from "../../choice.ts";
import type { ApplicationTerms, ChatApplication, JoiningOutcome } from "../../deeds/joining.ts";
import { mostOpenApplications } from "#core/joining/application.ts";
import { isRelation } from "#core/member/beneficiary.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { keepPlans, keepVillages, keptAddress, keptDay, keptVillageNo } from "../../kept-joining.ts";
import { led, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { meansYes } from "../../understand/keywords.ts";
import { applicationNoticeVersion, applicationWords } from "../../wording/joining/application.ts";
import { joiningRefusalWords } from "../../wording/joining/refusals.ts";
import { shortMenu } from "../menu.ts";
import { readField } from "./application-answers.ts";
import {
  applicationDraft,
  confirmQuestion,
  editQuestion,
  fieldQuestion,
  fields,
  type Field,
} from "./application-questions.ts";
import { doJoining } from "./do-joining.ts";
import { applicationSentReply } from "./following.ts";

const words = applicationWords.th;
type Facts = Readonly<Record<string, string>>;

/**
 * An application, a question at a time, for oneself or for somebody one cares for. Nothing reaches the fund before it is
 * sent; its draft's id becomes its own, so that two taps are one application. A citizen id is never asked for here.
 */
export const applicationFlow: Flow = {
  name: "application",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ...fields.map((field) => [field, stepOf(field)] as const),
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.confirm.hint }],
    ["edit", { question: editQuestion, answer: takeEdit, hint: words.edit.hint }],
  ]),
  told: (outcome, conversation, moment) =>
    outcome.type === "joining" ? applicationTold(outcome.outcome, conversation, moment) : undefined,
  afterOldButton,
};

const askConfirmation = asks("application", "confirm", confirmQuestion);
const askEdit = asks("application", "edit", editQuestion);

export const beginApplication: Turn = doJoining({ type: "begin-application" });

/** The terms are looked up once, and kept while the questions go on. */
export function firstQuestion({ plans, villages, waiting }: ApplicationTerms, moment: Moment): Turn {
  const { fund } = moment.scene;
  if (waiting >= mostOpenApplications)
    return end(
      led(
        [text(words.refusals.tooManyOpen(mostOpenApplications, words.whoToCall(fund.phone)))],
        shortMenu(moment.scene),
      ),
    );
  return askNext({ plans: keepPlans(plans), villages: keepVillages(villages) }, {}, moment);
}

function stepOf(field: Field): NonNullable<ReturnType<Flow["steps"]["get"]>> {
  return {
    question: (conversation) => fieldQuestion(field, conversation),
    answer: (answer, conversation, moment) => takeField(field, { answer, conversation }, moment),
    hint: field === "for" ? words.whom.hint : words[field].hint,
    ...((field === "name" || field === "beneficiary") && { takesNames: true }),
  };
}

function takeField(
  field: Field,
  { answer, conversation }: { readonly answer: Answer; readonly conversation: Conversation },
  moment: Moment,
): Turn | undefined {
  const read = readField(field, answer, conversation, moment);
  if (read === undefined) return undefined;
  const { draftId } = conversation;
  const { candidates: _, ...facts } = conversation.facts;
  if (read.type === "facts") return askNext({ ...facts, ...read.facts }, { draftId }, moment);
  const candidates = read.candidates?.map(String).join("\n");
  return askField(field)(
    {
      draftId,
      facts: { ...facts, ...(candidates !== undefined && { candidates }) },
      first: [text(read.said)],
    },
    moment,
  );
}

const askField = (field: Field) =>
  asks("application", field, (conversation) => fieldQuestion(field, conversation));

/** The first question that has no answer yet; then the whole application, to be looked at. */
function askNext(facts: Facts, { draftId }: { readonly draftId?: string }, moment: Moment): Turn {
  const next = fields.find((field) => !Object.hasOwn(facts, field));
  const asking = { facts, ...(draftId !== undefined && { draftId }) };
  return next === undefined ? askConfirmation(asking, moment) : askField(next)(asking, moment);
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { draftId, facts } = conversation;
  const name = answer.type === "choice" ? answer.chosen.name : undefined;
  if (name === "application:edit") return askEdit({ facts, draftId }, moment);
  const isSent = name === "application:send" || (answer.type === "words" && meansYes(answer.text));
  const application = isSent ? toSend(conversation) : undefined;
  return application && doJoining({ type: "send-application", key: draftId, application }, conversation);
}

function toSend(conversation: Conversation): ChatApplication | undefined {
  const draft = applicationDraft(conversation);
  if (draft === undefined) return undefined;
  const { facts } = conversation;
  const { beneficiary = "", relation = "", phone = "" } = facts;
  const birthOn = keptDay(facts["birth"]);
  const villageNo = keptVillageNo(facts["village"]);
  return {
    for: draft.for,
    ...draft.name,
    ...keptAddress(facts["address"]),
    ...(birthOn !== undefined && { birthOn }),
    ...(villageNo !== undefined && { villageNo }),
    ...(phone !== "" && { phone }),
    planCode: draft.plan.code,
    beneficiaries: beneficiary !== "" && isRelation(relation) ? [{ name: beneficiary, relation }] : [],
    noticeVersion: applicationNoticeVersion,
  };
}

/** A field is asked again by forgetting its answer; the others stay. */
function takeEdit(answer: Answer, { draftId, facts }: Conversation, moment: Moment): Turn | undefined {
  const named = answer.type === "choice" ? answer.chosen.facts["field"] : undefined;
  const field = fields.find((one) => one === named);
  if (field === undefined) return undefined;
  const { [field]: _, ...rest } = facts;
  if (field !== "beneficiary") return askNext(rest, { draftId }, moment);
  const { relation: __, ...others } = rest;
  return askNext(others, { draftId }, moment);
}

function applicationTold(
  outcome: JoiningOutcome,
  { draftId, facts }: Conversation,
  moment: Moment,
): Turn | undefined {
  if (outcome.type === "application-sent") return end(applicationSentReply(outcome));
  if (outcome.type !== "joining-refused") return undefined;
  const { refusal } = outcome;
  const first = [text(joiningRefusalWords(refusal, moment.scene.fund.phone))];
  const isMended = refusal.type !== "too-many-open" && refusal.type !== "applied-already";
  return isMended ? askEdit({ draftId, facts, first }, moment) : end(led(first, shortMenu(moment.scene)));
}

/** An old send button sends nothing; it shows where the applications stand. */
const afterOldSend: Turn = doJoining({ type: "show-applications" });
function afterOldButton({ name }: Chosen): Turn | undefined {
  return name === "application:send" ? afterOldSend : undefined;
}
