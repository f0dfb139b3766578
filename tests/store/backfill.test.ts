import { readFileSync, readdirSync } from "node:fs";
import postgres from "postgres";
import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { makeCipher } from "#store/cipher.ts";
import { openDatabase } from "#store/database.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";

/** A fund that kept its books before there was a chain gets its links when the database is brought to this version. */
const fundId = "00000000-0000-7000-8000-000000000001";
const memberId = "00000000-0000-7000-8000-00000000000a";
let database: FreshDatabase;
let owner: postgres.Sql;
let url: string;

beforeAll(async () => {
  database = await freshDatabase();
  const admin = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  const name = `${new URL(database.ownerUrl).pathname.slice(1)}_old`;
  await admin`create database ${admin(name)}`;
  await admin.end();
  url = new URL(`/${name}`, database.ownerUrl).href;
  owner = postgres(url, { max: 1, onnotice: () => {} });
});
afterAll(async () => {
  await owner.end();
  const admin = postgres(database.ownerUrl, { max: 1, onnotice: () => {} });
  await admin`drop database if exists ${admin(new URL(url).pathname.slice(1))} with (force)`;
  await admin.end();
  await database.close();
});

test("books of before the chain are chained in the order of their numbers, and stand", async () => {
  const files = readdirSync("drizzle")
    .filter((file) => file.endsWith(".sql"))
    .toSorted();
  const migrate = (wanted: (file: string) => boolean): Promise<unknown> =>
    owner.begin(async (sql) => {
      for (const file of files.filter(wanted)) await sql.unsafe(readFileSync(`drizzle/${file}`, "utf8"));
    });
  await migrate((file) => file < "0006");
  await owner`insert into fund (fund_id, code, name, created_at) values (${fundId}, 'old', 'old', now())`;
  await owner`insert into fund_head (fund_id) values (${fundId})`;
  await owner`insert into account (fund_id, account, class, name) values (${fundId}, 'cash', 'asset', 'เงินสด'), (${fundId}, 'contributions', 'money-in', 'เงินสมทบ')`;
  await owner`insert into member (fund_id, member_id, member_no, given_name, plan_code, joined_on, written_at)
    values (${fundId}, ${memberId}, '1', 'บัวผัน', 'monthly', '2025-01-01', now())`;
  for (let number = 1; number <= 5; number += 1) await contribution(number);
  await migrate((file) => file >= "0006");

  const cipher = makeCipher(new Map([[1, new Uint8Array(32).fill(7)]]));
  const opened = openDatabase({ appUrl: url, relayUrl: url, cipher, prepare: true, connections: 1 });
  const { fault, counted, receiptNo } = await opened.inFund(fundId, (fund) => verifyLedger({ fund }, {}));
  await opened.close();
  expect(fault).toBeUndefined();
  expect(Object.fromEntries(counted)).toEqual({ entry: 5, receipt: 5 });
  expect(receiptNo).toBe(5n);
});

/** The clocks of two servers differ: the second receipt says that it was written before the first. */
async function contribution(number: number): Promise<void> {
  const id = `00000000-0000-7000-9000-00000000000${number}`;
  const [month, written] = [`2025-0${number}-01`, `2025-0${number}-1${9 - number}T00:00:00Z`];
  await owner.begin(async (sql) => {
    await sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash)
      values (${fundId}, ${id}, 'contribution', ${month}, ${month}, ${number === 2 ? "2024-12-31T00:00:00Z" : written}, ${id}, '\\x00')`;
    await sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang)
      values (${fundId}, ${id}, 1, 'cash', 3000), (${fundId}, ${id}, 2, 'contributions', -3000)`;
    await sql`insert into receipt (fund_id, receipt_id, book, number, entry_id, received_by, method, happened_on, total_satang, written_at)
      values (${fundId}, ${id}, 'OB', 0, ${id}, ${memberId}, 'cash', ${month}, 3000, ${written})`;
    await sql`insert into receipt_line (fund_id, receipt_id, line_no, member_id, kind, plan_code, from_on, to_on, price_satang, amount_satang)
      values (${fundId}, ${id}, 1, ${memberId}, 'contribution', 'monthly', ${month}, ${month}, 3000, 3000)`;
  });
}
