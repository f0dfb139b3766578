import type { Json } from "./answer.ts";
import { program, type Command, type Example } from "./command.ts";
import { everywhere } from "./find-command.ts";
import type { Option } from "./option.ts";
import { columns } from "./show.ts";

/** A command line as a shell takes it, broken before an option where it grows too long. */
export function commandLine({ line, input }: Example): string {
  const given = input === undefined ? "" : String.raw`printf '%s\n' ${input.join(" ")} | `;
  const rows = [""];
  for (const part of `${given}${program} ${line}`.split(/ (?=--\w)/u)) {
    const row = `${rows.at(-1)} ${part}`.trimStart();
    if (row.length > widest) rows.push(part);
    else rows[rows.length - 1] = row;
  }
  return rows.join(` \\\n    `);
}

const widest = 92;

/** "fund create --code CODE --name NAME [--phone PHONE]" */
export const usageOf = ({ name, options }: Command): string =>
  [name, ...Object.entries(options).map(([key, option]) => inUsage(key, option))].join(" ");

const inUsage = (key: string, option: Option<unknown>): string =>
  option.isRequired ? named(key, option) : `[${named(key, option)}]`;

/** "--code CODE", "--apply", "ID" */
export function named(key: string, { kind, isOperand }: Option<unknown>): string {
  if (kind === undefined) return `--${key}`;
  return isOperand ? kind.stands : `--${key} ${kind.stands}`;
}

/** What an option is, with all that is true of it besides. */
export function explained({ explain, isRequired, otherwise, kind }: Option<unknown>): string {
  const absent = otherwise === undefined ? "optional" : `${otherwise} where it is left out`;
  return [
    explain,
    ...(kind?.isPrivate ? ["- reads it from standard input"] : []),
    ...(isRequired || kind === undefined ? [] : [absent]),
  ].join("; ");
}

export function commandHelp(command: Command): string {
  const { summary, notes = [], options, examples } = command;
  const rows = [
    ...Object.entries(options).map(([key, option]) => [named(key, option), explained(option)]),
    ...everywhereRows,
  ];
  return paragraphs([
    [`${summary}.`],
    ...notes.map((note) => [note]),
    [`Usage: ${program} ${usageOf(command)}`],
    indented(columns(rows)),
    ["For example:", ...indented(examples.flatMap((example) => commandLine(example).split("\n")))],
  ]);
}

/** All commands, or those that share a first word. */
export function groupHelp(name: string, commands: readonly Command[]): string {
  return paragraphs([
    [name === "" ? "Omboon, the operator's commands." : `The commands of ${name}.`],
    [`Usage: ${program} COMMAND [OPTIONS]`],
    indented(columns(commands.map(({ name, summary }) => [name, summary]))),
    ["For every command:", ...indented(columns(everywhereRows))],
    [exitCodes],
  ]);
}

export const exitCodes =
  "It ends with 0 when done, with 1 when refused or broken, and with 2 when the words were not understood and nothing was tried.";

const everywhereRows = Object.entries(everywhere).map(([name, explain]) => [`--${name}`, explain]);
const indented = (lines: readonly string[]): string[] => lines.map((line) => `  ${line}`);
const paragraphs = (parts: readonly (readonly string[])[]): string =>
  parts.map((lines) => `${lines.join("\n")}\n`).join("\n");

/** `--help --json`: the same for programs. */
export const helpJson = (commands: readonly Command[]): Json => ({
  commands: commands.map((command) => ({
    name: command.name,
    summary: command.summary,
    usage: usageOf(command),
    options: Object.entries(command.options).map(([name, option]) => ({
      option: named(name, option),
      explain: option.explain,
      isRequired: option.isRequired,
    })),
    examples: command.examples.map(commandLine),
  })),
});
