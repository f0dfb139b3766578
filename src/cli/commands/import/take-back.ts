import { takeBackContributions } from "#actions/import/take-back-contributions.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";

export const importTakeBack = command({
  name: "import take-back",
  summary: "Undoes one import of past contributions: its rows stay readable and count no more",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    import: optional(text("ID"), "the import's id, as import contributions gave it", "the newest"),
  },
  examples: [{ line: "import take-back --fund ban-na" }],
  run: ({ fund, import: importId }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if (importId !== undefined && !isId.test(importId)) return refused(notFound);
      const taken = await perform(house, fundId, takeBackContributions, importId);
      if (!taken.ok) return refused(notFound);
      const { rows, members } = taken.value;
      return ok({
        json: { fund, ...taken.value },
        lines: [`${rows} past contributions of ${members} members are taken back.`],
      });
    }),
});

const isId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu;
const notFound = "The fund has no such import that stands: look for a slip, or it is taken back already.";
