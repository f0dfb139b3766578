import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { receiptNamed } from "#actions/books/look-up.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { paperName } from "../../kinds/money.ts";
import { text } from "../../kinds/text.ts";
import { actOptions, againLine, inBooks, printedJson, receiptShown } from "../../money.ts";
import { required } from "../../option.ts";

export const receiptCancel = command({
  name: "receipt cancel",
  summary: "Takes a receipt back: its money, and the months it had covered; its number stays",
  notes: [
    "Above the rule set's amount, or for one's own household, it waits for a second person: request settle. The member is told on LINE.",
  ],
  options: {
    ...actOptions,
    by: required(text("NO"), "the number of the treasurer, or of whoever received the money"),
    receipt: required(paperName("RECEIPT"), "BOOK/NUMBER as it stands on the receipt, such as OB/12"),
    reason: required(text("TEXT"), "why; the member reads it"),
  },
  examples: [
    {
      line: 'receipt cancel --fund ban-na --receipt OB/1 --reason "เขียนผิดคน" --by 1-002 --key cancel-1',
    },
  ],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by, refuse }) => {
      const { key, reason, fund } = given;
      const found = await perform(house, fundId, receiptNamed, given.receipt);
      if (found === undefined) return refuse({ type: "no-such-receipt" });
      const { receiptId } = found;
      const cancelled = await perform(house, fundId, cancelReceipt, { key, by, receiptId, reason });
      if (!cancelled.ok) return refuse(cancelled.refusal);
      const { type, receipt, again } = cancelled.value;
      const requestId = type === "waits" ? cancelled.value.requestId : undefined;
      const name = `${receiptShown(receipt)} of ${showBaht(receipt.total)}`;
      return ok({
        json: { type, receipt: printedJson(receipt), requestId, again },
        lines: [
          requestId === undefined
            ? `${name} is cancelled: ${reason}.`
            : `${name} waits for a second person: ${program} request settle --fund ${fund} --request ${requestId} --answer agree --by NO`,
          ...(again ? [againLine] : []),
        ],
      });
    }),
});
