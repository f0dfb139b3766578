import { handIn } from "#actions/books/hand-in.ts";
import { repayShortage } from "#actions/books/repay-shortage.ts";
import { writeOff } from "#actions/books/write-off.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { baht } from "../../kinds/baht.ts";
import { day } from "../../kinds/day.ts";
import { text } from "../../kinds/text.ts";
import {
  actOptions,
  bookedJson,
  bookedLines,
  inBooks,
  onOption,
  receiptJson,
  receiptShown,
} from "../../money.ts";
import { required } from "../../option.ts";
import { dayShown } from "../../show.ts";

const collector = required(text("NO"), "the number of the collector whose bag it is");

export const moneyHandIn = command({
  name: "money hand-in",
  summary: "Counts a collector's bag on the treasurer's table",
  notes: [
    "What is missing stays on the collector's account until it is repaid or written off; what is too much waits as an unknown deposit. The collector is told on LINE.",
  ],
  options: {
    ...actOptions,
    collector,
    counted: required(baht("BAHT"), "what was counted"),
    ...onOption,
  },
  examples: [
    {
      line: "money hand-in --fund ban-na --collector 1-021 --counted 40 --on 2569-02-20 --by 1-002 --key hand-in-1",
    },
  ],
  run: (given, parts) =>
    inBooks(parts, { ...given, members: [given.collector] }, async ({ house, fundId, by, ids, refuse }) => {
      const { key, counted, on } = given;
      const wish = { key, by, collectorId: ids.get(given.collector) ?? "", counted, on };
      const handed = await perform(house, fundId, handIn, wish);
      if (!handed.ok) return refuse(handed.refusal);
      const { collectorName, collected, short, over, again } = handed.value;
      return ok({
        json: {
          ...bookedJson(handed.value),
          collector: given.collector,
          collected: inBaht(collected),
          counted: inBaht(counted),
          short: short === undefined ? undefined : inBaht(short),
          over: over === undefined ? undefined : inBaht(over),
          again,
        },
        lines: [
          `${collectorName} (${given.collector}) handed in ${showBaht(counted)} of ${showBaht(collected)} on ${dayShown(on)}.`,
          ...(short === undefined ? [] : [`${showBaht(short)} is missing and stays on their account.`]),
          ...(over === undefined ? [] : [`${showBaht(over)} is too much and waits as an unknown deposit.`]),
          ...bookedLines(handed.value, again),
        ],
      });
    }),
});

export const moneyRepay = command({
  name: "money repay",
  summary: "Takes back what was missing from a collector's bag, with a receipt",
  options: {
    ...actOptions,
    collector,
    amount: required(baht("BAHT"), "what the collector brought"),
    ...onOption,
  },
  examples: [
    {
      line: "money repay --fund ban-na --collector 1-021 --amount 15 --on 2569-02-20 --by 1-002 --key repay-1",
    },
  ],
  run: (given, parts) =>
    inBooks(parts, { ...given, members: [given.collector] }, async ({ house, fundId, by, ids, refuse }) => {
      const { key, amount, on } = given;
      const wish = { key, by, collectorId: ids.get(given.collector) ?? "", amount, on };
      const repaid = await perform(house, fundId, repayShortage, wish);
      if (!repaid.ok) return refuse(repaid.refusal);
      const { receipt, left, again } = repaid.value;
      return ok({
        json: { ...bookedJson(repaid.value), receipt: receiptJson(receipt), left: inBaht(left), again },
        lines: [
          `${receiptShown(receipt)}: ${showBaht(receipt.total)} of what was missing is back. Still missing: ${showBaht(left)}.`,
          ...bookedLines(repaid.value, again),
        ],
      });
    }),
});

export const moneyWriteOff = command({
  name: "money write-off",
  summary: "Lets a collector's shortage go, by a meeting's resolution",
  options: {
    ...actOptions,
    collector,
    amount: required(baht("BAHT"), "what need not be brought any more"),
    "sub-fund": required(text("CODE"), "the sub-fund that bears it"),
    resolution: required(text("NO"), "the resolution's number in the minutes"),
    "resolution-on": required(day("DAY", { direction: "past" }), "the day of that meeting"),
    reason: required(text("TEXT"), "why, for the minutes"),
    ...onOption,
  },
  examples: [
    {
      line: 'money write-off --fund ban-na --collector 1-021 --amount 5 --sub-fund welfare --resolution 2/2569 --resolution-on 2569-02-15 --reason "เหรียญหล่นน้ำ" --on 2569-02-20 --by 1-002 --key off-1',
    },
  ],
  run: (given, parts) =>
    inBooks(parts, { ...given, members: [given.collector] }, async ({ house, fundId, by, ids, refuse }) => {
      const { key, amount, on, reason, resolution: number } = given;
      const resolution = { number, on: given["resolution-on"] };
      const collectorId = ids.get(given.collector) ?? "";
      const wish = { key, by, collectorId, amount, subFund: given["sub-fund"], on, resolution, reason };
      const written = await perform(house, fundId, writeOff, wish);
      if (!written.ok) return refuse(written.refusal);
      const { again } = written.value;
      return ok({
        json: { ...bookedJson(written.value), collector: given.collector, amount: inBaht(amount), again },
        lines: [
          `${showBaht(amount)} missing from the bag of ${given.collector} is written off by resolution ${number}.`,
          ...bookedLines(written.value, again),
        ],
      });
    }),
});
