import { showBaht } from "#core/money.ts";
import { showDay, showPeriod } from "#core/thai-calendar/show.ts";
import { keptWords } from "../../kept.ts";
import { keptDay } from "../../kept-joining.ts";
import type { CardRow, Reply } from "../../reply.ts";
import { button, cards, questionCard, reply, shortened } from "../../say.ts";
import { cancelButton, shortcut } from "../../shortcuts.ts";
import { claimWords } from "../../wording/claim.ts";
import type { Asking } from "./asked.ts";
import { askFact, fieldsOf, wholeClaim, type ClaimDraft, type Facts, type Field } from "./draft.ts";

const words = claimWords.th;
const mostReasons = 8;

export const keepReasons = (reasons: readonly string[]): string =>
  reasons
    .slice(0, mostReasons)
    .map((line) => shortened(line.replaceAll(/\s+/gu, " "), 190))
    .join("\n");

const reasonsIn = (facts: Facts): string[] =>
  (facts["reasons"] ?? "").split("\n").flatMap((line) => keptWords(line) ?? []);

/** The whole claim before it is sent, the amount with its reasons; nothing has been written until then. */
export function confirmQuestion({ facts, draft, stamp }: Asking): Reply | undefined {
  if (wholeClaim(facts) === undefined || draft.quoted === undefined) return undefined;
  const { event } = draft;
  const of = fieldsOf(facts, draft).length + 1;
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirm.title(of, of),
      headline: showBaht(draft.quoted),
      rows: rowsOf(facts, draft),
      notes: [
        ...reasonsIn(facts),
        event?.endsMembership === true ? words.confirm.urgentNote : words.confirm.note,
      ],
      buttons: [
        button(words.confirm.send, "claim:send", { stamp }),
        button(words.confirm.edit, "claim:edit", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirm.summary(event?.name ?? ""),
    }),
  );
}

function rowsOf(facts: Facts, draft: ClaimDraft): CardRow[] {
  const { rows } = words.confirm;
  const { about, claimant, event, from, to, relation, photos } = draft;
  const person = [words.relation.names[relation], facts["person"] ?? ""].join(" ").trim();
  const as = claimant === undefined ? "" : words.confirm.as[claimant.as];
  const papers =
    (about?.documents.length ?? 0) === 0
      ? words.confirm.notNeeded
      : facts["documents"] === "paper"
        ? words.confirm.paper
        : words.confirm.photos(photos);
  const receiver = facts["receiver"] ?? "";
  const shown: (readonly [string, string | undefined])[] = [
    [rows.event, event?.name],
    [rows.member, claimant?.member.name],
    [rows.concerned, relation === "self" ? undefined : person],
    [to === undefined ? rows.on : rows.stay, from && stayShown(from, to)],
    ...(about?.event.asks ?? []).map(
      ({ code, name }) => [shortened(name, 50), answerShown(code, facts, draft)] as const,
    ),
    [rows.documents, papers],
    [rows.receiver, receiver === "" ? undefined : receiver],
    [rows.as, as === "" ? undefined : as],
  ];
  return shown
    .flatMap(([label, value]) => (value === undefined || value.trim() === "" ? [] : [{ label, value }]))
    .slice(0, 14);
}

function stayShown(from: Temporal.PlainDate, to: Temporal.PlainDate | undefined): string {
  if (to === undefined) return showDay(from);
  const nights = from.until(to).days;
  return `${showPeriod(from, to)} (${words.nights(nights)})`;
}

function answerShown(code: string, facts: Facts, { about }: ClaimDraft): string | undefined {
  const said = facts[askFact(code)];
  const answer = about?.event.asks.find((ask) => ask.code === code)?.answer;
  if (said === undefined || answer === undefined) return undefined;
  if (answer.kind === "choice") return answer.choices.find((choice) => choice.code === said)?.name;
  if (answer.kind === "yes-no") return said === "yes" ? words.asking.yes : words.asking.no;
  return said;
}

/** The rules give nothing: why, without a word of blame, before anybody has looked for papers. */
export function nothingQuestion({ facts, draft, stamp }: Asking): Reply | undefined {
  if (draft.event === undefined) return undefined;
  return reply(
    ...cards({
      look: "waiting",
      title: draft.event.name,
      headline: words.quoted.nothingTitle,
      notes: [
        ...reasonsIn(facts),
        ...(draft.event.endsMembership ? [words.quoted.tellDeathNote] : []),
        words.quoted.nothingNote,
      ],
      buttons: [
        ...(draft.event.endsMembership
          ? [button(words.quoted.tellDeath, "claim:tell-death", { stamp })]
          : []),
        button(words.quoted.edit, "claim:edit", { stamp }),
        shortcut("contact:show"),
        cancelButton(stamp),
      ],
      summary: words.quoted.nothingSummary,
    }),
  );
}

export const editable = [
  "event",
  "claimant",
  "from",
  "to",
  "relation",
  "person",
  "born",
  "ask",
  "documents",
  "receiver",
] as const satisfies readonly Field[];
export type Editable = (typeof editable)[number];

/** Only what was asked can be asked again. */
export function editQuestion({ facts, draft, stamp }: Asking): Reply | undefined {
  const asked = fieldsOf(facts, draft);
  const labels: Readonly<Record<Editable, string>> = words.edit.fields;
  return questionCard(
    {
      look: "plain",
      title: words.edit.title,
      buttons: editable
        .filter((field) => asked.includes(field))
        .map((field) => button(labels[field], "claim:field", { facts: { field }, stamp })),
      summary: words.edit.title,
    },
    [cancelButton(stamp)],
  );
}

/** "ทำต่อไหมคะ" */
export const resumeQuestion = ({ facts, draft, stamp }: Asking): Reply | undefined => {
  const day = keptDay(facts["since"]);
  return reply(
    ...cards({
      look: "waiting",
      title: words.resume.title,
      headline: words.resume.ask,
      notes: [
        ...(day === undefined ? [] : [words.resume.of(draft.event?.name ?? words.title, day)]),
        words.resume.note,
      ],
      buttons: [
        button(words.resume.on, "claim:on", { stamp }),
        button(words.resume.afresh, "claim:afresh", { stamp }),
        { ...cancelButton(stamp), label: words.resume.leave },
      ],
      summary: words.resume.summary,
    }),
  );
};
