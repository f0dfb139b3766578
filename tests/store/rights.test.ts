import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { fundTables } from "./fund-tables.ts";

const mine = "00000000-0000-7000-8000-000000000001";
const theirs = "00000000-0000-7000-8000-000000000002";
const memberId = "00000000-0000-7000-8000-00000000000a";
const entryId = "00000000-0000-7000-8000-0000000000e1";

let database: FreshDatabase;
let app: postgres.Sql;
let relay: postgres.Sql;
let owner: postgres.Sql;

beforeAll(async () => {
  database = await freshDatabase();
  [app, relay, owner] = [database.appUrl, database.relayUrl, database.ownerUrl].map((url) =>
    postgres(url, { max: 2, onnotice: () => {} }),
  ) as [postgres.Sql, postgres.Sql, postgres.Sql];
  for (const [fundId, code] of [
    [mine, "mine"],
    [theirs, "theirs"],
  ] as const) {
    await inFund(fundId, async (sql) => {
      await sql`insert into fund (fund_id, code, name, created_at) values (${fundId}, ${code}, ${code}, now())`;
      await sql`insert into fund_head (fund_id) values (${fundId})`;
      await sql`insert into account (fund_id, account, class, name) values (${fundId}, 'cash', 'asset', 'เงินสด'), (${fundId}, 'contributions', 'money-in', 'เงินสมทบ')`;
      await sql`insert into member (fund_id, member_id, member_no, given_name, plan_code, joined_on, written_at)
        values (${fundId}, ${memberId}, '1', 'บัวผัน', 'monthly', '2026-01-01', now())`;
      await writeEntry(sql, fundId, entryId, [3000, -3000]);
      await writeReceipt(sql, fundId, entryId);
    });
  }
});
afterAll(async () => {
  await Promise.all([app, relay, owner].map((sql) => sql.end()));
  await database.close();
});

describe("the application's role works in one fund at a time", () => {
  test.each(fundTables)("%s shows nothing of another fund", async (table) => {
    await inFund(mine, async (sql) => {
      expect(await sql`select 1 from ${sql(table)} where fund_id <> ${mine}`).toEqual([]);
    });
  });

  test("every fund table is in that list, and guarded", async () => {
    const rows = await owner`select c.relname as name, c.relrowsecurity as guarded from pg_class c
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'public' and c.relkind = 'r' order by 1`;
    expect(rows.map(({ name }) => name as string)).toEqual(fundTables.toSorted());
    expect(rows.filter(({ guarded }) => guarded !== true)).toEqual([]);
  });

  test("without a fund it sees no row at all", async () => {
    expect(await app`select 1 from member`).toEqual([]);
  });

  test("it cannot write into another fund", async () => {
    await expect(
      inFund(
        mine,
        (sql) => sql`insert into heard (fund_id, webhook_event_id, heard_at) values (${theirs}, 'x', now())`,
      ),
    ).rejects.toThrow("row-level security");
    await inFund(mine, async (sql) => {
      const { count } = await sql`update member set given_name = 'อื่น' where fund_id = ${theirs}`;
      expect(count).toBe(0);
    });
  });
});

describe("the ledger only grows", () => {
  const changes: readonly (readonly [string, (sql: postgres.TransactionSql) => Promise<unknown>])[] = [
    ["change an entry", (sql) => sql`update entry set happened_on = '2026-01-02'`],
    ["delete an entry", (sql) => sql`delete from entry`],
    ["change a posting", (sql) => sql`update posting set amount_satang = amount_satang * 2`],
    ["delete a posting", (sql) => sql`delete from posting`],
    ["change a receipt", (sql) => sql`update receipt set number = 7`],
    ["delete a receipt", (sql) => sql`delete from receipt`],
    ["change a receipt line", (sql) => sql`update receipt_line set to_on = '2030-01-01'`],
    ["take a number by itself", (sql) => sql`update fund_head set last_receipt_no = 9`],
    ["empty the ledger", (sql) => sql`truncate posting`],
    ["delete a member", (sql) => sql`delete from member`],
    ["change the rules in force", (sql) => sql`update rule_set set body = '{}'`],
    ["change an amount on a list", (sql) => sql`update benefit_list_entry set amount_satang = 1`],
    ["delete a list", (sql) => sql`delete from benefit_list`],
  ];
  test.each(changes)("the application may not %s", async (_what, change) => {
    await expect(inFund(mine, change)).rejects.toThrow("permission denied");
  });
  test.each(changes.slice(0, 7))("not even the owner may %s", async (_what, change) => {
    await expect(owner.begin((sql) => change(sql))).rejects.toThrow("append-only");
  });

  test("an entry that does not add up is refused at commit", async () => {
    await expect(inFund(mine, (sql) => writeEntry(sql, mine, newId(2), [3000, -2999]))).rejects.toThrow(
      "does not balance",
    );
  });
  test("an entry without postings is refused at commit", async () => {
    await expect(inFund(mine, (sql) => writeEntry(sql, mine, newId(3), []))).rejects.toThrow(
      "does not balance",
    );
  });
  test("a written entry takes no more postings, balanced or not", async () => {
    await expect(
      inFund(
        mine,
        (sql) => sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang)
        values (${mine}, ${entryId}, 3, 'cash', 5), (${mine}, ${entryId}, 4, 'contributions', -5)`,
      ),
    ).rejects.toThrow("already written");
  });
  test("an entry cannot be written as if in another transaction", async () => {
    const [row] = await inFund(mine, async (sql) => {
      await sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash, written_in)
        values (${mine}, ${newId(4)}, 'contribution', '2026-02-14', '2026-02-01', now(), 'k4', '\\x00', '3')`;
      await writePostings(sql, mine, newId(4), [100, -100]);
      return sql`select written_in = pg_current_xact_id() as now from entry where entry_id = ${newId(4)}`;
    });
    expect(row?.["now"]).toBe(true);
  });
  test("an entry cannot be booked on an account of another fund", async () => {
    await inFund(
      theirs,
      (sql) =>
        sql`insert into account (fund_id, account, class, name) values (${theirs}, 'secret', 'asset', 'x')`,
    );
    await expect(
      inFund(mine, async (sql) => {
        await writeEntry(sql, mine, newId(5), []);
        await sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang) values (${mine}, ${newId(5)}, 1, 'secret', 5)`;
      }),
    ).rejects.toThrow("foreign key");
  });
});

describe("receipts are numbered without gaps", () => {
  test("a number that the writer chooses is not taken, and one undone is given again", async () => {
    const number = (id: string) =>
      inFund(mine, async (sql) => {
        await writeEntry(sql, mine, id, [100, -100]);
        return writeReceipt(sql, mine, id, 100, 999);
      });
    const [first] = [await number(newId(10))];
    await expect(
      inFund(mine, async (sql) => {
        await writeEntry(sql, mine, newId(11), [100, -100]);
        await writeReceipt(sql, mine, newId(11), 100);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await number(newId(12))).toBe(first + 1n);
  });

  test("forty writers at once get forty numbers in a row", async () => {
    const numbers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        inFund(theirs, async (sql) => {
          await writeEntry(sql, theirs, newId(100 + index), [100, -100]);
          return writeReceipt(sql, theirs, newId(100 + index), 100);
        }),
      ),
    );
    const sorted = numbers.toSorted((a, b) => Number(a - b));
    expect(sorted).toEqual(sorted.map((_, index) => (sorted[0] ?? 0n) + BigInt(index)));
  });

  test("a receipt that is not its lines' sum is refused", async () => {
    await expect(
      inFund(mine, async (sql) => {
        await writeEntry(sql, mine, newId(20), [100, -100]);
        await writeReceipt(sql, mine, newId(20), 100, 0, 90);
      }),
    ).rejects.toThrow("does not add up");
  });
});

describe("the relay's tables", () => {
  test.each(["channel", "inbox", "sender", "sending", "outbox", "errand", "run"])(
    "relay.%s is hidden from the application",
    async (table) => {
      await expect(app`select * from ${app(`relay.${table}`)}`).rejects.toThrow("permission denied");
    },
  );
  test("the application leaves a message only for the fund it works in", async () => {
    const leave = (fundId: string) =>
      inFund(
        mine,
        (
          sql,
        ) => sql`insert into relay.outbox (outbox_id, fund_id, channel_id, recipient, must_learn, body_hash, not_before, created_at)
        values (gen_random_uuid(), ${fundId}, 'c', 'U1', false, '\\x00', now(), now())`,
      );
    await leave(mine);
    await expect(leave(theirs)).rejects.toThrow("row-level security");
  });
  test("the relay sees no fund's rows", async () => {
    for (const table of ["fund", "member", "entry", "receipt", "line_account"]) {
      await expect(relay`select * from ${relay(table)}`).rejects.toThrow("permission denied");
    }
    await expect(relay`select fund_id_of('mine')`).rejects.toThrow("permission denied");
  });
});

const newId = (number: number): string => `00000000-0000-7000-9000-${number.toString().padStart(12, "0")}`;

function inFund<Value>(
  fundId: string,
  work: (sql: postgres.TransactionSql) => Promise<Value>,
): Promise<Value> {
  return app.begin(async (sql) => {
    await sql`select set_config('app.fund_id', ${fundId}, true)`;
    return work(sql);
  }) as Promise<Value>;
}

async function writeEntry(
  sql: postgres.TransactionSql,
  fundId: string,
  id: string,
  amounts: readonly number[],
): Promise<void> {
  await sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash)
    values (${fundId}, ${id}, 'contribution', '2026-02-14', '2026-02-01', now(), ${id}, '\\x00')`;
  await writePostings(sql, fundId, id, amounts);
}

async function writePostings(
  sql: postgres.TransactionSql,
  fundId: string,
  id: string,
  amounts: readonly number[],
): Promise<void> {
  for (const [index, amount] of amounts.entries()) {
    await sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang)
      values (${fundId}, ${id}, ${index + 1}, ${amount > 0 ? "cash" : "contributions"}, ${amount})`;
  }
}

async function writeReceipt(
  sql: postgres.TransactionSql,
  fundId: string,
  id: string,
  ...[total = 3000, number = 0, line = total]: number[]
): Promise<bigint> {
  const [row] =
    await sql`insert into receipt (fund_id, receipt_id, book, number, entry_id, received_by, method, happened_on, total_satang, written_at)
    values (${fundId}, ${id}, 'OB', ${number}, ${id}, ${memberId}, 'cash', '2026-02-14', ${total}, now()) returning number`;
  await sql`insert into receipt_line (fund_id, receipt_id, line_no, member_id, kind, plan_code, from_on, to_on, price_satang, amount_satang)
    values (${fundId}, ${id}, 1, ${memberId}, 'contribution', 'monthly', '2026-01-01', '2026-01-31', ${line}, ${line})`;
  return BigInt(row?.["number"] as string);
}
