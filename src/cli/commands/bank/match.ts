import { bookUnknown } from "#actions/bank/book-unknown.ts";
import { matchLine, matchSure, unmatchLine, type MatchRefusal } from "#actions/bank/match-lines.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { flag, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { dayShown } from "../../show.ts";
import { accountOptions, lineNumber, noLine, ownBank, treasurerNeeded } from "./options.ts";

const by = required(text("NO"), "the number of the treasurer");
const line = required(lineNumber, "the line's number, as bank reconcile shows it");

export const bankBookUnknown = command({
  name: "bank book-unknown",
  summary: "Books a deposit of which nobody knows yet whose it is, as money to be looked into",
  options: { ...accountOptions, line, by },
  examples: [{ line: "bank book-unknown --fund ban-na --line 1 --by 1-002" }],
  run: ({ fund, account = ownBank, line: lineNo, by: memberNo }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const member = await perform(house, fundId, memberNumbered, memberNo);
      if (member === undefined) return refused(noMember(memberNo));
      const wish = { account, lineNo, by: member.memberId };
      const booked = await perform(house, fundId, bookUnknown, wish);
      if (!booked.ok) return refused(unknownSentence(booked.refusal, { lineNo, memberNo }));
      const { entryId, amount, happenedOn } = booked.value;
      return ok({
        json: { fund, account, line: lineNo, entry: entryId, amount: inBaht(amount), happenedOn },
        lines: [
          `${showBaht(amount)} of ${dayShown(happenedOn)} is booked as money to be looked into; line ${lineNo} stands with it.`,
        ],
      });
    }),
});

export const bankUnmatch = command({
  name: "bank unmatch",
  summary: "Takes a line and its posting apart, where they were matched wrongly; the history keeps both",
  options: { ...accountOptions, line, by },
  examples: [{ line: "bank unmatch --fund ban-na --line 1 --by 1-002" }],
  run: ({ fund, account = ownBank, line: lineNo, by: memberNo }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const member = await perform(house, fundId, memberNumbered, memberNo);
      if (member === undefined) return refused(noMember(memberNo));
      const wish = { account, lineNo, by: member.memberId };
      const ended = await perform(house, fundId, unmatchLine, wish);
      return ended.ok
        ? ok({ json: { fund, account, line: lineNo }, lines: [`Line ${lineNo} stands with no posting now.`] })
        : refused(unmatchSentence(ended.refusal, { lineNo, memberNo }));
    }),
});

export const bankMatch = command({
  name: "bank match",
  summary: "Says which posting a statement's line is: one, or at once all about which there is no doubt",
  notes: [
    "It books nothing. A line stands with at most one posting and a posting with at most one line, of the same amount to the satang.",
  ],
  options: {
    ...accountOptions,
    by,
    line: optional(lineNumber, "the line's number, as bank reconcile shows it"),
    with: optional(text("PAPER"), "the receipt or voucher, such as OB/12 or PV/3, or an entry's id"),
    sure: flag("instead of --line and --with: every proposal that bank reconcile calls sure"),
  },
  examples: [{ line: "bank match --fund ban-na --sure --by 1-002" }],
  run: ({ fund, account = ownBank, by: memberNo, line: lineNo, with: posting, sure }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      if (sure === (lineNo !== undefined || posting !== undefined))
        return refused("Say either --sure, or --line and --with.");
      const member = await perform(house, fundId, memberNumbered, memberNo);
      if (member === undefined) return refused(noMember(memberNo));
      const wish = { account, by: member.memberId };
      if (sure) {
        const matched = await perform(house, fundId, matchSure, wish);
        return matched.ok ? ok(told(matched.value, { fund, account })) : refused(treasurerNeeded(memberNo));
      }
      if (lineNo === undefined || posting === undefined) return refused("--line and --with go together.");
      const matched = await perform(house, fundId, matchLine, { ...wish, lineNo, posting });
      return matched.ok
        ? ok(told([matched.value], { fund, account }))
        : refused(sentence(matched.refusal, { lineNo, memberNo }));
    }),
});

type Matches = readonly { readonly lineNo: number; readonly entryId: string }[];

const told = (matched: Matches, { fund, account }: { readonly fund: string; readonly account: string }) => ({
  json: { fund, account, matched: matched.map(({ lineNo, entryId }) => ({ line: lineNo, entry: entryId })) },
  lines: [
    matched.length === 0
      ? "There was nothing to match."
      : `Matched: line ${matched.map(({ lineNo }) => lineNo).join(", ")}.`,
  ],
});

interface Said {
  readonly lineNo: number;
  readonly memberNo: string;
}

function sentence(refusal: MatchRefusal, { lineNo, memberNo }: Said): string {
  switch (refusal.type) {
    case "not-treasurer":
      return treasurerNeeded(memberNo);
    case "no-such-line":
      return noLine(lineNo);
    case "no-such-posting":
      return "--with names nothing that moved money in this account; bank reconcile shows what there is.";
    case "taken-back":
      return "That entry was taken back; match the one that stands in its place.";
    case "other-sum":
      return `Line ${lineNo} is ${showBaht(refusal.line)} and the posting ${showBaht(refusal.posting)}: only equal sums stand together.`;
    case "line-matched":
      return `Line ${lineNo} stands with a posting already; bank unmatch takes them apart.`;
    case "posting-matched":
      return "The posting stands with another line already; bank unmatch takes them apart.";
  }
}

function unmatchSentence(refusal: RefusalOf<typeof unmatchLine>, said: Said): string {
  return refusal.type === "not-matched"
    ? `Line ${said.lineNo} stands with no posting.`
    : sentence(refusal, said);
}

function unknownSentence(refusal: RefusalOf<typeof bookUnknown>, said: Said): string {
  return refusal.type === "not-a-deposit"
    ? `Line ${said.lineNo} is money that went out: look for its voucher, or write one.`
    : sentence(refusal, said);
}
