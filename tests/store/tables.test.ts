import { readdirSync } from "node:fs";
import { getTableConfig, type PgTable } from "drizzle-orm/pg-core";
import { is, Table } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as relayTables from "#store/relay-tables.ts";
import * as firstTables from "#store/tables.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";

/** Those of the first days, and one file a subject for what came later. */
const subjects = await Promise.all(
  readdirSync("src/store/tables")
    .map((file) => file.replace(/\.ts$/u, ""))
    .map((subject): Promise<object> => import(`../../src/store/tables/${subject}.ts`)),
);
const fundTables: Readonly<Record<string, PgTable>> = Object.assign({}, firstTables, ...subjects);

let database: FreshDatabase;
let owner: postgres.Sql;
beforeAll(async () => {
  database = await freshDatabase();
  owner = postgres(database.ownerUrl, { max: 1 });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

/** "public.member.birth_on date" or "… date not null": one line a column, so that a difference reads by itself. */
type Columns = readonly string[];

/** What only the database itself writes, and nobody reads. */
const unseen = ["public.entry.written_in xid8 not null"];

function declared(tables: object): Columns {
  return Object.values(tables)
    .filter((table): table is PgTable => is(table, Table))
    .flatMap((table) => {
      const { schema = "public", name, columns } = getTableConfig(table);
      return columns.map((column) =>
        [
          `${schema}.${name}.${column.name}`,
          column.getSQLType(),
          ...(column.notNull ? ["not null"] : []),
        ].join(" "),
      );
    })
    .toSorted();
}

async function migrated(schema: string): Promise<Columns> {
  const rows = await owner<{ line: string }[]>`
    select concat_ws(' ', concat_ws('.', n.nspname, c.relname, a.attname), format_type(a.atttypid, a.atttypmod),
        case when a.attnotnull then 'not null' end) as line
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      where n.nspname = ${schema} and c.relkind in ('r', 'p') and a.attnum > 0 and not a.attisdropped`;
  return rows.map(({ line }) => line).toSorted();
}

describe.each([
  ["public", fundTables, unseen],
  ["relay", relayTables, []],
] as const)("the tables of %s", (schema, tables, onlyThere) => {
  test("are declared as they were migrated: names, types and what may be missing, in both directions", async () => {
    const columns = await migrated(schema);
    expect(columns.length).toBeGreaterThan(30);
    expect([...declared(tables), ...onlyThere].toSorted()).toEqual(columns);
  });
});

test("whatever the program leaves out of a new row, the database fills in as the program thinks", async () => {
  const defaults = await owner<{ name: string; value: string }[]>`
    select table_name || '.' || column_name as name, column_default as value from information_schema.columns
      where table_schema in ('public', 'relay') and column_default is not null order by 1`;
  const known = [...Object.values(fundTables), ...Object.values(relayTables)]
    .filter((table) => is(table, Table))
    .flatMap((table) => getTableConfig(table).columns)
    .filter(({ hasDefault }) => hasDefault)
    .map((column) => `${getTableConfig(column.table).name}.${column.name}`);
  // The numbers of receipts and vouchers are given by triggers; entry.written_in by the database alone.
  expect([...known, "entry.written_in"].toSorted()).toEqual(
    [...defaults.map(({ name }) => name), "receipt.number", "voucher.number"].toSorted(),
  );
});

test("every key of fund data begins with the fund: primary, foreign and unique", async () => {
  const rows = await owner<{ key: string; columns: string }[]>`
    select c.relname || ' ' || i.indexrelid::regclass as key, pg_get_indexdef(i.indexrelid, 1, true) as columns
      from pg_index i join pg_class c on c.oid = i.indrelid
      where c.relnamespace = 'public'::regnamespace and i.indisunique`;
  expect(rows.length).toBeGreaterThan(16);
  // A fund's own code names it from outside: the one key that is not the fund's id.
  expect(rows.filter(({ columns }) => columns !== "fund_id").map(({ key }) => key)).toEqual([
    "fund fund_code_key",
  ]);

  const foreign = await owner<{ first: string }[]>`
    select distinct a.attname as first from pg_constraint k
      join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
      where k.contype = 'f' and k.connamespace = 'public'::regnamespace`;
  expect(foreign.map(({ first }) => first)).toEqual(["fund_id"]);
});
