import type { ReceiptRefusal } from "#actions/books/record-receipts.ts";
import type { ConfirmRefusal } from "#actions/slips/confirm-slips.ts";
import type { ConfirmSureRefusal } from "#actions/slips/confirm-sure.ts";
import type { RefuseSlipRefusal } from "#actions/slips/refuse-slip.ts";
import type { ReleaseRefusal } from "#actions/slips/release-slip.ts";
import { showBaht } from "#core/money.ts";
import { program } from "../../command.ts";
import { text } from "../../kinds/text.ts";
import { moneySentence, type Said } from "../../money-sentences.ts";
import { required } from "../../option.ts";

export const fund = required(text("CODE"), "the fund's code");
export const slip = required(text("ID"), "the slip's id, as slip list shows it");
export const by = required(
  text("NO"),
  "the number of the treasurer; of another of the committee where it is the treasurer's own slip",
);

type SlipRefusal = ConfirmRefusal | ConfirmSureRefusal | RefuseSlipRefusal | ReleaseRefusal;
/** What any receipt may be refused for is said as for any receipt. */
type OwnRefusal = Exclude<SlipRefusal, { readonly type: ReceiptRefusal["type"] }>;

const isOfReceipt = (refusal: SlipRefusal): refusal is Exclude<SlipRefusal, OwnRefusal> =>
  refusal.type in receiptRefusals;
const receiptRefusals: Readonly<Record<ReceiptRefusal["type"], true>> = {
  "day-before-joining": true,
  "day-to-come": true,
  "member-has-left": true,
  "more-than-unknown": true,
  "no-such-member": true,
  "no-such-place": true,
  "no-whole-period": true,
  "not-allowed-to-receive": true,
  "own-contribution": true,
  "paper-book-is-ours": true,
  "paper-number-taken": true,
  "paper-number-wrong": true,
  "same-key-other-wish": true,
  "too-far-ahead": true,
};

/** One English sentence that says what to do. */
export function slipSentence(refusal: SlipRefusal, said: Said): string {
  if (isOfReceipt(refusal)) return moneySentence(refusal, said);
  switch (refusal.type) {
    case "not-treasurer":
      return `Member ${said.by} is not treasurer today; slips are the treasurer's, and somebody else's only where it is the treasurer's own.`;
    case "own-slip":
      return `The slip is member ${said.by}'s own or their household's, or they sent it: somebody else has to look at it.`;
    case "no-such-slip":
      return `The fund has no slip of that id. Those that wait: ${program} slip list --fund ${said.fund}`;
    case "still-reading":
      return "Its picture is still being fetched and read; look again in a minute.";
    case "judged":
      return `It is ${refusal.stage} already: ${program} slip show tells by whom.`;
    case "not-sure":
      return "Something else may be the same money by now: look at it, and confirm it by itself with --line.";
    case "no-such-line":
      return "The account has no such line on which money came; bank reconcile shows the lines with their numbers.";
    case "line-taken":
      return "That line stands with another posting; slip list shows which line is proposed.";
    case "unknown-deposit":
      return `So much lies in the bank since ${refusal.happenedOn.toString()} as money of which nobody knew whose it was. If it is this slip's, name its line with --line; if not, say --other-money.`;
    case "other-sum":
      return `The line is ${showBaht(refusal.line)} and the slip ${showBaht(refusal.slip)}: only equal sums stand together. Correct the payments with --payments.`;
    case "reason-missing":
      return "Say why with --words: whoever sent the slip, and the auditor, read it.";
    case "nothing-to-release":
      return `The slip is ${refusal.stage}, and holds nothing that could be given back: only a refused slip with a code does, or one whose receipt was cancelled.`;
  }
}
