import { showDay } from "#core/thai-calendar/show.ts";
import { asks, type Moment, type Next, type Step } from "../../flow.ts";
import type { Reply } from "../../reply.ts";
import { button, mostPicks, shortened } from "../../say.ts";
import type { Conversation, Scene, Turn } from "../../turn.ts";
import { claimWords } from "../../wording/claim.ts";
import { latestDay } from "./answers.ts";
import { confirmQuestion, editQuestion, nothingQuestion, resumeQuestion } from "./confirm.ts";
import { askQuestion, consentQuestion, documentsQuestion, receiverQuestion } from "./later-questions.ts";
import { asked, candidatesIn, choose, sendOf, type Asking } from "./asked.ts";
import { claimDraft } from "./draft.ts";
import { chooseNames, peopleOffered } from "./names-offered.ts";

const words = claimWords.th;

export const steps = [
  "event",
  "claimant",
  "other",
  "from",
  "to",
  "relation",
  "person",
  "born",
  "ask",
  "consent",
  "witnesses",
  "documents",
  "receiver",
  "nothing",
  "confirm",
  "edit",
  "resume",
] as const;
export type ClaimStep = (typeof steps)[number];

type Question = (asking: Asking) => Reply | undefined;

const questions: Readonly<Record<ClaimStep, Question>> = {
  event: eventQuestion,
  claimant: claimantQuestion,
  other: otherQuestion,
  from: fromQuestion,
  to: toQuestion,
  relation: relationQuestion,
  person: personQuestion,
  born: bornQuestion,
  ask: askQuestion,
  consent: consentQuestion,
  witnesses: consentQuestion,
  documents: documentsQuestion,
  receiver: receiverQuestion,
  nothing: nothingQuestion,
  confirm: confirmQuestion,
  edit: editQuestion,
  resume: resumeQuestion,
};

export const questionOf =
  (step: ClaimStep): Step["question"] =>
  ({ facts, stamp }: Conversation, scene: Scene) => {
    const draft = claimDraft(facts);
    return draft && questions[step]({ facts: { ...facts, step }, draft, stamp, scene });
  };

/** Asks this one, or says undefined where the facts do not suffice for it. */
export const askStep = (step: ClaimStep, next: Next, moment: Moment): Turn =>
  asks("claim", step, questionOf(step))(next, moment);

function eventQuestion(asking: Asking): Reply | undefined {
  const { draft, facts, stamp } = asking;
  const { events } = draft;
  const isForOther = facts["forOthers"] === "yes" && draft.claimants.length > 0 && facts["other"] !== "yes";
  // So that two cards hold them all.
  const most = isForOther ? mostPicks - 1 : mostPicks;
  const others = events.slice(most).map(({ name }) => name);
  return asked("event", asking, {
    ask: words.event.ask,
    howToSay: words.event.howToSay,
    notes: others.length === 0 ? [] : [shortened(words.event.more(others.join(", ")), 400)],
    buttons: [
      ...events.slice(0, most).map(({ code, name }) => choose(name, "event", code, asking)),
      ...(isForOther ? [button(words.event.forOther, "claim:for-other", { stamp })] : []),
    ],
  });
}

function claimantQuestion(asking: Asking): Reply | undefined {
  const { claimants, event } = asking.draft;
  const isDeath = event?.endsMembership === true;
  return asked("claimant", asking, {
    ask: isDeath ? words.claimant.askDeath : words.claimant.ask,
    howToSay: words.claimant.howToSay,
    rows: claimants
      .slice(0, mostPicks - 1)
      .map(({ member }) => ({ label: member.memberNo, value: member.name })),
    buttons: [
      ...claimants
        .slice(0, mostPicks - 1)
        .map(({ member }) => choose(member.name, "claimant", member.memberId, asking)),
      button(words.claimant.other, "claim:for-other", { stamp: asking.stamp }),
    ],
  });
}

function otherQuestion(asking: Asking): Reply {
  return asked("claimant", asking, {
    ask: asking.draft.event?.endsMembership === true ? words.other.askDeath : words.other.ask,
    howToSay: words.other.howToSay,
  });
}

const mostYearsBack = 3;

function fromQuestion(asking: Asking): Reply | undefined {
  const { draft, facts, scene, stamp } = asking;
  const { today } = scene;
  const { stay = false } = draft.about?.event ?? {};
  const isDeath = draft.event?.endsMembership === true;
  const isAhead = draft.about?.isAskedAhead === true;
  const askEvent = isAhead ? words.from.askAhead : words.from.ask;
  const ask = isDeath ? words.from.askDeath : stay ? words.from.askStay : askEvent;
  const candidates = candidatesIn(facts);
  const buttons =
    candidates.length > 0
      ? candidates.map((day) => choose(showDay(day), "from", day.toString(), asking))
      : [
          choose(words.today, "from", today.toString(), asking),
          choose(words.yesterday, "from", today.subtract({ days: 1 }).toString(), asking),
        ];
  return asked("from", asking, {
    ask,
    howToSay: stay ? words.from.howToSayStay : words.from.howToSay,
    buttons: [
      ...buttons,
      {
        type: "pick-day",
        label: words.pickDay,
        send: sendOf("from", stamp),
        from: today.subtract({ years: mostYearsBack }).toString(),
        to: latestDay(draft, today).toString(),
      },
    ],
  });
}

function toQuestion(asking: Asking): Reply | undefined {
  const { draft, facts, scene, stamp } = asking;
  const { from } = draft;
  if (from === undefined) return undefined;
  const { today } = scene;
  const candidates = candidatesIn(facts);
  const isOpen = Temporal.PlainDate.compare(from, today) < 0;
  return asked("to", asking, {
    ask: words.to.ask,
    howToSay: words.to.howToSay,
    rows: [{ label: words.confirm.rows.on, value: showDay(from) }],
    buttons: [
      ...(candidates.length > 0
        ? candidates.map((day) => choose(showDay(day), "to", day.toString(), asking))
        : [choose(words.today, "to", today.toString(), asking)]),
      ...(isOpen
        ? ([
            {
              type: "pick-day",
              label: words.pickDay,
              send: sendOf("to", stamp),
              from: from.toString(),
              to: today.toString(),
            },
          ] as const)
        : []),
      choose(words.to.still, "to", "still", asking),
    ],
  });
}

function relationQuestion(asking: Asking): Reply | undefined {
  const { draft } = asking;
  const { concerns = [] } = draft.about?.event ?? {};
  return asked("relation", asking, {
    ask: words.relation.ask,
    howToSay: words.relation.howToSay,
    rows:
      draft.claimant === undefined
        ? []
        : [{ label: words.confirm.rows.member, value: draft.claimant.member.name }],
    buttons: concerns.map((one) => choose(words.relation.names[one], "relation", one, asking)),
  });
}

function personQuestion(asking: Asking): Reply | undefined {
  const { relation } = asking.draft;
  return asked("person", asking, {
    ask: words.person.ask(words.relation.names[relation]),
    howToSay: words.person.howToSay,
    buttons: [
      ...chooseNames(peopleOffered(asking.draft), "person", asking),
      ...(relation === "child" ? [choose(words.person.noName, "person", "", asking)] : []),
    ],
  });
}

function bornQuestion(asking: Asking): Reply {
  const { draft, facts } = asking;
  const { person = "" } = facts;
  return asked("born", asking, {
    ask: words.born.ask(person === "" ? words.relation.names[draft.relation] : person),
    howToSay: words.born.howToSay,
    buttons: candidatesIn(facts).map((day) => choose(showDay(day), "born", day.toString(), asking)),
  });
}
