import { perform } from "#actions/perform.ts";
import { endOffice } from "#actions/register/end-office.ts";
import { listCommittee } from "#actions/register/list-committee.ts";
import { roles } from "#core/fund/office.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { bagLines, bagsJson } from "../../bags.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { flag, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { whoSentence } from "../../registration.ts";
import { resolutionFrom, resolutionOptions } from "../../resolution.ts";
import { columns, dayShown } from "../../show.ts";

export const committeeList = command({
  name: "committee list",
  summary: "Shows who holds which office, from when and until when",
  notes: [
    "A collector's line says what is in the bag, also where the office has ended and money is left in it.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    all: flag("with everybody who ever held an office"),
  },
  examples: [{ line: "committee list --fund ban-na" }],
  run: ({ fund, all }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const offices = await perform(house, fundId, listCommittee, { withFormer: all });
      const rows = offices.map(({ role, memberNo, name, fromOn, untilOn, inBag }) => [
        role,
        memberNo,
        name,
        `from ${dayShown(fromOn)}${untilOn === undefined ? "" : ` until ${dayShown(untilOn)}`}`,
        inBag === undefined ? "" : `${showBaht(inBag)} in the bag`,
      ]);
      const none = `Nobody holds an office yet. To put somebody into one: ${program} committee add --help`;
      return ok({
        json: {
          offices: offices.map(({ inBag, ...office }) => ({
            ...office,
            inBag: inBag === undefined ? undefined : inBaht(inBag),
          })),
        },
        lines: rows.length === 0 ? [none] : columns(rows).map((line) => line.trimEnd()),
      });
    }),
});

export const committeeEnd = command({
  name: "committee end",
  summary: "Ends one office of a member; role and menu go with it",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    role: required(oneOf("ROLE", roles), roles.join(", ")),
    on: optional(day("DAY"), "first day no longer in office", "today"),
    by: required(text("NO"), "the number of the registrar, secretary, chair or deputy who notes it"),
    ...resolutionOptions,
  },
  examples: [{ line: "committee end --fund ban-na --member 1-009 --role secretary --by 1-001" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, member, role, by, on = parts.today() } = given;
      const resolved = resolutionFrom(given);
      if (!resolved.ok) return resolved;
      const ended = await perform(house, fundId, endOffice, {
        memberNo: member,
        role,
        on,
        byNo: by,
        ...resolved.value,
      });
      if (!ended.ok) return refused(sentence(ended.refusal, { member, role }));
      const { name, bags } = ended.value;
      return ok({
        json: { fund, memberNo: member, name, role, untilOn: on, bags: bagsJson(bags) },
        lines: [
          `${name} (${member}) is ${role} of ${fund} no more from ${dayShown(on)} on.`,
          ...bagLines(bags),
        ],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof endOffice>,
  { member, role }: { readonly member: string; readonly role: string },
): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed":
      return whoSentence(refusal);
    case "not-in-office":
      return `Member ${member} is not ${role} on that day.`;
    case "before-taking-office":
      return `Member ${member} took office on ${dayShown(refusal.fromOn)}; --on cannot be before.`;
  }
}
