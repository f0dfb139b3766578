import { listDeadLetters, retryDeadLetter } from "#actions/dead-letters.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../command.ts";
import { fundCodes } from "../fund-codes.ts";
import { inHouse } from "../in-fund.ts";
import { text, wholeNumber } from "../kinds/text.ts";
import { operand, optional } from "../option.ts";
import { columns, instantShown } from "../show.ts";

export const deadLetters = command({
  name: "dead-letters",
  summary: "Shows the events, messages and errands that were given up on, the newest first",
  notes: ["What people wrote is not shown: kind, fund, time and reason only."],
  options: { limit: optional(wholeNumber("N", 1, 10_000), "at most so many", "50") },
  examples: [{ line: "dead-letters --limit 10" }],
  run: ({ limit = 50 }, parts) =>
    inHouse(parts, async (house) => {
      const letters = await listDeadLetters(house, limit);
      const codes = await fundCodes(
        house,
        letters.map(({ fundId }) => fundId),
      );
      const shown = letters.map(({ kind, letterId, fundId, diedAt, attempts, reason }) => ({
        letterId,
        kind,
        fund: codes.get(fundId) ?? fundId,
        diedAt,
        attempts,
        reason,
      }));
      const rows = shown.map(({ letterId, kind, fund, diedAt, attempts, reason }) => [
        letterId,
        kind,
        fund,
        instantShown(Temporal.Instant.from(diedAt)),
        `${attempts} tries`,
        reason,
      ]);
      return ok({
        json: { deadLetters: shown },
        lines:
          rows.length === 0
            ? ["There are no dead letters."]
            : [...columns(rows), `To try one again: ${program} dead-letters retry ID`],
      });
    }),
});

export const deadLettersRetry = command({
  name: "dead-letters retry",
  summary: "Has one of them tried again from the start",
  notes: [
    'A message of which the reason says "perhaps sent" may reach its reader twice: ask them before you retry it.',
  ],
  options: { letter: operand(text("ID"), "as dead-letters shows it") },
  examples: [{ line: "dead-letters retry 0199a000-0000-7000-8000-000000000001" }],
  run: ({ letter }, parts) =>
    inHouse(parts, async (house) =>
      (await retryDeadLetter(house, letter))
        ? ok({
            json: { letterId: letter, retried: true },
            lines: [`${letter} will be tried again when the server next looks, within seconds.`],
          })
        : refused(`There is no dead letter "${letter}". To see which there are: ${program} dead-letters`),
    ),
});
