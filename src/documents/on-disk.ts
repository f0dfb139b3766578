import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import { assert } from "#core/assert.ts";
import { isDocumentName, type DocumentKeep } from "./keep.ts";

/**
 * A folder of files, spread over 256 folders by the end of their names, which is random in our ids where the beginning is time.
 * A file is written beside its place, forced to the disk and then moved there: whoever finds it finds it whole.
 */
export function keepOnDisk(folder: string): DocumentKeep {
  const placeOf = (name: string): string => {
    assert(isDocumentName(name), "a document's name is an id of ours");
    return path.join(folder, name.slice(-2), name);
  };
  return {
    put: async (name, sealed) => {
      const place = placeOf(name);
      await mkdir(path.dirname(place), { recursive: true, mode: 0o700 });
      const beside = `${place}.new`;
      const file = await open(beside, "w", 0o600);
      try {
        await file.writeFile(sealed);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, place);
      await syncFolder(path.dirname(place));
    },
    get: async (name) => {
      try {
        return await readFile(placeOf(name));
      } catch (error) {
        if (isMissing(error)) return undefined;
        throw error;
      }
    },
    remove: async (name) => rm(placeOf(name), { force: true }),
  };
}

/** The move itself is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && "code" in error && error.code === "ENOENT";
