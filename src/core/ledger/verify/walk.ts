import { chainBegins, linkLines } from "../chain.ts";
import { closeFaults, foldMonth, noBooks, take, type Books } from "./books.ts";
import type { Fault, Wrong } from "./fault.ts";
import type { Linked, Sha256, Subject } from "./linked.ts";
import { aboutSubject, subjectFaults, type Classes } from "./subject-faults.ts";

/** How far a chain was walked without a fault. It is moved on in place: a fund may have millions of links. */
export interface Walk {
  readonly fundId: string;
  readonly classes: Classes;
  readonly sha256: Sha256;
  readonly books: Books;
  readonly counted: Map<string, number>;
  chainNo: bigint;
  hash: string;
  receiptNo: bigint;
  voucherNo: bigint;
}

export const walkOf = (given: Pick<Walk, "fundId" | "classes" | "sha256">): Walk => ({
  ...given,
  books: noBooks(),
  counted: new Map(),
  chainNo: 0n,
  hash: chainBegins,
  receiptNo: 0n,
  voucherNo: 0n,
});

/** The series that the database numbers; of paper books only the numbers that were used are known. */
const [receiptBook, voucherBook] = ["OB", "PV"];

/** Takes the next link. The first fault ends the walk: what comes after a break says nothing. */
export function step(walk: Walk, linked: Linked): Fault | undefined {
  const { link, subject } = linked;
  const chainNo = walk.chainNo + 1n;
  if (link.chainNo !== chainNo)
    return { chainNo, wrong: { type: "link-missing", next: link.chainNo }, also: [] };
  const [wrong, ...also] = [...linkFaults(walk, linked), ...faultsOf(walk, linked)];
  if (wrong !== undefined) {
    const about = subject === undefined ? { kind: link.kind, id: link.subjectId } : aboutSubject(subject);
    return { chainNo, about, wrong, also };
  }
  walk.chainNo = chainNo;
  walk.hash = link.hash;
  walk.counted.set(link.kind, (walk.counted.get(link.kind) ?? 0) + 1);
  return undefined;
}

function linkFaults({ hash, sha256 }: Walk, { link }: Linked): Wrong[] {
  if (link.previous !== hash) return [{ type: "link-does-not-follow", expected: hash, found: link.previous }];
  const expected = sha256(linkLines(link));
  return link.hash === expected ? [] : [{ type: "link-changed", expected, found: link.hash }];
}

function faultsOf(walk: Walk, { link, subject }: Linked): Wrong[] {
  if (subject === undefined) return [{ type: link.kind === "redaction" ? "redaction-of-nothing" : "gone" }];
  return [...subjectFaults(subject, link.digest, walk), ...placeFaults(walk, subject, link)];
}

/** What is wrong with a subject at this place of the chain: its number, its month, its snapshot. */
function placeFaults(walk: Walk, subject: Subject, link: Linked["link"]): Wrong[] {
  switch (subject.kind) {
    case "entry":
      return take(walk.books, subject.entry);
    case "receipt":
      if (subject.secret.part === undefined) count(walk, "redacted");
      if (subject.receipt.book !== receiptBook) return [];
      walk.receiptNo += 1n;
      return skipped(subject.receipt, walk.receiptNo);
    case "voucher":
      if (subject.secret.part === undefined) count(walk, "redacted");
      if (subject.voucher.book !== voucherBook) return [];
      walk.voucherNo += 1n;
      return skipped(subject.voucher, walk.voucherNo);
    case "decision":
      if (subject.secret.part === undefined) count(walk, "redacted");
      return [];
    case "close": {
      const { closing } = subject;
      if (closing.kind === "month") foldMonth(walk.books, closing.from);
      const faults = closeFaults(walk.books, closing);
      const isSealed = closing.seal === link.hash && closing.chainNo === link.chainNo;
      return [
        ...faults,
        ...(isSealed ? [] : [{ type: "seal-differs" as const, expected: link.hash, found: closing.seal }]),
      ];
    }
    case "redaction":
      return [];
  }
}

const count = ({ counted }: Walk, what: string): void => {
  counted.set(what, (counted.get(what) ?? 0) + 1);
};

const skipped = (
  { book, number }: { readonly book: string; readonly number: bigint },
  expected: bigint,
): Wrong[] => (number === expected ? [] : [{ type: "number-skipped", book, expected, found: number }]);

/** What the fund's head row says of the chain and of the numbers. */
export interface Head {
  readonly chainNo: bigint;
  /** Of the newest link that stood there at the very same moment. */
  readonly newestLink: bigint;
  readonly hash: string;
  readonly receiptNo: bigint;
  readonly voucherNo: bigint;
  readonly closedThrough: string | null;
}

/** At the chain's end: whether it ends where the head says that it ends. */
export function headFault(walk: Walk, head: Head): Fault | undefined {
  if (walk.chainNo < head.chainNo)
    return { chainNo: walk.chainNo + 1n, wrong: { type: "link-missing", next: undefined }, also: [] };
  const pairs = [
    ["chain number", head.newestLink, head.chainNo],
    ["chain hash", walk.hash, head.hash],
    ["receipt number", walk.receiptNo, head.receiptNo],
    ["voucher number", walk.voucherNo, head.voucherNo],
    ["closed month", walk.books.closedThrough ?? "none", head.closedThrough ?? "none"],
  ] as const;
  const [wrong, ...also] = pairs.flatMap(([what, expected, found]): Wrong[] =>
    expected === found
      ? []
      : [{ type: "head-differs", what, expected: String(expected), found: String(found) }],
  );
  return wrong && { wrong, also };
}
