import { mayReceive } from "#core/fund/office.ts";
import type { DaySheet } from "../../deeds/books.ts";
import { doBooks, type Moment } from "../../flow.ts";
import type { Reply } from "../../reply.ts";
import { cards, reply } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Turn } from "../../turn.ts";
import { daySheetWords } from "../../wording/books/day-sheet.ts";
import { refusedTurn } from "./ending.ts";

const words = daySheetWords.th;

export const showDaySheet = (moment: Moment): Turn =>
  mayReceive(moment.scene.roles)
    ? doBooks({ type: "show-day-sheet" })
    : refusedTurn({ type: "not-allowed", act: "day-sheet" }, moment);

/** So many names are read on a phone; the printed sheet has them all. */
export const mostOwing = 12;

/** What was taken today and lies in the bag, then who may be visited: nothing that would shame anybody. */
export function daySheetReply({
  villages,
  on,
  collected,
  receipts,
  bag,
  owing,
  owingInAll,
}: DaySheet): Reply {
  const shown = owing.slice(0, mostOwing);
  const none = villages.length === 0 ? words.noVillage : words.nobody;
  const more = owingInAll - shown.length;
  const [sheet] = cards({
    look: "plain",
    title: words.title(villages),
    headline: words.baht(bag),
    rows: [
      { label: words.rows.day, value: words.day(on) },
      { label: words.rows.collected, value: words.collected(collected, receipts) },
      { label: words.rows.bag, value: words.baht(bag), strong: true },
    ],
    notes: bag > 0n ? [words.handIn] : [],
    summary: words.summary(collected, bag),
  });
  const list = cards({
    look: "plain",
    title: words.owingTitle(owingInAll),
    rows: shown.map(({ member, due }) => ({ label: member.memberNo, value: words.owes(member.name, due) })),
    notes: [shown.length === 0 ? none : words.privately, ...(more > 0 ? [words.more(more)] : [])],
    buttons: [
      shortcut("collect:begin"),
      shortcut("receive:begin"),
      shortcut("office:show"),
      shortcut("help:show"),
    ],
    summary: words.owingTitle(owingInAll),
  });
  return reply(sheet, ...list);
}
