import { reconcileAccount, type ReconciledAccount } from "#actions/bank/reconcile-account.ts";
import { perform } from "#actions/perform.ts";
import type { Candidate, OpenPosting, Proposal } from "#core/bank/propose-matches.ts";
import type { Reconciliation } from "#core/bank/reconcile.ts";
import { showBaht, type Satang } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer, type Json } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { onlyGiven, optional } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";
import { accountOptions, ownBank } from "./options.ts";

export const bankReconcile = command({
  name: "bank reconcile",
  summary:
    "Compares a bank account's statements with the books: what agrees, what each line may be, what is missing",
  notes: [
    "Proposals are ranked: same amount, then a receipt's number or a name that the line tells, then the nearer day. Nothing is matched or booked by it.",
    "Both balances are taken by the day on which the money moved. What is booked in a later month, because its own was closed, is told apart.",
  ],
  options: {
    ...accountOptions,
    on: optional(
      day("DAY", { direction: "past" }),
      "the day at whose end they are compared",
      "the last line's",
    ),
  },
  examples: [{ line: "bank reconcile --fund ban-na" }],
  run: ({ fund, account = ownBank, on }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const reconciled = await perform(house, fundId, reconcileAccount, { account, ...onlyGiven({ on }) });
      if (!reconciled.ok)
        return refused(
          `There is no statement of ${account} up to that day. To take one in: ${program} bank import --help`,
        );
      return ok(told(reconciled.value, { fund, account }));
    }),
});

function told(
  reconciled: ReconciledAccount,
  { fund, account }: { readonly fund: string; readonly account: string },
): Answer {
  const { on, statementThrough, matched, open, unmatchedPostings, sums } = reconciled;
  return {
    json: {
      fund,
      account,
      on,
      statementThrough,
      matched,
      lines: open.map(lineJson),
      postings: unmatchedPostings.map(postingJson),
      statementBalance: inBaht(sums.statementBalance),
      items: Object.fromEntries(Object.entries(sums.items).map(([name, amount]) => [name, inBaht(amount)])),
      booksBalance: inBaht(sums.booksBalance),
      bookedLater: inBaht(sums.bookedLater),
      agrees: sums.isClean,
    },
    lines: [
      `${account} of ${fund} at the end of ${dayShown(on)}: ${matched} lines stand with a posting.`,
      ...section("Lines without a posting:", open.map(lineShown)),
      ...section("Postings without a line:", unmatchedPostings.map(postingShown)),
      ...columns(sumsShown(sums)),
    ],
  };
}

const section = (title: string, rows: readonly (readonly string[])[]): string[] =>
  rows.length === 0 ? [] : [title, ...columns(rows).map((row) => `  ${row}`)];

function lineShown({ line, best, candidates, isSure }: Proposal): string[] {
  const { lineNo, day: on, amount, words } = line;
  const others = candidates.length - 1;
  const proposed =
    best === undefined
      ? "nothing in the books fits"
      : `${isSure ? "surely" : "perhaps"} ${nameOf(best.posting)} of ${best.posting.happenedOn.toString()}${others > 0 ? `, or ${others} more` : ""}`;
  return [String(lineNo), on.toString(), showBaht(amount), words, proposed];
}

const postingShown = (posting: OpenPosting): string[] => [
  posting.happenedOn.toString(),
  showBaht(posting.amount),
  nameOf(posting),
];

const nameOf = ({ paper, kind, entryId }: OpenPosting): string => paper ?? `${kind} ${entryId}`;

/** Only what is not nothing: of two balances that agree there is nothing to tell. */
function sumsShown({ statementBalance, booksBalance, items, bookedLater }: Reconciliation): string[][] {
  const rows: readonly (readonly [string, Satang])[] = [
    ["a statement in between is missing", items.missingLines],
    ["bank and books differed before the first statement", items.before],
    ["in the books, not in the statement", items.unmatchedPostings],
    ["in the statement, not in the books", items.unmatchedLines],
    ["moved by the books, later by the bank", items.bankLater],
    ["had by the bank, later by the books", items.booksLater],
  ];
  return [
    ["balance by the statement", showBaht(statementBalance)],
    ...rows.filter(([, amount]) => amount !== 0n).map(([what, amount]) => [`  ${what}`, showBaht(amount)]),
    ["balance by the books", showBaht(booksBalance)],
    ...(bookedLater === 0n ? [] : [["  of that booked in a later month", showBaht(bookedLater)]]),
  ];
}

const lineJson = ({ line, best, candidates, isSure }: Proposal): Json => ({
  line: line.lineNo,
  on: line.day,
  amount: inBaht(line.amount),
  words: line.words,
  reference: line.reference,
  ...(best !== undefined && { best: candidateJson(best), sure: isSure }),
  others: candidates.filter((one) => one.posting !== best?.posting).map(candidateJson),
});

const candidateJson = ({ posting, days, isNamed }: Candidate): Json => ({
  ...postingJson(posting),
  days,
  named: isNamed,
});

const postingJson = ({ entryId, happenedOn, amount, kind, paper }: OpenPosting) => ({
  entry: entryId,
  ...(paper !== undefined && { paper }),
  kind,
  on: happenedOn,
  amount: inBaht(amount),
});
