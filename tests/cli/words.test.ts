import { describe, expect, test } from "vitest";
import { command, type Command } from "#cli/command.ts";
import { findCommand } from "#cli/find-command.ts";
import { privateText, text, wholeNumber } from "#cli/kinds/text.ts";
import { flag, operand, optional, required } from "#cli/option.ts";
import { readWords } from "#cli/read-words.ts";
import { ok } from "#core/result.ts";

const nothing = async () => ok({ json: {}, lines: [] });
const post = command({
  name: "letter post",
  summary: "Posts a letter",
  options: {
    to: operand(text("NAME"), "who gets it"),
    from: required(text("NAME"), "who wrote it"),
    stamps: optional(wholeNumber("N", 1, 9), "how many"),
    seal: optional(privateText("WAX"), "what seals it"),
    pin: optional(privateText("PIN"), "what opens it"),
    express: flag("faster"),
  },
  examples: [{ line: "letter post บัวผัน --from สมหมาย" }],
  run: nothing,
});
const bare = (name: string): Command => ({ ...post, name, options: {} });
const known = [post, bare("letter"), bare("fund create"), bare("fund close"), bare("migrate")];

describe("the first words name a command", () => {
  test.each([
    [["migrate"], "migrate", []],
    [["letter"], "letter", []],
    [["letter", "--json"], "letter", ["--json"]],
    [["letter", "post", "migrate", "--from", "letter"], "letter post", ["migrate", "--from", "letter"]],
    [["--json", "fund", "--verbose", "create", "--x"], "fund create", ["--json", "--verbose", "--x"]],
  ])("%j is %s", (words, name, args) => {
    expect(findCommand(words, known)).toMatchObject({ type: "command", command: { name }, args });
  });

  test.each([
    [[], 5],
    [["--help"], 5],
    [["--from", "migrate"], 5],
    [["fund"], 2],
    [["fund", "--help"], 2],
  ])("%j names a group of %i", (words, count) => {
    const found = findCommand(words, known);
    expect(found.type === "group" && found.members.length).toBe(count);
  });

  test.each([
    [["fund", "creat"], "fund creat", "fund create"],
    [["fnud", "create"], "fnud", "fund create"],
    [["fnd"], "fnd", "fund"],
    [["migarte"], "migarte", "migrate"],
    [["letter-post"], "letter-post", "letter post"],
    [["constructor"], "constructor", null],
    [["fund", "elephant"], "fund elephant", "fund"],
  ])("%j is unknown and probably %s", (words, written, meant) => {
    expect(findCommand(words, known)).toEqual({ type: "unknown", written, meant });
  });
});

describe("a command's words", () => {
  const sources = {
    readStandardInput: async () => "ขี้ผึ้ง\r\n 1234 \n",
    today: () => Temporal.PlainDate.from("2026-02-20"),
  };
  const read = (...args: readonly string[]) => readWords(post, args, sources);

  test("become values, whatever their order and form", async () => {
    const value = { to: "บัวผัน", from: "สมหมาย", stamps: 2, seal: undefined, pin: undefined, express: true };
    expect(await read("บัวผัน", "--from", "สมหมาย", "--stamps", "2", "--express")).toEqual({ ok: true, value });
    expect(await read("--express", "--stamps=๒", "--from= สมหมาย ", "--json", "บัวผัน")).toEqual({
      ok: true,
      value,
    });
  });

  test("take one line of standard input for each dash, in their order", async () => {
    expect(await read("--pin", "-", "x", "--from", "-", "--seal=-")).toMatchObject({
      value: { pin: "ขี้ผึ้ง", seal: "1234", from: "-" },
    });
    expect(
      await readWords(post, ["x", "--from", "y", "--pin", "-"], {
        ...sources,
        readStandardInput: async () => "\n",
      }),
    ).toEqual({
      ok: false,
      refusal: ['Standard input has no line for --pin: one line for each "-", in their order.'],
    });
  });

  test.each([
    [["x"], ["letter post needs --from."]],
    [[], ["letter post needs NAME and --from."]],
    [["x", "--form", "y"], ["There is no option --form here. Did you mean --from?"]],
    [["x", "--from", "y", "--jsno"], ["There is no option --jsno here. Did you mean --json?"]],
    [["x", "--from", "y", "-z"], ["There is no option -z here."]],
    [["--to", "x", "--from", "y"], ["There is no option --to here."]],
    [["x", "--constructor", "y"], ["There is no option --constructor here."]],
    [["x", "--from", "y", "--from", "z"], ["--from is given twice."]],
    [["x", "--from"], ["--from needs a value: --from NAME"]],
    [["x", "--from", "--express"], ["--from needs a value: --from NAME"]],
    [["x", "--from", "y", "--express=no"], ["--express is there or not; it takes no value."]],
    [["x", "--from", "y", "--json=no"], ["--json is there or not; it takes no value."]],
    [
      ["x", "--from", "สมหมาย", "ตั้งใจ"],
      ["There is a word too many after --from; a value with spaces stands in quotes."],
    ],
    [["x", "y"], ["There is a word too many."]],
    [["x", "--from", ""], ["--from: nothing stands there."]],
    [
      [" ", "--from", " ", "--stamps", "10"],
      [
        "NAME: nothing stands there.",
        "--from: nothing stands there.",
        '--stamps: "10" is not a whole number from 1 to 9.',
      ],
    ],
  ])("%j is answered with %j", async (words, refusal) => {
    expect(await read(...words)).toEqual({ ok: false, refusal });
  });

  test.each([[["--seal", "1", "half"]], [["--seal:half"]], [["--seall=half"]], [["--seal", "--half=half"]]])(
    "%j may hold half a secret, which is not repeated",
    async (words) => {
      const given = await read("x", "--from", "y", ...words);
      expect(given.ok).toBe(false);
      expect(JSON.stringify(given)).not.toMatch(/half/u);
    },
  );
});
