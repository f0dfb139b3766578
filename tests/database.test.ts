import postgres from "postgres";
import { expect, test } from "vitest";
import { freshDatabase } from "./database.ts";

test("each fresh database is migrated, stands alone, and is gone after close", async () => {
  const [first, second] = await Promise.all([freshDatabase(), freshDatabase()]);
  const sql = postgres(first.ownerUrl, { max: 1 });
  await sql`create table only_here (n int)`;
  await first.close();
  const other = postgres(second.ownerUrl, { max: 1 });
  const [row] =
    await other`select to_regclass('fund') is not null as migrated, to_regclass('only_here') as strange`;
  expect(row).toEqual({ migrated: true, strange: null });
  await Promise.allSettled([sql.end({ timeout: 0 }), other.end()]);
  await second.close();
  await expect(postgres(first.ownerUrl, { max: 1 })`select 1`).rejects.toMatchObject({ code: "3D000" });
});

test("the application and the relay get in as themselves", async () => {
  const database = await freshDatabase();
  for (const [url, role] of [
    [database.appUrl, "omboon_app"],
    [database.relayUrl, "omboon_relay"],
  ] as const) {
    const sql = postgres(url, { max: 1 });
    const [row] = await sql`
      select pg_has_role(current_user, ${role}, 'member') as own, rolsuper as super from pg_roles where rolname = current_user`;
    expect(row).toEqual({ own: true, super: false });
    await sql.end();
  }
  await database.close();
});
