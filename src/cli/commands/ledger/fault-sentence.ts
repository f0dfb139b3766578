import { unreachable } from "#core/assert.ts";
import type { About, Fault, Wrong } from "#core/ledger/verify/fault.ts";
import { satang, showBaht } from "#core/money.ts";
import { dayShown } from "../../show.ts";

/** "Link 12, receipt OB/3 (member 1-001, ฿30, 14 Feb 2026 (14 ก.พ. 2569)): …", and what else is wrong with it behind. */
export function faultSentence({ chainNo, about, wrong, also }: Fault): string {
  const place = [
    ...(chainNo === undefined ? [] : [`link ${chainNo}`]),
    ...(about === undefined ? [] : [aboutShown(about)]),
  ].join(", ");
  const said = [wrong, ...also].map((one) => wrongSentence(one)).join(" ");
  return place === "" ? said : `${place.charAt(0).toUpperCase()}${place.slice(1)}: ${said}`;
}

/** What to look for in the books: the paper's number where there is one, the id where there is none. */
export function aboutShown({ kind, id, paper, memberNos = [], amount, on }: About): string {
  const named = paper === undefined ? "" : `${paper.book}/${paper.number}`;
  const isPaper = kind === "receipt" || kind === "voucher";
  const name = named === "" ? `${kind} ${id}` : isPaper ? `${kind} ${named}` : `${kind} ${id} of ${named}`;
  const facts = [
    ...(memberNos.length === 0 ? [] : [`member ${memberNos.join(", ")}`]),
    ...(amount === undefined ? [] : [bahtOf(amount)]),
    ...(on === undefined ? [] : [dayShown(Temporal.PlainDate.from(on))]),
  ];
  return facts.length === 0 ? name : `${name} (${facts.join("; ")})`;
}

function wrongSentence(wrong: Wrong): string {
  switch (wrong.type) {
    case "link-missing":
      return wrong.next === undefined
        ? "it is missing, and so is whatever came after it: the newest were deleted."
        : `it is missing; link ${wrong.next} comes next.`;
    case "link-does-not-follow":
      return `it should carry on ${wrong.expected} and carries on ${wrong.found}.`;
    case "link-changed":
      return `the link itself was changed: by its words its hash is ${wrong.expected}, and ${wrong.found} stands there.`;
    case "not-in-chain":
      return "it stands in the books without a link: it was not written by this program.";
    case "gone":
      return "it was deleted.";
    case "changed":
      return `it is not what was written: its digest was ${wrong.expected}, and is ${wrong.found} now.`;
    case "words-gone":
      return "its names and words are gone, and no redaction of them stands in the chain.";
    case "words-left":
      return "it was redacted, and its names and words are there all the same.";
    case "redaction-of-nothing":
      return "it redacts something that never stood in the chain.";
    case "belongs-to-nothing":
      return "what it belongs to is gone, or never was.";
    case "identity-broken":
      return "money in and income do not add up to what there is and what was spent.";
    case "head-differs":
      return `the fund's head row says that the ${wrong.what} is ${wrong.found}; by the books it is ${wrong.expected}.`;
    case "close-out-of-order":
      return `it begins on ${wrong.found} and should begin on ${wrong.expected}.`;
    case "seal-differs":
      return `its seal should be ${wrong.expected}, the hash of its link, and is ${wrong.found}.`;
    case "snapshot-differs": {
      const of = wrong.subFund === null ? wrong.account : `${wrong.account}, sub-fund ${wrong.subFund}`;
      return `its snapshot says ${bahtOf(wrong.found)} in ${of}; the entries until then add up to ${bahtOf(wrong.expected)}.`;
    }
    default:
      return entrySentence(wrong);
  }
}

type Told =
  | "link-missing"
  | "link-does-not-follow"
  | "link-changed"
  | "not-in-chain"
  | "gone"
  | "changed"
  | "words-gone"
  | "words-left"
  | "redaction-of-nothing"
  | "belongs-to-nothing"
  | "identity-broken"
  | "head-differs"
  | "close-out-of-order"
  | "seal-differs"
  | "snapshot-differs";

/** What is wrong with an entry, or with the receipt or voucher that belongs to one. */
function entrySentence(wrong: Exclude<Wrong, { readonly type: Told }>): string {
  switch (wrong.type) {
    case "not-balanced":
      return `its ${wrong.postings} postings should add up to nothing and add up to ${bahtOf(wrong.sum)}.`;
    case "account-unknown":
      return `it is booked on ${wrong.account}, which is no account of the fund.`;
    case "sub-fund-misplaced":
      return `its posting on ${wrong.account} names a sub-fund where there is none, or lacks one.`;
    case "reversal-differs":
      return `it does not take back what entry ${wrong.original} did.`;
    case "cancelled-twice":
      return `it takes back ${wrong.original}, by which a receipt or voucher was cancelled: what was cancelled stays cancelled.`;
    case "booked-into-closed":
      return `it is booked into ${wrong.month.slice(0, 7)}, and the books were closed through ${wrong.closedThrough}.`;
    case "number-skipped":
      return `the next number of book ${wrong.book} should be ${wrong.expected} and is ${wrong.found}.`;
    case "lines-differ":
      return `it says ${bahtOf(wrong.total)}, and its lines add up to ${bahtOf(wrong.lines)}.`;
    case "entry-differs":
      return wrong.entry === undefined
        ? `it says ${bahtOf(wrong.total)}, and its entry is gone.`
        : `it says ${bahtOf(wrong.total)}, and its entry moves ${bahtOf(wrong.entry)}.`;
    case "covered-twice": {
      const days = [wrong.from, wrong.to].map((on) => dayShown(Temporal.PlainDate.from(on))).join(" to ");
      return `member ${wrong.memberNo} has paid for ${days} twice: receipt ${wrong.other.book}/${wrong.other.number} covers these days too.`;
    }
    default:
      return unreachable(wrong);
  }
}

const bahtOf = (amount: bigint): string => showBaht(satang(amount));
