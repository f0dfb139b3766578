import { moveCash } from "#actions/books/move-cash.ts";
import { reverseEntry } from "#actions/books/reverse-entry.ts";
import { voucherNamed } from "#actions/books/look-up.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { baht } from "../../kinds/baht.ts";
import { paperName } from "../../kinds/money.ts";
import { text } from "../../kinds/text.ts";
import { actOptions, bookedJson, bookedLines, inBooks, onOption, placeWords } from "../../money.ts";
import { optional, required } from "../../option.ts";
import { dayShown } from "../../show.ts";

export const moneyMove = command({
  name: "money move",
  summary: "Takes cash to the bank, from it, or moves it between the fund's bank accounts",
  options: {
    ...actOptions,
    from: required(text("PLACE"), placeWords),
    to: required(text("PLACE"), placeWords),
    amount: required(baht("BAHT"), "how much"),
    ...onOption,
  },
  examples: [
    {
      line: "money move --fund ban-na --from cash --to bank --amount 100 --on 2569-02-20 --by 1-002 --key to-the-bank-1",
    },
  ],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by, refuse }) => {
      const { key, from, to, amount, on } = given;
      const moved = await perform(house, fundId, moveCash, { key, by, from, to, amount, on });
      if (!moved.ok) return refuse(moved.refusal);
      const { left, there, again } = moved.value;
      return ok({
        json: {
          ...bookedJson(moved.value),
          from,
          to,
          amount: inBaht(amount),
          left: inBaht(left),
          there: inBaht(there),
          again,
        },
        lines: [
          `${showBaht(amount)} went from ${from} to ${to} on ${dayShown(on)}; ${from} holds ${showBaht(left)}, ${to} ${showBaht(there)}.`,
          ...bookedLines(moved.value, again),
        ],
      });
    }),
});

export const moneyReverse = command({
  name: "money reverse",
  summary: "Answers a mistake: the same entry the other way round, with the reason",
  notes: [
    "A voucher's money comes back and the voucher is void for ever. A receipt is cancelled with receipt cancel instead.",
  ],
  options: {
    ...actOptions,
    entry: optional(text("ID"), "the entry's id, as the act answered it"),
    voucher: optional(paperName("VOUCHER"), "PV/NUMBER: the voucher, where it has one"),
    reason: required(text("TEXT"), "what was wrong"),
  },
  examples: [
    {
      line: 'money reverse --fund ban-na --voucher PV/1 --reason "จ่ายซ้ำ" --by 1-002 --key undo-1',
    },
  ],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by, refuse }) => {
      const { key, entry, voucher, reason } = given;
      if ((entry === undefined) === (voucher === undefined))
        return refused("Name one thing to reverse: --entry ID or --voucher PV/NUMBER.");
      const named = voucher && (await perform(house, fundId, voucherNamed, voucher.number));
      if (voucher !== undefined && (named === undefined || voucher.book !== named.book))
        return refused(`There is no voucher ${voucher.book}/${voucher.number}.`);
      const entryId = entry ?? named?.entryId ?? "";
      if (!isId(entryId)) return refuse({ type: "no-such-entry" });
      const reversed = await perform(house, fundId, reverseEntry, { key, by, entryId, reason });
      if (!reversed.ok) return refuse(reversed.refusal);
      const { voided, again } = reversed.value;
      const name = voided && `${voided.book}/${voided.number}`;
      return ok({
        json: { ...bookedJson(reversed.value), reverses: entryId, voided: name, again },
        lines: [
          `The entry is reversed${name === undefined ? "" : ` and voucher ${name} is void`}: ${reason}.`,
          ...bookedLines(reversed.value, again),
        ],
      });
    }),
});

const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);
