import { readPhone } from "#core/member/phone.ts";
import type { JoiningOutcome, OwnChange, OwnPage } from "../../deeds/joining.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import { isId, keptWords } from "../../kept.ts";
import { keepAddress, keepPlans, keptAddress, keptPlans } from "../../kept-joining.ts";
import type { Reply } from "../../reply.ts";
import { button, cards, led, mostPicks, questionCard, reply, text } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, LinkedMember, Scene, Turn } from "../../turn.ts";
import { isConfirmed } from "../../understand/answer.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { readAddress } from "../../understand/person.ts";
import { phrases } from "../../wording/phrases.ts";
import { changeWords } from "../../wording/joining/change.ts";
import { notLinked } from "../contributions.ts";
import { doJoining } from "./do-joining.ts";
import { changedReply, isOpening, openFor, ownPageTurn } from "./own-page.ts";

const words = changeWords.th;

/** A member, or who acts for them, changes address, telephone or plan: said, looked at once more, done. */
export const changeFlow: Flow = {
  name: "change",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["address", { question: typedQuestion("address"), answer: takeAddress, hint: words.address.hint }],
    ["phone", { question: typedQuestion("phone"), answer: takePhone, hint: words.phone.hint }],
    ["plan", { question: planQuestion, answer: takePlan, hint: words.plan.hint }],
    ["confirm", { question: confirmQuestion, answer: takeConfirmation, hint: words.confirm.hint }],
  ]),
  told: (outcome, conversation, moment) =>
    outcome.type === "joining" ? changeTold(outcome.outcome, conversation, moment) : undefined,
};

const askAddress = asks("change", "address", typedQuestion("address"));
const askPhone = asks("change", "phone", typedQuestion("phone"));
const askPlan = asks("change", "plan", planQuestion);
const askConfirmation = asks("change", "confirm", confirmQuestion);

export const beginChange = (what: OwnChange["type"], moment: Moment): Turn => {
  const { chosen } = moment.scene;
  if (chosen === undefined) return notLinked(moment.scene);
  if (what === "plan") return openFor("change", moment);
  const facts = { member: chosen.memberId };
  return what === "address" ? askAddress({ facts }, moment) : askPhone({ facts }, moment);
};

/** Undefined where the link was cut meanwhile: there is nothing to ask any more. */
const memberOf = ({ facts }: Conversation, { linked }: Scene): LinkedMember | undefined =>
  linked.find(({ memberId }) => memberId === facts["member"]);

function typedQuestion(
  what: "address" | "phone",
): (conversation: Conversation, scene: Scene) => Reply | undefined {
  return (conversation, scene) => {
    const member = memberOf(conversation, scene);
    if (member === undefined) return undefined;
    const { title, ask, note } = words[what];
    const others = scene.linked.length > 1 ? [words.others] : [];
    return questionCard(
      {
        look: "plain",
        title,
        headline: ask,
        rows: [{ label: phrases.th.rows.member, value: member.name }],
        notes: [note, ...others],
        summary: `${ask} ${note}`,
      },
      [cancelButton(conversation.stamp)],
    );
  };
}

function planQuestion(conversation: Conversation, scene: Scene): Reply | undefined {
  const member = memberOf(conversation, scene);
  const { facts, stamp } = conversation;
  const plans = keptPlans(facts["plans"]);
  const now = keptWords(facts["now"]);
  if (member === undefined || plans === undefined || now === undefined) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.plan.title,
      headline: words.plan.ask,
      notes: [words.plan.now(now)],
      buttons: plans
        .slice(0, mostPicks)
        .map(({ code, name, price }) =>
          button(words.plan.label(name, price), "change:plan", { facts: { value: code }, stamp }),
        ),
      summary: words.plan.ask,
    },
    [cancelButton(stamp)],
  );
}

function takeAddress(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const address = answer.type === "words" ? readAddress(answer.text) : undefined;
  return address && confirm("address", keepAddress(address), { conversation, moment });
}

function takePhone(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const phone = answer.type === "words" ? readPhone(answer.text) : undefined;
  return phone === undefined ? undefined : confirm("phone", phone, { conversation, moment });
}

function takePlan(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const plan = keptPlans(conversation.facts["plans"])?.find(({ code, name }) =>
    answer.type === "choice" ? code === answer.chosen.facts["value"] : isSameWord(answer.text, name),
  );
  return plan && confirm("plan", plan.code, { conversation, moment });
}

function confirm(
  what: OwnChange["type"],
  value: string,
  { conversation, moment }: { readonly conversation: Conversation; readonly moment: Moment },
): Turn {
  const { draftId, facts } = conversation;
  return askConfirmation({ draftId, facts: { ...facts, what, value } }, moment);
}

function confirmQuestion(conversation: Conversation, scene: Scene): Reply | undefined {
  const [member, change] = [memberOf(conversation, scene), changeIn(conversation)];
  if (member === undefined || change === undefined) return undefined;
  const { stamp } = conversation;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirm.title,
      headline: member.name,
      rows: [{ label: words.rows[change.type], value: shown(change, conversation), strong: true }],
      notes: [words.confirm.note],
      buttons: [
        button(words.confirm.yes, "change:confirm", { stamp }),
        button(words.confirm.edit, "change:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirm.summary(member.name),
    }),
  );
}

function changeIn({ facts }: Conversation): OwnChange | undefined {
  const { what, value = "" } = facts;
  if (what === "phone") return readPhone(value) === undefined ? undefined : { type: "phone", phone: value };
  if (what === "plan") {
    const isOffered = keptPlans(facts["plans"])?.some(({ code }) => code === value) ?? false;
    return isOffered ? { type: "plan", planCode: value } : undefined;
  }
  const address = what === "address" ? keptAddress(value) : undefined;
  return address && { type: "address", ...address };
}

function shown(change: OwnChange, { facts }: Conversation): string {
  switch (change.type) {
    case "address":
      return `${change.houseNo ?? ""} ${change.addressRest ?? ""}`.trim() || words.none;
    case "phone":
      return change.phone;
    case "plan":
      return keptPlans(facts["plans"])?.find(({ code }) => code === change.planCode)?.name ?? change.planCode;
  }
}

function takeConfirmation(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const { draftId, facts } = conversation;
  const [change, memberId] = [changeIn(conversation), facts["member"]];
  if (change === undefined || !isId(memberId)) return undefined;
  if (isConfirmed(answer, "change:confirm"))
    return doJoining({ type: "change-own-page", memberId, change }, conversation);
  if (answer.type === "words" || answer.chosen.name !== "change:edit") return undefined;
  const asking = { draftId, facts };
  if (change.type === "plan") return askPlan(asking, moment);
  return change.type === "address" ? askAddress(asking, moment) : askPhone(asking, moment);
}

function changeTold(outcome: JoiningOutcome, conversation: Conversation, moment: Moment): Turn | undefined {
  const { scene } = moment;
  if (outcome.type === "own-page" && isOpening(conversation))
    return askWhichPlan(outcome.page, conversation, moment);
  if (outcome.type === "own-page-changed")
    return end(changedReply(words.done[outcome.change], outcome.page, scene));
  return undefined;
}

function askWhichPlan(page: OwnPage, { draftId, facts }: Conversation, moment: Moment): Turn {
  const plans = page.plans.filter(({ name }) => name !== page.planName);
  if (plans.length === 0) {
    const shown = ownPageTurn(page, moment.scene);
    return shown.type === "end" ? end(led([text(words.plan.only)], shown.reply)) : shown;
  }
  return askPlan({ draftId, facts: { ...facts, plans: keepPlans(plans), now: page.planName } }, moment);
}
