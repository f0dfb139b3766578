import { once } from "node:events";
import { Worker } from "node:worker_threads";
import type { Pixels } from "./looks.ts";

/** A thread in which codes are looked for. */
export interface CodeReader {
  /** The texts of the codes in it. Throws when the time given is over, or the thread broke. */
  readonly textsIn: (picture: Pixels) => Promise<readonly string[]>;
  readonly end: () => Promise<void>;
}

/** One thread for one picture: whatever it does with memory and time ends with it. */
export function startCodeReader(signal: AbortSignal): CodeReader {
  const thread = new Worker(new URL("code-thread.ts", import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: 128 },
  });
  return {
    textsIn: async (picture) => {
      thread.postMessage(picture, [picture.rgba]);
      const [texts] = (await once(thread, "message", { signal })) as [readonly string[]];
      return texts;
    },
    end: async () => {
      await thread.terminate();
    },
  };
}
