import { afterAll, beforeAll, expect, test } from "vitest";
import { importRegister, type ImportedRegister } from "#actions/import/import-register.ts";
import { perform } from "#actions/perform.ts";
import { faultSentence } from "#core/import/in-words/fault.ts";
import { readTable } from "#paper/tables/read-table.ts";
import type { TableFile } from "#paper/tables/table-file.ts";
import type { TableFault } from "#paper/tables/table-fault.ts";
import { openSmallFund, type SmallFund } from "../small-fund.ts";
import { columns, csvOf, kindsPlanted, known, plantedRegister } from "./planted-register.ts";

/** The whole of this at a hundred thousand rows: bench/import.ts. */
const rows = 10_000;
const faults = 300;

let small: SmallFund;
beforeAll(async () => {
  small = await openSmallFund();
  const register = Array.from({ length: 10 }, (_, at) => columns.map((column) => known(at + 1)[column]));
  await importing(csvOf(register), true);
});
afterAll(() => small.close());

async function importing(lines: Iterable<string>, commit: boolean): Promise<ImportedRegister> {
  const bytes = Buffer.from([...lines].join(""));
  const file: TableFile = {
    async *bytes() {
      for (let at = 0; at < bytes.length; at += 65_536) yield bytes.subarray(at, at + 65_536);
    },
  };
  const imported = await perform(small.house, small.fundId, importRegister<TableFault>, {
    rows: () => readTable(file),
    commit,
  });
  if (!imported.ok) throw new Error(`refused: ${JSON.stringify(imported.refusal)}`);
  return imported.value;
}
const membersNow = () => small.owner`select count(*)::int as count from member`;

test(`of ${rows} rows with ${faults} faults of ${kindsPlanted} kinds every fault is named, and nobody is imported`, async () => {
  const { planted, cells } = plantedRegister(rows, faults);
  expect(planted).toHaveLength(faults);
  expect(kindsPlanted).toBeGreaterThanOrEqual(20);
  const imported = await importing(csvOf(cells()), true);
  const found = imported.rows.flatMap((row) => row.faults);
  expect(found.map(({ row, header, said }) => ({ row, header, type: said.type }))).toEqual(planted);
  // The column's letter is the header's place, and each sentence is Thai and names both.
  for (const fault of found) {
    expect(fault.column).toBe("ABCDEFGHIJKLMNOPQ"[columns.findIndex((column) => column === fault.header)]);
    expect(faultSentence(fault)).toMatch(
      new RegExp(`^แถวที่ ${fault.row} ช่อง ${fault.column} \\(.+\\).*: [ก-๙]`, "u"),
    );
  }
  expect(imported.written).toEqual({ added: 0, changed: 0 });
  expect(await membersNow()).toEqual([{ count: 10 }]);
});

test("the same register without faults is imported whole, and a second time changes nothing", async () => {
  const { cells } = plantedRegister(2000, 0);
  expect((await importing(csvOf(cells()), true)).written).toEqual({ added: 2000, changed: 0 });
  const again = await importing(csvOf(cells()), true);
  expect(again.rows.filter(({ will }) => will !== "same")).toEqual([]);
  expect(await membersNow()).toEqual([{ count: 2010 }]);
});
