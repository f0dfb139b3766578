import type { Chosen } from "../choice.ts";
import { isId } from "../kept.ts";
import type { Turn } from "../turn.ts";

/**
 * An old confirm button writes nothing: its draft may have been changed or cancelled since. It shows what became of the
 * draft, or says that nothing did. That also answers the second of two taps on the same button.
 */
export const lookUpOldDraft =
  (confirm: string) =>
  ({ name, facts }: Chosen): Turn | undefined =>
    name === confirm && isId(facts["draft"])
      ? { type: "do", deed: { type: "look-up-draft", key: facts["draft"] } }
      : undefined;
