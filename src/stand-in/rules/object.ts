import { inside, isRecord } from "./rule.ts";
import type { Problem, Rule } from "./rule.ts";

export type Properties = Readonly<Record<string, Rule>>;

/** An object with exactly these properties. What is not `optional` must be there, and nothing else may be. */
export function object(properties: Properties): Rule {
  const required = Object.keys(properties).filter((name) => properties[name]?.optional !== true);
  return {
    properties,
    check: (value, at, problems) => {
      if (!isRecord(value)) return mistake(problems, at, "type");
      for (const name of required) {
        if (value[name] === undefined) mistake(problems, inside(at, name), "missing");
      }
      for (const name in value) checkProperty(properties, { value, name, at }, problems);
    },
  };
}

interface Place {
  readonly value: Record<string, unknown>;
  readonly name: string;
  readonly at: string;
}

/** A property that is null counts as one that is missing, and null is no value for an optional one either. */
function checkProperty(properties: Properties, { value, name, at }: Place, problems: Problem[]): void {
  const rule = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (rule === undefined) return mistake(problems, inside(at, name), "unknown");
  if (value[name] === null)
    return mistake(problems, inside(at, name), rule.optional === true ? "type" : "missing");
  if (value[name] !== undefined) rule.check(value[name], inside(at, name), problems);
}

const words = {
  missing: "May not be empty",
  unknown: "Unknown property",
  type: "Must be of another type",
} as const;

function mistake(problems: Problem[], property: string, kind: keyof typeof words): void {
  problems.push({ message: words[kind], property, kind });
}

/** One of several objects, told apart by the value of one property. */
export function oneOf(discriminator: string, kinds: Properties): Rule {
  const names = Object.keys(kinds).join(", ");
  return {
    kinds,
    check: (value, at, problems) => {
      if (!isRecord(value)) return mistake(problems, at, "type");
      const name = value[discriminator];
      const property = inside(at, discriminator);
      if (name === undefined || name === null) return mistake(problems, property, "missing");
      const rule = typeof name === "string" && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      if (rule !== undefined) return rule.check(value, at, problems);
      const message = `Must be one of the following values: [${names}]`;
      problems.push({ message, property, kind: "choice" });
    },
  };
}

/** An array with so many elements. */
export function list(element: Rule, { min = 0, max = Number.POSITIVE_INFINITY } = {}): Rule {
  return {
    element,
    check: (value, at, problems) => {
      if (!Array.isArray(value)) return mistake(problems, at, "type");
      if (value.length < min || value.length > max) {
        problems.push({ message: `Size must be between ${min} and ${max}`, property: at });
      }
      const judged = Math.min(value.length, max);
      for (let place = 0; place < judged; place += 1)
        element.check(value[place], `${at}[${place}]`, problems);
    },
  };
}
