import type { Times } from "./times.ts";

interface Planned {
  readonly times: Times;
  /** One line, for those who look what the house does by itself. */
  readonly task: string;
}

/**
 * What the house does by the clock, and when. Each name has its work in `schedule/runs.ts`, and stands in the rows of what
 * was done: a name is never given to another work.
 */
export const timetable = {
  "menus-of-the-day": {
    times: { hours: [0], minute: 2 },
    task: "whose term of office begins or is over today sees the menu that fits",
  },
  "purge-texts": {
    times: { hours: [3], minute: 30 },
    task: "old events, messages and errands lose their texts",
  },
  "purge-documents": {
    times: { hours: [4], minute: 0 },
    task: "documents past their time, old sign-ins, pictures of codes and words nobody says any more go",
  },
  "list-entitled": {
    // Daily, though a list is made once a month: what could not be made on the first is made on the second.
    times: { hours: [7], minute: 0 },
    task: "the month's list of those to whom the committee owes a benefit is made",
  },
  nudge: {
    // Hourly, because each fund has a digest hour of its own; whoever was told today is not told again.
    times: { minute: 5 },
    task: "who has work that lies too long is told of it",
  },
  "ask-for-figures": {
    times: { hours: [0, 6, 12, 18], minute: 20 },
    task: "LINE is asked how many messages are used",
  },
  reminders: {
    // Hourly, because each fund reminds on a day and at an hour of its own; a month that is decided is not decided again.
    times: { minute: 0 },
    task: "who owes is reminded, in funds whose day and hour have come",
  },
  "tell-again": {
    // Hourly, because each fund has a digest hour of its own; whatever was told is told once.
    times: { minute: 10 },
    task: "meetings of tomorrow are told again, and birthdays greeted where a fund wants it",
  },
  "end-broadcasts": {
    times: { minute: 40 },
    task: "what is past its time is taken back, and whoever sent something learns whom it reached",
  },
} as const satisfies Readonly<Record<string, Planned>>;

export type RunName = keyof typeof timetable;

export const runNames = Object.keys(timetable) as RunName[];
