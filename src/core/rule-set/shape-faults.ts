import type { z } from "zod";
import type { Expected, Path, RuleSetFault, ShapeFault } from "./fault.ts";
import { nearestWord } from "./nearest-word.ts";

type Issue = z.core.$ZodIssue;

/** What zod found wrong, as faults a person can act on: which word, what was probably meant, what belongs there. */
export function shapeFaults(schema: z.ZodType, value: unknown, issues: readonly Issue[]): RuleSetFault[] {
  const faults = issues.flatMap((issue) => {
    const path = issue.path.map((step) => (typeof step === "number" ? step : String(step)));
    return faultsAt(schema, value, { issue, path }).map((fault): RuleSetFault => ({
      severity: "error",
      path,
      ...fault,
    }));
  });
  // "prize" for "price" is one mistake, not an unknown word and a missing one.
  return faults.filter(
    (fault) => fault.type !== "missing-word" || !faults.some((other) => explains(other, fault)),
  );
}

const explains = (other: RuleSetFault, missing: RuleSetFault & { readonly word: string }): boolean =>
  other.type === "unknown-word" &&
  other.meant === missing.word &&
  JSON.stringify(other.path) === JSON.stringify(missing.path.slice(0, -1));

function faultsAt(
  schema: z.ZodType,
  value: unknown,
  { issue, path }: { issue: Issue; path: Path },
): ShapeFault[] {
  const found = valueAt(value, path);
  const written = found === undefined ? "" : typeof found === "string" ? found : JSON.stringify(found);
  if (issue.code === "unrecognized_keys") {
    const known = knownWords(schema, path);
    return issue.keys.map((word) => ({ type: "unknown-word", word, meant: nearestWord(word, known) }));
  }
  if (found === undefined && path.length > 0 && issue.code !== "custom") {
    return [{ type: "missing-word", word: String(path.at(-1)) }];
  }
  if (issue.code === "invalid_value") {
    const choices = issue.values.map(String);
    return [{ type: "unknown-choice", found: written, choices, meant: nearestWord(written, choices) }];
  }
  if (issue.code === "too_small" || issue.code === "too_big") {
    const least = issue.code === "too_small" ? Number(issue.minimum) : null;
    return [
      {
        type: "out-of-range",
        least,
        most: issue.code === "too_big" ? Number(issue.maximum) : null,
        found: written,
      },
    ];
  }
  return [{ type: "wrong-shape", expected: expectedBy(issue), found: written }];
}

const expectedTypes: Readonly<Record<string, Expected>> = {
  string: "text",
  number: "number",
  int: "whole-number",
  boolean: "yes-or-no",
  array: "list",
  object: "block",
};

function expectedBy(issue: Issue): Expected {
  if (issue.code === "custom" || issue.code === "invalid_format") return issue.message as Expected;
  return (issue.code === "invalid_type" ? expectedTypes[issue.expected] : undefined) ?? "something";
}

function valueAt(value: unknown, path: Path): unknown {
  let found = value;
  for (const step of path) {
    if (typeof found !== "object" || found === null) return undefined;
    found = (found as Record<string | number, unknown>)[step];
  }
  return found;
}

/** The words that may stand in the block at `path`, so that a misspelt one is compared with its neighbours only. */
function knownWords(schema: z.ZodType, path: Path): string[] {
  let here = bare(schema);
  for (const step of path) {
    const inner = here.def.type === "array" ? here.def.element : here.def.shape?.[step];
    if (inner === undefined) return [];
    here = bare(inner);
  }
  return Object.keys(here.def.shape ?? {});
}

interface Bare {
  readonly def: {
    readonly type: string;
    readonly innerType?: z.ZodType;
    readonly element?: z.ZodType;
    readonly shape?: Readonly<Record<string, z.ZodType>>;
  };
}

/** Without the wrappers "optional", "default" and "prefault". */
function bare(schema: z.ZodType): Bare {
  const here = schema as unknown as Bare;
  return here.def.innerType === undefined ? here : bare(here.def.innerType);
}
