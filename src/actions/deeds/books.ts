import type { BooksDeed, BooksOutcome } from "#conversation/deeds/books.ts";
import type { Moment } from "../perform.ts";
import { countBags, handInAsTold } from "./bags.ts";
import { closeAsShown, showClose } from "./closing.ts";
import { findForCode, issueCode } from "./codes.ts";
import { collectAsTold } from "./collecting.ts";
import { showDaySheet } from "./day-sheet.ts";
import { listPurses, listSpending, moveAsTold, payAsTold } from "./purses.ts";
import { cancelAsTold, checkAsTold, findReceipt, showReceipt } from "./receipts.ts";
import { askOwn, recordFamily, showFamily, showOwed } from "./receiving.ts";
import { listRequests, openRequest, settleAsTold } from "./requests.ts";
import type { Speaker } from "./speaker.ts";

/** Does in the books what a talk asked for. Whether the speaker may is asked anew at each: none trusts the talk. */
export function doBooksDeed(moment: Moment, speaker: Speaker, deed: BooksDeed): Promise<BooksOutcome> {
  switch (deed.type) {
    case "list-bags":
      return countBags(moment, speaker);
    case "hand-in":
      return handInAsTold(moment, speaker, deed);
    case "list-purses":
      return listPurses(moment, speaker, deed.way);
    case "move-cash":
      return moveAsTold(moment, speaker, deed);
    case "list-spending":
      return listSpending(moment, speaker);
    case "pay-expense":
      return payAsTold(moment, speaker, deed);
    case "find-receipt":
      return findReceipt(moment, speaker, deed);
    case "show-receipt":
      return showReceipt(moment, speaker, deed.receiptId);
    case "cancel-receipt":
      return cancelAsTold(moment, speaker, deed);
    case "propose-close":
      return showClose(moment, speaker);
    case "close-month":
      return closeAsShown(moment, speaker, deed.month);
    case "list-requests":
      return listRequests(moment, speaker);
    case "open-request":
      return openRequest(moment, speaker, deed.requestId);
    case "settle-request":
      return settleAsTold(moment, speaker, deed);
    case "check-receipt":
      return checkAsTold(moment, deed);
    case "find-for-code":
      return findForCode(moment, speaker, deed.query);
    case "issue-code":
      return issueCode(moment, speaker, deed.memberId);
    case "show-owed":
      return showOwed(moment, speaker, deed.memberId);
    case "show-family":
      return showFamily(moment, speaker, deed.memberId);
    case "record-family":
      return recordFamily(moment, speaker, deed);
    case "ask-own-contribution":
      return askOwn(moment, speaker, deed);
    case "show-day-sheet":
      return showDaySheet(moment, speaker);
    case "walk":
    case "take-at-house":
    case "take-as-said":
    case "not-at-home":
    case "take-back-at-house":
    case "show-house":
    case "find-house":
    case "sum-up":
      return collectAsTold(moment, speaker, deed);
  }
}
