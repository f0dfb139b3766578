import { payExpense } from "#actions/books/pay-expense.ts";
import { refundMember } from "#actions/books/refund.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { command } from "../../command.ts";
import { baht } from "../../kinds/baht.ts";
import { text } from "../../kinds/text.ts";
import {
  actOptions,
  bookedJson,
  bookedLines,
  inBooks,
  onOption,
  placeNamed,
  placeWords,
  voucherJson,
} from "../../money.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import { resolutionFrom, resolutionOptions } from "../../resolution.ts";

export const moneyPay = command({
  name: "money pay",
  summary: "Pays an expense, or welfare, against a numbered voucher",
  notes: [
    "It is refused where the place or the sub-fund has less; a meeting may allow more than the sub-fund has, and is named then.",
  ],
  options: {
    ...actOptions,
    account: required(text("ACCOUNT"), "what for, as in account list: expense:documents, welfare:funeral …"),
    "sub-fund": required(text("CODE"), "the sub-fund that pays"),
    amount: required(baht("BAHT"), "how much"),
    from: required(text("PLACE"), `${placeWords}, or bag:NO of a collector`),
    receiver: required(text("NAME"), "whose hand takes the money, as it stands on the voucher"),
    "receiver-member": optional(text("NO"), "their number, where they are a member"),
    purpose: required(text("TEXT"), "what for, as it stands on the voucher"),
    witness: optional(text("NAME"), "who saw it"),
    ...resolutionOptions,
    ...onOption,
  },
  examples: [
    {
      line: 'money pay --fund ban-na --account expense:documents --sub-fund administration --amount 12 --from cash --receiver "ร้านเครื่องเขียนบ้านนา" --purpose "สมุดทะเบียน" --witness "นายคำพอง" --on 2569-02-20 --by 1-002 --key paper-1',
    },
  ],
  run: (given, parts) => {
    const members = given["receiver-member"] === undefined ? [] : [given["receiver-member"]];
    return inBooks(parts, { ...given, members }, async (acting) => {
      const { house, fundId, by, ids, refuse } = acting;
      const { key, account, amount, on, receiver, purpose, witness } = given;
      const from = await placeNamed(acting, given.from);
      if (!from.ok) return from;
      const resolved = resolutionFrom(given);
      if (!resolved.ok) return resolved;
      const receiverId = ids.get(given["receiver-member"] ?? "");
      const expense = {
        account,
        subFund: given["sub-fund"],
        amount,
        from: from.value,
        on,
        receiver,
        purpose,
      };
      const wish = { key, by, ...expense, ...onlyGiven({ witness, receiverId }), ...resolved.value };
      const paid = await perform(house, fundId, payExpense, wish);
      if (!paid.ok) return refuse(paid.refusal);
      const { voucher, amountWords, again } = paid.value;
      return ok({
        json: { ...bookedJson(paid.value), voucher: voucherJson(paid.value), again },
        lines: [
          `Voucher ${voucher.book}/${voucher.number}: ${showBaht(voucher.total)} (${amountWords}) to ${receiver} for ${purpose}.`,
          ...bookedLines(paid.value, again),
        ],
      });
    });
  },
});

export const moneyRefund = command({
  name: "money refund",
  summary: "Gives a member who has left what the rules give back, against a voucher",
  options: {
    ...actOptions,
    member: required(text("NO"), "the number of the member who has left"),
    from: required(text("PLACE"), placeWords),
    "had-benefit": flag("the fund has paid them a benefit"),
    receiver: optional(text("NAME"), "whose hand takes the money", "the member"),
    purpose: required(text("TEXT"), "as it stands on the voucher"),
    ...onOption,
  },
  examples: [
    {
      line: 'money refund --fund ban-suan --member 2 --from cash --purpose "คืนเงินสมทบตามระเบียบ ข้อ 9" --on 2569-02-20 --by 1 --key refund-1',
    },
  ],
  run: (given, parts) =>
    inBooks(parts, { ...given, members: [given.member] }, async ({ house, fundId, by, ids, refuse }) => {
      const { key, from, on, purpose, receiver } = given;
      const memberId = ids.get(given.member) ?? "";
      const hasBenefited = given["had-benefit"];
      const wish = { key, by, memberId, from, on, hasBenefited, purpose, ...onlyGiven({ receiver }) };
      const paid = await perform(house, fundId, refundMember, wish);
      if (!paid.ok) return refuse(paid.refusal);
      const { voucher, amountWords, again } = paid.value;
      return ok({
        json: { ...bookedJson(paid.value), voucher: voucherJson(paid.value), again },
        lines: [
          `Voucher ${voucher.book}/${voucher.number}: ${showBaht(voucher.total)} (${amountWords}) back to ${voucher.words?.receiver ?? given.member}.`,
          ...bookedLines(paid.value, again),
        ],
      });
    }),
});
