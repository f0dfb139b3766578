import { existsSync } from "node:fs";
import path from "node:path";
import { z } from "zod";
import { ok, refused, type Result } from "#core/result.ts";
import type { Keys } from "#store/cipher.ts";

/** LINE's own addresses. Anything else is for trying things out, and is said aloud when the server starts. */
export const lineAddresses = {
  api: "https://api.line.me",
  data: "https://api-data.line.me",
  login: "https://access.line.me",
} as const;

export interface DatabaseSettings {
  readonly appUrl: string;
  readonly relayUrl: string;
  readonly prepare: boolean;
}

export interface CommandSettings {
  readonly database: DatabaseSettings;
  readonly keys: Keys;
  readonly lineApiBaseUrl: string;
  readonly lineDataApiBaseUrl: string;
}

export interface ServerSettings extends CommandSettings {
  readonly host: string;
  readonly port: number;
  readonly publicBaseUrl: string;
  readonly documents: DocumentsPlace;
  /** A service that asks banks about slips; absent where the server has none. */
  readonly slipCheck?: SlipCheckPlace;
  /** Where people are sent to sign in. */
  readonly lineLoginBaseUrl: string;
  readonly logLevel: string;
  /** A server that only rehearses: all that it says and shows is marked. No setting turns it on but practice mode itself. */
  readonly isPractice?: true;
}

/** EasySlip, or a server that speaks like it. */
export interface SlipCheckPlace {
  readonly baseUrl: string;
  readonly token: string;
}

/** A folder on this machine's disk, or a bucket that several servers share. */
export type DocumentsPlace =
  | { readonly type: "folder"; readonly folder: string }
  | {
      readonly type: "bucket";
      readonly address: string;
      readonly region: string;
      readonly accessKeyId: string;
      readonly secretAccessKey: string;
    };

const ownSettingsFile = path.join(import.meta.dirname, "..", ".env");

/**
 * Takes settings from a `.env` file, where there is one; what the environment says itself is kept. For the server and
 * the operator's commands: practice mode never looks there, so that it never works on somebody's real database.
 */
export function readSettingsFile(file = ownSettingsFile): void {
  if (existsSync(file)) process.loadEnvFile(file);
}

/** One sentence per setting that is missing or cannot be used; nothing of a value is repeated in it. */
export type Faults = readonly string[];

const databaseUrl = z
  .string()
  .refine(
    isDatabaseUrl,
    "must be postgres://user:password@host:port/database, with % # @ : / in the password percent-encoded",
  );
const webUrl = z
  .url({ protocol: /^https?$/u, error: "must be a web address" })
  .transform((url) => url.replace(/\/+$/u, ""));
const portNumber = z
  .string()
  .regex(/^\d{1,5}$/u, "must be a port number, 0 to 65535")
  .transform(Number)
  .refine((port) => port <= 65_535, "must be a port number, 0 to 65535");

const database = {
  DATABASE_URL: databaseUrl,
  DATABASE_RELAY_URL: databaseUrl.optional(),
  DATABASE_PREPARE: z.enum(["true", "false"], "must be true or false").default("true"),
  ENCRYPTION_KEY: z.string().transform(readKeys),
};
const line = {
  LINE_API_BASE_URL: webUrl.default(lineAddresses.api),
  LINE_DATA_API_BASE_URL: webUrl.default(lineAddresses.data),
};
const commandShape = z.object({ ...database, ...line });
const serverShape = z.object({
  ...database,
  ...line,
  HOST: z.string().default("127.0.0.1"),
  PORT: portNumber.default(3000),
  SLIP_CHECK_BASE_URL: webUrl.default("https://developer.easyslip.com/api/v1"),
  SLIP_CHECK_TOKEN: z
    .string()
    .regex(/^[\w.~+/=-]+$/u, "must be one plain word")
    .optional(),
  PUBLIC_BASE_URL: z
    .url({ protocol: /^https$/u, error: "must begin with https://, as LINE demands" })
    .transform((url) => url.replace(/\/+$/u, "")),
  LINE_LOGIN_BASE_URL: webUrl.default(lineAddresses.login),
  LOG_LEVEL: z
    .enum(["debug", "info", "warn", "error", "silent"], "must be debug, info, warn, error or silent")
    .default("info"),
});

/** What `npm run serve` needs, or everything that is missing, at once. */
export function serverSettings(over: Environment = {}): Result<ServerSettings, Faults> {
  const env = environment(over);
  const read = serverShape.safeParse(env);
  const documents = documentsPlace(env);
  if (!read.success || !documents.ok) {
    const faults = read.success ? [] : sentences(read.error, env);
    return refused([...faults, ...(documents.ok ? [] : documents.refusal)]);
  }
  const set = read.data;
  return ok({
    ...databaseParts(set),
    host: set.HOST,
    port: set.PORT,
    publicBaseUrl: set.PUBLIC_BASE_URL,
    documents: documents.value,
    ...(set.SLIP_CHECK_TOKEN !== undefined && {
      slipCheck: { baseUrl: set.SLIP_CHECK_BASE_URL, token: set.SLIP_CHECK_TOKEN },
    }),
    lineLoginBaseUrl: set.LINE_LOGIN_BASE_URL,
    ...lineParts(set),
    logLevel: set.LOG_LEVEL,
  });
}

/** What an operator's command needs that works on the books. */
export function commandSettings(over: Environment = {}): Result<CommandSettings, Faults> {
  const env = environment(over);
  const read = commandShape.safeParse(env);
  if (!read.success) return refused(sentences(read.error, env));
  return ok({ ...databaseParts(read.data), ...lineParts(read.data) });
}

/** Commands may fall back on the practice fund last started here, where no database is named. */
export const isDatabaseNamed = (): boolean => environment({})["DATABASE_URL"] !== undefined;

export interface OwnerSettings {
  readonly ownerUrl: string;
  readonly appUrl: string;
  readonly relayUrl: string;
}

/** What `migrate` needs. */
export function ownerSettings(over: Environment = {}): Result<OwnerSettings, Faults> {
  const env = environment(over);
  const shape = z.object({
    DATABASE_OWNER_URL: databaseUrl,
    DATABASE_URL: databaseUrl,
    DATABASE_RELAY_URL: databaseUrl.optional(),
  });
  const read = shape.safeParse(env);
  if (!read.success) return refused(sentences(read.error, env));
  const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, DATABASE_RELAY_URL } = read.data;
  return ok({ ownerUrl, appUrl, relayUrl: DATABASE_RELAY_URL ?? relayUrlFrom(appUrl) });
}

export interface PracticeSettings {
  readonly port: number;
  readonly standInPort: number;
  /** A PostgreSQL of one's own instead of the embedded one, with the right to make roles. */
  readonly ownerUrl: string | undefined;
  readonly prepare: boolean;
}

export function practiceSettings(over: Environment = {}): Result<PracticeSettings, Faults> {
  const env = environment(over);
  const shape = z.object({
    PORT: portNumber.default(3000),
    STAND_IN_PORT: portNumber.default(3001),
    DATABASE_URL: databaseUrl.optional(),
    DATABASE_OWNER_URL: databaseUrl.optional(),
    DATABASE_PREPARE: database.DATABASE_PREPARE,
  });
  const read = shape.safeParse(env);
  if (!read.success) return refused(sentences(read.error, env));
  const {
    PORT: port,
    STAND_IN_PORT: standInPort,
    DATABASE_OWNER_URL,
    DATABASE_URL,
    DATABASE_PREPARE,
  } = read.data;
  return ok({
    port,
    standInPort,
    ownerUrl: DATABASE_OWNER_URL ?? DATABASE_URL,
    prepare: DATABASE_PREPARE === "true",
  });
}

/** Without a setting of its own, the relay's login is the application's with "_relay" behind its name, and its password. */
export function relayUrlFrom(appUrl: string): string {
  const url = new URL(appUrl);
  url.username = `${url.username}_relay`;
  return url.href;
}

/** An address of which both user and password can be read back: the migrations make logins of them. */
function isDatabaseUrl(text: string): boolean {
  const url = URL.parse(text);
  if (url === null || !/^postgres(ql)?:$/u.test(url.protocol) || url.username === "") return false;
  try {
    decodeURIComponent(`${url.username}${url.password}`);
    return true;
  } catch {
    return false;
  }
}

/** "base64", or "1:base64,2:base64" once keys have changed: 32 bytes each, the highest number seals. */
function readKeys(text: string, context: z.RefinementCtx): Keys {
  const parts = text.split(",").map((part) => part.trim().match(/^(?:(\d{1,3}):)?([A-Za-z0-9+/]{43}=)$/u));
  const keys = parts.map((part) => [Number(part?.[1] ?? 1), Buffer.from(part?.[2] ?? "", "base64")] as const);
  const isRight = keys.every(([version, key]) => version >= 1 && version <= 255 && key.length === 32);
  if (!isRight || new Set(keys.map(([version]) => version)).size < keys.length) {
    context.addIssue("must be 32 random bytes in base64 (openssl rand -base64 32)");
  }
  return new Map(keys);
}

type Environment = Readonly<Record<string, string | undefined>>;

function databaseParts(set: z.output<typeof commandShape>): Pick<CommandSettings, "database" | "keys"> {
  const { DATABASE_URL: appUrl, DATABASE_RELAY_URL, DATABASE_PREPARE, ENCRYPTION_KEY: keys } = set;
  return {
    keys,
    database: {
      appUrl,
      relayUrl: DATABASE_RELAY_URL ?? relayUrlFrom(appUrl),
      prepare: DATABASE_PREPARE === "true",
    },
  };
}

const bucketShape = z.object({
  DOCUMENTS_BUCKET_URL: webUrl,
  DOCUMENTS_BUCKET_REGION: z.string().default("auto"),
  DOCUMENTS_BUCKET_KEY_ID: z.string(),
  DOCUMENTS_BUCKET_SECRET: z.string(),
});

/** One place and one only: with two of them nobody could say where a document lies. */
function documentsPlace(env: Environment): Result<DocumentsPlace, Faults> {
  const { DOCUMENTS_DIR: folder, DOCUMENTS_BUCKET_URL: bucket } = env;
  if (folder !== undefined && bucket !== undefined)
    return refused(["DOCUMENTS_DIR and DOCUMENTS_BUCKET_URL are both set: name one place"]);
  if (folder !== undefined) return ok({ type: "folder", folder });
  if (bucket === undefined) return refused(["DOCUMENTS_DIR is not set"]);
  const read = bucketShape.safeParse(env);
  if (!read.success) return refused(sentences(read.error, env));
  const set = read.data;
  return ok({
    type: "bucket",
    address: set.DOCUMENTS_BUCKET_URL,
    region: set.DOCUMENTS_BUCKET_REGION,
    accessKeyId: set.DOCUMENTS_BUCKET_KEY_ID,
    secretAccessKey: set.DOCUMENTS_BUCKET_SECRET,
  });
}

const lineParts = (
  set: z.output<typeof commandShape>,
): Pick<CommandSettings, "lineApiBaseUrl" | "lineDataApiBaseUrl"> => ({
  lineApiBaseUrl: set.LINE_API_BASE_URL,
  lineDataApiBaseUrl: set.LINE_DATA_API_BASE_URL,
});

/** The process's own settings, or others in their place; `NAME=` in a .env file means "not set". */
const environment = (over: Environment): Environment =>
  Object.fromEntries(
    Object.entries({ ...process.env, ...over }).filter(
      ([, value]) => value !== undefined && value.trim() !== "",
    ),
  );

function sentences({ issues }: z.ZodError, env: Environment): Faults {
  return issues.map(({ path, message }) => {
    const name = String(path[0]);
    return env[name] === undefined ? `${name} is not set` : `${name} ${message}`;
  });
}
