import { recordReceipt } from "#actions/books/record-receipts.ts";
import { perform } from "#actions/perform.ts";
import { showBaht, sumSatang } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { paperName, payments } from "../../kinds/money.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { actOptions, againLine, inBooks, onOption } from "../../money.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { dayShown } from "../../show.ts";

export const contributionFamily = command({
  name: "contribution family",
  summary: "Takes the contributions of several members at once, on one receipt",
  notes: ["It is taken whole or not at all; each member hears of their own part on LINE."],
  options: {
    ...actOptions,
    by: required(text("NO"), "the number of the treasurer or collector who received it"),
    pay: required(payments("PAYMENTS"), "who pays how much: NO=BAHT, with commas between"),
    method: required(oneOf("METHOD", ["cash", "bank"]), "cash or bank"),
    into: optional(text("ACCOUNT"), "bank:CODE, where it is not the fund's first bank account"),
    paper: optional(paperName("RECEIPT"), "BOOK/NUMBER, where the receipt was written on paper"),
    ...onOption,
  },
  examples: [
    {
      line: "contribution family --fund ban-na --pay 1-001=30,1-003=30 --on 2569-02-20 --method cash --by 1-021 --key family-1",
    },
  ],
  run: (given, parts) => {
    const members = given.pay.map(({ memberNo }) => memberNo);
    return inBooks(parts, { ...given, members }, async ({ house, fundId, by, ids, refuse }) => {
      const { key, method, on, into, paper } = given;
      const recorded = await perform(house, fundId, recordReceipt, {
        key,
        payments: given.pay.map(({ memberNo, amount }) => ({ memberId: ids.get(memberNo) ?? "", amount })),
        method,
        happenedOn: on,
        receivedBy: by,
        receiverActsFor: [],
        ...onlyGiven({ into, paper }),
      });
      if (!recorded.ok) return refuse(recorded.refusal);
      const { told, again } = recorded.value;
      const [{ book, number, code }] = told;
      const total = sumSatang(told.map((one) => one.total));
      return ok({
        json: {
          book,
          number: Number(number),
          code,
          total: inBaht(total),
          members: told.map(({ member, total, lines, paidUpTo }) => ({
            memberNo: member.memberNo,
            name: member.name,
            amount: inBaht(total),
            periods: lines.map(({ from, to, amount }) => ({ from, to, amount: inBaht(amount) })),
            paidUpTo,
          })),
          again,
        },
        lines: [
          `Receipt ${book}/${number}: ${showBaht(total)} from ${told.length} members.`,
          ...told.map(
            ({ member, total, paidUpTo }) =>
              `  ${member.name} (${member.memberNo}): ${showBaht(total)}${paidUpTo === undefined ? "" : `, paid up to ${dayShown(paidUpTo)}`}`,
          ),
          ...(again ? [againLine] : []),
        ],
      });
    });
  },
});
