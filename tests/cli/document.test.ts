import { afterAll, beforeAll, expect, test } from "vitest";
import { commands } from "#cli/commands.ts";
import { freshDatabase, type FreshDatabase } from "../database.ts";
import { beforeCommand } from "./claims-story.ts";
import { leaveDeadErrand } from "./dead-errand.ts";
import { commandsDocument, type Played } from "./document.ts";
import { commandParts, runLine } from "./parts.ts";
import { leaveLink } from "./standing-link.ts";
import { leaveSlips } from "./waiting-slip.ts";

/** Two funds' worth of books side by side: one is spoken to in sentences, the other in JSON, with the same examples. */
let spoken: FreshDatabase;
let written: FreshDatabase;
beforeAll(async () => {
  [spoken, written] = await Promise.all([freshDatabase(), freshDatabase()]);
});
afterAll(() => Promise.all([spoken.close(), written.close()]));

/** Two who have grown old in the fund, for the list of those whom it owes. */
const theOld = ["1-060", "1-061"].flatMap((number) => [
  `member add --fund ban-na --number ${number} --given-name ${number === "1-060" ? "คำมูล" : "ทองดี"} --birth 2490-05-01 --joined 2550-01-01`,
  `contribution record --fund ban-na --member ${number} --amount 6900 --on 2569-02-20 --method cash --by 1-002 --key ${number}`,
]);

/** Whoever looks at the books takes part in nothing else. */
const theAuditor = [
  "member add --fund ban-na --number 1-090 --given-name ประยูร --family-name รอบคอบ --joined 2550-01-01",
  "committee add --fund ban-na --member 1-090 --role auditor",
];

/** A collector and somebody who pays, and a second fund that gives back what a leaving member paid. */
const thePayers = [
  "member add --fund ban-na --number 1-003 --title นาง --given-name คำแปง --joined 2568-11-01 --village 1",
  "member add --fund ban-na --number 1-021 --title นาย --given-name พร --joined 2568-11-01 --village 1",
  "committee add --fund ban-na --member 1-021 --role collector",
  "fund create --code ban-suan --name กองทุนบ้านสวน --rules sap-anan",
  "member add --fund ban-suan --number 1 --given-name มะลิ --joined 2568-11-01",
  "member add --fund ban-suan --number 2 --given-name สายใจ --joined 2568-11-01",
  "committee add --fund ban-suan --member 1 --role treasurer",
  "committee add --fund ban-suan --member 1 --role registrar",
  "contribution record --fund ban-suan --member 2 --amount 365 --on 2568-12-02 --method cash --by 1 --key suan-1",
  "member leave --fund ban-suan --member 2 --reason resigned --on 2569-02-01 --by 1",
];

/** A fund with two in office, for what is told to many. */
const theReaders = [
  "fund create --code ban-bung --name กองทุนบ้านบึง --rules yasothon-2562",
  ...["มะลิ", "สายใจ", "บัวลอย"].map(
    (name, index) =>
      `member add --fund ban-bung --number ${index + 1} --given-name ${name} --joined 2568-11-01 --village 1`,
  ),
  "committee add --fund ban-bung --member 1 --role chair",
  "committee add --fund ban-bung --member 2 --role treasurer",
];

/** So that there is something to close. */
const aMonthThatIsOver =
  "contribution record --fund ban-na --member 1-001 --amount 30 --on 2568-12-28 --method cash --by 1-002 --key december";

/** One document, or where a command answers line by line, one in each. */
const documentsIn = (out: string): unknown =>
  out.startsWith("{") && out.includes("}\n{")
    ? out
        .trim()
        .split("\n")
        .map((line) => JSON.parse(line) as unknown)
    : (JSON.parse(out) as unknown);

/** The document's ids and codes are the same whenever it is made. */
const always = 20_260_220;

// Some two hundred command lines, each with connections of its own.
test(
  "docs/commands.md shows every command, and what its examples really answer",
  { timeout: 240_000 },
  async () => {
    const [toPeople, toPrograms] = [commandParts(spoken, {}, always), commandParts(written, {}, always)];
    const played = new Map<string, Played[]>(commands.map(({ name }) => [name, []]));
    // In the order of the list the examples are a story: a fund, its channel, its members, their money.
    for (const { name, examples } of commands) {
      if (name === "dead-letters") {
        for (const database of [spoken, written])
          await leaveDeadErrand(database, "0199a000-0000-7000-8000-000000000001", "ban-na");
      }
      if (name === "link list") {
        for (const database of [spoken, written])
          await leaveLink(database, "U000000000000000000000000000000a1", {
            fundCode: "ban-na",
            memberNo: "1-001",
          });
      }
      if (name === "slip list") {
        for (const database of [spoken, written])
          await leaveSlips(database, { fundCode: "ban-na", memberNo: "1-001" });
      }
      if (name === "contribution family") {
        for (const parts of [toPeople, toPrograms]) for (const line of thePayers) await runLine(parts, line);
      }
      if (name === "benefits find") {
        for (const parts of [toPeople, toPrograms]) for (const line of theOld) await runLine(parts, line);
      }
      if (name === "remark add") {
        for (const parts of [toPeople, toPrograms]) for (const line of theAuditor) await runLine(parts, line);
      }
      if (name === "broadcast settings") {
        for (const parts of [toPeople, toPrograms]) for (const line of theReaders) await runLine(parts, line);
        for (const database of [spoken, written])
          for (const memberNo of ["1", "2", "3"])
            await leaveLink(database, `U0000000000000000000000000000b${memberNo}`, {
              fundCode: "ban-bung",
              memberNo,
            });
      }
      if (name === "books propose-close") {
        for (const parts of [toPeople, toPrograms]) await runLine(parts, aMonthThatIsOver);
      }
      for (const line of beforeCommand[name] ?? []) {
        for (const parts of [toPeople, toPrograms])
          expect(await runLine(parts, line)).toMatchObject({ code: 0, err: "" });
      }
      for (const example of examples) {
        const said = await runLine(toPeople, example.line, example.input);
        const json = await runLine(toPrograms, `${example.line} --json`, example.input);
        expect(said).toMatchObject({ code: 0, err: "" });
        expect(json).toMatchObject({ code: 0 });
        expect(() => documentsIn(json.out)).not.toThrow();
        played.get(name)?.push({ example, said, json });
      }
    }
    const document = commandsDocument(commands.map((command) => [command, played.get(command.name) ?? []]));
    await expect(document).toMatchFileSnapshot("../../docs/commands.md");
  },
);
