import { z } from "zod";
import type { Reply } from "./reply.ts";

/** A reply that is shown again exactly as it was made: what will be sent to others, before somebody sends it. */

const words = z.string().min(1).max(2000);
const choice = z.strictObject({
  type: z.literal("choice"),
  label: z.string().min(1).max(20),
  send: z.string().min(1).max(300),
});
const row = z.strictObject({ label: words, value: words, strong: z.literal(true).exactOptional() });
const card = z.strictObject({
  type: z.literal("card"),
  look: z.enum(["plain", "good", "waiting", "attention"]),
  title: words,
  headline: words.exactOptional(),
  paragraph: words.exactOptional(),
  rows: z.array(row).max(20),
  notes: z.array(words).max(10).exactOptional(),
  buttons: z.array(choice).max(4).exactOptional(),
  summary: z.string().min(1).max(400),
});
const shown = z.strictObject({ says: z.tuple([card]), choices: z.array(choice).max(13).exactOptional() });

export const keepReply = (reply: Reply): string => JSON.stringify(reply);

/** undefined for what is no card that this version knows. */
export function keptReply(text: string | undefined): Reply | undefined {
  if (text === undefined) return undefined;
  try {
    return shown.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
