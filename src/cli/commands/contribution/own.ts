import { askOwnContribution } from "#actions/requests/own-contribution.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { baht } from "../../kinds/baht.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { inBooks, onOption } from "../../money.ts";
import { required } from "../../option.ts";
import { dayShown } from "../../show.ts";

export const contributionOwn = command({
  name: "contribution own",
  summary: "Asks a second person to confirm money that a collector or treasurer took of their own household",
  notes: ["The receipt is written when somebody unrelated has seen the money: request settle."],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the number of the member who paid"),
    amount: required(baht("BAHT"), "whole periods of one of the fund's plans"),
    method: required(oneOf("METHOD", ["cash", "bank"]), "cash or bank"),
    by: required(text("NO"), "the number of the treasurer or collector who received it"),
    ...onOption,
  },
  examples: [
    {
      line: "contribution own --fund ban-na --member 1-021 --amount 30 --method cash --on 2569-02-20 --by 1-021",
    },
  ],
  run: (given, parts) =>
    inBooks(parts, { ...given, members: [given.member] }, async ({ house, fundId, by, ids, refuse }) => {
      const { amount, method, on, member, fund } = given;
      const wish = { by, memberId: ids.get(member) ?? "", amount, method, on };
      const asked = await perform(house, fundId, askOwnContribution, wish);
      if (!asked.ok) return refuse(asked.refusal);
      const { requestId, lines, again } = asked.value;
      return ok({
        json: {
          requestId,
          periods: lines.map(({ from, to, amount }) => ({ from, to, amount: inBaht(amount) })),
          again,
        },
        lines: [
          `${showBaht(amount)} of ${member} waits for a second person; it would cover ${lines.map(({ from, to }) => `${dayShown(from)} to ${dayShown(to)}`).join(", ")}.`,
          `To confirm it: ${program} request settle --fund ${fund} --request ${requestId} --answer agree --by NO`,
        ],
      });
    }),
});
