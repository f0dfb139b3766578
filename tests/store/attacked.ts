import postgres from "postgres";
import { describe, expect, test } from "vitest";
import { openBooks, type OpenBooks } from "../actions/books/open-books.ts";

export type Sql = postgres.TransactionSql;

/** Books of a closed month and an open one, and the application's own role, which tries its plain SQL on them. */
export interface Attacked {
  readonly books: OpenBooks;
  readonly fundId: string;
  /** Ids of what stands: of entries, but for the member's and the decision's. */
  readonly own: Readonly<Record<"entry" | "cancelled" | "reversal" | "decision" | "member", string>>;
  /** In one transaction of the application's role, in its fund. */
  readonly attempt: (work: (sql: Sql) => Promise<unknown>) => Promise<unknown>;
  /** Whole, as the application would write them; each gives its id. */
  readonly entry: (sql: Sql, draft: Draft) => Promise<string>;
  readonly receipt: (sql: Sql, entry: string, total?: number, line?: number) => Promise<string>;
  readonly voucher: (sql: Sql, entry: string, total?: number) => Promise<string>;
  readonly postings: (sql: Sql, entry: string, lines: Draft["lines"], from?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface Draft {
  readonly lines: readonly (readonly [account: string, amount: number, subFund?: string])[];
  readonly month?: string;
  readonly reverses?: string;
  readonly kind?: string;
}

export const gift: Draft = {
  lines: [
    ["cash", 100],
    ["donations", -100],
  ],
};
export const spent: Draft = {
  lines: [
    ["expense:travel", 100, "welfare"],
    ["cash", -100],
  ],
  kind: "expense",
};
/** A fund that is not the attacker's. */
export const other = "00000000-0000-7000-8000-0000000000ff";

let made = 0;
export const newId = (): string => `00000000-0000-7000-a000-${(made += 1).toString().padStart(12, "0")}`;

/** What is tried, how, and the words of the refusal. */
export type Attempts = readonly (readonly [
  what: string,
  work: (sql: Sql, attacked: Attacked) => Promise<unknown>,
  refusal: string,
])[];

/** Each attempt is a test, and afterwards the books stand as they stood. */
export function eachIsRefused(attacked: () => Attacked, attempts: Readonly<Record<string, Attempts>>): void {
  describe.each(Object.entries(attempts))("the application's role %s", (_, list) => {
    test.each(list)("%s", async (_what, work, refusal) => {
      const tried = attacked().attempt((sql) => work(sql, attacked()));
      await expect(tried).rejects.toThrow(new RegExp(refusal, "u"));
    });
  });
  test("and the books stand as before", async () => {
    expect((await attacked().books.verify()).fault).toBeUndefined();
  });
}

export async function openAttacked(): Promise<Attacked> {
  const books = await openBooks();
  const app = postgres(books.database.appUrl, { max: 2, onnotice: () => {} });
  const { fundId } = books;
  const own = await ownOf(books);
  const postings: Attacked["postings"] = async (sql, id, lines, from = 1) => {
    for (const [index, [account, amount, subFund]] of lines.entries()) {
      await sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang, sub_fund)
        values (${fundId}, ${id}, ${index + from}, ${account}, ${amount}, ${subFund ?? null})`;
    }
  };
  return {
    books,
    fundId,
    own,
    postings,
    attempt: (work) =>
      app.begin(async (sql) => {
        await sql`select set_config('app.fund_id', ${fundId}, true)`;
        await work(sql);
      }),
    entry: async (sql, { lines, month = "2026-02", reverses = null, kind }) => {
      const id = newId();
      const named = kind ?? (reverses === null ? "money-in" : "reversal");
      await sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash, reverses)
        values (${fundId}, ${id}, ${named}, coalesce((select happened_on from entry where entry_id = ${reverses}), ${`${month}-10`}),
          ${`${month}-01`}, now(), ${id}, '\\x00', ${reverses})`;
      await postings(sql, id, lines);
      return id;
    },
    receipt: async (sql, entry, total = 100, line = total) => {
      const id = newId();
      await sql`insert into receipt (fund_id, receipt_id, book, number, entry_id, received_by, method, happened_on, total_satang, written_at)
        values (${fundId}, ${id}, 'OB', 7, ${entry}, ${own.member}, 'cash', '2026-02-10', ${total}, now())`;
      await sql`insert into receipt_line (fund_id, receipt_id, line_no, kind, amount_satang) values (${fundId}, ${id}, 1, 'donation', ${line})`;
      return id;
    },
    voucher: async (sql, entry, total = 100) => {
      const id = newId();
      await sql`insert into voucher (fund_id, voucher_id, book, number, entry_id, kind, paid_by, method, happened_on, total_satang, written_at)
        values (${fundId}, ${id}, 'PV', 7, ${entry}, 'expense', ${own.member}, 'cash', '2026-02-10', ${total}, now())`;
      return id;
    },
    close: async () => {
      await app.end();
      await books.close();
    },
  };
}

async function ownOf(books: OpenBooks): Promise<Attacked["own"]> {
  const [member = ""] = books.members;
  const entry = await books.contribute(member, 30, "2026-01-14");
  const cancelled = await books.donate(500, "2026-01-20");
  await books.spend(50, "2026-01-21");
  await books.cancel(cancelled);
  await books.closeUntil("2026-01");
  const [row] = await books.owner`select entry_id from entry where reverses = ${cancelled}`;
  const [said] = await books.owner`select decision_id from decision`;
  const [reversal, decision] = [String(row?.["entry_id"]), String(said?.["decision_id"])];
  return { entry, cancelled, reversal, decision, member };
}
