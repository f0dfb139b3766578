import type { Intent } from "./intents.ts";
import { patterns, type Pattern, type Sign } from "./patterns.ts";
import { spotWords, type Spotting, type Words } from "./spot-words.ts";
import { plain, type Kin } from "./vocabulary.ts";

export interface Guess {
  readonly intent: Intent;
  /** 0 to 1. */
  readonly confidence: number;
}

export interface Understanding extends Guess {
  /** What else it may mean, the likeliest first; nothing that is much less likely. */
  readonly others: readonly Guess[];
  /** Of the family, in the order in which they are named. */
  readonly kin: readonly Kin[];
}

/** Longer texts tell stories: their beginning says what is wanted. */
const longest = 300;
/** Below this nothing is offered. */
const leastLikely = 0.4;
/** Words of another matter beside those of a wish make the wish less sure. */
const lessWhereElse = 0.6;
/** How many letters of a text may be unexplained (names, places) before it counts as something else. */
const freeShare = 0.35;

/** What a text wants of the fund. Pure, and fast enough for every message (bench/understanding.ts). */
export function understand(text: string, taught?: Words): Understanding {
  const spotting = spotWords(plain(text.slice(0, longest)), taught);
  const signs = signsOf(spotting);
  const isElsewhere = signs.has("elsewhere");
  const guesses = new Map<Intent, number>();
  for (const pattern of patterns) {
    if (!fits(pattern, signs)) continue;
    const known = pattern.surely * (isElsewhere && pattern.intent !== "unknown" ? lessWhereElse : 1);
    guesses.set(pattern.intent, Math.max(guesses.get(pattern.intent) ?? 0, known));
  }
  const explained = shareExplained(spotting);
  const ranked = [...guesses]
    .map(([intent, surely]) => ({ intent, confidence: intent === "unknown" ? surely : surely * explained }))
    .toSorted((a, b) => b.confidence - a.confidence);
  const kin = spotting.words.flatMap(({ concept }) =>
    concept.startsWith("kin.") ? [concept.slice(4) as Kin] : [],
  );
  const [best, ...others] = ranked;
  if (best === undefined || best.confidence < leastLikely || best.intent === "unknown")
    return {
      intent: "unknown",
      confidence: 1 - (best?.intent === "unknown" ? 0 : (best?.confidence ?? 0)),
      others: [],
      kin,
    };
  return {
    ...best,
    others: others.filter(({ intent, confidence }) => intent !== "unknown" && confidence >= leastLikely),
    kin,
  };
}

function shareExplained({ unknown, letters }: Spotting): number {
  const share = letters === 0 ? 1 : unknown / letters;
  return share <= freeShare ? 1 : Math.max(0, 1 - (share - freeShare));
}

function signsOf({ words }: Spotting): ReadonlySet<Sign> {
  const signs = new Set<Sign>();
  for (const { concept } of words) {
    if (concept.startsWith("kin.")) signs.add("kin");
    else signs.add(concept as Sign);
    if (concept === "birth" || concept === "illness" || concept === "death") signs.add("event");
  }
  return signs;
}

const fits = ({ all, none }: Pattern, signs: ReadonlySet<Sign>): boolean =>
  all.every((some) => some.some((sign) => signs.has(sign))) && !none.some((sign) => signs.has(sign));
