import { readFile } from "node:fs/promises";
import { menuNames } from "#core/fund/rich-menu.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { type ManifestFault, readManifest } from "./manifest.ts";
import { type WantedMenu, wantedMenus } from "./wanted.ts";

const ownFolder = new URL("../../../rich-menus/", import.meta.url);

/** Reads `menus.yaml` and the icons beside it. */
export async function readRichMenuFolder(
  folder: URL = ownFolder,
): Promise<Result<readonly WantedMenu[], readonly ManifestFault[]>> {
  const manifest = readManifest(await readFile(new URL("menus.yaml", folder), "utf8"));
  if (!manifest.ok) return manifest;
  const missing = menuNames.filter((menu) => manifest.value.menus[menu] === undefined);
  if (missing.length > 0)
    return refused([{ line: 1, sentence: `menus: ${missing.join(", ")} must be there` }]);
  const cells = Object.values(manifest.value.menus).flat();
  const icons = new Map<string, string>();
  for (const name of new Set(cells.map(({ icon }) => icon))) {
    const svg = await readFile(new URL(`icons/${name}.svg`, folder), "utf8").catch(() => undefined);
    if (svg === undefined) return refused([{ line: 1, sentence: `there is no drawing icons/${name}.svg` }]);
    icons.set(name, svg);
  }
  return ok(wantedMenus(manifest.value, (icon) => icons.get(icon) ?? ""));
}
