import { exportJournal } from "#actions/open-books/export-journal.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { month } from "../../kinds/month.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";

export const exportJournalCommand = command({
  name: "export",
  summary:
    "Writes a fund's whole journal as plain-text accounting, which a tool that is not ours can recompute",
  notes: [
    "hledger (hledger.org; Debian package hledger) checks it with `hledger -f FILE check --strict ordereddates`. docs/open-books.md says what stands where. There is no name of a person in it.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    format: required(oneOf("FORMAT", ["hledger"]), "hledger"),
    from: optional(month("MONTH"), "the first booked month", "from the fund's beginning"),
    to: optional(month("MONTH"), "the last booked month", "to the newest entry"),
    out: optional(text("FILE"), "where it is written, in pieces, however long it is", "as the answer"),
  },
  examples: [{ line: "export --fund ban-na --format hledger --out ban-na.journal" }],
  run: ({ fund, format, from, to, out }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if (from !== undefined && to !== undefined && from.since(to).sign > 0)
        return refused("--from is after --to.");
      const pieces = exportJournal(house, fundId, onlyGiven({ from, to }));
      if (out === undefined) {
        const journal = (await Array.fromAsync(pieces)).join("");
        return ok({ json: { fund, format, journal }, lines: journal.trimEnd().split("\n") });
      }
      await parts.writeFile(out, pieces);
      return ok({ json: { fund, format, out }, lines: [`The journal of ${fund} stands in ${out}.`] });
    }),
});
