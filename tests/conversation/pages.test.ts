import { expect, test } from "vitest";
import { pages } from "./pages.ts";
import { written } from "./page.ts";

test.each(pages)("docs/transcripts/$file is the talk as it happens", async (page) => {
  await expect(written(page)).toMatchFileSnapshot(`../../docs/transcripts/${page.file}`);
});
