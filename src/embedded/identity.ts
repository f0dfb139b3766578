import { execFile } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { promisify } from "node:util";
import type { Binaries } from "./binaries.ts";

/** As whom the programs run: words before the command, or user and group numbers to change to. */
export interface Identity {
  readonly prefix: readonly string[];
  readonly ids: { readonly uid?: number; readonly gid?: number };
}

const nobody = 65_534;
const inUserNamespace = ["unshare", "--user", `--map-user=${nobody}`, `--map-group=${nobody}`, "--"];

/**
 * PostgreSQL refuses to run as root, and containers are often nothing else. Files that belong to an ordinary user are
 * worked on as that user. Otherwise a user namespace makes us look like nobody inside and stay root outside, which
 * also works below a home that nobody may enter; where namespaces are forbidden the directory is handed to nobody.
 */
export async function identityFor(home: string, { postgres }: Binaries): Promise<Identity> {
  if (process.getuid?.() !== 0) return { prefix: [], ids: {} };
  const { uid, gid } = await stat(home);
  if (uid !== 0) return { prefix: [], ids: { uid, gid } };
  if (await works([...inUserNamespace, postgres, "--version"])) return { prefix: inUserNamespace, ids: {} };
  const ids = { uid: nobody, gid: nobody };
  if (!(await works([postgres, "--version"], ids))) {
    throw new Error(
      "PostgreSQL does not run as root, and no other user may enter this folder. Please start as an ordinary user, or set DATABASE_URL.",
    );
  }
  await chown(home, nobody, nobody);
  return { prefix: [], ids };
}

async function works(
  [command = "", ...args]: readonly string[],
  ids: Identity["ids"] = {},
): Promise<boolean> {
  return promisify(execFile)(command, args, ids).then(
    () => true,
    () => false,
  );
}
