import { isRecord } from "./rule.ts";
import type { Problem, Rule } from "./rule.ts";

const inside = (at: string, property: string): string => (at === "" ? property : `${at}.${property}`);

/** An object with exactly these properties. What is not `optional` must be there, and nothing else may be. */
export function object(properties: Readonly<Record<string, Rule>>): Rule {
  const required = Object.entries(properties).filter(([, rule]) => rule.optional !== true);
  return {
    properties,
    check: (value, at, problems) => {
      if (!isRecord(value)) return void problems.push({ message: "Must be an object", property: at });
      for (const [property] of required) {
        if (!present(value, property))
          problems.push({ message: "May not be empty", property: inside(at, property) });
      }
      for (const property of Object.keys(value)) checkProperty(properties, { value, property, at }, problems);
    },
  };
}

const present = (value: Record<string, unknown>, property: string): boolean =>
  value[property] !== undefined && value[property] !== null;

interface Place {
  readonly value: Record<string, unknown>;
  readonly property: string;
  readonly at: string;
}

function checkProperty(properties: Readonly<Record<string, Rule>>, place: Place, problems: Problem[]): void {
  const { value, property, at } = place;
  const rule = Object.hasOwn(properties, property) ? properties[property] : undefined;
  if (rule === undefined)
    return void problems.push({ message: "Unknown property", property: inside(at, property) });
  if (!present(value, property)) {
    if (rule.optional === true && value[property] === null) {
      problems.push({ message: "Must not be null", property: inside(at, property) });
    }
    return;
  }
  rule.check(value[property], inside(at, property), problems);
}

/** One of several objects, told apart by the value of one property. */
export function oneOf(discriminator: string, kinds: Readonly<Record<string, Rule>>): Rule {
  const names = Object.keys(kinds).join(", ");
  return {
    kinds,
    check: (value, at, problems) => {
      if (!isRecord(value)) return void problems.push({ message: "Must be an object", property: at });
      const name = value[discriminator];
      const property = inside(at, discriminator);
      if (name === undefined || name === null)
        return void problems.push({ message: "May not be empty", property });
      const rule = typeof name === "string" && Object.hasOwn(kinds, name) ? kinds[name] : undefined;
      if (rule === undefined) {
        return void problems.push({ message: `Must be one of the following values: [${names}]`, property });
      }
      rule.check(value, at, problems);
    },
  };
}

/** An array with so many elements. */
export function list(element: Rule, { min = 0, max = Number.POSITIVE_INFINITY } = {}): Rule {
  return {
    element,
    check: (value, at, problems) => {
      if (!Array.isArray(value)) return void problems.push({ message: "Must be an array", property: at });
      if (value.length < min || value.length > max) {
        problems.push({ message: `Size must be between ${min} and ${max}`, property: at });
      }
      for (const [place, each] of value.slice(0, max).entries())
        element.check(each, `${at}[${place}]`, problems);
    },
  };
}
