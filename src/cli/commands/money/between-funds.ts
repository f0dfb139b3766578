import { arriveFromFund } from "#actions/books/arrive-from-fund.ts";
import { voucherNamed } from "#actions/books/look-up.ts";
import { sendToFund } from "#actions/books/send-to-fund.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { noFund } from "../../in-fund.ts";
import { baht } from "../../kinds/baht.ts";
import { paperName } from "../../kinds/money.ts";
import { text } from "../../kinds/text.ts";
import {
  actOptions,
  againLine,
  inBooks,
  onOption,
  placeWords,
  receiptJson,
  receiptShown,
} from "../../money.ts";
import { required } from "../../option.ts";

export const moneySend = command({
  name: "money send",
  summary: "Sends money to another fund: on its way until that fund has it",
  options: {
    ...actOptions,
    account: required(text("ACCOUNT"), "what it will be spent as once it has arrived: expense:other"),
    "sub-fund": required(text("CODE"), "the sub-fund that gives it"),
    amount: required(baht("BAHT"), "how much"),
    from: required(text("PLACE"), placeWords),
    to: required(text("NAME"), "the other fund's name, as it stands on the voucher"),
    purpose: required(text("TEXT"), "what for"),
    ...onOption,
  },
  examples: [
    {
      line: 'money send --fund ban-na --account expense:other --sub-fund disaster --amount 20 --from bank --to "กองทุนบ้านสวน" --purpose "ช่วยน้ำท่วม" --on 2569-02-20 --by 1-002 --key flood-1',
    },
  ],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by, refuse }) => {
      const { key, account, amount, from, on, purpose, fund, to: receiver } = given;
      const wish = { key, by, account, subFund: given["sub-fund"], amount, from, on, receiver, purpose };
      const sent = await perform(house, fundId, sendToFund, wish);
      if (!sent.ok) return refuse(sent.refusal);
      const { reference, voucher, again } = sent.value;
      return ok({
        json: {
          reference,
          voucher: { book: voucher.book, number: Number(voucher.number) },
          amount: inBaht(amount),
          again,
        },
        lines: [
          `Voucher ${voucher.book}/${voucher.number}: ${showBaht(amount)} is on its way to ${receiver}.`,
          `When they have it: ${program} money arrive --from-fund ${fund} --voucher ${voucher.book}/${voucher.number}`,
          ...(again ? [againLine] : []),
        ],
      });
    }),
});

export const moneyArrive = command({
  name: "money arrive",
  summary: "Confirms money that another fund of this server sent: a receipt here, and spent there",
  options: {
    fund: required(text("CODE"), "the fund that has received it"),
    "from-fund": required(text("CODE"), "the fund that sent it"),
    voucher: required(paperName("VOUCHER"), "PV/NUMBER: the voucher with which that fund sent it"),
    into: required(text("PLACE"), placeWords),
    by: required(text("NO"), "the number of the receiving fund's treasurer"),
    ...onOption,
  },
  examples: [
    {
      line: "money arrive --fund ban-suan --from-fund ban-na --voucher PV/2 --into bank --on 2569-02-20 --by 1",
    },
  ],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by, refuse }) => {
      const senderId = await house.database.fundIdOf(given["from-fund"]);
      if (senderId === undefined) return refused(noFund(given["from-fund"]));
      const { voucher, into, on } = given;
      const named = await perform(house, senderId, voucherNamed, voucher.number);
      if (named === undefined || named.book !== voucher.book) return refuse({ type: "no-such-transfer" });
      const reference = named.entryId;
      const arrived = await perform(house, fundId, arriveFromFund, { senderId, reference, by, into, on });
      if (!arrived.ok) return refuse(arrived.refusal);
      const { receipt, amount, from } = arrived.value;
      return ok({
        json: { reference, receipt: receiptJson(receipt), amount: inBaht(amount), from },
        lines: [`${receiptShown(receipt)}: ${showBaht(amount)} from ${from} has arrived.`],
      });
    }),
});
