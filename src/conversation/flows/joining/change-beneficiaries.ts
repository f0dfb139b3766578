import { isRelation, type Beneficiary } from "#core/member/beneficiary.ts";
import { relationNames } from "#core/rule-set/in-words/names.ts";
import type { JoiningOutcome } from "../../deeds/joining.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keptWords } from "../../kept.ts";
import { keepBeneficiaries, keptBeneficiaries } from "../../kept-joining.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, cards, led, questionCard, reply, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Scene, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { readPersonName, readRelation, relationsOffered } from "../../understand/person.ts";
import { beneficiaryWords } from "../../wording/joining/change.ts";
import { namedShown } from "../../wording/joining/requests.ts";
import { shortMenu } from "../menu.ts";
import { doJoining } from "./do-joining.ts";
import { isOpening, openFor } from "./own-page.ts";

const words = beneficiaryWords.th;

/** A whole new list, name by name: it counts when a committee member has confirmed it (decisions.md 23). */
export const beneficiaryFlow: Flow = {
  name: "beneficiary",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["name", { question: nameQuestion, answer: takeName, hint: words.name.hint, takesNames: true as const }],
    ["relation", { question: relationQuestion, answer: takeRelation, hint: words.relation.hint }],
    ["list", { question: listQuestion, answer: takeList, hint: words.list.hint }],
  ]),
  told: (outcome, conversation, moment) =>
    outcome.type === "joining" ? beneficiaryTold(outcome.outcome, conversation, moment) : undefined,
};

const askName = asks("beneficiary", "name", nameQuestion);
const askRelation = asks("beneficiary", "relation", relationQuestion);
const askList = asks("beneficiary", "list", listQuestion);

export const beginBeneficiaries = (moment: Moment): Turn => openFor("beneficiary", moment);

const mostNamed = 5;

const isStillLinked = ({ facts }: Conversation, { linked }: Scene): boolean =>
  linked.some(({ memberId }) => memberId === facts["member"]);

function nameQuestion(conversation: Conversation, scene: Scene): Reply | undefined {
  const { facts, stamp } = conversation;
  const named = keptBeneficiaries(facts["named"]);
  if (named === undefined || !isStillLinked(conversation, scene)) return undefined;
  const now = keptWords(facts["now"]);
  const ask = named.length === 0 ? words.name.first : words.name.next;
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: ask,
      notes: [words.name.note, ...(named.length > 0 || now === undefined ? [] : [words.name.now(now)])],
      summary: `${ask} ${words.name.note}`,
    },
    [cancelButton(stamp)],
  );
}

function takeName(answer: Answer, { draftId, facts }: Conversation, moment: Moment): Turn | undefined {
  const read = answer.type === "words" ? readPersonName(answer.text) : undefined;
  if (read === undefined) return undefined;
  const name = `${read.title}${read.givenName} ${read.familyName}`.trim();
  const isTwice = keptBeneficiaries(facts["named"])?.some((one) => one.name === name) ?? false;
  return isTwice
    ? askName({ draftId, facts, first: [text(words.twice)] }, moment)
    : askRelation({ draftId, facts: { ...facts, name } }, moment);
}

function relationQuestion(conversation: Conversation, scene: Scene): Reply | undefined {
  const { facts, stamp } = conversation;
  const name = keptWords(facts["name"]);
  if (name === undefined || !isStillLinked(conversation, scene)) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.title,
      headline: words.relation.ask(name),
      buttons: relationsOffered.map((relation) =>
        button(relationNames[relation], "beneficiary:relation", { facts: { value: relation }, stamp }),
      ),
      summary: words.relation.ask(name),
    },
    [cancelButton(stamp)],
  );
}

function takeRelation(answer: Answer, { draftId, facts }: Conversation, moment: Moment): Turn | undefined {
  const relation = answer.type === "words" ? readRelation(answer.text) : (answer.chosen.facts["value"] ?? "");
  const { name, ...rest } = facts;
  const named = keptBeneficiaries(facts["named"]);
  if (name === undefined || named === undefined || relation === undefined || !isRelation(relation))
    return undefined;
  return askList(
    { draftId, facts: { ...rest, named: keepBeneficiaries([...named, { name, relation }]) } },
    moment,
  );
}

function listQuestion(conversation: Conversation, scene: Scene): Reply | undefined {
  const { facts, stamp } = conversation;
  const named = keptBeneficiaries(facts["named"]);
  if (named === undefined || named.length === 0 || !isStillLinked(conversation, scene)) return undefined;
  const add: readonly Choice[] =
    named.length < mostNamed ? [button(words.list.add, "beneficiary:add", { stamp })] : [];
  return reply(
    ...cards({
      look: "waiting",
      title: words.list.title,
      rows: named.map((one, index) => ({
        label: words.list.rows(index + 1),
        value: namedShown([one]),
        strong: true,
      })),
      notes: [words.list.note],
      buttons: [
        button(words.list.send, "beneficiary:send", { stamp }),
        ...add,
        button(words.list.afresh, "beneficiary:afresh", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.list.summary,
    }),
  );
}

function takeList(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { draftId, facts } = conversation;
  const named: readonly Beneficiary[] = keptBeneficiaries(facts["named"]) ?? [];
  const memberId = facts["member"];
  if (isConfirmed(answer, "beneficiary:send") && isId(memberId))
    return doJoining({ type: "ask-beneficiaries", key: draftId, memberId, named }, conversation);
  if (answer.type === "words") return undefined;
  if (answer.chosen.name === "beneficiary:add") return askName({ draftId, facts }, moment);
  return answer.chosen.name === "beneficiary:afresh"
    ? askName({ draftId, facts: { ...facts, named: "" } }, moment)
    : undefined;
}

function beneficiaryTold(
  outcome: JoiningOutcome,
  conversation: Conversation,
  moment: Moment,
): Turn | undefined {
  const stop = (said: string): Turn => end(led([text(said)], shortMenu(moment.scene)));
  if (outcome.type === "beneficiaries-asked") return stop(words.sent(outcome.member.name));
  if (outcome.type !== "own-page" || !isOpening(conversation)) return undefined;
  const { page } = outcome;
  if (page.member.hasLeft) return stop(words.frozen);
  if (page.isChangeWaiting) return stop(words.waits);
  const now = page.beneficiaries.length === 0 ? {} : { now: namedShown(page.beneficiaries).slice(0, 150) };
  const { draftId, facts } = conversation;
  return askName({ draftId, facts: { ...facts, named: "", ...now } }, moment);
}
