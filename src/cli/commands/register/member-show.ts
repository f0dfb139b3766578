import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht, type Answer } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";

export const memberShow = command({
  name: "member show",
  summary: "Shows what a member has paid up to and what is due today",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
  },
  examples: [{ line: "member show --fund ban-na --member 1-001" }],
  run: ({ fund, member }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const found = await perform(house, fundId, memberNumbered, member);
      const state = found && (await perform(house, fundId, contributionState, found.memberId));
      return state === undefined ? refused(noMember(member)) : ok(shown(state));
    }),
});

type State = NonNullable<Awaited<ReturnType<typeof contributionState>>>;

function shown(state: State): Answer {
  const { member, planName, planPrice, joinedOn, leftOn, leftReason, paidUpTo, due, dueMonths } = state;
  const json = {
    memberId: member.memberId,
    memberNo: member.memberNo,
    name: member.name,
    villageNo: member.villageNo,
    joinedOn,
    leftOn,
    leftReason,
    plan: { name: planName, price: inBaht(planPrice) },
    paidUpTo,
    due: inBaht(due),
    dueMonths,
    paidThisYear: inBaht(state.paidThisYear),
    receiptsThisYear: state.receiptsThisYear,
  };
  const rows = [
    ["  plan", `${planName} ${showBaht(planPrice)}`],
    ["  joined", dayShown(joinedOn)],
    ...(leftOn ? [["  left", `${dayShown(leftOn)}, ${leftReason ?? ""}`]] : []),
    ["  paid up to", paidUpTo ? dayShown(paidUpTo) : "nothing yet"],
    ["  due today", `${showBaht(due)}${dueMonths > 0 ? `, ${counted(dueMonths, "month")}` : ""}`],
    ["  this year", `${showBaht(state.paidThisYear)} in ${counted(state.receiptsThisYear, "receipt")}`],
  ];
  return { json, lines: [`${member.memberNo} ${member.name}`, ...columns(rows)] };
}

const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? "" : "s"}`;
