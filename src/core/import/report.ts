import { memberTypeNames, sexNames } from "#core/rule-set/in-words/names.ts";
import type { Found } from "./fault.ts";
import type { PageChange } from "./judge-member.ts";
import { registerFields } from "./register-fields.ts";
import { safeValue } from "./safe-value.ts";

/** "หมู่ที่: 2 → 4"; what is private stays masked. */
export function changeWords({ field, from, to }: PageChange): string {
  const name = registerFields.find((one) => one.field === field)?.name ?? field;
  return `${name}: ${valueWords(from)} → ${valueWords(to)}`;
}

const known: Readonly<Record<string, string>> = { ...memberTypeNames, ...sexNames };
const valueWords = (value: string | null): string =>
  value === null ? "(ว่าง)" : (known[value] ?? safeValue(value));

/** How often each type of fault stands there, the most frequent first. */
export function countsByType(
  faults: readonly Found<{ readonly type: string }>[],
): Readonly<Record<string, number>> {
  const counts = Map.groupBy(faults, ({ said }) => said.type);
  return Object.fromEntries(
    Array.from(counts, ([type, found]) => [type, found.length] as const).toSorted(([, a], [, b]) => b - a),
  );
}
