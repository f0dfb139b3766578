import { registerRows } from "#actions/import/export-register.ts";
import { registerColumns } from "#core/import/export-register.ts";
import { ok } from "#core/result.ts";
import { writeTable } from "#paper/tables/write-table.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { fileEnding } from "../../kinds/file.ts";
import { text } from "../../kinds/text.ts";
import { flag, required } from "../../option.ts";

export const exportRegister = command({
  name: "export register",
  summary: "Writes the register to a CSV or XLSX file that import register takes back unchanged",
  notes: [
    "Excel turns numbers such as 1-001 and 12/3 in a CSV into days when it opens it: choose .xlsx for what is to be worked on in Excel. The file is readable by its owner only.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    out: required(fileEnding("FILE", ["csv", "xlsx"]), "the file to write, .csv or .xlsx"),
    private: flag("citizen ids and phones too; keep such a file under lock and key"),
  },
  examples: [{ line: "export register --fund ban-na --out register.xlsx" }],
  run: ({ fund, out, private: withPrivate }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const columns = registerColumns(withPrivate);
      let members = 0;
      const counted = async function* () {
        for await (const row of registerRows(house, fundId, columns)) {
          members += 1;
          yield row;
        }
      };
      const table = { title: "ทะเบียนสมาชิก", columns, rows: counted() };
      await parts.writeFile(out.path, writeTable(table, out.ending));
      return ok({
        json: { fund, out: out.path, members },
        lines: [`${members} members of ${fund} stand in ${out.path}.`],
      });
    }),
});
