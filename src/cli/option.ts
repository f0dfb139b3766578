import type { Result } from "#core/result.ts";

/** How one value is written and read. A refusal is a sentence that follows "--name: ". */
export interface Kind<Value> {
  /** Stands for the value in the help: "CODE". */
  readonly stands: string;
  read(text: string, today: Temporal.PlainDate): Result<Value, string>;
  /** What must not stand in a shell's history: "-" takes it from standard input, and no sentence repeats it. */
  readonly isPrivate?: true;
}

export interface Option<Given> {
  readonly explain: string;
  readonly isRequired: boolean;
  /** Stands without a name of its own, in its order: the ID of "dead-letters retry ID". */
  readonly isOperand?: true;
  /** What holds where it is left out, if anything does. */
  readonly otherwise?: string;
  /** Absent for a flag, which is there or not. */
  readonly kind?: Kind<Given>;
}

export type Options = Readonly<Record<string, Option<unknown>>>;

/** What a command gets once its words have been read, by the names of its options. */
export type Given<Some extends Options> = {
  readonly [Name in keyof Some]: Some[Name] extends Option<infer Value> ? Value : never;
};

export const required = <Value>(kind: Kind<Value>, explain: string): Option<Value> => ({
  explain,
  isRequired: true,
  kind,
});

export const operand = <Value>(kind: Kind<Value>, explain: string): Option<Value> => ({
  ...required(kind, explain),
  isOperand: true,
});

export const optional = <Value>(
  kind: Kind<Value>,
  explain: string,
  otherwise?: string,
): Option<Value | undefined> => ({
  explain,
  isRequired: false,
  kind,
  ...(otherwise !== undefined && { otherwise }),
});

export const flag = (explain: string): Option<boolean> => ({ explain, isRequired: false });

/** Leaves out what was not given, so that it is absent for an action too, and not present and undefined. */
export function onlyGiven<Some extends object>(
  some: Some,
): { [Name in keyof Some]?: Exclude<Some[Name], undefined> } {
  return Object.fromEntries(Object.entries(some).filter(([, value]) => value !== undefined)) as {
    [Name in keyof Some]?: Exclude<Some[Name], undefined>;
  };
}
