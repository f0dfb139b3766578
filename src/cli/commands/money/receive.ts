import { identify } from "#actions/books/identify.ts";
import { unknownDeposits } from "#actions/books/look-up.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { perform } from "#actions/perform.ts";
import { moneyInKinds } from "#core/books/receive-money.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { baht } from "../../kinds/baht.ts";
import { paperName } from "../../kinds/money.ts";
import { oneOf, text } from "../../kinds/text.ts";
import {
  actOptions,
  againLine,
  bookedJson,
  bookedLines,
  inBooks,
  onOption,
  placeWords,
  receiptJson,
  receiptShown,
} from "../../money.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { dayShown } from "../../show.ts";

export const moneyReceive = command({
  name: "money receive",
  summary: "Takes money that is nobody's contribution, with a receipt; an unknown deposit without one",
  options: {
    ...actOptions,
    kind: required(oneOf("KIND", moneyInKinds), moneyInKinds.join(", ")),
    amount: required(baht("BAHT"), "how much"),
    into: required(text("PLACE"), placeWords),
    from: optional(text("NAME"), "who paid, as it stands on the receipt; nobody where it is unidentified"),
    member: optional(text("NO"), "the payer's number, where they are a member"),
    paper: optional(paperName("RECEIPT"), "BOOK/NUMBER, where the receipt was written on paper"),
    ...onOption,
  },
  examples: [
    {
      line: 'money receive --fund ban-na --kind donation --amount 1500 --into cash --from "วัดบ้านนา" --on 2569-02-19 --by 1-002 --key gift-1',
    },
    {
      line: "money receive --fund ban-na --kind unidentified --amount 60 --into bank --on 2569-02-18 --by 1-002 --key unknown-1",
    },
  ],
  run: (given, parts) =>
    inBooks(
      parts,
      { ...given, members: memberList(given.member) },
      async ({ house, fundId, by, ids, refuse }) => {
        const { key, kind, amount, into, on, from = "", paper } = given;
        const payer = { from, ...onlyGiven({ memberId: ids.get(given.member ?? ""), paper }) };
        const received = await perform(house, fundId, receiveMoney, {
          key,
          by,
          kind,
          amount,
          into,
          on,
          ...payer,
        });
        if (!received.ok) return refuse(received.refusal);
        const { receipt, amountWords, again } = received.value;
        const said =
          receipt === undefined
            ? `${showBaht(amount)} of ${dayShown(on)} waits as an unknown deposit: ${received.value.entryId}.`
            : `${receiptShown(receipt)}: ${showBaht(amount)} (${amountWords}) from ${from} as ${kind}.`;
        return ok({
          json: {
            ...bookedJson(received.value),
            receipt: receipt && receiptJson(receipt),
            amountWords,
            again,
          },
          lines: [said, ...bookedLines(received.value, again)],
        });
      },
    ),
});

const memberList = (memberNo: string | undefined): string[] => (memberNo === undefined ? [] : [memberNo]);

export const moneyUnknown = command({
  name: "money unknown",
  summary: "Lists deposits of which nobody has said yet whose they are",
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "money unknown --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const deposits = await perform(house, fundId, unknownDeposits, undefined);
      return ok({
        json: deposits.map(({ entryId, happenedOn, amount, left, place }) => ({
          entryId,
          happenedOn,
          amount: inBaht(amount),
          left: inBaht(left),
          place,
        })),
        lines:
          deposits.length === 0
            ? ["Every deposit is known."]
            : deposits.map(
                ({ entryId, happenedOn, left, place }) =>
                  `${dayShown(happenedOn)}: ${showBaht(left)} in ${place}, ${entryId}`,
              ),
      });
    }),
});

const knownKinds = ["contribution", ...moneyInKinds.filter((kind) => kind !== "unidentified")] as const;

export const moneyIdentify = command({
  name: "money identify",
  summary: "Says whose an unknown deposit was, or a part of it, and gives the receipt for it",
  options: {
    ...actOptions,
    deposit: optional(text("ID"), "as money unknown shows it", "the only one, where there is one"),
    amount: required(baht("BAHT"), "how much of it"),
    kind: required(oneOf("KIND", knownKinds), knownKinds.join(", ")),
    member: optional(text("NO"), "whose contribution it was, or the payer's number"),
    from: optional(text("NAME"), "who paid, as it stands on the receipt; a contribution's is the member"),
  },
  examples: [
    {
      line: "money identify --fund ban-na --amount 60 --kind contribution --member 1-001 --by 1-002 --key known-1",
    },
  ],
  run: (given, parts) =>
    inBooks(
      parts,
      { ...given, members: memberList(given.member) },
      async ({ house, fundId, by, ids, refuse }) => {
        const { key, amount, kind, from = "" } = given;
        const deposits = await perform(house, fundId, unknownDeposits, undefined);
        const depositId = given.deposit ?? (deposits.length === 1 ? deposits[0]?.entryId : undefined);
        if (depositId === undefined)
          return refused(`There are ${deposits.length} unknown deposits: name one with --deposit.`);
        const memberId = ids.get(given.member ?? "");
        if (kind === "contribution" && memberId === undefined)
          return refused("A contribution is somebody's: name the member with --member.");
        const as =
          kind === "contribution"
            ? ({ kind, memberId: memberId ?? "" } as const)
            : { kind, from, ...onlyGiven({ memberId }) };
        const known = await perform(house, fundId, identify, { key, by, depositId, amount, as });
        if (!known.ok) return refuse(known.refusal);
        const { receipt, left, again } = known.value;
        return ok({
          json: { receipt: receiptJson(receipt), left: inBaht(left), again },
          lines: [
            `${receiptShown(receipt)}: ${showBaht(receipt.total)} of ${dayShown(receipt.happenedOn)} as ${kind}. Still unknown of this deposit: ${showBaht(left)}.`,
            ...(again ? [againLine] : []),
          ],
        });
      },
    ),
});
