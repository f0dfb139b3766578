import type { Command, Example } from "#cli/command.ts";
import { commandLine, exitCodes, explained, named, usageOf } from "#cli/help.ts";
import type { Ended } from "./parts.ts";

/** An example as it was run, for people and for programs. */
export interface Played {
  readonly example: Example;
  readonly said: Ended;
  readonly json: Ended;
}

/** docs/commands.md: made from the commands' own descriptions and from what their examples answered. */
export const commandsDocument = (commands: readonly (readonly [Command, readonly Played[]])[]): string =>
  [
    opening,
    ["| command | what it does |", "| --- | --- |", ...commands.map(([command]) => tableRow(command))].join(
      "\n",
    ),
    ...commands.map(([command, played]) => section(command, played)),
  ].join("\n\n") + "\n";

const opening = `# The operator's commands

<!-- Made by tests/cli/document.test.ts, which runs every example; do not edit. To renew: npm test -- tests/cli --update -->

\`npm run omboon -- COMMAND [OPTIONS]\`; \`--help\` explains everything, a group of commands or one command.

- **Database**: the one of \`DATABASE_URL\`. Where that is not set, the practice fund's that was last started here, and a
  line on the error stream says so.
- **\`--json\`**: exactly one JSON document on standard output, lists too. Progress and sentences go to the error stream.
  Amounts are texts in baht with two decimals (\`"30.00"\`); days are ISO dates (\`"2026-02-14"\`, always the Christian era);
  moments are ISO texts in UTC; what is not known is left out. (\`rules\` speaks as rule files do: amounts are numbers.)
- **Refused**: standard output stays empty, also with \`--json\`, and the error stream has a sentence that says what to do.
  ${exitCodes.replace(/, and /u, ",\n  and ")}
- **Days** may be written as \`2026-02-14\`, \`2569-02-14\`, \`14/2/2569\`, \`"14 ก.พ. 2569"\` or \`เมื่อวาน\`, in Thai digits too.
  What may mean two days, such as \`5/2/26\`, is refused with both. **Amounts** are baht: \`30\`, \`30.50\`.
- **Secrets** (marked below) may be \`-\`: each \`-\` takes one line of standard input, in the order in which they stand on the
  command line. No command ever shows a secret, and a link code is shown once.
- Values with spaces stand in quotes; a value that begins with a dash is written \`--option=-value\`.`;

const tableRow = ({ name, summary }: Command): string =>
  `| [${name}](#${name.replaceAll(" ", "-")}) | ${summary} |`;

function section(command: Command, played: readonly Played[]): string {
  const { name, summary, notes = [], options } = command;
  const rows = Object.entries(options).map(
    ([key, option]) => `| \`${named(key, option)}\` | ${explained(option)} |`,
  );
  const table = rows.length === 0 ? [] : [["| option | |", "| --- | --- |", ...rows].join("\n")];
  return [
    `## ${name}`,
    [`${summary}.`, ...notes].join(" "),
    fenced("", usageOf(command)),
    ...table,
    ...played.flatMap(({ example, said, json }) => [
      fenced("console", `$ ${commandLine(example)}\n${said.out}`),
      ["With `--json`:", fenced("json", json.out)].join("\n\n"),
    ]),
  ].join("\n\n");
}

/** A worked table goes on for pages; its beginning shows its form. */
function shortened(text: string): string {
  const lines = text.trimEnd().split("\n");
  return lines.length > mostLines ? [...lines.slice(0, mostLines), "…"].join("\n") : lines.join("\n");
}
const mostLines = 30;

const fenced = (language: string, text: string): string =>
  `\`\`\`${language}\n${shortened(madeUpSeals(text))}\n\`\`\``;

/** Seals and hashes are salted, and differ each time that the examples are run: here they have digits made up once. */
function madeUpSeals(text: string): string {
  let at = 0;
  const next = (): string => madeUpGroups[at++ % madeUpGroups.length] ?? "";
  return text
    .replaceAll(/\b[0-9a-f]{64}\b/gu, () => madeUpGroups.join(""))
    .replaceAll(/\b[0-9a-f]{4}(?: [0-9a-f]{4}){3,15}\b/gu, (groups) => groups.split(" ").map(next).join(" "));
}
const madeUpGroups = "5c1e 90a7 3f2b d846 e10c 7b95 a2f3 684d 0be7 c95a 1f38 d602 94ce 7a1b 35f0 8d29".split(
  " ",
);
