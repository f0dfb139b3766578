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
 * Empties a database for a new start. Refuses, with a sentence, where a fund stands in it that is not a practice fund:
 * nobody's books are thrown away because a setting named the wrong database.
 */
export async function emptyPracticeDatabase(ownerUrl: string): Promise<void> {
  await withOwner(ownerUrl, async (owner) => {
    const [kept] = await owner<{ fund: string | null }[]>`select to_regclass('public.fund')::text as fund`;
    if (kept?.fund != null) {
      const real = await owner<{ code: string }[]>`select code from fund where not is_practice limit 3`;
      const codes = real.map(({ code }) => code).join(", ");
      if (real.length > 0)
        throw new Error(
          `This database holds funds that are not for practice (${codes}): it is left as it is.`,
        );
    }
    await owner`drop schema if exists relay, drizzle, public cascade`;
    await owner`create schema public`;
  });
}

async function withOwner<Value>(url: string, work: (owner: postgres.Sql) => Promise<Value>): Promise<Value> {
  const owner = postgres(url, { max: 1, onnotice: () => {} });
  try {
    return await work(owner);
  } finally {
    await owner.end({ timeout: 5 });
  }
}
