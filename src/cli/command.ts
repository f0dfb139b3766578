import type { Result } from "#core/result.ts";
import type { Answer } from "./answer.ts";
import type { Given, Options } from "./option.ts";
import type { CommandParts } from "./parts.ts";

/** What stands before every command. */
export const program = "npm run omboon --";

/** A command line that works; docs/commands.md shows it with the answer it got when it was last run. */
export interface Example {
  /** Behind `program`, as a shell takes it; values with spaces stand in double quotes. */
  readonly line: string;
  /** The lines of standard input, where "-" asks for them. */
  readonly input?: readonly string[];
}

/**
 * One command, described once: its help, its page in docs/commands.md and the reading of its words all come from here.
 * `run` refuses with one sentence that says what to do; it throws only where something outside is broken.
 */
export interface CommandOf<Some extends Options> {
  /** One word or two: "migrate", "fund create". */
  readonly name: string;
  /** One line, in the list of commands. */
  readonly summary: string;
  /** More to know, a paragraph each. */
  readonly notes?: readonly string[];
  readonly options: Some;
  readonly examples: readonly [Example, ...Example[]];
  /** Progress goes to `parts.out`; under --json that is the error stream, so that the answer stays one document. */
  run(given: Given<Some>, parts: CommandParts): Promise<Result<Answer, string>>;
}

export type Command = CommandOf<Options>;

/** Lets TypeScript see each option's value in `run`. */
export const command = <Some extends Options>(described: CommandOf<Some>): CommandOf<Some> => described;
