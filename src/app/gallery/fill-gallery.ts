import { readFile } from "node:fs/promises";
import type { Reply } from "#conversation/reply.ts";
import { messagesFor } from "#line/render.ts";

/** One line of cards.jsonl, as the talks that are played in tests/conversation/gallery said it. */
export interface ToldSample {
  readonly id: string;
  readonly title: string;
  readonly reply: Reply;
}

/** Every kind of reply there is, with made-up people. A test plays the talks again and holds the file to them. */
export async function toldSamples(): Promise<readonly ToldSample[]> {
  const lines = await readFile(new URL("./cards.jsonl", import.meta.url), "utf8");
  return lines
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line) as ToldSample);
}

/** Hangs them in the pretend LINE's gallery, rendered as LINE gets them. */
export async function fillGallery(standInUrl: string): Promise<void> {
  const samples = (await toldSamples()).map(({ id, title, reply }) => ({
    id,
    title,
    messages: messagesFor([reply]),
  }));
  const answer = await fetch(`${standInUrl}/control/gallery`, {
    method: "PUT",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ samples }),
  });
  if (!answer.ok) throw new Error(`the gallery was refused: ${await answer.text()}`);
}
