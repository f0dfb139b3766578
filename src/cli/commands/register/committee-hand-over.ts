import { perform } from "#actions/perform.ts";
import { handOverOffices } from "#actions/register/hand-over.ts";
import { ok, refused } from "#core/result.ts";
import { bagLines, bagsJson } from "../../bags.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { offices } from "../../kinds/list.ts";
import { text } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { whoSentence } from "../../registration.ts";
import { columns, dayShown } from "../../show.ts";

export const committeeHandOver = command({
  name: "committee hand-over",
  summary: "Hands the committee over in one stroke, by a meeting's resolution",
  notes: [
    "Whoever holds an office that is named in --new is out of it on the day, and whoever is named is in; offices that are not named stay as they are. Who is chosen again is named again.",
    "Money that a collector who goes still has in hand is named: it stays on their account until it is handed in.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    new: required(offices("LIST"), "office=number for each; commas between"),
    on: optional(day("DAY"), "the new holders' first day", "today"),
    resolution: required(text("NO"), "the resolution's number in the minutes"),
    "resolution-on": required(day("DAY", { direction: "past" }), "the day of that meeting"),
    by: required(text("NO"), "the number of the registrar, secretary, chair or deputy who notes it"),
  },
  examples: [
    {
      line: "committee hand-over --fund ban-na --new treasurer=1-002,secretary=1-009 --resolution 1/2569 --resolution-on 2569-02-15 --by 1-001",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, by, on = parts.today() } = given;
      const handed = await perform(house, fundId, handOverOffices, {
        byNo: by,
        on,
        resolution: { number: given.resolution, on: given["resolution-on"] },
        taking: given.new,
      });
      if (!handed.ok) return refused(sentence(handed.refusal));
      const { ended, taken, bags } = handed.value;
      const rows = [
        ...ended.map(({ role, memberNo, name }) => ["  out", role, memberNo, name]),
        ...taken.map(({ role, memberNo, name }) => ["  in", role, memberNo, name]),
      ];
      return ok({
        json: {
          fund,
          on,
          resolution: given.resolution,
          ended: ended.map((one) => ({ ...one })),
          taken: taken.map((one) => ({ ...one })),
          bags: bagsJson(bags),
        },
        lines: [
          `From ${dayShown(on)}, by resolution ${given.resolution}:`,
          ...columns(rows),
          ...bagLines(bags),
        ],
      });
    }),
});

function sentence(refusal: RefusalOf<typeof handOverOffices>): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed":
      return whoSentence(refusal);
    case "member-has-left":
      return `Member ${refusal.memberNo} has left the fund; only a member can hold an office.`;
    case "nobody-takes-office":
      return "--new names nobody: give at least one office and its new holder.";
    case "named-twice":
      return `--new names ${refusal.memberNo} twice as ${refusal.role}.`;
    case "resolution-missing":
      return "--resolution is empty: give the number under which the minutes have it.";
    case "resolution-to-come":
      return "--resolution-on is a day to come: offices are handed over by what a meeting has resolved.";
    case "before-the-resolution":
      return "--on is before the meeting that resolved it: look at the two days.";
    case "before-they-began":
      return `Member ${refusal.memberNo} took office on ${dayShown(refusal.fromOn)}, which is after --on: look at the day.`;
  }
}
