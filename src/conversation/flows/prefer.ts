import { end } from "../flow.ts";
import { led, text } from "../say.ts";
import type { Preferences, Scene, Turn } from "../turn.ts";
import { inLanguage } from "../wording/in-language.ts";
import { preferWords } from "../wording/prefer.ts";
import { shortMenu } from "./menu.ts";

/** It is kept with the LINE account: whoever reads chooses, not the member who is read about. */
export const prefer = (change: Preferences) => (): Turn => ({
  type: "do",
  deed: { type: "prefer", ...change },
});

/** Said in the language just chosen; the menu beside it shows what that means. */
export function preferred(change: Preferences, before: Scene): Turn {
  const scene: Scene = { ...before, prefers: { ...before.prefers, ...change } };
  const words = inLanguage(preferWords, scene);
  const said = change.answers === undefined ? words.language : words[change.answers];
  return end(led([text(said)], shortMenu(scene)));
}
