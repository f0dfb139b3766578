import { checkReceipt, type ReceiptChecked } from "#actions/books/check-receipt.ts";
import { perform } from "#actions/perform.ts";
import { readReceiptCode, showReceiptCode } from "#core/ledger/receipt-code.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { paperName } from "../../kinds/money.ts";
import { text } from "../../kinds/text.ts";
import { required, type Kind } from "../../option.ts";
import { dayShown } from "../../show.ts";

/** "K7M-QX3", as it is read out. */
const receiptCode: Kind<string> = {
  stands: "CODE",
  read(given) {
    const code = readReceiptCode(given);
    return code === undefined
      ? refused(`"${given}" is no code of a receipt: six letters or digits, such as K7M-QX3.`)
      : ok(code);
  },
};

export const receiptCheck = command({
  name: "receipt check",
  summary: "Says whether a receipt that somebody holds in their hands stands in the books as it was written",
  notes: [
    "Its lines, its entry and their links of the chain are recomputed. A member asks the same in the chat: ตรวจใบเสร็จ, with number and code.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    receipt: required(paperName("RECEIPT"), "BOOK/NUMBER as it stands on the receipt, such as OB/12"),
    code: required(receiptCode, "the code that stands beside the number"),
  },
  examples: [{ line: "receipt check --fund ban-na --receipt OB/4 --code 4EG-YGM" }],
  run: ({ fund, receipt: { book, number }, code }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const checked = await perform(house, fundId, checkReceipt, { book, number, code });
      return ok(answerTo(checked, { fund, name: `${book}/${number}`, code }));
    }),
});

interface Named {
  readonly fund: string;
  readonly name: string;
  readonly code: string;
}

function answerTo(checked: ReceiptChecked, { fund, name, code }: Named): Answer {
  const { is } = checked;
  if (is === "unknown") {
    const wrong = `The books have no receipt ${name} with the code ${showReceiptCode(code)}: compare both with the paper.`;
    return { json: { is, receipt: name }, lines: [], wrong };
  }
  const { happenedOn, total } = checked.receipt;
  const json = { is, receipt: name, happenedOn, total: inBaht(total) };
  const line = `Receipt ${name}: ${showBaht(total)} on ${dayShown(happenedOn)}.`;
  switch (is) {
    case "stands":
      return { json, lines: [line, "It stands in the books as it was written."] };
    case "cancelled":
      return { json, lines: [line, "It was cancelled: its number stays, and it counts for nothing."] };
    case "does-not-agree": {
      const wrong = `Receipt ${name} is not in the books as it was written. The auditor must look: ${program} ledger verify --fund ${fund}`;
      return { json, lines: [line], wrong };
    }
  }
}
