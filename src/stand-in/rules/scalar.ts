import type { Problem, Rule } from "./rule.ts";

const tell = (problems: Problem[], property: string, message: string): void =>
  void problems.push({ message, property });

export interface Length {
  readonly min?: number;
  readonly max?: number;
}

/**
 * LINE counts most texts in UTF-16 code units, as JavaScript's `length` does; labels, template texts and the like in
 * what a reader takes for one character (grapheme clusters): a Thai vowel or tone mark is not one of its own.
 */
export const units = (text: string): number => text.length;

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

export function graphemes(text: string): number {
  // Segmenting is slow and no text has more graphemes than code units: callers compare with a maximum first.
  let count = 0;
  for (const _ of segmenter.segment(text)) count += 1;
  return count;
}

type Count = (text: string) => number;

function counted(count: Count, { min = 1, max = Number.POSITIVE_INFINITY }: Length): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "string") return tell(problems, at, "Must be a string");
      if (value === "" && min > 0) return tell(problems, at, "May not be empty");
      const isShort = value.length <= max && count === graphemes;
      if (isShort) return;
      const length = count(value);
      if (length < min || length > max) tell(problems, at, `Length must be between ${min} and ${max}`);
    },
  };
}

/** A text of so many UTF-16 code units; not empty unless `min` is 0. */
export const text = (length: Length = {}): Rule => counted(units, length);

/** A text of so many characters as a reader counts them. */
export const label = (length: Length = {}): Rule => counted(graphemes, length);

export function oneOfValues(...values: readonly string[]): Rule {
  const known = new Set(values);
  return {
    check: (value, at, problems) => {
      if (typeof value === "string" && known.has(value)) return;
      tell(problems, at, `Must be one of the following values: [${values.join(", ")}]`);
    },
  };
}

export function matching(pattern: RegExp, message: string): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "string" || !pattern.test(value)) tell(problems, at, message);
    },
  };
}

export const boolean: Rule = {
  check: (value, at, problems) => {
    if (typeof value !== "boolean") tell(problems, at, "Must be a boolean");
  },
};

export function whole({ min = -(2 ** 31), max = 2 ** 31 - 1 } = {}): Rule {
  return {
    check: (value, at, problems) => {
      if (!Number.isInteger(value)) return tell(problems, at, "Must be an integer");
      if (Number(value) < min) tell(problems, at, `Must be greater than or equal to ${min}`);
      if (Number(value) > max) tell(problems, at, `Must be less than or equal to ${max}`);
    },
  };
}

export function decimal(min: number, max: number): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "number" || value < min || value > max) {
        tell(problems, at, `Must be a number between ${min} and ${max}`);
      }
    },
  };
}
