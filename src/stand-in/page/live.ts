/** Listens to the stand-in. The browser connects again by itself; after a gap everything open is asked for anew. */
import type { LiveEvents } from "./feed.ts";

type Hearers = { readonly [Name in keyof LiveEvents]: (event: LiveEvents[Name]) => void };

export function listen(hearers: Hearers, afterGap: () => void, told: (isConnected: boolean) => void): void {
  const source = new EventSource("/control/live");
  let hadGap = false;
  source.addEventListener("open", () => {
    told(true);
    if (hadGap) afterGap();
    hadGap = false;
  });
  source.addEventListener("error", () => {
    hadGap = true;
    told(false);
  });
  for (const name of Object.keys(hearers) as (keyof LiveEvents)[]) {
    source.addEventListener(name, (event: MessageEvent<string>) => {
      const value = readJson(event.data);
      if (typeof value === "object" && value !== null) (hearers[name] as (value: object) => void)(value);
    });
  }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
