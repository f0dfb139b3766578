import { parseArgs } from "node:util";
import { nearestWord } from "#core/rule-set/nearest-word.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { Command } from "./command.ts";
import { everywhere } from "./find-command.ts";
import type { Option } from "./option.ts";
import type { CommandParts } from "./parts.ts";

export type Values = Readonly<Record<string, unknown>>;
type Sources = Pick<CommandParts, "readStandardInput" | "today">;

/** Reads a command's words into its values, or says in a sentence each what is wrong with them. */
export async function readWords(
  command: Command,
  args: readonly string[],
  sources: Sources,
): Promise<Result<Values, readonly string[]>> {
  const split = splitWords(command, args);
  if (split.faults.length > 0) return refused(split.faults);
  const filled = await fillFromInput(split.texts, command, sources);
  return filled.ok ? readValues(filled.value, command, sources.today()) : filled;
}

/** By the names of their options, in the order of the words. */
type Texts = ReadonlyMap<string, string>;

function splitWords(
  command: Command,
  args: readonly string[],
): { readonly texts: Texts; readonly faults: readonly string[] } {
  const texts = new Map<string, string>();
  const faults: string[] = [];
  const waiting = namesWhere(command, ({ isOperand }) => isOperand === true);
  let last = "";
  for (const token of tokensOf(command, args)) {
    if (token.kind === "option") {
      last = token.rawName;
      if (Object.hasOwn(everywhere, token.name) && token.value === undefined) continue;
      const fault = texts.has(token.name) ? `${last} is given twice.` : optionFault(token, command);
      if (fault !== undefined) faults.push(fault);
      texts.set(token.name, token.value ?? "");
    } else if (token.kind === "positional") {
      const operand = waiting.shift();
      if (operand !== undefined) texts.set(operand, token.value);
      // After an unknown option its value stands there alone; one sentence about the two is enough.
      else if (faults.length === 0) faults.push(wordTooMany(last));
    }
  }
  const missing = missingOf(command, texts);
  return { texts, faults: faults.length > 0 ? faults : missing };
}

/** Not strict, because our sentences know more than Node's: what was meant, and what must not be repeated. */
function tokensOf({ options }: Command, args: readonly string[]) {
  const known = Object.entries(options).map(([name, { kind }]) => [name, kindOfWord(kind)] as const);
  const everywhereToo = Object.keys(everywhere).map((name) => [name, { type: "boolean" }] as const);
  const { tokens } = parseArgs({
    args: [...args],
    options: {
      ...Object.fromEntries([...known, ...everywhereToo]),
      help: { type: "boolean", short: "h" },
    },
    strict: false,
    tokens: true,
  });
  return tokens;
}

const kindOfWord = (kind: Option<unknown>["kind"]): { type: "string" } | { type: "boolean" } =>
  kind === undefined ? { type: "boolean" } : { type: "string" };

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
  readonly inlineValue: boolean | undefined;
}

function optionFault(
  { name, rawName, value, inlineValue }: OptionToken,
  command: Command,
): string | undefined {
  const option = optionOf(name, command);
  if ((option === undefined || option.isOperand) && !Object.hasOwn(everywhere, name)) {
    const known = namesWhere(command, ({ isOperand }) => isOperand !== true);
    const meant = nearestWord(name, [...known, ...Object.keys(everywhere)]);
    // "--secret:…" is a slip whose end may be the secret.
    const shown = rawName.replace(/[^a-z-].*$/iu, "…");
    return `There is no option ${shown} here.${meant === null ? "" : ` Did you mean --${meant}?`}`;
  }
  if (option?.kind === undefined) {
    return value === undefined ? undefined : `${rawName} is there or not; it takes no value.`;
  }
  // The next option was taken for a value: "--name --json". A value that begins so is written "--name=--json".
  if (value === undefined || (inlineValue !== true && /^--?[a-z]/iu.test(value))) {
    return `${rawName} needs a value: ${rawName} ${option.kind.stands}`;
  }
  return undefined;
}

/** The word itself is not repeated: it may be the half of a secret. */
const wordTooMany = (after: string): string =>
  after === ""
    ? "There is a word too many."
    : `There is a word too many after ${after}; a value with spaces stands in quotes.`;

function missingOf(command: Command, texts: Texts): string[] {
  const missing = namesWhere(command, ({ isRequired }) => isRequired).filter((name) => !texts.has(name));
  const shown = missing.map((name) => shownName(name, command));
  return shown.length === 0 ? [] : [`${command.name} needs ${listed(shown)}.`];
}

const namesWhere = ({ options }: Command, isWanted: (option: Option<unknown>) => boolean): string[] =>
  Object.keys(options).filter((name) => options[name] !== undefined && isWanted(options[name]));

/** Own names only: "--constructor" is a slip like any other. */
const optionOf = (name: string, { options }: Command): Option<unknown> | undefined =>
  Object.hasOwn(options, name) ? options[name] : undefined;

/** "--code", or "ID" for an operand. */
function shownName(name: string, command: Command): string {
  const option = optionOf(name, command);
  return option?.isOperand ? (option.kind?.stands ?? name) : `--${name}`;
}

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} and ${words.at(-1)}`;

/** Each "-" takes one line of standard input, in the order in which they stand on the command line. */
async function fillFromInput(
  texts: Texts,
  command: Command,
  { readStandardInput }: Sources,
): Promise<Result<Texts, readonly string[]>> {
  const asked = [...texts].filter(
    ([name, text]) => text === "-" && optionOf(name, command)?.kind?.isPrivate === true,
  );
  if (asked.length === 0) return ok(texts);
  const lines = (await readStandardInput()).split(/\r?\n/u);
  const filled = new Map(texts);
  for (const [index, [name]] of asked.entries()) {
    const line = lines[index]?.trim() ?? "";
    if (line === "") {
      return refused([`Standard input has no line for --${name}: one line for each "-", in their order.`]);
    }
    filled.set(name, line);
  }
  return ok(filled);
}

function readValues(
  texts: Texts,
  command: Command,
  today: Temporal.PlainDate,
): Result<Values, readonly string[]> {
  const faults: string[] = [];
  const values = Object.entries(command.options).map(([name, { kind }]) => {
    const text = texts.get(name);
    if (kind === undefined) return [name, text !== undefined];
    if (text === undefined) return [name, undefined];
    const read = kind.read(text, today);
    if (read.ok) return [name, read.value];
    faults.push(`${shownName(name, command)}: ${read.refusal}`);
    return [name, undefined];
  });
  return faults.length > 0 ? refused(faults) : ok(Object.fromEntries(values) as Values);
}
