import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { unpackWoff } from "./unpack-woff.ts";

test.each(["thai", "latin"])("the kept %s font is what @fontsource ships, unpacked", (script) => {
  const name = `noto-sans-thai-looped-${script}-700`;
  const shipped = readFileSync(`node_modules/@fontsource/noto-sans-thai-looped/files/${name}-normal.woff`);
  expect(readFileSync(`src/paper/fonts/${name}.ttf`).equals(unpackWoff(shipped))).toBe(true);
});

test("its licence is kept beside it", () => {
  expect(readFileSync("src/paper/fonts/LICENSE", "utf8")).toMatch(/SIL OPEN FONT LICENSE Version 1\.1/u);
});
