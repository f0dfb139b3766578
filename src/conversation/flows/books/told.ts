import type { BooksOutcome } from "../../deeds/books.ts";
import { end, type Moment } from "../../flow.ts";
import type { Turn } from "../../turn.ts";
import { shortMenu } from "../menu.ts";
import { bankFrom } from "./bank.ts";
import { bookedDraftReply } from "./booked-draft.ts";
import { cancelFrom } from "./cancel-receipt.ts";
import { receiptShownReply } from "./cancel-told.ts";
import { checkedReply } from "./check-receipt.ts";
import { closeFrom } from "./close.ts";
import { daySheetReply } from "./day-sheet.ts";
import { collectFrom } from "../collect/told.ts";
import { refusedTurn } from "./ending.ts";
import { expenseFrom } from "./expense.ts";
import { handInFrom } from "./hand-in.ts";
import { decideOn, requestsTurn } from "./requests.ts";

/** What came of a deed of the books that no open talk was waiting for: a flow begins with it, or it is answered. */
export function booksTurn(outcome: BooksOutcome, moment: Moment): Turn {
  switch (outcome.type) {
    case "bags":
      return handInFrom(outcome.bags, moment);
    case "purses":
      return bankFrom(outcome, moment);
    case "spending":
      return expenseFrom(outcome, moment);
    case "receipt-found":
      return cancelFrom(outcome, moment);
    case "receipt-shown":
      return end(receiptShownReply(outcome.receipt));
    case "close-proposed":
      return closeFrom(outcome.proposal, moment);
    case "requests":
      return requestsTurn(outcome, moment);
    case "request-opened":
      return decideOn(outcome.request, moment);
    case "receipt-checked":
      return end(checkedReply(outcome, moment.scene));
    case "day-sheet":
      return end(daySheetReply(outcome.sheet));
    case "draft-booked":
      return end(bookedDraftReply(outcome.draft));
    case "walk":
    case "house-taken":
    case "house-stands":
    case "house-not-home":
    case "house-taken-back":
    case "houses-found":
    case "summed-up":
    case "collecting-refused":
      return collectFrom(outcome, moment);
    case "books-refused":
      return refusedTurn(outcome.refusal, moment);
    // Only ever the outcome of a flow's own deed, which the flow has told already.
    case "handed-in":
    case "cash-moved":
    case "expense-paid":
    case "receipt-cancelled":
    case "cancel-waits":
    case "month-closed":
    case "request-settled":
    case "found-for-code":
    case "code-issued":
    case "owed":
    case "family":
    case "family-recorded":
    case "own-asked":
    case "receiving-refused":
      return end(shortMenu(moment.scene));
  }
}
