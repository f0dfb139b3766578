import { mkdir, mkdtemp, readlink, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";
import { findBinaries, makeLinks } from "#embedded/binaries.ts";

test("a platform without a package is told to set DATABASE_URL", async () => {
  await expect(findBinaries("darwin", "arm64")).rejects.toThrow(
    /no PostgreSQL for darwin on arm64.*DATABASE_URL/u,
  );
});

test("the short names of the libraries are made where they are missing, and kept where they are there", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "omboon-links-"));
  await mkdir(path.join(folder, "native/lib"), { recursive: true });
  const links = [{ source: "native/lib/libx.so.60.2", target: "native/lib/libx.so.60" }];
  await writeFile(path.join(folder, "native/pg-symlinks.json"), JSON.stringify(links));
  await makeLinks(folder);
  await makeLinks(folder);
  expect(await readlink(path.join(folder, "native/lib/libx.so.60"))).toBe("libx.so.60.2");
  await rm(folder, { recursive: true });
});
