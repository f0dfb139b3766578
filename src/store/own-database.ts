import postgres from "postgres";

/** The owner's first steps on a server of PostgreSQL, for practice mode. */

/** Gives the address of a database on the same server, made where it is missing. */
export async function databaseOn(serverUrl: string, name: string): Promise<string> {
  await withOwner(serverUrl, async (owner) => {
    const [known] = await owner`select 1 from pg_database where datname = ${name}`;
    if (known === undefined) await owner`create database ${owner(name)}`;
  });
  const url = new URL(serverUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * Empties a database of ours for a new start. Refuses, with a sentence, where a table stands in it that is not Omboon's, or
 * a fund that is not for practice: nobody's books are thrown away because a setting named the wrong database.
 */
export async function emptyPracticeDatabase(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    refuseFor("tables that are not Omboon's", await strangeTables(owner));
    const [ours] = await owner`select from pg_class where oid = to_regclass('public.fund')`;
    if (ours === undefined) return;
    refuseFor("funds that are not for practice", await realFunds(owner));
    await owner`drop schema if exists relay, shared, drizzle, public cascade`;
    await owner`create schema public`;
  });
}

function refuseFor(what: string, names: readonly string[]): void {
  if (names.length > 0)
    throw new Error(`This database holds ${what} (${names.join(", ")}): it is left as it is.`);
}

/** In the schema that is emptied, every table of ours belongs to a fund. */
async function strangeTables(owner: postgres.Sql): Promise<string[]> {
  const rows = await owner<{ name: string }[]>`
    select relname as name from pg_class
      where relnamespace = to_regnamespace('public') and relkind in ('r', 'p', 'f')
        and not exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'fund_id')
      order by relname limit 3`;
  return rows.map(({ name }) => name);
}

async function realFunds(owner: postgres.Sql): Promise<string[]> {
  const rows = await owner<
    { code: string }[]
  >`select code from fund where not is_practice order by code limit 3`;
  return rows.map(({ code }) => code);
}

async function withOwner<Value>(url: string, work: (owner: postgres.Sql) => Promise<Value>): Promise<Value> {
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(owner);
  } finally {
    await owner.end({ timeout: 5 });
  }
}
