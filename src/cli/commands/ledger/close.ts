import { closeMonth, type ClosedPeriod } from "#actions/books/close-month.ts";
import { closeYear } from "#actions/books/close-year.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import { sealInLines, showSeal } from "#core/ledger/seal.ts";
import { ok, refused } from "#core/result.ts";
import type { Answer } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { month } from "../../kinds/month.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { dayShown } from "../../show.ts";
import { monthName, monthSentence } from "./month-sentence.ts";

const fund = required(text("CODE"), "the fund's code");
const by = required(text("NO"), "the number of the treasurer, chair or secretary who closes");

export const booksCloseMonth = command({
  name: "books close-month",
  summary: "Closes a month: gives its money to the sub-funds, keeps its balances, seals and locks it",
  notes: [
    "Months are closed whole, past and in order; look at books propose-close before. What is found later is booked into the month that is open, with its true day.",
    "The seal belongs into the minutes: years later, ledger verify --seal shows that the books still hold what was closed.",
  ],
  options: { fund, month: required(month("MONTH"), "the month, as it was proposed"), by },
  examples: [{ line: "books close-month --fund ban-na --month 2568-12 --by 1-002" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const member = await perform(house, fundId, memberNumbered, given.by);
      if (member === undefined) return refused(noMember(given.by));
      const wish = { by: member.memberId, month: given.month };
      const closed = await perform(house, fundId, closeMonth, wish);
      if (!closed.ok) return refused(monthRefused(closed.refusal, given));
      return ok(told(closed.value, { fund: given.fund, what: monthName(given.month) }));
    }),
});

export const booksCloseYear = command({
  name: "books close-year",
  summary: "Seals a year of the fund's own once its months are closed",
  notes: [
    "The year begins as the rules say (years: fundYearStarts), with that month's first day. Nothing is posted: accounts stay cumulative since the fund's founding.",
  ],
  options: { fund, "ends-in": required(month("MONTH"), "the year's last month"), by },
  examples: [{ line: "books close-year --fund ban-na --ends-in 2568-12 --by 1-002" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const member = await perform(house, fundId, memberNumbered, given.by);
      if (member === undefined) return refused(noMember(given.by));
      const wish = { by: member.memberId, endsIn: given["ends-in"] };
      const closed = await perform(house, fundId, closeYear, wish);
      if (!closed.ok) return refused(yearRefused(closed.refusal, given));
      return ok(told(closed.value, { fund: given.fund, what: "The year" }));
    }),
});

function told(
  { from, through, seal, again }: ClosedPeriod,
  { fund: code, what }: { readonly fund: string; readonly what: string },
): Answer {
  return {
    json: { fund: code, from, through, seal: showSeal(seal), again },
    lines: [
      `${what} is closed: ${dayShown(from)} to ${dayShown(through)}. For the minutes, its seal:`,
      ...sealInLines(seal).map((line) => `  ${line}`),
      ...(again ? ["It was closed before: this is its seal, and nothing was written now."] : []),
    ],
  };
}

interface Named {
  readonly fund: string;
  readonly by: string;
}

const notAllowed = ({ fund: code, by: memberNo }: Named): string =>
  `Member ${memberNo} is neither treasurer, chair nor secretary today: one of them closes. Who holds what: ${program} committee list --fund ${code}`;

function monthRefused(refusal: RefusalOf<typeof closeMonth>, named: Named): string {
  return refusal.type === "not-allowed-to-close" ? notAllowed(named) : monthSentence(refusal);
}

function yearRefused(refusal: RefusalOf<typeof closeYear>, named: Named): string {
  switch (refusal.type) {
    case "not-allowed-to-close":
      return notAllowed(named);
    case "nothing-booked":
      return monthSentence({ type: "nothing-booked" });
    case "months-open":
      return `The year from ${dayShown(refusal.period.from)} to ${dayShown(refusal.period.through)} still has open months: close ${monthName(refusal.month)} first.`;
    case "another-year-is-next":
      return `The next year to close is from ${dayShown(refusal.period.from)} to ${dayShown(refusal.period.through)}: give its last month with --ends-in.`;
  }
}
