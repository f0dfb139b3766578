import type { Visit } from "#core/reminder/reminder.ts";
import type { ShortRule } from "#core/reminder/settings.ts";
import type { Reply } from "../../reply.ts";
import { cards, reply } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import { reminderWords } from "../../wording/reminder.ts";

const words = reminderWords.th.toCommittee;
/** A card stays a card; the rest is in the day sheet. */
const mostRows = 10;

export interface ShortNews {
  /** The reminder day, where it is still to come. */
  readonly ahead?: Temporal.PlainDate;
  readonly need: number;
  readonly room: number;
  readonly sent: number;
  readonly held: number;
  readonly whenShort: ShortRule;
}

/** The month's messages do not reach for all who are to be reminded: how many, and by which rule they are shared out. */
export function shortNotice({ ahead, need, room, sent, held, whenShort }: ShortNews): Reply {
  return reply(
    ...cards({
      look: "attention",
      title: words.shortTitle,
      headline: words.shortHeadline(held),
      rows: [
        { label: words.need, value: words.people(need) },
        { label: words.room, value: words.messages(room) },
        ...(ahead === undefined
          ? [
              { label: words.sent, value: words.people(sent) },
              { label: words.held, value: words.people(held) },
            ]
          : []),
      ],
      notes: [...(ahead === undefined ? [] : [words.ahead(ahead)]), words.shrunk[whenShort], words.rest],
      buttons: [shortcut("day-sheet:show"), shortcut("help:show")],
      summary: words.shortSummary(held),
    }),
  );
}

/** Whom somebody visits before a membership ends, village by village. */
export function visitNotice(visits: readonly Visit[]): Reply {
  const inOrder = visits.toSorted(
    (a, b) =>
      Number(b.isNearEnd) - Number(a.isNearEnd) || (a.villageNo ?? Infinity) - (b.villageNo ?? Infinity),
  );
  const rest = visits.length - mostRows;
  return reply(
    ...cards({
      look: "attention",
      title: words.visitTitle,
      headline: words.visitHeadline(visits.length),
      rows: inOrder
        .slice(0, mostRows)
        .map(({ name, villageNo }) => ({ label: words.village(villageNo), value: name })),
      notes: [...(rest > 0 ? [words.more(rest)] : []), words.visitNote],
      buttons: [shortcut("day-sheet:show")],
      summary: words.visitSummary(visits.length),
    }),
  );
}
