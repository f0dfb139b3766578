import { showBudget } from "#actions/messages/budget.ts";
import { untoldWork } from "#actions/messages/untold-work.ts";
import { perform } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import { columns, instantShown } from "../../show.ts";

const reasons: Readonly<Record<string, string>> = {
  "quiet-hours": "until the quiet hours end",
  budget: "for room in the month's budget",
  "their-message": "for their reader's next message, to go free",
  company: "for another message to the same reader",
};

export const messagesWaiting = command({
  name: "messages waiting",
  summary: "Shows what has not been sent yet and what it waits for, and whom work waits for untold",
  notes: ["Numbers, reasons and times only; nobody's text is shown."],
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "messages waiting --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const channels = await showBudget(house, fundId);
      const messages = channels.flatMap(({ channelId, waiting }) =>
        waiting.map(({ class: ofClass, waitsFor, ...one }) => ({
          channelId,
          class: ofClass,
          waitsFor,
          ...one,
        })),
      );
      const work = await perform(house, fundId, untoldWork, undefined);
      const rows = messages.map(({ class: ofClass, waitsFor, messages: count, since }) => [
        `${count} of class ${ofClass}`,
        `waits ${reasons[waitsFor] ?? "for the server's next look"}`,
        `since ${instantShown(since)}`,
      ]);
      const untold = work.map(({ memberNo, name, pieces, since }) => [
        `${name} (${memberNo})`,
        `is to be told of ${pieces} that wait${pieces === 1 ? "s" : ""}`,
        `since ${instantShown(since)}`,
      ]);
      return ok({
        json: { messages, untoldWork: work.map((one) => ({ ...one })) },
        lines:
          rows.length + untold.length === 0 ? ["Nothing waits."] : [...columns(rows), ...columns(untold)],
      });
    }),
});
