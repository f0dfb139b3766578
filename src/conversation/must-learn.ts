import type { Outcome } from "./deed.ts";
import type { BooksOutcome } from "./deeds/books.ts";
import type { ClaimOutcome } from "./deeds/claims.ts";
import type { JoiningOutcome } from "./deeds/joining.ts";

/** Something was written, or a code was shown that nobody can show again: its answer arrives even if it is sent twice. */
export const mustBeLearnt = (outcome: Outcome): boolean =>
  outcome.type === "recorded" ||
  outcome.type === "linked" ||
  (outcome.type === "books" && writing.has(outcome.outcome.type)) ||
  (outcome.type === "joining" && joining.has(outcome.outcome.type)) ||
  (outcome.type === "claims" && claims.has(outcome.outcome.type));

/** What was sent is being fetched: the one message about it comes when it is there. */
export const isToldLater = (outcome: Outcome): boolean =>
  outcome.type === "claims" && outcome.outcome.type === "document-taken";

const writing: ReadonlySet<BooksOutcome["type"]> = new Set([
  "handed-in",
  "cash-moved",
  "expense-paid",
  "receipt-cancelled",
  "cancel-waits",
  "month-closed",
  "request-settled",
  "code-issued",
  "family-recorded",
  "own-asked",
]);

const joining: ReadonlySet<JoiningOutcome["type"]> = new Set([
  "application-sent",
  "application-withdrawn",
  "own-page-changed",
  "beneficiaries-asked",
  "link-asked",
  "joining-settled",
]);

const claims: ReadonlySet<ClaimOutcome["type"]> = new Set([
  "claim-filed",
  "claim-changed",
  "claim-voted",
  "information-asked",
  "claim-paid",
  "consent-withdrawn",
  "complained",
  "complaint-changed",
]);
