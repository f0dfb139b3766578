import type { ApplicantKind } from "#core/joining/application.ts";
import { applicantKinds } from "#core/joining/application.ts";
import { relationNames } from "#core/rule-set/in-words/names.ts";
import {
  keptAddress,
  keptDay,
  keptKind,
  keptName,
  keptPlans,
  keptVillageNo,
  keptVillages,
} from "../../kept-joining.ts";
import type { CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, mostPicks, questionCard, reply } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation } from "../../turn.ts";
import { relationsOffered } from "../../understand/person.ts";
import { applicationWords } from "../../wording/joining/application.ts";
import { phrases } from "../../wording/phrases.ts";

const words = applicationWords.th;

/** The questions of an application, in their order; each fact is kept under its question's name. */
export const fields = [
  "for",
  "name",
  "birth",
  "village",
  "address",
  "phone",
  "plan",
  "beneficiary",
  "relation",
] as const;
export type Field = (typeof fields)[number];

interface Asked {
  readonly ask: string;
  readonly note?: string;
  readonly buttons?: readonly Choice[];
}

/** What is asked, and what may be tapped instead of typed. */
export function fieldQuestion(field: Field, conversation: Conversation): Reply | undefined {
  const asked = askedOf(field, conversation);
  if (asked === undefined) return undefined;
  const { ask, note, buttons = [] } = asked;
  return questionCard(
    {
      look: "plain",
      title: words.step(fields.indexOf(field) + 1),
      headline: ask,
      notes: note === undefined ? [] : [note],
      buttons,
      summary: [ask, note ?? ""].join(" ").trim(),
    },
    [cancelButton(conversation.stamp)],
  );
}

function askedOf(field: Field, { facts, stamp }: Conversation): Asked | undefined {
  const choose = (label: string, value: string): Choice =>
    button(label, `application:${field}`, { facts: { value }, stamp });
  const skip = (label: string): readonly Choice[] => [choose(label, "")];
  switch (field) {
    case "for":
      return {
        ...words.whom,
        buttons: applicantKinds.map((kind) => choose(words.whom.choices[kind], kind)),
      };
    case "name":
      return { ...words.name, ask: words.name.ask(facts["for"] === "self") };
    case "birth":
      return birthAsked(facts["candidates"] ?? "", choose);
    case "village":
      return {
        ...words.village,
        buttons: [
          ...(keptVillages(facts["villages"]) ?? [])
            .slice(0, mostPicks)
            .map(({ villageNo, name }) => choose(words.village.label(villageNo, name), String(villageNo))),
          ...skip(words.skip),
        ],
      };
    case "address":
      return { ...words.address, buttons: skip(words.skip) };
    case "phone":
      return { ...words.phone, buttons: skip(words.phone.none) };
    case "plan": {
      const plans = keptPlans(facts["plans"]);
      if (plans === undefined || plans.length === 0) return undefined;
      const buttons = plans
        .slice(0, mostPicks)
        .map(({ code, name, price }) => choose(words.plan.label(name, price), code));
      return { ...words.plan, buttons };
    }
    case "beneficiary":
      return { ...words.beneficiary, buttons: skip(words.beneficiary.later) };
    case "relation":
      return {
        ask: words.relation.ask(facts["beneficiary"] ?? ""),
        buttons: relationsOffered.map((relation) => choose(relationNames[relation], relation)),
      };
  }
}

function birthAsked(candidates: string, choose: (label: string, value: string) => Choice): Asked {
  const days = candidates.split("\n").flatMap((iso) => keptDay(iso) ?? []);
  const picks = days.map((day) => choose(words.confirm.day(day), day.toString()));
  return { ...words.birth, buttons: [...picks, choose(words.birth.unsure, "")] };
}

/** An application that can be sent: everything asked, and read back as it was kept. */
export interface ApplicationDraft {
  readonly for: ApplicantKind;
  readonly name: NonNullable<ReturnType<typeof keptName>>;
  readonly plan: NonNullable<ReturnType<typeof keptPlans>>[number];
}

export function applicationDraft({ facts }: Conversation): ApplicationDraft | undefined {
  const [whom, name] = [keptKind(facts["for"]), keptName(facts["name"])];
  const plan = keptPlans(facts["plans"])?.find(({ code }) => code === facts["plan"]);
  return whom && name && plan && { for: whom, name, plan };
}

export function confirmQuestion(conversation: Conversation): Reply | undefined {
  const draft = applicationDraft(conversation);
  if (draft === undefined) return undefined;
  const { stamp, draftId } = conversation;
  const name = `${draft.name.title}${draft.name.givenName} ${draft.name.familyName}`.trim();
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirm.title,
      headline: name,
      rows: [
        { label: words.confirm.rows.for, value: words.whom.choices[draft.for] },
        ...rowsOf(conversation, draft),
      ],
      notes: [words.confirm.consent(draft.for === "self")],
      buttons: [
        button(words.confirm.send, "application:send", { facts: { draft: draftId }, stamp }),
        button(words.confirm.edit, "application:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirm.summary(name),
    }),
  );
}

function rowsOf({ facts }: Conversation, { plan }: ApplicationDraft): CardRow[] {
  const { rows, none, unsure, day } = words.confirm;
  const birth = keptDay(facts["birth"]);
  const { houseNo = "", addressRest = "" } = keptAddress(facts["address"]) ?? {};
  const address = `${houseNo} ${addressRest}`.trim();
  const villageNo = keptVillageNo(facts["village"]);
  const { beneficiary = "", phone = "" } = facts;
  const relation = relationsOffered.find((one) => one === facts["relation"]);
  const named = relation === undefined ? beneficiary : `${beneficiary} (${relationNames[relation]})`;
  return [
    { label: rows.birth, value: birth === undefined ? unsure : day(birth) },
    { label: rows.village, value: villageNo === undefined ? none : String(villageNo) },
    { label: rows.address, value: address === "" ? none : address },
    { label: phrases.th.rows.phone, value: phone === "" ? none : phone },
    { label: rows.plan, value: words.plan.label(plan.name, plan.price) },
    { label: rows.beneficiary, value: beneficiary === "" ? none : named },
  ];
}

const editable = fields.filter((field) => field !== "relation");

export const editQuestion = ({ stamp }: Conversation): Reply =>
  questionCard(
    {
      look: "plain",
      title: words.edit.title,
      headline: words.edit.ask,
      buttons: editable.map((field) =>
        button(words.edit.fields[field], "application:field", { facts: { field }, stamp }),
      ),
      summary: words.edit.ask,
    },
    [cancelButton(stamp)],
  );
