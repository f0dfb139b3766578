import { execFile } from "node:child_process";
import { chown, stat } from "node:fs/promises";
import { userInfo } from "node:os";
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
 * PostgreSQL refuses to run as root or as a user whose number has no name, and containers are often nothing else. Files
 * that belong to an ordinary user are worked on by root as that user. Otherwise a user namespace makes us look like
 * nobody inside and stay who we are outside, which also works below a home that nobody may enter; where namespaces are
 * forbidden, root hands the directory to nobody.
 */
export async function identityFor(home: string, { postgres }: Binaries): Promise<Identity> {
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && hasName()) return { prefix: [], ids: {} };
  const { uid, gid } = await stat(home);
  if (isRoot && uid !== 0) return { prefix: [], ids: { uid, gid } };
  if (await works([...inUserNamespace, postgres, "--version"])) return { prefix: inUserNamespace, ids: {} };
  const ids = { uid: nobody, gid: nobody };
  if (!isRoot || !(await works([postgres, "--version"], ids))) {
    throw new Error(
      "PostgreSQL does not run as root or as a user without a name, and no other user may enter this folder. " +
        "Please start as an ordinary user, or set DATABASE_URL.",
    );
  }
  await chown(home, nobody, nobody);
  return { prefix: [], ids };
}

/** False for a number that the system knows no name of, as containers that run under any number have it. */
function hasName(): boolean {
  try {
    return userInfo().username !== "";
  } catch {
    return false;
  }
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
