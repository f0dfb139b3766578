import type { Result } from "#core/result.ts";
import type { Answer, Json } from "./answer.ts";
import { brokenPlaces, brokenSentence } from "./broken.ts";
import { program, type Command } from "./command.ts";
import { commands } from "./commands.ts";
import { findCommand } from "./find-command.ts";
import { commandHelp, groupHelp, helpJson } from "./help.ts";
import type { CommandParts } from "./parts.ts";
import { readWords } from "./read-words.ts";

/** What the process ends with. */
const done = 0;
const notDone = 1;
const notUnderstood = 2;

/**
 * One operator's command, from its words to the exit code. Standard output gets the answer and nothing else: sentences,
 * or with --json exactly one document; refused, it stays empty and one sentence stands on the error stream.
 */
export async function runCommand(words: readonly string[], parts: CommandParts): Promise<number> {
  const asJson = words.includes("--json");
  const found = findCommand(words, commands);
  switch (found.type) {
    case "unknown": {
      const meant = found.meant === null ? "" : ` Did you mean ${found.meant}?`;
      return misunderstood(parts, [`There is no command "${found.written}".${meant}`], "");
    }
    case "group":
      if (!wantsHelp(words) && words.some((word) => word.startsWith("-"))) {
        return misunderstood(parts, ["Name a command before its options."], found.name);
      }
      return help(parts, found.members, asJson ? undefined : groupHelp(found.name, found.members));
    case "command": {
      const { command, args } = found;
      if (wantsHelp(args)) return help(parts, [command], asJson ? undefined : commandHelp(command));
      return run(command, args, parts);
    }
  }
}

const wantsHelp = (words: readonly string[]): boolean => words.includes("--help") || words.includes("-h");

async function run(command: Command, args: readonly string[], parts: CommandParts): Promise<number> {
  const asJson = args.includes("--json");
  try {
    const read = await readWords(command, args, parts);
    if (!read.ok) return misunderstood(parts, read.refusal, command.name);
    const outcome = await command.run(read.value, asJson ? { ...parts, out: parts.err } : parts);
    return told(outcome, parts, asJson);
  } catch (error) {
    parts.err(`${brokenSentence(error)}\n`);
    if (args.includes("--verbose")) parts.err(`${brokenPlaces(error)}\n`);
    return notDone;
  }
}

function told(outcome: Result<Answer, string>, parts: CommandParts, asJson: boolean): number {
  if (!outcome.ok) {
    parts.err(`${outcome.refusal}\n`);
    return notDone;
  }
  const { json, lines, wrong, areDocuments } = outcome.value;
  parts.out(asJson && areDocuments !== true ? document(json) : lines.map((line) => `${line}\n`).join(""));
  if (wrong === undefined) return done;
  parts.err(`${wrong}\n`);
  return notDone;
}

function help(parts: CommandParts, members: readonly Command[], text: string | undefined): number {
  parts.out(text ?? document(helpJson(members)));
  return done;
}

function misunderstood(parts: CommandParts, sentences: readonly string[], name: string): number {
  const more = [program, name, "--help"].filter((word) => word !== "").join(" ");
  parts.err([...sentences, `See: ${more}`].map((line) => `${line}\n`).join(""));
  return notUnderstood;
}

const document = (json: Json): string => `${JSON.stringify(json, null, 2)}\n`;
