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

async function allowLogin(owner: Sql, { url, role }: { url: string; role: string }): Promise<void> {
  const { username, password } = new URL(url);
  const login = owner(decodeURIComponent(username));
  const [known] = await owner`select from pg_roles where rolname = ${decodeURIComponent(username)}`;
  // A password cannot be a parameter of "create role"; quote_literal makes it one safely.
  const [literal] = await owner<
    { text: string }[]
  >`select quote_literal(${decodeURIComponent(password)}) as text`;
  if (known === undefined)
    await owner`create role ${login} login password ${owner.unsafe(literal?.text ?? "''")}`;
  else if (decodeURIComponent(username) === role)
    await owner`alter role ${login} login password ${owner.unsafe(literal?.text ?? "''")}`;
  if (decodeURIComponent(username) !== role) await owner`grant ${owner(role)} to ${login}`;
  // Kept on the role, not on the session: they hold behind a pooler too.
  for (const [name, value] of [
    ["statement_timeout", "15s"],
    ["lock_timeout", "8s"],
    ["idle_in_transaction_session_timeout", "30s"],
  ] as const) {
    await owner.unsafe(`alter role ${quotedName(decodeURIComponent(username))} set ${name} = '${value}'`);
  }
}

const quotedName = (name: string): string => `"${name.replaceAll('"', '""')}"`;
