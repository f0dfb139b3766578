import { perform } from "#actions/perform.ts";
import { listVillages, nameVillage } from "#actions/register/villages.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text, wholeNumber } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { columns } from "../../show.ts";

export const villageSet = command({
  name: "village set",
  summary: "Names a village and the centre where its members bring their money",
  notes: ["Said again for the same number, the village has the new name and centre."],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    village: required(wholeNumber("N", 0, 999), "the village's number (หมู่)"),
    name: required(text("NAME"), "the village's name"),
    centre: optional(text("TEXT"), "its village centre (ศูนย์ประสานงาน)"),
  },
  examples: [{ line: "village set --fund ban-na --village 1 --name บ้านนา --centre ศาลาวัดบ้านนา" }],
  run: ({ fund, village, name, centre }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const said = { villageNo: village, name, ...onlyGiven({ centre }) };
      const named = await perform(house, fundId, nameVillage, said);
      if (!named.ok) {
        return refused(
          named.refusal.type === "village-name-missing"
            ? "--name is empty: a village has a name."
            : "--village is a whole number from 0 on.",
        );
      }
      return ok({
        json: { fund, ...named.value },
        lines: [`Village ${village} is ${named.value.name}${centre === undefined ? "" : `, ${centre}`}.`],
      });
    }),
});

export const villageList = command({
  name: "village list",
  summary: "Shows the fund's villages and their centres",
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "village list --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const villages = await perform(house, fundId, listVillages, undefined);
      const rows = villages.map(({ villageNo, name, centre }) => [String(villageNo), name, centre ?? "–"]);
      const none = `There is no village yet. To name one: ${program} village set --help`;
      return ok({
        json: { villages: villages.map((one) => ({ ...one })) },
        lines: rows.length === 0 ? [none] : columns(rows),
      });
    }),
});
