import { askForRun, showRuns, showTimetable, type RunShown } from "#actions/schedule/show-runs.ts";
import { fundTimeZone } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { runNames } from "#core/schedule/timetable.ts";
import { command, program } from "../../command.ts";
import { inHouse } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, wholeNumber } from "../../kinds/text.ts";
import { onlyGiven, operand, optional } from "../../option.ts";
import { columns, instantShown } from "../../show.ts";

const runKind = oneOf("NAME", runNames);

export const scheduleList = command({
  name: "schedule list",
  summary: "Shows what the house does by the clock: what for, when last, and when next",
  notes: ["Times are those of Asia/Bangkok. Of several servers, one does each run."],
  options: {},
  examples: [{ line: "schedule list" }],
  run: (_given, parts) =>
    inHouse(parts, async (house) => {
      const planned = await showTimetable(house);
      return ok({
        json: {
          runs: planned.map(({ name, task, last, next }) => ({
            run: name,
            task,
            last: last && inJson(last),
            next: next?.toString(),
          })),
        },
        lines: planned.flatMap(({ name, task, next, last }) => [
          `${name}: ${task}`,
          `  last  ${last === undefined ? "never" : `${instantShown(last.slot)}: ${outcomeOf(last)}`}`,
          `  next  ${next === undefined ? "not within two months" : instantShown(next)}`,
        ]),
      });
    }),
});

export const scheduleRuns = command({
  name: "schedule runs",
  summary: "Shows what came of each run, the newest first",
  notes: [
    "done: with what it did. skipped: missed while no server ran, and a newer one was done instead. given-up: four tries failed; the reason stands there.",
    `What was given up is done by its next time, or at once: ${program} schedule run NAME.`,
  ],
  options: {
    since: optional(day("DAY"), "from this day on", "a week ago"),
    run: optional(runKind, "only this one's"),
    limit: optional(wholeNumber("N", 1, 10_000), "at most so many", "50"),
  },
  examples: [{ line: "schedule runs --since 2026-02-01 --limit 5" }],
  run: ({ since, run, limit = 50 }, parts) =>
    inHouse(parts, async (house) => {
      const from = (since ?? parts.today().subtract({ days: 7 })).toZonedDateTime(fundTimeZone).toInstant();
      const runs = await showRuns(house, { since: from, most: limit, ...onlyGiven({ name: run }) });
      const rows = runs.map((one) => [instantShown(one.slot), one.name, outcomeOf(one)]);
      return ok({
        json: { runs: runs.map(inJson) },
        lines: rows.length === 0 ? ["Nothing ran in this time."] : columns(rows),
      });
    }),
});

export const scheduleRun = command({
  name: "schedule run",
  summary: "Has a run done now, by the server that looks next, within a minute",
  notes: ["Safe at any time: a run asks the books what is left to do, and what was done is not done twice."],
  options: { run: operand(runKind, "as schedule list shows it") },
  examples: [{ line: "schedule run purge-texts" }],
  run: ({ run }, parts) =>
    inHouse(parts, async (house) => {
      const asked = await askForRun(house, run);
      if (!asked.ok)
        return refused(
          `${run} of ${instantShown(asked.refusal.slot)} is not over yet. To see how it stands: ${program} schedule runs --run ${run}`,
        );
      return ok({
        json: { run, slot: asked.value.toString() },
        lines: [
          `${run} is done by the server that looks next, within a minute. To see what it did: ${program} schedule runs --run ${run}`,
        ],
      });
    }),
});

const inJson = ({ name, slot, outcome, attempts, settledAt, facts, reason }: RunShown) => ({
  run: name,
  slot: slot.toString(),
  outcome,
  attempts,
  settledAt: settledAt?.toString(),
  facts,
  reason,
});

function outcomeOf({ outcome, facts = {}, reason = "", attempts, nextTryAt }: RunShown): string {
  switch (outcome) {
    case "done":
      return ["done", ...Object.entries(facts).map(([name, count]) => `${name} ${count}`)].join(", ");
    case "skipped":
      return `skipped: ${reason}`;
    case "given-up":
      return `given up after ${attempts} tries: ${reason}`;
    case "open":
      if (attempts === 0) return "waits for a server that looks";
      return reason === ""
        ? "under way"
        : `tried ${attempts} times, again at ${instantShown(nextTryAt)}: ${reason}`;
  }
}
