import { wholeNumber, text } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";

/** Most funds have one bank account, and it is called bank. */
export const ownBank = "bank";

export const accountOptions = {
  fund: required(text("CODE"), "the fund's code"),
  account: optional(text("ACCOUNT"), "the bank account: bank, or bank:CODE of a further one", ownBank),
};

export const lineNumber = wholeNumber("N", 1, 999_999_999);

export const treasurerNeeded = (memberNo: string): string =>
  `Member ${memberNo} is not treasurer today; statements are the treasurer's.`;

export const noLine = (line: number): string =>
  `The account has no statement line ${line}; bank reconcile shows the lines with their numbers.`;
