import * as fc from "fast-check";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { closeMonth } from "#actions/books/close-month.ts";
import { handIn } from "#actions/books/hand-in.ts";
import { moveCash } from "#actions/books/move-cash.ts";
import { payExpense } from "#actions/books/pay-expense.ts";
import { postOnce } from "#actions/books/post.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { perform, type Action, type House, type Moment } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { nextMonth } from "#core/ledger/decide-close.ts";
import { reversalOf } from "#core/ledger/entry.ts";
import { bahtToSatang, satang } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { firstBookedMonth } from "#store/closings.ts";
import { closedThrough } from "#store/funds.ts";
import { entryById } from "#store/ledger.ts";
import { newKey, type OpenBooks } from "./open-books.ts";

/** Something that a volunteer does to the books on some day. Numbers choose among what there is. */
export type Deed =
  | {
      readonly does: "contribute";
      readonly who: number;
      readonly months: number;
      readonly byCollector: boolean;
    }
  | { readonly does: "hand in" | "donate"; readonly satang: number }
  | { readonly does: "move"; readonly satang: number; readonly toBank: boolean }
  | { readonly does: "spend"; readonly satang: number; readonly subFund: string }
  | { readonly does: "cancel" | "reverse"; readonly which: number }
  | { readonly does: "close" }
  | { readonly does: "wait"; readonly days: number };

const amount = fc.integer({ min: 1, max: 60_000 });
export const anyDeed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      does: fc.constant("contribute" as const),
      who: fc.nat(2),
      months: fc.integer({ min: 1, max: 4 }),
      byCollector: fc.boolean(),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ does: fc.constantFrom("hand in" as const, "donate" as const), satang: amount }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("move" as const), satang: amount, toBank: fc.boolean() }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      does: fc.constant("spend" as const),
      satang: amount,
      subFund: fc.constantFrom("welfare", "administration", "reserve"),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({ does: fc.constantFrom("cancel" as const, "reverse" as const), which: fc.nat(40) }),
  },
  { weight: 1, arbitrary: fc.constant({ does: "close" as const }) },
  {
    weight: 2,
    arbitrary: fc.record({ does: fc.constant("wait" as const), days: fc.integer({ min: 1, max: 40 }) }),
  },
);

/** A deed with everything settled: done again, it is the same wish under the same key. */
export interface Wish {
  readonly key: string;
  /** In the fund's own house, or in one whose connection dies. */
  readonly run: (house?: House) => Promise<{ readonly ok: boolean }>;
}

/** Settles what a deed means in these books now; undefined where there is nothing that it could be done to. */
export async function wishFor(books: OpenBooks, deed: Deed): Promise<Wish | undefined> {
  const { house, fundId, treasurer, collector } = books;
  const [key, on] = [newKey(), house.now().toZonedDateTimeISO("Asia/Bangkok").toPlainDate()];
  const wish = <Command, Outcome extends { readonly ok: boolean }>(
    action: Action<Command, Outcome>,
    command: Command,
  ): Wish => ({ key, run: (where = house) => perform(where, fundId, action, command) });
  switch (deed.does) {
    case "contribute": {
      const paid = { amount: bahtToSatang(30 * deed.months), method: "cash", happenedOn: on } as const;
      const receivedBy = deed.byCollector ? collector : treasurer;
      const memberId = books.members[deed.who] ?? "";
      return wish(recordContribution, { key, memberId, receivedBy, receiverActsFor: [], ...paid });
    }
    case "donate": {
      const gift = { kind: "donation", into: "cash", from: "ร้านค้าบ้านนา" } as const;
      return wish(receiveMoney, { key, by: treasurer, amount: satang(deed.satang), on, ...gift });
    }
    case "hand in":
      return wish(handIn, { key, by: treasurer, collectorId: collector, counted: satang(deed.satang), on });
    case "move": {
      const [from, to] = deed.toBank ? (["cash", "bank"] as const) : (["bank", "cash"] as const);
      return wish(moveCash, { key, by: treasurer, from, to, amount: satang(deed.satang), on });
    }
    case "spend": {
      const spent = {
        account: "expense:travel",
        subFund: deed.subFund,
        amount: satang(deed.satang),
        from: "cash",
      };
      const words = { receiver: "นายสมชาย", purpose: "ค่ารถ" };
      return wish(payExpense, { key, by: treasurer, on, ...spent, ...words });
    }
    case "cancel": {
      const receiptId = await chosen(books, "receipt", deed.which);
      if (receiptId === undefined) return undefined;
      return wish(cancelReceipt, { key, by: treasurer, receiptId, reason: "เขียนผิด" });
    }
    case "reverse": {
      const entryId = await chosen(books, "entry", deed.which);
      return entryId === undefined ? undefined : wish(takeBack, { key, entryId, by: treasurer });
    }
    case "close": {
      const before = await house.database.inFund(fundId, async (fund) => ({
        today: on,
        firstMonth: await firstBookedMonth(fund),
        closedThrough: await closedThrough(fund),
      }));
      const month = nextMonth(before);
      return month === undefined ? undefined : wish(closeMonth, { by: treasurer, month });
    }
    case "wait":
      return { key, run: async () => ({ ok: (books.wait({ hours: 24 * deed.days }), true) }) };
  }
}

async function chosen(
  { owner }: OpenBooks,
  table: "entry" | "receipt",
  which: number,
): Promise<string | undefined> {
  const id = owner(`${table}_id`);
  const rows =
    await owner`select ${id} as id from ${owner(table)} where written_at is not null order by written_at, ${id}`;
  const row = rows[which % Math.max(1, rows.length)];
  return row === undefined ? undefined : String(row["id"]);
}

/** The plain reversal of any entry, as a correction without a paper is made; reversals of reversals too. */
async function takeBack(
  moment: Moment,
  { key, entryId, by }: { readonly key: string; readonly entryId: string; readonly by: string },
) {
  const decide = async () => {
    const original = await entryById(moment.fund, entryId);
    if (original === undefined || original.reversedBy !== undefined)
      return refused({ type: "taken-back" as const });
    return ok({ entry: reversalOf(original, await closedThrough(moment.fund)), writtenBy: by });
  };
  return postOnce(moment, { key, says: ["take back", entryId] }, { decide, tell: async (id) => id });
}
