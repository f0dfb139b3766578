import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate as applyMigrations } from "drizzle-orm/postgres-js/migrator";
import postgres, { type Sql } from "postgres";

const migrationsFolder = fileURLToPath(new URL("../../drizzle", import.meta.url));
const oldestServer = 15;
/** Any fixed number: two servers that start together migrate one after the other. */
const migrationLock = 4_052_549;

export interface MigrationSettings {
  readonly ownerUrl: string;
  /** The logins of the application and of the relay: made, with these passwords, where they are missing. */
  readonly appUrl: string;
  readonly relayUrl: string;
}

/** Brings the database to this version's form. Safe to repeat, and to start twice at the same moment. */
export async function migrate({ ownerUrl, appUrl, relayUrl }: MigrationSettings): Promise<void> {
  const owner = postgres(ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const [server] = await owner<
      { version: number }[]
    >`select current_setting('server_version_num')::int / 10000 as version`;
    if ((server?.version ?? 0) < oldestServer) {
      throw new Error(`PostgreSQL ${oldestServer} or newer is needed; this server is ${server?.version}.`);
    }
    await owner`select pg_advisory_lock(${migrationLock})`;
    await applyMigrations(drizzle(owner), { migrationsFolder });
    await allowLogin(owner, { url: appUrl, role: "omboon_app" });
    await allowLogin(owner, { url: relayUrl, role: "omboon_relay" });
  } finally {
    await owner.end({ timeout: 5 });
  }
}

/** A login of its own, or one that is there: then it gets its password only where the owner may give it. */
async function allowLogin(owner: Sql, { url, role }: { url: string; role: string }): Promise<void> {
  const { username, password } = new URL(url);
  const name = decodeURIComponent(username);
  const login = owner(name);
  // A password cannot be a parameter of "create role"; quote_literal makes it one safely.
  const [literal] = await owner<
    { text: string }[]
  >`select quote_literal(${decodeURIComponent(password)}) as text`;
  const secret = owner.unsafe(literal?.text ?? "''");
  const [known] = await owner<{ mayChange: boolean }[]>`
    select (select rolsuper from pg_roles where rolname = current_user) or pg_has_role(rolname, 'member with admin option') as "mayChange"
      from pg_roles where rolname = ${name}`;
  if (known === undefined) await owner`create role ${login} login password ${secret}`;
  else if (known.mayChange) await owner`alter role ${login} login password ${secret}`;
  if (known?.mayChange === false) return;
  if (name !== role) await owner`grant ${owner(role)} to ${login}`;
  // Kept on the role, not on the session: they hold behind a pooler too.
  await owner`alter role ${login} set statement_timeout = '15s'`;
  await owner`alter role ${login} set lock_timeout = '8s'`;
  await owner`alter role ${login} set idle_in_transaction_session_timeout = '30s'`;
}
