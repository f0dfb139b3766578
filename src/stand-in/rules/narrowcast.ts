import { list, object, oneOf } from "./object.ts";
import type { Properties } from "./object.ts";
import { and, inside, isRecord, lazy, optional } from "./rule.ts";
import type { Problem, Rule } from "./rule.ts";
import { boolean, oneOfValues, text, whole } from "./scalar.ts";
import { messages } from "./sending.ts";

/** Whom a narrowcast is for: audiences, earlier narrowcasts and demographic filters, combined by and, or, not. */

const kind = (name: string): Rule => oneOfValues(name);

/** Exactly one of `and`, `or` and `not`, and none of them empty. */
function operatorOn(operand: Rule): Rule {
  const shape = object({
    type: kind("operator"),
    and: optional(list(operand, { min: 1 })),
    or: optional(list(operand, { min: 1 })),
    not: optional(operand),
  });
  return and(shape, (value, at, problems) => {
    if (Object.keys(value as object).length !== 2) {
      problems.push({ message: "Exactly one of and, or, not must be specified", property: at });
    }
  });
}

const recipient: Rule = lazy(() =>
  oneOf("type", {
    operator: operatorOn(recipient),
    audience: object({
      type: kind("audience"),
      audienceGroupId: whole({ min: 0, max: Number.MAX_SAFE_INTEGER }),
    }),
    redelivery: object({ type: kind("redelivery"), requestId: text() }),
  }),
);

const numbered = (prefix: string, count: number): string[] =>
  Array.from({ length: count }, (_, place) => `${prefix}_${String(place + 1).padStart(2, "0")}`);

const ages = Array.from({ length: 12 }, (_, place) => `age_${15 + 5 * place}`);
const periods = ["day_7", "day_30", "day_90", "day_180", "day_365"];
const areas = [...numbered("jp", 47), ...numbered("tw", 22), ...numbered("th", 8), ...numbered("id", 12)];

const choice = (name: string, values: readonly string[]): Rule =>
  object({ type: kind(name), oneOf: list(oneOfValues(...values), { min: 1 }) });

/** From `gte` up to but not including `lt`; at least one of them. */
function range(name: string, values: readonly string[]): Rule {
  const shape = object({
    type: kind(name),
    gte: optional(oneOfValues(...values)),
    lt: optional(oneOfValues(...values)),
  });
  return and(shape, (value, at, problems) => {
    const { gte, lt } = value as { gte?: string; lt?: string };
    const isRange = gte === undefined || lt === undefined || values.indexOf(gte) < values.indexOf(lt);
    if ((gte === undefined && lt === undefined) || !isRange) {
      problems.push({ message: "gte must be smaller than lt, and one of them specified", property: at });
    }
  });
}

const demographic: Rule = lazy(() =>
  oneOf("type", {
    operator: operatorOn(demographic),
    gender: choice("gender", ["male", "female"]),
    age: range("age", ages),
    appType: choice("appType", ["ios", "android"]),
    area: choice("area", areas),
    subscriptionPeriod: range("subscriptionPeriod", periods),
  }),
);

const properties: Properties = {
  messages,
  recipient: optional(recipient),
  filter: optional(object({ demographic: optional(demographic) })),
  limit: optional(
    object({
      max: optional(whole({ min: 1 })),
      upToRemainingQuota: optional(boolean),
      forbidPartialDelivery: optional(boolean),
    }),
  ),
  notificationDisabled: optional(boolean),
};

export const narrowcastBody = and(object(properties), (value, at, problems) => {
  const { recipient: wanted, filter } = value as { recipient?: unknown; filter?: unknown };
  checkCount(leavesOf(wanted), inside(at, "recipient"), problems);
  checkCount(
    leavesOf((filter as { demographic?: unknown } | undefined)?.demographic),
    inside(at, "filter"),
    problems,
  );
});

function checkCount(leaves: readonly unknown[], property: string, problems: Problem[]): void {
  if (leaves.length > 10) problems.push({ message: "Up to 10 objects can be specified", property });
}

/** The objects that are not operators. */
export function leavesOf(value: unknown): Record<string, unknown>[] {
  if (Array.isArray(value)) return value.flatMap(leavesOf);
  if (!isRecord(value)) return [];
  return value["type"] === "operator" ? leavesOf([value["and"], value["or"], value["not"]].flat()) : [value];
}
