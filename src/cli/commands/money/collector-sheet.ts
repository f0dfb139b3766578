import { collectorSheet } from "#actions/books/collector-sheet.ts";
import { perform } from "#actions/perform.ts";
import { showBaht, sumSatang } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command, program } from "../../command.ts";
import { day } from "../../kinds/day.ts";
import { villages } from "../../kinds/money.ts";
import { text } from "../../kinds/text.ts";
import { inBooks } from "../../money.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";

export const collectorSheetCommand = command({
  name: "collector sheet",
  summary: "A collector's day sheet: who has something to pay, what was taken that day, what lies in the bag",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    collector: required(text("NO"), "the collector's number"),
    on: required(day("DAY"), "the day of the round"),
    villages: optional(villages("VILLAGES"), "the villages of the round, such as 2,3", "the collector's own"),
  },
  examples: [{ line: "collector sheet --fund ban-na --collector 1-021 --on 2569-02-20 --villages 1,2" }],
  run: (given, parts) => {
    const { fund, collector, on } = given;
    return inBooks(parts, { fund, by: collector }, async ({ house, fundId, by }) => {
      const asked = { collectorId: by, on, ...onlyGiven({ villages: given.villages }) };
      const sheet = await perform(house, fundId, collectorSheet, asked);
      if (!sheet.ok)
        return refused(
          `Member ${collector} is no collector today. To make them one: ${program} committee add --fund ${fund} --member ${collector} --role collector`,
        );
      const { collectorName, receipts, collected, bag, owing } = sheet.value;
      const due = sumSatang(owing.map((one) => one.due));
      return ok({
        json: {
          collector,
          name: collectorName,
          villages: sheet.value.villages,
          on,
          receipts,
          collected: inBaht(collected),
          bag: inBaht(bag),
          due: inBaht(due),
          owing: owing.map(({ member, due, months }) => ({
            memberNo: member.memberNo,
            name: member.name,
            villageNo: member.villageNo,
            paidUpTo: member.paidUpTo,
            months,
            due: inBaht(due),
          })),
        },
        lines: [
          `${collectorName} (${collector}) on ${dayShown(on)}: ${receipts} receipts, ${showBaht(collected)}; the bag holds ${showBaht(bag)}.`,
          ...columns(owing.map(({ member, due }) => [member.memberNo, member.name, showBaht(due)])),
          `${owing.length} members have ${showBaht(due)} to pay.`,
        ],
      });
    });
  },
});
