import type { BroadcastState } from "#core/broadcast/progress.ts";
import type { BroadcastPreview, BroadcastSeen } from "../../deeds/broadcast.ts";
import type { Card, CardRow, Choice, Reply } from "../../reply.ts";
import { button, cards, led, mostPicks, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { broadcastWords } from "../../wording/broadcast/broadcast.ts";

const words = broadcastWords.th;

/** Whom it goes to, what it costs, and who hears nothing of it. */
export function previewRows({ segment, cost, ...apart }: BroadcastPreview): CardRow[] {
  return [
    { label: words.rows.segment, value: segment },
    { label: words.rows.cost, value: words.messages(cost.messages), strong: true },
    ...apartRows(apart),
  ];
}

/** Said only where there are some. */
export function previewNotes({ cost, people, blocked, muted, notOnLine }: BroadcastPreview): string[] {
  const { room = people } = cost;
  return [
    ...(room < people ? [words.notEnough(room, people - room)] : []),
    ...(blocked + muted + notOnLine > 0 ? [words.tellThem] : []),
  ];
}

type Apart = Pick<BroadcastSeen, "blocked" | "muted" | "notOnLine">;

const apartRows = ({ blocked, muted, notOnLine }: Apart): CardRow[] =>
  counted([
    [words.rows.blocked, blocked],
    [words.rows.muted, muted],
    [words.rows.notOnLine, notOnLine],
  ]);

const counted = (rows: readonly (readonly [label: string, count: number])[]): CardRow[] =>
  rows.flatMap(([label, count]) => (count === 0 ? [] : [{ label, value: words.people(count) }]));

const looks: Readonly<Record<BroadcastState, Card["look"]>> = {
  draft: "plain",
  waits: "waiting",
  declined: "attention",
  sending: "waiting",
  stopped: "attention",
  sent: "good",
};

/** How far one has come; while something of it still waits, it can be stopped. */
export function seenReply(seen: BroadcastSeen): Reply {
  const { broadcastId, state, progress } = seen;
  const facts = { broadcast: broadcastId };
  const again = button(words.seeProgress, "broadcast:open", { facts });
  const stop = button(words.stop, "broadcast:stop", { facts, away: true });
  const buttons: Choice[] = [
    ...(state === "sending" ? [again] : []),
    shortcut("broadcast:show"),
    ...(state === "sending" && progress.waiting > 0 ? [stop] : []),
  ];
  return cardOf(seen, { title: seen.title, buttons });
}

/** To whoever wrote it, once nothing of it moves any more. */
export const resultNotice = (seen: BroadcastSeen): Reply =>
  cardOf(seen, { title: words.result.title, buttons: [shortcut("broadcast:show"), shortcut("help:show")] });

function cardOf(
  seen: BroadcastSeen,
  { title, buttons }: { readonly title: string; readonly buttons: readonly Choice[] },
): Reply {
  const { state, segment, writtenOn, progress } = seen;
  const rows = counted([
    [words.rows.accepted, progress.accepted],
    [words.rows.onTheWay, progress.onTheWay],
    [words.rows.waiting, progress.waiting],
    [words.rows.forBudget, progress.forBudget],
    [words.rows.unreachable, progress.unreachable],
    [words.rows.withdrawn, progress.withdrawn],
  ]);
  return reply(
    ...cards({
      look: looks[state],
      title,
      headline: title === seen.title ? words.states[state] : seen.title,
      rows: [
        { label: words.rows.segment, value: segment },
        { label: words.rows.on, value: words.day(writtenOn) },
        ...rows,
        ...apartRows(seen),
      ],
      notes: progress.unreachable + seen.blocked + seen.notOnLine > 0 ? [words.tellThem] : [],
      buttons,
      summary: words.seenSummary(seen.title, words.states[state]),
    }),
  );
}

/** "ประกาศ": what was sent lately, and what can be begun. */
export function listReply(broadcasts: readonly BroadcastSeen[]): Reply {
  const shown = broadcasts.slice(0, mostPicks - 3);
  const begin = [
    button(words.list.write, "broadcast:begin"),
    button(words.list.meeting, "meeting:begin"),
    button(words.list.meetings, "meeting:list"),
  ];
  const open = shown.map(({ broadcastId, title }) =>
    button(title, "broadcast:open", { facts: { broadcast: broadcastId } }),
  );
  return reply(
    ...cards({
      look: "plain",
      title: words.list.title,
      headline: shown.length === 0 ? words.list.none : words.list.headline,
      rows: shown.map(({ title, state, writtenOn }) => ({
        label: title,
        value: `${words.states[state]}\n${words.day(writtenOn)}`,
      })),
      ...(shown.length > 0 && { notes: [words.list.note] }),
      buttons: [...begin, ...open],
      summary: words.list.summary,
    }),
  );
}

/** The reply as its readers will see it, then what is to be known of it. */
export const underPreview = (above: string, preview: BroadcastPreview, card: Reply): Reply =>
  led([text(above), ...preview.reply.says], card);
