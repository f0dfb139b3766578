import { sql } from "drizzle-orm";
import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import postgres from "postgres";
import type { Cipher } from "./cipher.ts";

type Connection = PostgresJsDatabase;
export type Tx = Parameters<Parameters<Connection["transaction"]>[0]>[0];

/** One transaction in one fund: row-level security shows this fund's rows and no others. */
export interface FundTx {
  readonly fundId: string;
  readonly tx: Tx;
  readonly cipher: Cipher;
}

/** One transaction of the relay: channels, events taken in, messages going out, errands; no fund's rows. */
export interface RelayTx {
  readonly tx: Tx;
  readonly cipher: Cipher;
}

/** The two ways into the database that the server has; the owner's way is for migrations only. */
export interface Database {
  inFund<Value>(fundId: string, work: (fund: FundTx) => Promise<Value>): Promise<Value>;
  /** For several questions that must agree with one another: all of them see one moment, and nothing can be written. */
  readFund<Value>(fundId: string, work: (fund: FundTx) => Promise<Value>): Promise<Value>;
  fundIdOf(code: string): Promise<string | undefined>;
  asRelay<Value>(work: (relay: RelayTx) => Promise<Value>): Promise<Value>;
  /** Answers when both roles can work; refuses the owner, a superuser and whoever row-level security does not hold. */
  checkRights(): Promise<void>;
  close(): Promise<void>;
}

export interface DatabaseSettings {
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly cipher: Cipher;
  /** Off behind a pooler in transaction mode, which hands each statement to another session. */
  readonly prepare: boolean;
  /** Connections per role. More than some eight on two cores make everything slower. */
  readonly connections?: number;
}

export function openDatabase({
  appUrl,
  relayUrl,
  cipher,
  prepare,
  connections = 6,
}: DatabaseSettings): Database {
  const options = {
    max: connections,
    prepare,
    // Seconds: a connection that hangs while it is opened holds back whoever waits for it; another one is tried then.
    connect_timeout: 5,
    // drizzle reads arrays by itself; without this, every new connection begins with a question about types.
    fetch_types: false,
    onnotice: () => {},
    connection: { application_name: "omboon" },
  };
  const appClient = postgres(appUrl, options);
  const relayClient = postgres(relayUrl, options);
  const [app, relay] = [drizzle(appClient), drizzle(relayClient)];
  const within =
    <Value>(fundId: string, work: (fund: FundTx) => Promise<Value>) =>
    async (tx: Tx): Promise<Value> => {
      await turnTo(tx, fundId);
      return work({ fundId, tx, cipher });
    };
  return {
    inFund: (fundId, work) => again(() => app.transaction(within(fundId, work))),
    readFund: (fundId, work) =>
      app.transaction(within(fundId, work), { isolationLevel: "repeatable read", accessMode: "read only" }),
    fundIdOf: async (code) => {
      const [row] = await app.execute<{ fund_id: string | null }>(sql`select fund_id_of(${code}) as fund_id`);
      return row?.fund_id ?? undefined;
    },
    asRelay: (work) => again(() => relay.transaction((tx) => work({ tx, cipher }))),
    checkRights: async () => {
      await refuseTooMuchRight(app, "DATABASE_URL");
      await refuseTooMuchRight(relay, "DATABASE_RELAY_URL");
    },
    close: async () => {
      await Promise.all([appClient.end({ timeout: 5 }), relayClient.end({ timeout: 5 })]);
    },
  };
}

const turnTo = (tx: Tx, fundId: string): Promise<unknown> =>
  tx.execute(sql`select set_config('app.fund_id', ${fundId}, true)`);

/** The same transaction in another fund, for what stands in the books of both or of neither; then it is in the first one again. */
export async function inOtherFund<Value>(
  fund: FundTx,
  otherId: string,
  work: (other: FundTx) => Promise<Value>,
): Promise<Value> {
  await turnTo(fund.tx, otherId);
  const value = await work({ ...fund, fundId: otherId });
  await turnTo(fund.tx, fund.fundId);
  return value;
}

/**
 * A deadlock or a serialisation failure (40P01, 40001) undid everything: the same work with the same ids is simply done
 * again. Whatever fails three times is passed on.
 */
async function again<Value>(work: () => Promise<Value>): Promise<Value> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === 3 || !["40P01", "40001"].includes(sqlStateOf(error))) throw error;
    }
  }
}

/** The five characters with which PostgreSQL names an error, "" for any other error. */
export function sqlStateOf(error: unknown): string {
  if (!(error instanceof Error)) return "";
  if ("code" in error && typeof error.code === "string") return error.code;
  return sqlStateOf(error.cause);
}

async function refuseTooMuchRight(connection: Connection, setting: string): Promise<void> {
  const [row] = await connection.execute<{ too_much: boolean }>(sql`
    select rolsuper or rolbypassrls or pg_has_role(current_user, (select relowner from pg_class where oid = 'public.fund'::regclass), 'member')
      as too_much from pg_roles where rolname = current_user`);
  if (row?.too_much !== false) {
    throw new Error(
      `${setting} names a role that row-level security does not hold: use the application's own role, not the owner's.`,
    );
  }
}
