/**
 * Stops the program where the program itself is wrong. What a person can cause is never asserted: that is a
 * `Refusal` (result.ts). The message names the rule that was broken, never the person.
 */
export function assert(condition: boolean, rule: string): asserts condition {
  if (!condition) throw new Error(`Broken rule: ${rule}`);
}

/** Ends an exhaustive switch: a new member of the union becomes a type error at the call. */
export function unreachable(value: never): never {
  throw new Error(`Broken rule: every case is handled, but not ${JSON.stringify(value)}`);
}
