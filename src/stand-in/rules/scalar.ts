import type { Problem, Rule } from "./rule.ts";

const tell = (problems: Problem[], property: string, message: string): void =>
  void problems.push({ message, property });

const wrongType = (problems: Problem[], property: string, message: string): void =>
  void problems.push({ message, property, kind: "type" });

export interface Length {
  readonly min?: number;
  readonly max?: number;
}

const segmenter = new Intl.Segmenter("en", { granularity: "grapheme" });

/** What a reader takes for one character: a Thai vowel or tone mark above its consonant is not one of its own. */
export const graphemes = (text: string): number => [...segmenter.segment(text)].length;

/**
 * A text of so many UTF-16 code units, as JavaScript's `length` counts them and LINE counts most texts; not empty
 * unless `min` is 0.
 */
export function text({ min = 1, max = Number.POSITIVE_INFINITY }: Length = {}): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "string") return wrongType(problems, at, "Must be a string");
      if (value === "" && min > 0) return tell(problems, at, "May not be empty");
      if (value.length > max) tell(problems, at, `Length must be between 0 and ${max}`);
    },
  };
}

/** A text of so many characters as a reader counts them: labels, template texts, chat bar texts. */
export function label({ min = 1, max = Number.POSITIVE_INFINITY }: Length = {}): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "string") return wrongType(problems, at, "Must be a string");
      if (value === "" && min > 0) return tell(problems, at, "May not be empty");
      // No text has more graphemes than code units, and segmenting is slow: most texts never come so far.
      if (value.length > max && graphemes(value) > max)
        tell(problems, at, `Length must be between 0 and ${max}`);
    },
  };
}

export function oneOfValues(...values: readonly string[]): Rule {
  const known = new Set(values);
  return {
    check: (value, at, problems) => {
      if (typeof value === "string" && known.has(value)) return;
      const message = `Must be one of the following values: [${values.join(", ")}]`;
      problems.push({ message, property: at, kind: "choice" });
    },
  };
}

export function matching(pattern: RegExp, message: string): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "string") return wrongType(problems, at, "Must be a string");
      if (!pattern.test(value)) tell(problems, at, message);
    },
  };
}

export const boolean: Rule = {
  check: (value, at, problems) => {
    if (typeof value !== "boolean") wrongType(problems, at, "Must be a boolean");
  },
};

export function whole({ min = -(2 ** 31), max = 2 ** 31 - 1 } = {}): Rule {
  return {
    check: (value, at, problems) => {
      if (!Number.isInteger(value)) return wrongType(problems, at, "Must be an integer");
      if (Number(value) < min || Number(value) > max) tell(problems, at, `Must be between ${min} and ${max}`);
    },
  };
}

export function decimal(min: number, max: number): Rule {
  return {
    check: (value, at, problems) => {
      if (typeof value !== "number") return wrongType(problems, at, "Must be a number");
      if (value < min || value > max) tell(problems, at, `Must be between ${min} and ${max}`);
    },
  };
}
