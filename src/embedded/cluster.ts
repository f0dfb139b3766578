import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { access, chown, link, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";
import type { Identity } from "./identity.ts";
import { isAlive } from "./residents.ts";

export interface Cluster {
  /** The folder that PostgreSQL calls its data directory. */
  readonly data: string;
  readonly password: string;
}
interface ClusterPlace {
  readonly home: string;
  readonly binaries: Binaries;
  readonly identity: Identity;
  /** False only for databases that nobody will miss. */
  readonly sync: boolean;
}

/** Finds the files of the server below `home`, or makes them, once, whoever starts at the same time. */
export async function makeCluster(place: ClusterPlace): Promise<Cluster> {
  const { home, identity } = place;
  const passwordFile = await makePassword(home, identity);
  const data = path.join(home, "data");
  if (!(await exists(data))) await makeData(place, data, passwordFile);
  return { data, password: await readFile(passwordFile, "utf8") };
}

/** Passwords and not trust: every local program could connect otherwise. Made once, readable by the owner only. */
async function makePassword(home: string, { ids }: Identity): Promise<string> {
  const file = path.join(home, "password");
  if (await exists(file)) return file;
  const own = path.join(home, `password-${ownName()}`);
  await writeFile(own, randomBytes(24).toString("base64url"), { mode: 0o600 });
  if (ids.uid !== undefined && ids.gid !== undefined) await chown(own, ids.uid, ids.gid);
  // A link appears whole and never replaces: of two starts both use the password that came first.
  await link(own, file).catch(unless("EEXIST"));
  await rm(own);
  return file;
}

/** Made beside its place and moved there when whole, so that a start cut short leaves nothing that looks usable. */
async function makeData(
  { home, binaries, identity, sync }: ClusterPlace,
  data: string,
  passwordFile: string,
) {
  await removeAbandoned(home);
  const fresh = path.join(home, `making-${ownName()}`);
  const choices = [
    "--username=postgres",
    "--auth=scram-sha-256",
    `--pwfile=${passwordFile}`,
    "--data-checksums",
  ];
  // Sorts Thai as a dictionary does: a leading vowel after the consonant that it is spoken after.
  const language = ["--encoding=UTF8", "--locale=C", "--locale-provider=icu", "--icu-locale=th"];
  const more = ["--set=timezone=UTC", "--set=log_timezone=UTC", ...(sync ? [] : ["--no-sync"])];
  const words = [binaries.initdb, "-D", fresh, ...choices, ...language, ...more];
  const [command = "", ...args] = [...identity.prefix, ...words];
  await promisify(execFile)(command, args, { ...identity.ids, cwd: home });
  await rename(fresh, data).catch(unless("ENOTEMPTY", "EEXIST"));
  await rm(fresh, { recursive: true, force: true });
}

async function removeAbandoned(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    const maker = /^making-(\d+)-/u.exec(name)?.[1];
    if (maker !== undefined && !(await isAlive(Number(maker))))
      await rm(path.join(home, name), { recursive: true });
  }
}

/** Begins with the process that made it, and differs for two starts in one process. */
const ownName = (): string => `${process.pid}-${randomBytes(4).toString("hex")}`;

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );

const unless =
  (...codes: readonly string[]) =>
  (error: NodeJS.ErrnoException): void => {
    if (!codes.includes(error.code ?? "")) throw error;
  };
