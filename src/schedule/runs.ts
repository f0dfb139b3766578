import { endBroadcasts } from "#actions/broadcast/end-broadcasts.ts";
import { greetBirthdays } from "#actions/broadcast/greet-birthdays.ts";
import { remindOfMeetings } from "#actions/broadcast/remind-of-meetings.ts";
import { askForFigures } from "#actions/messages/budget.ts";
import { nudge } from "#actions/messages/tell-of-work.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { purgeDocuments } from "#actions/documents/purge-documents.ts";
import { listEntitled } from "#actions/list-entitled.ts";
import { forgetQrPictures } from "#actions/pay/qr-picture.ts";
import { perform } from "#actions/perform.ts";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { purgeOldTexts } from "#actions/purge-old-texts.ts";
import { showMenusOfTheDay } from "#actions/show-menus.ts";
import { forgetSessions } from "#actions/web/sessions.ts";
import { forgetOldWords } from "#actions/words/not-understood.ts";
import { runNames, timetable, type RunName } from "#core/schedule/timetable.ts";
import { inEveryFund } from "./in-every-fund.ts";
import type { TimetableParts } from "./timetable.ts";
import type { Did, Run } from "./turn.ts";

/**
 * The work behind each name of `core/schedule/timetable.ts`: a line there says when, a line here says what. What a run is
 * given and what it gives back: `turn.ts`.
 */
const runs: Readonly<Record<RunName, Run>> = {
  "menus-of-the-day": (house, turn) =>
    inEveryFund(house, turn, async (fundId) => ({
      ...(await perform(house, fundId, showMenusOfTheDay, undefined)),
    })),
  "purge-texts": async (house) => did({ ...(await purgeOldTexts(house)) }),
  "purge-documents": (house, turn) =>
    inEveryFund(house, turn, async (fundId) => {
      let documents = 0;
      for (let more = 1; more > 0; documents += more)
        more = await perform(house, fundId, purgeDocuments, undefined);
      return {
        documents,
        sessions: await perform(house, fundId, forgetSessions, undefined),
        qrPictures: await perform(house, fundId, forgetQrPictures, undefined),
        words: await perform(house, fundId, forgetOldWords, undefined),
      };
    }),
  "list-entitled": (house, turn) =>
    inEveryFund(house, turn, async (fundId) => {
      const listed = await perform(house, fundId, listEntitled, undefined);
      return listed.type === "made" ? { lists: 1, entries: listed.entries } : { lists: 0, entries: 0 };
    }),
  nudge: (house, turn) => inEveryFund(house, turn, (fundId) => perform(house, fundId, nudge, { workOf })),
  "ask-for-figures": async (house) => did({ ...(await askForFigures(house)) }),
  reminders: (house, turn) =>
    inEveryFund(house, turn, (fundId) => perform(house, fundId, remindIfDue, undefined)),
  "tell-again": (house, turn) =>
    inEveryFund(house, turn, async (fundId) => ({
      ...(await perform(house, fundId, remindOfMeetings, undefined)),
      ...(await perform(house, fundId, greetBirthdays, undefined)),
    })),
  "end-broadcasts": (house, turn) =>
    inEveryFund(house, turn, async (fundId) => ({
      ...(await perform(house, fundId, endBroadcasts, undefined)),
    })),
};

const did = (facts: Did["facts"]): Did => ({ facts, troubles: [] });

export const runsByName: TimetableParts["timetable"] = new Map(
  runNames.map((name) => [name, { times: timetable[name].times, run: runs[name] }]),
);
