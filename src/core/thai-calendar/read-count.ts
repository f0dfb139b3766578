import { foldThai, originalSpan } from "#core/thai-text/fold.ts";
import { everywhere } from "#core/thai-text/parse.ts";
import {
  type CalendarRule,
  either,
  link,
  maybe,
  meaning,
  one,
  sequence,
  side,
  unless,
} from "./said/grammar.ts";
import { counts, stretch } from "./said/spoken-rules.ts";
import { type CalendarToken, calendarTokens, withoutOuterMarks } from "./said/tokens.ts";
import type { Unit } from "./said/words.ts";

/** What people count to a fund: nights, days, months sent, children, times. */
export type CountUnit = Unit | "time" | "person" | "instalment";

/** A small count; `unit` is what was said beside it, if anything was. */
export type CountReading =
  | { readonly type: "count"; readonly count: number; readonly unit?: CountUnit }
  | { readonly type: "ambiguous"; readonly candidates: readonly number[]; readonly unit?: CountUnit }
  | { readonly type: "none" };

export type FoundCount = { readonly start: number; readonly end: number; readonly reading: CountReading };

type SaidCount = { readonly numbers: readonly number[]; readonly unit: CountUnit; readonly about: boolean };

const measure: CalendarRule<CountUnit> = meaning(one("measure"), ({ measure }) =>
  measure === "else" || measure === "hour" ? undefined : measure,
);

const unit: CalendarRule<CountUnit> = either(stretch, measure);
const about = maybe(link("about"));

/** "3 คืน", "สองสามวัน", "ประมาณ 5 ครั้ง"; "3 วันก่อน" is a day and no count. */
const counted: CalendarRule<SaidCount> = meaning(
  sequence(about, counts, about, unit, about, unless(side)),
  ([before, numbers, between, unit, after]) => ({
    numbers,
    unit,
    about: [before, between, after].some((token) => token !== undefined),
  }),
);

/** "คืนเดียว", "คืนหนึ่ง" */
const single: CalendarRule<SaidCount> = meaning(
  sequence(
    unit,
    either(
      link("only"),
      one("number", ({ value, digits }) => value === 1 && digits === 0),
    ),
  ),
  ([unit]) => ({ numbers: [1], unit, about: false }),
);

const countAnywhere: CalendarRule<SaidCount> = either(counted, single);

/** No stay, run of payments or family is larger; beyond it a number counts something else. */
const largestCount = 9_999;

/**
 * Reads a text that should be a count. With several ("3 คืน 4 วัน") the one in the expected unit is meant; without
 * an expected unit it is not clear which, and nothing is read.
 */
export function readCount(text: string, expected?: CountUnit): CountReading {
  const tokens = withoutOuterMarks(calendarTokens(foldThai(text)));
  const bare = counts(tokens, 0);
  if (bare?.next === tokens.length) return readingOf({ numbers: bare.value, about: false });
  const said = wholeText(tokens);
  const [only] = said.length === 1 ? said : said.filter(({ unit }) => unit === expected);
  return only ? readingOf(only) : { type: "none" };
}

/** All the counts of a text that holds nothing else. */
function wholeText(tokens: readonly CalendarToken[]): SaidCount[] {
  const said: SaidCount[] = [];
  let next = 0;
  while (next < tokens.length) {
    const parsed = countAnywhere(tokens, next);
    if (!parsed) return [];
    said.push(parsed.value);
    next = parsed.next;
  }
  return said;
}

/** Finds counts that name their unit in a longer text. */
export function findCounts(text: string): FoundCount[] {
  const folded = foldThai(text);
  const tokens = calendarTokens(folded);
  return everywhere(countAnywhere, tokens).map(({ value, from, next }) => ({
    ...originalSpan(text, folded, { start: tokens[from]?.start ?? 0, end: tokens[next - 1]?.end ?? 0 }),
    reading: readingOf(value),
  }));
}

function readingOf({
  numbers,
  unit,
  about,
}: {
  numbers: readonly number[];
  unit?: CountUnit;
  about: boolean;
}): CountReading {
  const [count] = numbers;
  if (count === undefined || numbers.some((number) => number > largestCount)) return { type: "none" };
  const named = unit ? { unit } : {};
  return numbers.length === 1 && !about
    ? { type: "count", count, ...named }
    : { type: "ambiguous", candidates: numbers, ...named };
}
