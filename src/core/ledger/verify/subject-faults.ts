import { unreachable } from "#core/assert.ts";
import type { AccountClass } from "../chart.ts";
import {
  closeLines,
  decisionLines,
  entryLines,
  receiptLines,
  redactionLines,
  voucherLines,
  type EntryText,
  type PostingText,
} from "../chain.ts";
import type { About, Wrong } from "./fault.ts";
import type { Secret, Sha256, Subject } from "./linked.ts";

export type Classes = ReadonlyMap<string, AccountClass>;

/** What is wrong with a subject by itself and beside its entry, whatever stood before it in the chain. */
export function subjectFaults(
  subject: Subject,
  digest: string,
  { classes, sha256, fundId }: { classes: Classes; sha256: Sha256; fundId: string },
): Wrong[] {
  switch (subject.kind) {
    case "entry":
      return [...changed(sha256(entryLines(subject.entry)), digest), ...entryFaults(subject, classes)];
    case "receipt": {
      const { receipt, secret, entry } = subject;
      const lines = sum(receipt.lines.map(({ amount }) => amount));
      return [
        ...salted(secret, receiptLines(receipt), { digest, sha256 }),
        ...(lines === receipt.total ? [] : [{ type: "lines-differ" as const, total: receipt.total, lines }]),
        ...entryDiffers(receipt.total, entry && broughtIn(entry, classes)),
      ];
    }
    case "voucher": {
      const { voucher, secret, entry } = subject;
      return [
        ...salted(secret, voucherLines(voucher), { digest, sha256 }),
        ...entryDiffers(voucher.total, entry && paidOut(entry, classes)),
      ];
    }
    case "decision":
      return salted(subject.secret, decisionLines(subject.decision), { digest, sha256 });
    case "close":
      return changed(sha256(closeLines(subject.closing)), digest);
    case "redaction":
      return [
        ...changed(sha256(redactionLines(fundId, subject.of, subject.id)), digest),
        ...(subject.secret.part === undefined ? [] : [{ type: "words-left" as const }]),
      ];
    default:
      return unreachable(subject);
  }
}

const changed = (found: string, expected: string): Wrong[] =>
  found === expected ? [] : [{ type: "changed", expected, found }];

/** What was redacted can no longer be compared; that is what redacting is for. */
function salted(
  { part, isRedacted }: Secret,
  lines: string,
  { digest, sha256 }: { digest: string; sha256: Sha256 },
): Wrong[] {
  if (part === undefined) return isRedacted ? [] : [{ type: "words-gone" }];
  return changed(sha256(`${lines}\n${part.words}`, part.salt), digest);
}

function entryFaults(subject: Extract<Subject, { kind: "entry" }>, classes: Classes): Wrong[] {
  const { entry, original, originalCancels } = subject;
  const total = sum(entry.postings.map(({ amount }) => amount));
  const isShort = entry.postings.length < 2;
  return [
    ...(total !== 0n || isShort
      ? [{ type: "not-balanced" as const, postings: entry.postings.length, sum: total }]
      : []),
    ...entry.postings.flatMap((posting) => postingFaults(posting, classes)),
    ...(entry.reverses === null || (original !== undefined && isMirror(entry, original))
      ? []
      : [{ type: "reversal-differs" as const, original: entry.reverses }]),
    ...(originalCancels ? [{ type: "cancelled-twice" as const, original: entry.reverses ?? "" }] : []),
  ];
}

function postingFaults({ account, subFund }: PostingText, classes: Classes): Wrong[] {
  const its = classes.get(account);
  if (its === undefined) return [{ type: "account-unknown", account }];
  const mustNot = its === "asset" && subFund !== null;
  const must = (its === "welfare" || its === "expense") && subFund === null;
  return mustNot || must ? [{ type: "sub-fund-misplaced", account }] : [];
}

/** Together they do nothing to any account and sub-fund, and both moved on the same day. */
function isMirror(reversal: EntryText, original: EntryText): boolean {
  const left = new Map<string, bigint>();
  for (const { account, subFund, amount } of [...reversal.postings, ...original.postings]) {
    const place = `${account} ${subFund ?? "-"}`;
    left.set(place, (left.get(place) ?? 0n) + amount);
  }
  return reversal.happenedOn === original.happenedOn && [...left.values()].every((amount) => amount === 0n);
}

function entryDiffers(total: bigint, entry: bigint | undefined): Wrong[] {
  return entry === total ? [] : [{ type: "entry-differs", total, entry }];
}

/** What came into cash, bank or a bag, or out of the money that nobody had known yet: what a receipt is for. */
const broughtIn = ({ postings }: EntryText, classes: Classes): bigint =>
  sum(
    postings
      .filter(
        ({ account, amount }) =>
          amount > 0n && (classes.get(account) === "asset" || account === "unidentified"),
      )
      .map(({ amount }) => amount),
  );

const paidOut = ({ postings }: EntryText, classes: Classes): bigint =>
  -sum(
    postings
      .filter(({ account, amount }) => amount < 0n && classes.get(account) === "asset")
      .map(({ amount }) => amount),
  );

export const sum = (amounts: readonly bigint[]): bigint => amounts.reduce((all, amount) => all + amount, 0n);

/** How a subject is found again in the books. */
export function aboutSubject(subject: Subject): About {
  switch (subject.kind) {
    case "entry":
      return aboutEntry(subject.entry);
    case "receipt": {
      const { receiptId, book, number, total, happenedOn } = subject.receipt;
      const { memberNos } = subject;
      return {
        kind: "receipt",
        id: receiptId,
        paper: { book, number },
        memberNos,
        amount: total,
        on: happenedOn,
      };
    }
    case "voucher": {
      const { voucherId, book, number, total, happenedOn } = subject.voucher;
      return { kind: "voucher", id: voucherId, paper: { book, number }, amount: total, on: happenedOn };
    }
    case "decision":
      return { kind: "decision", id: subject.decision.decisionId };
    case "close":
      return { kind: "close", id: subject.closing.closingId, on: subject.closing.through };
    case "redaction":
      return { kind: "redaction", id: subject.id };
    default:
      return unreachable(subject);
  }
}

const aboutEntry = ({ entryId, happenedOn, postings }: EntryText): About => ({
  kind: "entry",
  id: entryId,
  on: happenedOn,
  amount: sum(postings.filter(({ amount }) => amount > 0n).map(({ amount }) => amount)),
});
