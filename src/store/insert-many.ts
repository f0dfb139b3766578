import { getTableColumns, sql, type SQL } from "drizzle-orm";
import { getTableConfig, type PgColumn, type PgTable } from "drizzle-orm/pg-core";
import type { Tx } from "./database.ts";

/**
 * Many rows as one parameter instead of one for each value: a statement with thousands of parameters takes longer to be
 * understood than to be carried out. Every row has the same columns; what is undefined or null is null.
 */
export async function insertMany<Table extends PgTable>(
  tx: Tx,
  table: Table,
  rows: readonly Table["$inferInsert"][],
): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const all: Readonly<Record<string, PgColumn>> = getTableColumns(table);
  const columns = Object.keys(first).flatMap((key) => {
    const column = all[key];
    return column === undefined ? [] : { key, column };
  });
  const written = JSON.stringify(
    rows.map((row: Readonly<Record<string, unknown>>) =>
      Object.fromEntries(columns.map(({ key, column }) => [column.name, inJson(column, row[key])])),
    ),
  );
  const listed = (show: (column: PgColumn) => SQL): SQL =>
    sql.join(
      columns.map(({ column }) => show(column)),
      sql`, `,
    );
  const name = sql.identifier(getTableConfig(table).name);
  const names = listed(({ name }) => sql`${sql.identifier(name)}`);
  const types = listed((column) => sql`${sql.identifier(column.name)} ${sql.raw(column.getSQLType())}`);
  await tx.execute(
    sql`insert into ${name} (${names}) select ${names} from json_to_recordset(${written}::json) as r (${types})`,
  );
}

/** As the driver would send it; bytes in the hexadecimal form that PostgreSQL reads. */
function inJson(column: PgColumn, value: unknown): unknown {
  if (value === undefined || value === null) return null;
  // The driver would send it as a text of its own, and a text within JSON is a text.
  if (column.getSQLType() === "jsonb") return value;
  const sent = column.mapToDriverValue(value);
  return sent instanceof Uint8Array ? `\\x${Buffer.from(sent).toString("hex")}` : sent;
}
