import { describe, expect, test } from "vitest";
import { commands } from "#cli/commands.ts";
import { commandParts, runLine } from "./parts.ts";

/** Nothing here reaches a database: help and slips of the finger open none. */
const nowhere = { ownerUrl: "", appUrl: "", relayUrl: "", close: async () => {} };
const run = (line: string) =>
  runLine(commandParts(nowhere, { openHouse: () => Promise.reject(new Error("nothing is opened")) }), line);

describe("help", () => {
  test.each(["", "--help", "-h"])('"%s" lists every command', async (line) => {
    const { code, out, err } = await run(line);
    expect({ code, err }).toEqual({ code: 0, err: "" });
    for (const { name, summary } of commands)
      expect(out).toMatch(new RegExp(`^  ${name} +${summary}$`, "mu"));
  });

  test.each(["fund", "channel --help", "committee -h"])(
    '"%s" lists the commands of a group',
    async (line) => {
      const { code, out } = await run(line);
      expect(code).toBe(0);
      expect(out).toContain(`The commands of ${line.split(" ")[0]}.`);
      expect(out).not.toContain("migrate");
    },
  );

  test.each(commands.map(({ name }) => name))(
    "%s --help explains each of its options, with an example",
    async (name) => {
      const { code, out, err } = await run(`${name} --help`);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      const { options = {} } = commands.find((command) => command.name === name) ?? {};
      for (const { explain } of Object.values(options)) expect(out).toContain(explain);
      expect(out).toContain(`For example:\n`);
      expect(out).toContain(`npm run omboon -- ${name}`);
    },
  );

  test("is one document with --json", async () => {
    const all = JSON.parse((await run("--help --json")).out) as { commands: { name: string }[] };
    expect(all.commands.map(({ name }) => name)).toEqual(commands.map(({ name }) => name));
    const one = JSON.parse((await run("dead-letters retry --json --help")).out) as object;
    expect(one).toMatchObject({
      commands: [{ usage: "dead-letters retry ID", options: [{ option: "ID", isRequired: true }] }],
    });
  });
});

describe("a slip ends with 2, one thing to do, and nothing on standard output", () => {
  test.each([
    [
      "fund craete --code x",
      'There is no command "fund craete". Did you mean fund create?\nSee: npm run omboon -- --help\n',
    ],
    ["halp", 'There is no command "halp".\nSee: npm run omboon -- --help\n'],
    ["--json", "Name a command before its options.\nSee: npm run omboon -- --help\n"],
    ["fund --json", "Name a command before its options.\nSee: npm run omboon -- fund --help\n"],
    [
      "fund create --nmae x --json",
      "There is no option --nmae here. Did you mean --name?\nSee: npm run omboon -- fund create --help\n",
    ],
    [
      "fund create --json",
      "fund create needs --code and --name.\nSee: npm run omboon -- fund create --help\n",
    ],
  ])("%s", async (line, err) => {
    expect(await run(line)).toEqual({ code: 2, out: "", err });
  });
});

describe("each command is described well", () => {
  test.each(commands)("$name", ({ name, summary, notes = [], options, examples }) => {
    expect(summary).toMatch(/^[A-Z][^.]+$/u);
    for (const note of notes) expect(note).toMatch(/\.$/u);
    for (const { line } of examples) expect(line.startsWith(name)).toBe(true);
    for (const { explain, kind } of Object.values(options)) {
      expect(explain).not.toBe("");
      expect(kind?.stands ?? "FLAG").toMatch(/^[A-Z]+$/u);
    }
  });

  test("names differ, and have at most two words", () => {
    const names = commands.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    expect(names.filter((name) => name.split(" ").length > 2)).toEqual([]);
  });
});
