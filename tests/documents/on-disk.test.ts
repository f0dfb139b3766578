import { mkdtemp, readdir, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { keepOnDisk } from "#documents/on-disk.ts";

const name = "019a8f00-0000-7000-8000-0000000000a7";
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "omboon-documents-"));
});
afterAll(() => rm(folder, { recursive: true }));

describe("a document on disk", () => {
  test("is given back as it was put, also by another server", async () => {
    const bytes = Uint8Array.from([0, 255, 7]);
    await keepOnDisk(folder).put(name, bytes);
    expect(await keepOnDisk(folder).get(name)).toEqual(Buffer.from(bytes));
  });

  test("is for nobody else on the machine, and leaves nothing beside it", async () => {
    const place = path.join(folder, "a7");
    expect((await stat(path.join(place, name))).mode & 0o777).toBe(0o600);
    expect((await stat(place)).mode & 0o777).toBe(0o700);
    expect(await readdir(place)).toEqual([name]);
  });

  test("that was half written when the power went is put whole the next time", async () => {
    const other = name.replace("a7", "b8");
    await keepOnDisk(folder).put(other, Uint8Array.of(1));
    await writeFile(path.join(folder, "b8", `${other}.new`), "half");
    await keepOnDisk(folder).put(other, Uint8Array.of(1, 2));
    expect(await keepOnDisk(folder).get(other)).toEqual(Buffer.of(1, 2));
  });

  test("that is removed is gone, and to remove it again is no harm", async () => {
    const keep = keepOnDisk(folder);
    await keep.remove(name);
    await keep.remove(name);
    expect(await keep.get(name)).toBeUndefined();
  });

  test.each(["../secret", "", "a/b", `${name}/..`, name.toUpperCase().replace("019A", "019G")])(
    "is never looked for under a name that is no id: %j",
    async (wrong) => {
      const keep = keepOnDisk(folder);
      await expect(keep.get(wrong)).rejects.toThrow("id of ours");
      await expect(keep.put(wrong, new Uint8Array())).rejects.toThrow("id of ours");
      await expect(keep.remove(wrong)).rejects.toThrow("id of ours");
    },
  );
});
