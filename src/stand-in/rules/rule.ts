/**
 * Rules are values that judge other values. A rule adds a `Problem` for everything it finds wrong and goes on, so that
 * one answer names every mistake, as LINE's does. Unknown properties are problems too.
 */
export interface Problem {
  readonly message: string;
  /** As LINE writes a place: `messages[0].template.actions[1].label`. */
  readonly property: string;
  /** Set where LINE has other words for the same mistake in another kind of body. */
  readonly kind?: ProblemKind;
}

export type ProblemKind = "missing" | "unknown" | "choice" | "type" | "address";

export interface Rule {
  readonly check: (value: unknown, at: string, problems: Problem[]) => void;
  /** What an object may hold, by name: tests compare it with the official description. */
  readonly properties?: Readonly<Record<string, Rule>> | undefined;
  /** The objects a discriminator chooses from, by its value. */
  readonly kinds?: Readonly<Record<string, Rule>> | undefined;
  /** What an array holds. */
  readonly element?: Rule | undefined;
  readonly optional?: true;
}

export function problemsOf(rule: Rule, value: unknown): Problem[] {
  const problems: Problem[] = [];
  rule.check(value, "", problems);
  return problems;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

export const inside = (at: string, property: string): string => (at === "" ? property : `${at}.${property}`);

/** The rule of a property that may be left out. */
export const optional = (rule: Rule): Rule =>
  Object.assign(
    judgingAs(() => rule),
    { optional: true as const },
  );

/** Looks at the other rule only when asked: it may not be made yet. */
const judgingAs = (rule: () => Rule): Rule => ({
  check: (value, at, problems) => rule().check(value, at, problems),
  get properties() {
    return rule().properties;
  },
  get kinds() {
    return rule().kinds;
  },
  get element() {
    return rule().element;
  },
});

/** A rule that is only made when it is used: components hold components. */
export function lazy(make: () => Rule): Rule {
  let made: Rule | undefined;
  return judgingAs(() => (made ??= make()));
}

/** A second look at a value whose parts are right: what holds between them. */
export const and = (rule: Rule, also: Rule["check"]): Rule => ({
  ...rule,
  check: (value, at, problems) => {
    const before = problems.length;
    rule.check(value, at, problems);
    if (problems.length === before) also(value, at, problems);
  },
});
