import { setHours } from "#actions/messages/hours.ts";
import { perform } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { time } from "../../kinds/time.ts";
import { onlyGiven, optional, required } from "../../option.ts";

export const messagesHours = command({
  name: "messages hours",
  summary: "Shows or changes when people are left in peace, and how work is gathered for the committee",
  notes: [
    "In the quiet hours only answers and what is urgent, above all a death, are sent; the same time twice means never quiet.",
    "Work is told at once, at most once a day to each person; from the third time in thirty days on it is gathered for --gather-days.",
    "Whatever is told and not done is told again every --nudge-after days.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    "quiet-from": optional(time("TIME"), "when the quiet hours begin", "as before"),
    "quiet-until": optional(time("TIME"), "when they end", "as before"),
    "digest-at": optional(time("TIME"), "when what was gathered is told", "as before"),
    "gather-days": optional(wholeNumber("DAYS", 1, 31), "1: told every day", "as before"),
    "nudge-after": optional(wholeNumber("DAYS", 1, 60), "days after which it is told again", "as before"),
  },
  examples: [
    { line: "messages hours --fund ban-na" },
    { line: "messages hours --fund ban-na --quiet-from 19:30 --quiet-until 5:30 --digest-at 6:00" },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const change = onlyGiven({
        quietFrom: given["quiet-from"],
        quietUntil: given["quiet-until"],
        digestAt: given["digest-at"],
        gatherDays: given["gather-days"],
        nudgeAfterDays: given["nudge-after"],
      });
      const hours = await perform(house, fundId, setHours, change);
      const { gatherDays, nudgeAfterDays } = hours;
      const [quietFrom, quietUntil, digestAt] = [hours.quietFrom, hours.quietUntil, hours.digestAt].map(
        (one) => one.toString({ smallestUnit: "minute" }),
      );
      return ok({
        json: { fund: given.fund, quietFrom, quietUntil, digestAt, gatherDays, nudgeAfterDays },
        lines: [
          `Quiet from ${quietFrom} until ${quietUntil}; a death is told at any hour.`,
          `Work is gathered for ${gatherDays} days in a busy month, told at ${digestAt}, and told again after ${nudgeAfterDays} days.`,
        ],
      });
    }),
});
