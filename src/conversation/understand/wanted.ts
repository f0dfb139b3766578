import type { Intent } from "#core/understanding/intents.ts";
import type { Words } from "#core/understanding/spot-words.ts";
import type { Understanding } from "#core/understanding/understand.ts";
import type { Kin } from "#core/understanding/vocabulary.ts";
import { wishesIn } from "#core/understanding/wishes.ts";

export type KnownIntent = Exclude<Intent, "unknown">;

export interface Wish {
  readonly intent: KnownIntent;
  /** Of the family, the first who is named. */
  readonly kin?: Kin;
}

/** What is done about a text: begun, offered to choose from, or nothing, because nobody could say what it wants. */
export type Wanted =
  | { readonly type: "sure"; readonly wish: Wish; readonly next: readonly Wish[] }
  | { readonly type: "unsure"; readonly wishes: readonly [Wish, ...Wish[]] }
  | { readonly type: "lost" };

const sureFrom = 0.8;
/** Two guesses as near as this are a guess between two; the last digit is lost in counting. */
const tooNear = 0.05 + 1e-9;
/** More to choose from is not read. */
const mostOffered = 3;

export function wanted(text: string, taught?: Words): Wanted {
  const [first, ...more] = wishesIn(text, taught);
  const wish = wishOf(first);
  if (wish === undefined) return { type: "lost" };
  const rivals = first.others.filter(({ intent }) => doingOf(intent) !== doingOf(wish.intent));
  const isSure =
    first.confidence >= sureFrom &&
    !rivals.some(({ confidence }) => first.confidence - confidence <= tooNear);
  if (isSure) return { type: "sure", wish, next: more.flatMap((one) => wishOf(one) ?? []) };
  const others = rivals.flatMap(({ intent }) => wishOf({ intent, kin: first.kin }) ?? []);
  return { type: "unsure", wishes: [wish, ...others.slice(0, mostOffered - 1)] };
}

function wishOf({ intent, kin: [kin] }: Pick<Understanding, "intent" | "kin">): Wish | undefined {
  return intent === "unknown" ? undefined : { intent, ...(kin !== undefined && { kin }) };
}

/** Every claim begins alike: which event it is about is asked where the words leave it open. */
const doingOf = (intent: Intent): string =>
  intent.startsWith("claim.") && intent !== "claim.status" ? "claim" : intent;
