import { perform } from "#actions/perform.ts";
import { changeMember } from "#actions/register/change-member.ts";
import { optionalFields } from "#core/member/page.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { pageOptions } from "../../page-options.ts";
import type { RefusalOf } from "../../refusal.ts";
import { optionOf, pageSentence, whoSentence } from "../../registration.ts";

const removable = optionalFields.map((field) => optionOf[field]);
/** In a correction nothing is usual: what is left out stays as it is. */
const { type: typeOption, ...otherOptions } = pageOptions;

export const memberChange = command({
  name: "member change",
  summary: "Corrects a member's page in the register; what stood there before is kept",
  notes: [
    "Only what is given changes. The log keeps who, when, which fields and what stood there before, encrypted: `member history`.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    member: required(text("NO"), "the member's number"),
    by: required(text("NO"), "the number of the registrar, secretary, chair or deputy who corrects"),
    number: optional(text("NO"), "a new number"),
    "given-name": optional(text("NAME"), "given name"),
    ...otherOptions,
    type: optional(typeOption.kind ?? text("TYPE"), typeOption.explain),
    joined: optional(day("DAY", { direction: "past" }), "day of joining"),
    plan: optional(text("PLAN"), "code of the contribution plan"),
    remove: optional(oneOf("FIELD", removable), `empties one field: ${removable.join(", ")}`),
    reason: optional(text("TEXT"), "why, for the log"),
  },
  examples: [
    {
      line: "member change --fund ban-na --member 1-002 --by 1-001 --birth 12/8/2510 --occupation ทำนา --reason ดูบัตรประชาชนแล้ว",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, member, by, remove, reason } = given;
      const emptied = optionalFields.filter((field) => optionOf[field] === remove);
      if (remove !== undefined && given[remove] !== undefined)
        return refused(`--remove ${remove} and --${remove} contradict each other: give one of them.`);
      const changed = await perform(house, fundId, changeMember, {
        memberNo: member,
        byNo: by,
        correction: {
          ...onlyGiven({
            memberNo: given.number,
            title: given.title,
            givenName: given["given-name"],
            familyName: given["family-name"],
            sex: given.sex,
            birthOn: given.birth,
            citizenId: given["citizen-id"],
            phone: given.phone,
            houseNo: given.house,
            villageNo: given.village,
            addressRest: given.address,
            occupation: given.occupation,
            memberType: given.type,
            planCode: given.plan,
            joinedOn: given.joined,
          }),
          ...Object.fromEntries(emptied.map((field) => [field, null])),
        },
        ...onlyGiven({ reason }),
      });
      if (!changed.ok) return refused(sentence(changed.refusal, { fund, number: given.number ?? member }));
      const { memberNo, name, fields } = changed.value;
      const names = fields.map((field) => optionOf[field]);
      return ok({
        json: { fund, memberNo, name, changed: names },
        lines: [`Corrected of ${name} (${memberNo}): ${names.join(", ")}.`],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof changeMember>,
  asked: { readonly fund: string; readonly number: string },
): string {
  switch (refusal.type) {
    case "no-such-member":
    case "not-allowed":
      return whoSentence(refusal);
    case "nothing-changes":
      return "Nothing would change: the register says so already.";
    case "number-missing":
    case "name-missing":
    case "unknown-member-type":
    case "unknown-plan":
    case "day-to-come":
    case "born-after-joining":
    case "born-too-long-ago":
    case "left-before-joining":
    case "leaving-half-said":
    case "village-impossible":
    case "citizen-id-wrong":
    case "phone-wrong":
    case "number-taken":
    case "citizen-id-taken":
      return pageSentence(refusal, asked);
  }
}
