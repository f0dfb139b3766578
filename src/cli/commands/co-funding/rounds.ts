import { listRounds, showRound, type RoundMoney, type ShownRound } from "#actions/co-funding/show-rounds.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import { columns, dayShown, instantShown } from "../../show.ts";

const fund = required(text("CODE"), "the fund's code");

export const noRound = (round: number): string =>
  `There is no frozen list of round ${round}; co-funding list shows the rounds there are.`;

export const coFundingList = command({
  name: "co-funding list",
  summary: "Shows the state's rounds with the number of members applied for and the money that came",
  options: { fund },
  examples: [{ line: "co-funding list --fund ban-na" }],
  run: ({ fund: code }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const rounds = await perform(house, fundId, listRounds, undefined);
      return ok({
        json: { fund: code, rounds: rounds.map(roundJson) },
        lines:
          rounds.length === 0
            ? ["No round's list is frozen yet."]
            : columns(
                rounds.map((round) => [
                  String(round.roundNo),
                  dayShown(round.onDay),
                  `${round.memberCount} members`,
                  `${showBaht(round.received)} of at most ${showBaht(mostOf(round))}`,
                ]),
              ),
      });
    }),
});

export const coFundingShow = command({
  name: "co-funding show",
  summary: "Shows a round's frozen list, the receipts for its money, and each member's share of it",
  notes: [
    "The shares are whole satang and add up to what came; the first places of the list get what is left over.",
  ],
  options: { fund, round: required(wholeNumber("N", 1, 999), "the number of the state's round") },
  examples: [{ line: "co-funding show --fund ban-na --round 12" }],
  run: ({ fund: code, round: roundNo }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const shown = await perform(house, fundId, showRound, roundNo);
      return shown.ok ? ok(told(shown.value, code)) : refused(noRound(roundNo));
    }),
});

function told(round: ShownRound, code: string): Answer {
  const { roundNo, onDay, memberCount, frozenAt, received, receipts, members } = round;
  return {
    json: {
      fund: code,
      ...roundJson(round),
      receipts: receipts.map(({ book, number, happenedOn, total, isCancelled }) => ({
        book,
        number: Number(number),
        happenedOn,
        total: inBaht(total),
        cancelled: isCancelled,
      })),
      list: members.map(({ place, memberNo, name, share }) => ({
        place,
        memberNo,
        name,
        share: inBaht(share),
      })),
    },
    lines: [
      `Round ${roundNo} of ${code}, ${dayShown(onDay)}: ${memberCount} members, frozen at ${instantShown(frozenAt)}.`,
      `${showBaht(received)} came, of at most ${showBaht(mostOf(round))}.`,
      ...receipts.map(
        ({ book, number, happenedOn, total, isCancelled }) =>
          `  ${book}/${number}: ${showBaht(total)} on ${dayShown(happenedOn)}${isCancelled ? ", cancelled" : ""}`,
      ),
      ...columns(
        members.map(({ place, memberNo, name, share }) => [`  ${place}`, memberNo, name, showBaht(share)]),
      ),
    ],
  };
}

const mostOf = ({ perMember, memberCount }: RoundMoney) =>
  (perMember * BigInt(memberCount)) as typeof perMember;

const roundJson = (round: RoundMoney) => ({
  round: round.roundNo,
  on: round.onDay,
  members: round.memberCount,
  mostRounds: round.mostRounds,
  perMember: inBaht(round.perMember),
  frozenAt: round.frozenAt,
  received: inBaht(round.received),
});
