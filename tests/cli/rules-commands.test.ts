import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { commandParts, runLine } from "./parts.ts";

/** Rule files are looked at before there is a fund: no database is opened. */
const nowhere = { ownerUrl: "", appUrl: "", relayUrl: "", close: async () => {} };
const parts = commandParts(nowhere, { openHouse: () => Promise.reject(new Error("nothing is opened")) });
const run = (line: string) => runLine(parts, line);

let folder: string;
let faulty: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "omboon-rules-"));
  faulty = path.join(folder, "faulty.yaml");
  const model = (await parts.shippedRules("yasothon-2562")) ?? "";
  await writeFile(faulty, model.replaceAll("price: 30 ", "price: thirty "));
});
afterAll(() => rm(folder, { recursive: true }));

const facts = "docs/examples/quote-illness-caps.facts.json";

describe("a rule file that can be used", () => {
  test.each(["rules check sap-anan", "rules table sap-anan", `rules quote sap-anan --facts ${facts}`])(
    "%s answers in Thai, and in one document",
    async (line) => {
      expect(await run(line)).toEqual({ code: 0, out: expect.stringMatching(/[ก-๙]+[^]*\n$/u), err: "" });
      const { code, out, err } = await run(`${line} --json`);
      expect({ code, err }).toEqual({ code: 0, err: "" });
      expect(JSON.parse(out)).toBeTypeOf("object");
    },
  );
});

describe("a rule file that cannot be used", () => {
  test.each(["check", "table"])(
    "is answered by rules %s with its faults and an exit code of 1",
    async (verb) => {
      const said = await run(`rules ${verb} ${faulty}`);
      const err = `${faulty} cannot be used: its faults are listed.\n`;
      expect(said).toEqual({ code: 1, out: expect.stringMatching(/^✗ ต้องแก้ บรรทัด \d+: /u), err });
      const json = await run(`rules ${verb} ${faulty} --json`);
      expect(json).toMatchObject({ code: 1, err });
      expect(JSON.parse(json.out)).toMatchObject({
        ok: false,
        faults: [{ severity: "error", line: expect.any(Number) }],
      });
    },
  );

  test.each([
    [
      "rules check no-such.yaml",
      1,
      'There is neither a file nor a shipped rule set called "no-such.yaml".\n',
    ],
    ["rules quote sap-anan --facts no-such.json", 1, 'There is no file "no-such.json".\n'],
    ["rules quote sap-anan", 2, "rules quote needs --facts.\nSee: npm run omboon -- rules quote --help\n"],
    ["rules check", 2, "rules check needs FILE.\nSee: npm run omboon -- rules check --help\n"],
    [
      "rules chek x",
      2,
      'There is no command "rules chek". Did you mean rules check?\nSee: npm run omboon -- --help\n',
    ],
  ])("%s ends with %i and a sentence", async (line, code, err) => {
    expect(await run(`${line} --json`)).toEqual({ code, out: "", err });
  });
});
