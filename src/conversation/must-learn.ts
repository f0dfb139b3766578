import type { Outcome } from "./deed.ts";
import type { BooksOutcome } from "./deeds/books.ts";
import type { BroadcastOutcome } from "./deeds/broadcast.ts";
import type { ClaimOutcome } from "./deeds/claims.ts";
import type { JoiningOutcome } from "./deeds/joining.ts";
import type { PayOutcome } from "./deeds/paying.ts";
import type { WordsOutcome } from "./deeds/words.ts";

/** Something was written, or a code was shown that nobody can show again: its answer arrives even if it is sent twice. */
export const mustBeLearnt = (outcome: Outcome): boolean =>
  outcome.type === "recorded" ||
  outcome.type === "linked" ||
  (outcome.type === "books" && writing.has(outcome.outcome.type)) ||
  (outcome.type === "joining" && joining.has(outcome.outcome.type)) ||
  outcome.type === "remind" ||
  (outcome.type === "claims" && claims.has(outcome.outcome.type)) ||
  (outcome.type === "broadcast" && broadcasts.has(outcome.outcome.type)) ||
  (outcome.type === "paying" && paying.has(outcome.outcome.type)) ||
  (outcome.type === "words" && words.has(outcome.outcome.type));

/** What was sent is being fetched: the one message about it comes when it is there, with the same reply. */
export const isToldLater = (outcome: Outcome): boolean =>
  (outcome.type === "claims" && outcome.outcome.type === "document-taken") || endsQuietly(outcome);

/** Nothing is left to ask: the talk is over with it, and whatever was put aside for it is open again. */
export const endsQuietly = (outcome: Outcome): boolean =>
  outcome.type === "paying" && outcome.outcome.type === "slip-taken" && !outcome.outcome.again;

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

const paying: ReadonlySet<PayOutcome["type"]> = new Set([
  "slip-confirmed",
  "slips-confirmed",
  "slip-refused",
]);

const broadcasts: ReadonlySet<BroadcastOutcome["type"]> = new Set([
  "broadcast-sent",
  "broadcast-waits",
  "broadcast-stopped",
  "meeting-cancelled",
]);

const words: ReadonlySet<WordsOutcome["type"]> = new Set(["word-taught", "word-dropped"]);
