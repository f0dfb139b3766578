import { nearestWord } from "#core/rule-set/nearest-word.ts";
import type { Command } from "./command.ts";

/** What every command understands. They may stand anywhere, before the command's name too. */
export const everywhere = {
  json: "one JSON document on standard output, for programs",
  verbose: "where something breaks, says where in the program",
  help: "explains the command",
} as const;

const everywhereWords = ["-h", ...Object.keys(everywhere).map((name) => `--${name}`)];

export type Found =
  | { readonly type: "command"; readonly command: Command; readonly args: readonly string[] }
  /** Nothing named, or only the first word of several commands. */
  | { readonly type: "group"; readonly name: string; readonly members: readonly Command[] }
  | { readonly type: "unknown"; readonly written: string; readonly meant: string | null };

/** The command that the first words name, and the words that are left for it. */
export function findCommand(words: readonly string[], commands: readonly Command[]): Found {
  const leading = leadingWords(words);
  const [first = "", second] = leading;
  // The longer name first: "dead-letters retry" before "dead-letters".
  for (const count of [2, 1]) {
    const name = leading.slice(0, count).join(" ");
    const command = commands.find((one) => one.name === name);
    if (command !== undefined && leading.length >= count) {
      return { type: "command", command, args: withoutFirst(words, leading.slice(0, count)) };
    }
  }
  const members = commands.filter(({ name }) => first === "" || name.startsWith(`${first} `));
  if (members.length > 0 && second === undefined) return { type: "group", name: first, members };
  const names = commands.map(({ name }) => name);
  const written = leading.slice(0, 2).join(" ");
  const groups = new Set(names.map((name) => name.split(" ")[0] ?? name));
  const meant = nearestWord(written, names) ?? nearestWord(first, groups);
  return { type: "unknown", written: members.length > 0 || names.includes(first) ? written : first, meant };
}

/** Up to the first option; what stands everywhere is passed over. */
function leadingWords(words: readonly string[]): string[] {
  const rest = words.filter((word) => !everywhereWords.includes(word));
  const end = rest.findIndex((word) => word.startsWith("-"));
  return end < 0 ? rest : rest.slice(0, end);
}

function withoutFirst(words: readonly string[], taken: readonly string[]): string[] {
  const left = [...taken];
  return words.filter((word) => {
    if (left.length === 0 || word !== left[0]) return true;
    left.shift();
    return false;
  });
}
