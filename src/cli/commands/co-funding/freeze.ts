import { freezeRound } from "#actions/co-funding/freeze-round.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import type { JudgedRound, WhyLeftOut } from "#core/co-funding/eligibility.ts";
import { bahtToSatang } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import type { Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { baht } from "../../kinds/baht.ts";
import { day } from "../../kinds/day.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { flag, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { columns, dayShown, instantShown } from "../../show.ts";

/** What the state has announced for most rounds so far (domain.md §1). */
const usualRounds = 3;
const usualAmount = bahtToSatang(365);

export const coFundingFreeze = command({
  name: "co-funding freeze",
  summary:
    "Makes the list of members for whom the state's co-contribution is asked in a round, and freezes it",
  notes: [
    "On it stands who had been a member for one full year on the round's day, was paid up on that day by money that had come by then, and has a round left. Without --commit it only shows the list and who is left out, with the reason.",
    "A frozen list never changes, whoever leaves or pays afterwards: it is what was applied for.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    round: required(wholeNumber("N", 1, 999), "the number of the state's round"),
    on: required(day("DAY", { direction: "past" }), "the round's day: 30 September, as a rule"),
    by: required(text("NO"), "the number of the committee member who answers for the list"),
    "most-rounds": optional(
      wholeNumber("N", 1, 99),
      "in how many rounds a member may stand in all",
      String(usualRounds),
    ),
    "per-member": optional(baht("BAHT"), "at most so much for each member", "365"),
    commit: flag("freezes it, for good; without it nothing is written"),
  },
  examples: [
    { line: "co-funding freeze --fund ban-na --round 12 --on 2569-02-20 --by 1-002" },
    { line: "co-funding freeze --fund ban-na --round 12 --on 2569-02-20 --by 1-002 --commit" },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, round, on, by, commit } = given;
      const speaker = await perform(house, fundId, memberNumbered, by);
      if (speaker === undefined) return refused(noMember(by));
      const frozen = await perform(house, fundId, freezeRound, {
        roundNo: round,
        on,
        mostRounds: given["most-rounds"] ?? usualRounds,
        perMember: given["per-member"] ?? usualAmount,
        by: speaker.memberId,
        commit,
      });
      return frozen.ok
        ? ok(told(frozen.value, { fund, round, on, commit }))
        : refused(sentence(frozen.refusal, { round, by }));
    }),
});

const why: Readonly<Record<WhyLeftOut, string>> = {
  "not-a-full-year": "not a member for a full year on that day",
  "not-paid-up": "not paid up on that day",
  "had-all-rounds": "has had all their rounds",
};

interface Asked {
  readonly fund: string;
  readonly round: number;
  readonly on: Temporal.PlainDate;
  readonly commit: boolean;
}

function told({ members, leftOut }: JudgedRound, { fund, round, on, commit }: Asked): Answer {
  return {
    json: {
      fund,
      round,
      on,
      committed: commit,
      members: members.map(({ memberNo, name }, index) => ({ place: index + 1, memberNo, name })),
      leftOut: leftOut.map(({ memberNo, name, why: because }) => ({ memberNo, name, why: because })),
    },
    lines: [
      `Round ${round} of ${fund}, ${dayShown(on)}: ${members.length} members.`,
      ...columns(members.map(({ memberNo, name }, index) => [`  ${index + 1}`, memberNo, name])),
      ...(leftOut.length === 0 ? [] : [`Left out: ${leftOut.length}.`]),
      ...columns(leftOut.map(({ memberNo, name, why: because }) => [`  ${memberNo}`, name, why[because]])),
      commit ? "The list is frozen." : "Nothing was written; add --commit to freeze the list.",
    ],
  };
}

function sentence(
  refusal: RefusalOf<typeof freezeRound>,
  { round, by }: { readonly round: number; readonly by: string },
): string {
  switch (refusal.type) {
    case "not-on-committee":
      return `Member ${by} is not on the committee today, so cannot answer for the list.`;
    case "day-to-come":
      return "--on is a day to come: who will be paid up then is not known.";
    case "frozen-before":
      return `The list of round ${round} was frozen at ${instantShown(refusal.at)} and stays as it is.`;
    case "nobody-eligible":
      return "Nobody would stand on the list; look at --on and at the contributions.";
  }
}
