import { receiveRoundMoney } from "#actions/co-funding/receive-round-money.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { baht } from "../../kinds/baht.ts";
import { day } from "../../kinds/day.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { dayShown } from "../../show.ts";
import { noRound } from "./rounds.ts";

export const coFundingReceive = command({
  name: "co-funding receive",
  summary: "Receives the state's money for a round, with a receipt that stands with the round",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    round: required(wholeNumber("N", 1, 999), "the number of the state's round"),
    amount: required(baht("BAHT"), "what came"),
    on: required(day("DAY", { direction: "past" }), "the bank's day"),
    into: optional(text("ACCOUNT"), "the bank account it came to", "bank"),
    from: optional(text("NAME"), "the payer, as the receipt is to name them", "พอช."),
    by: required(text("NO"), "the number of the treasurer"),
    key: required(text("KEY"), "an id of your own: repeated, it never writes a second receipt"),
  },
  examples: [
    {
      line: "co-funding receive --fund ban-na --round 12 --amount 365 --on 2569-02-19 --by 1-002 --key round-12-money",
    },
  ],
  run: ({ fund, round, amount, on, into = "bank", from = "พอช.", by, key }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const treasurer = await perform(house, fundId, memberNumbered, by);
      if (treasurer === undefined) return refused(noMember(by));
      const wish = { roundNo: round, key, by: treasurer.memberId, from, amount, into, on };
      const received = await perform(house, fundId, receiveRoundMoney, wish);
      if (!received.ok) return refused(sentence(received.refusal, { round, by, key, into }));
      const { receipt, again } = received.value;
      const paper = receipt === undefined ? "" : `${receipt.book}/${receipt.number}`;
      return ok({
        json: { fund, round, receipt: paper, amount: inBaht(amount), happenedOn: on, again },
        lines: [
          `Receipt ${paper}: ${showBaht(amount)} from ${from} on ${dayShown(on)}, for round ${round}.`,
          ...(again ? ["This key had its receipt before: nothing was written now."] : []),
        ],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof receiveRoundMoney>,
  {
    round,
    by,
    key,
    into,
  }: { readonly round: number; readonly by: string; readonly key: string; readonly into: string },
): string {
  switch (refusal.type) {
    case "no-such-round":
      return noRound(round);
    case "other-round":
      return `The key "${key}" belongs to the money of another round.`;
    case "not-treasurer":
      return `Member ${by} is not treasurer today.`;
    case "no-such-place":
      return `The fund has no account "${into}" for money.`;
    case "same-key-other-wish":
      return `The key "${key}" belongs to something else already: look at it before you choose a new key.`;
    case "day-to-come":
      return "--on is a day to come; money is received when it has come.";
    case "no-amount":
      return "--amount is nothing.";
    case "payer-missing":
      return "--from is empty: the receipt names who paid.";
  }
}
