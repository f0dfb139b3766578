import type { About, Fault, Wrong } from "#core/ledger/verify/fault.ts";
import { satang, showBaht } from "#core/money.ts";
import { dayShown } from "../../show.ts";

/** "Link 12, receipt OB/3 (member 1-001; ฿30; 14 Feb 2026 (14 ก.พ. 2569)): …", and what else is wrong with it behind. */
export function faultSentence({ chainNo, about, wrong, also }: Fault): string {
  const place = [
    ...(chainNo === undefined ? [] : [`link ${chainNo}`]),
    ...(about === undefined ? [] : [aboutShown(about)]),
  ].join(", ");
  const said = [wrong, ...also].map((one) => wrongSentence(one)).join(" ");
  return capital(place === "" ? said : `${place}: ${said}`);
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What to look for in the books: the paper's number where there is one, the id where there is none. */
function aboutShown({ kind, id, paper, memberNos = [], amount, on }: About): string {
  const named = paper === undefined ? "" : `${paper.book}/${paper.number}`;
  const isPaper = kind === "receipt" || kind === "voucher";
  const name = named === "" ? `${kind} ${id}` : isPaper ? `${kind} ${named}` : `${kind} ${id} of ${named}`;
  const facts = [
    ...(memberNos.length === 0 ? [] : [`member ${memberNos.join(", ")}`]),
    ...(amount === undefined ? [] : [bahtOf(amount)]),
    ...(on === undefined ? [] : [dayOf(on)]),
  ];
  return facts.length === 0 ? name : `${name} (${facts.join("; ")})`;
}

type Sentences = {
  readonly [Type in Wrong["type"]]: (wrong: Extract<Wrong, { readonly type: Type }>) => string;
};

function wrongSentence<Type extends Wrong["type"]>(wrong: Extract<Wrong, { readonly type: Type }>): string {
  const sentence: (wrong: Extract<Wrong, { readonly type: Type }>) => string = sentences[wrong.type];
  return sentence(wrong);
}

const sentences: Sentences = {
  "link-missing": ({ next }) =>
    next === undefined
      ? "it is missing, and so is whatever came after it: the newest were deleted."
      : `it is missing; link ${next} comes next.`,
  "link-does-not-follow": ({ expected, found }) => `it should carry on ${expected} and carries on ${found}.`,
  "link-changed": ({ expected, found }) =>
    `the link itself was changed: by its words its hash is ${expected}, and ${found} stands there.`,
  "not-in-chain": () => "it stands in the books without a link: it was not written by this program.",
  gone: () => "it was deleted.",
  changed: ({ expected, found }) =>
    `it is not what was written: its digest was ${expected}, and is ${found} now.`,
  "words-gone": () => "its names and words are gone, and no redaction of them stands in the chain.",
  "words-left": () => "it was redacted, and its names and words are there all the same.",
  "redaction-of-nothing": () => "it redacts something that never stood in the chain.",
  "belongs-to-nothing": () => "what it belongs to is gone, or never was.",
  "identity-broken": () => "money in and income do not add up to what there is and what was spent.",
  "head-differs": ({ what, expected, found }) =>
    `the fund's head row says that the ${what} is ${found}; by the books it is ${expected}.`,
  "close-out-of-order": ({ expected, found }) => `it begins on ${found} and should begin on ${expected}.`,
  "seal-differs": ({ expected, found }) =>
    `its seal should be ${expected}, the hash of its link, and is ${found}.`,
  "snapshot-differs": ({ account, subFund, expected, found }) => {
    const of = subFund === null ? account : `${account}, sub-fund ${subFund}`;
    return `its snapshot says ${bahtOf(found)} in ${of}; the entries until then add up to ${bahtOf(expected)}.`;
  },
  "not-balanced": ({ postings, sum }) =>
    `its ${postings} postings should add up to nothing and add up to ${bahtOf(sum)}.`,
  "account-unknown": ({ account }) => `it is booked on ${account}, which is no account of the fund.`,
  "sub-fund-misplaced": ({ account }) =>
    `its posting on ${account} names a sub-fund where there is none, or lacks one.`,
  "reversal-differs": ({ original }) => `it does not take back what entry ${original} did.`,
  "cancelled-twice": ({ original }) =>
    `it takes back ${original}, by which a receipt or voucher was cancelled: what was cancelled stays cancelled.`,
  "booked-into-closed": ({ month, closedThrough }) =>
    `it is booked into ${month.slice(0, 7)}, and the books were closed through ${closedThrough}.`,
  "number-skipped": ({ book, expected, found }) =>
    `the next number of book ${book} should be ${expected} and is ${found}.`,
  "lines-differ": ({ total, lines }) => `it says ${bahtOf(total)}, and its lines add up to ${bahtOf(lines)}.`,
  "entry-differs": ({ total, entry }) =>
    `it says ${bahtOf(total)}, and its entry ${entry === undefined ? "is gone" : `moves ${bahtOf(entry)}`}.`,
  "covered-twice": ({ memberNo, from, to, other }) =>
    `member ${memberNo} has paid for ${dayOf(from)} to ${dayOf(to)} twice: receipt ${other.book}/${other.number} covers these days too.`,
};

const bahtOf = (amount: bigint): string => showBaht(satang(amount));
const dayOf = (iso: string): string => dayShown(Temporal.PlainDate.from(iso));
