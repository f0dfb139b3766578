import type { PrintedReceipt } from "#actions/books/printed-receipt.ts";
import type { ExpensePaid } from "#actions/books/pay-expense.ts";
import type { MoneyReceived } from "#actions/books/receive-money.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform, type House } from "#actions/perform.ts";
import type { Booked } from "#core/books/act.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { showReceiptCode } from "#core/ledger/receipt-code.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { inBaht, type Answer, type Json } from "./answer.ts";
import { inFund, noMember } from "./in-fund.ts";
import { moneySentence, type MoneyRefusal, type Said } from "./money-sentences.ts";
import { day } from "./kinds/day.ts";
import { text } from "./kinds/text.ts";
import { required } from "./option.ts";
import type { CommandParts } from "./parts.ts";

/** What every act on the fund's money is told with. */
export const actOptions = {
  fund: required(text("CODE"), "the fund's code"),
  by: required(text("NO"), "the number of the treasurer who does it"),
  key: required(text("KEY"), "an id of your own for this act: repeated, it is never done twice"),
};

export const onOption = {
  on: required(day("DAY", { direction: "past" }), "the day on which the money moved"),
};

export const placeWords = "cash, bank or bank:CODE";

/** A fund in which an act is done, and the words of whoever does it. */
export interface Acting {
  readonly house: House;
  readonly fundId: string;
  /** The id of who acts. */
  readonly by: string;
  /** The ids of the other members who were named, by their numbers. */
  readonly ids: ReadonlyMap<string, string>;
  /** A refusal as a sentence. */
  readonly refuse: (refusal: MoneyRefusal) => Result<never, string>;
}

/** Opens the fund and finds everybody by number, who acts first; refuses where one of them is not in the register. */
export function inBooks(
  parts: CommandParts,
  {
    fund,
    by,
    members = [],
  }: { readonly fund: string; readonly by: string; readonly members?: readonly string[] },
  work: (acting: Acting) => Promise<Result<Answer, string>>,
): Promise<Result<Answer, string>> {
  return inFund(parts, fund, async (house, fundId) => {
    const ids = new Map<string, string>();
    for (const memberNo of new Set([by, ...members])) {
      const found = await perform(house, fundId, memberNumbered, memberNo);
      if (found === undefined) return refused(noMember(memberNo));
      ids.set(memberNo, found.memberId);
    }
    const numbers = new Map([...ids].map(([memberNo, memberId]) => [memberId, memberNo]));
    const said: Said = { fund, by, numbers };
    const refuse = (refusal: MoneyRefusal) => refused(moneySentence(refusal, said));
    return work({ house, fundId, by: ids.get(by) ?? "", ids, refuse });
  });
}

/** "bag:1-005" is that collector's bag; everything else is called as in the books. */
export async function placeNamed(
  { house, fundId }: Pick<Acting, "house" | "fundId">,
  place: string,
): Promise<Result<string, string>> {
  const [, memberNo] = /^bag:(.+)$/u.exec(place) ?? [];
  if (memberNo === undefined) return ok(place);
  const found = await perform(house, fundId, memberNumbered, memberNo);
  return found === undefined ? refused(noMember(memberNo)) : ok(bagOf(found.memberId));
}

export const bookedJson = ({ entryId, happenedOn, bookedMonth, isFarBack }: Booked) => ({
  entryId,
  happenedOn,
  bookedMonth: bookedMonth.toString().slice(0, 7),
  isFarBack,
});

/** What is said of an act beside what it did. */
export function bookedLines({ happenedOn, bookedMonth, isFarBack }: Booked, again: boolean): string[] {
  const isElsewhere = !bookedMonth.equals(happenedOn.with({ day: 1 }));
  return [
    ...(isElsewhere
      ? [
          `That month is closed: it stands in the books of ${bookedMonth.toString().slice(0, 7)}, with its true day.`,
        ]
      : []),
    ...(isFarBack ? ["That day is more than two months back: look at the year once more."] : []),
    ...(again ? [againLine] : []),
  ];
}

export const againLine = "This key had been used for it before: nothing was written now.";

type Receipt = NonNullable<MoneyReceived["receipt"]>;

export const receiptJson = ({
  book,
  number,
  code,
  happenedOn,
  total,
  method,
  isCancelled,
  lines,
}: Receipt) => ({
  book,
  number: Number(number),
  code,
  happenedOn,
  method,
  total: inBaht(total),
  isCancelled,
  lines: lines.map(({ kind, amount }): Json => ({ kind, amount: inBaht(amount) })),
});

export const printedJson = (receipt: PrintedReceipt) => ({
  ...receiptJson(receipt),
  payers: receipt.words === undefined ? [] : [...new Set(receipt.words.payers)],
  receiver: receipt.words?.receiver,
});

/** "Receipt OB/12 (code ABC-DEF)" */
export const receiptShown = ({ book, number, code }: Pick<Receipt, "book" | "number" | "code">): string =>
  `Receipt ${book}/${number}${code === undefined ? "" : ` (code ${showReceiptCode(code)})`}`;

export const voucherJson = ({ voucher, amountWords }: Pick<ExpensePaid, "voucher" | "amountWords">) => ({
  book: voucher.book,
  number: Number(voucher.number),
  kind: voucher.kind,
  method: voucher.method,
  happenedOn: voucher.happenedOn,
  total: inBaht(voucher.total),
  amountWords,
  receiver: voucher.words?.receiver,
  payer: voucher.words?.payer,
  witness: voucher.words?.witness,
  purpose: voucher.words?.purpose,
  isVoid: voucher.isVoid,
});
