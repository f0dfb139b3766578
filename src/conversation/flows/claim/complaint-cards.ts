import type { ComplaintOutcome, ComplaintSeen } from "../../deeds/complaints.ts";
import type { Card, CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, led, mostPicks, mostSayings, reply, shortened, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { complaintWords } from "../../wording/complaint.ts";

const words = complaintWords.th;

const looks: Readonly<Record<ComplaintSeen["stage"], Card["look"]>> = {
  said: "waiting",
  "taken-up": "waiting",
  answered: "good",
};

/** As whoever said it follows it. */
export function complaintCard(complaint: ComplaintSeen): Card {
  const { complaintId, complaintNo, stage } = complaint;
  const again: readonly Choice[] =
    stage === "answered"
      ? [button(words.askAgain, "complaint:again", { facts: { complaint: complaintId } })]
      : [];
  const [card] = cards({
    look: looks[stage],
    title: words.number(complaintNo),
    headline: words.stage[stage],
    rows: complaintRows(complaint),
    notes: [shortened(complaint.words, 500), words.next[stage]],
    buttons: [...again, shortcut("complaint:follow"), shortcut("help:show")],
    summary: words.summary(complaintNo, words.stage[stage]),
  });
  return card;
}

export function complaintRows({
  about,
  on,
  member,
  takenUpBy,
  answer,
  answeredOn,
}: ComplaintSeen): CardRow[] {
  const { rows } = words;
  const shown: (readonly [string, string | undefined])[] = [
    [rows.about, words.about.names[about]],
    [rows.on, words.day(on)],
    [rows.by, member?.name],
    [rows.takenUpBy, takenUpBy],
    [rows.answer, answer],
    [rows.answeredOn, answeredOn && words.day(answeredOn)],
  ];
  return shown.flatMap(([label, value]) =>
    value === undefined || value.trim() === "" ? [] : [{ label, value: shortened(value, 500) }],
  );
}

export function complaintsReply(complaints: readonly ComplaintSeen[]): Reply {
  const [first, ...others] = complaints.slice(0, mostSayings - 2).map(complaintCard);
  return first === undefined
    ? reply(
        ...cards({
          look: "plain",
          title: words.title,
          notes: [words.none],
          buttons: [shortcut("complaint:begin"), shortcut("help:show")],
          summary: words.none,
        }),
      )
    : reply(first, ...others);
}

export const complainedReply = ({
  complaint,
  again,
}: Extract<ComplaintOutcome, { type: "complained" }>): Reply =>
  led([text(again ? words.again : words.done)], reply(complaintCard(complaint)));

/** For the committee what waits; for the auditor all of them. */
export function complaintWorkReply({
  complaints,
  isAuditor,
}: Extract<ComplaintOutcome, { type: "complaint-work" }>): Reply {
  const shown = complaints.slice(0, mostPicks);
  return reply(
    ...cards({
      look: shown.length === 0 ? "plain" : "waiting",
      title: isAuditor ? words.work.auditorTitle : words.work.title,
      headline: shown.length === 0 ? words.work.none : words.work.headline(complaints.length),
      rows: shown.map(({ complaintNo, words: said, stage, on }) => ({
        label: words.number(complaintNo),
        value: `${shortened(said, 120)}\n${words.stage[stage]} · ${words.day(on)}`,
      })),
      buttons: [
        ...shown.map(({ complaintId, complaintNo }) =>
          button(words.number(complaintNo), "complaint:open", { facts: { complaint: complaintId } }),
        ),
        ...(shown.length === 0 ? [shortcut("help:show")] : []),
      ],
      summary: shown.length === 0 ? words.work.none : words.work.summary(complaints.length),
    }),
  );
}

/** One of them, for whoever answers: taken up first, so that two do not answer at once. */
export function complaintWorkCard(complaint: ComplaintSeen, may: "answer" | "read"): Reply {
  const { complaintId, complaintNo, stage } = complaint;
  const act = (label: string, name: string): Choice =>
    button(label, name, { facts: { complaint: complaintId } });
  const acts = may === "read" || stage === "answered" ? [] : [act(words.work.answer, "complaint:answer")];
  const take = may === "answer" && stage === "said" ? [act(words.work.take, "complaint:take")] : [];
  return reply(
    ...cards({
      look: looks[stage],
      title: words.number(complaintNo),
      headline: words.stage[stage],
      rows: complaintRows(complaint),
      notes: [shortened(complaint.words, 900)],
      buttons: [...take, ...acts, shortcut("work:show"), shortcut("help:show")],
      summary: words.summary(complaintNo, words.stage[stage]),
    }),
  );
}

/** To whoever said it, when there is an answer. */
export const complaintNotice = (complaint: ComplaintSeen): Reply => reply(complaintCard(complaint));
