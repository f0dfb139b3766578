import { registerMember } from "#actions/register/register-member.ts";
import { perform } from "#actions/perform.ts";
import { ok, refused } from "#core/result.ts";
import { memberTypes } from "#core/rule-set/benefit-rules.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { oneOf, privateText, text, wholeNumber } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";

export const memberAdd = command({
  name: "member add",
  summary: "Enters a member in the fund's register",
  options: {
    fund: required(text("CODE"), "the fund's code"),
    number: required(text("NO"), "the member's number, in the fund's own form"),
    "given-name": required(text("NAME"), "given name"),
    "family-name": optional(text("NAME"), "family name"),
    title: optional(text("TITLE"), "such as นาง, นาย, ด.ช."),
    birth: optional(day("DAY", { direction: "past" }), "day of birth"),
    joined: optional(day("DAY", { direction: "past" }), "day of joining", "today"),
    plan: optional(text("PLAN"), "code of the contribution plan", "the rule set's first"),
    village: optional(wholeNumber("N", 0, 999), "number of the village (หมู่)"),
    type: optional(oneOf("TYPE", memberTypes), memberTypes.join(", "), "general"),
    sex: optional(oneOf("SEX", ["female", "male"]), "female or male"),
    "citizen-id": optional(privateText("ID"), "13 digits, with or without dashes; kept encrypted"),
    phone: optional(privateText("PHONE"), "kept encrypted"),
  },
  examples: [
    {
      line: 'member add --fund ban-na --number 1-001 --title นาง --given-name บัวผัน --family-name ใจดี --village 1 --birth "3 พ.ค. 2503" --joined 2568-11-01 --citizen-id -',
      input: ["1-2345-67890-12-1"],
    },
    {
      line: "member add --fund ban-na --number 1-002 --title นาย --given-name สมหมาย --family-name ตั้งใจ --joined 1/11/2568 --sex male",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, number, joined = parts.today() } = given;
      const added = await perform(house, fundId, registerMember, {
        memberNo: number,
        givenName: given["given-name"],
        joinedOn: joined,
        ...onlyGiven({
          familyName: given["family-name"],
          title: given.title,
          birthOn: given.birth,
          planCode: given.plan,
          villageNo: given.village,
          memberType: given.type,
          sex: given.sex,
          citizenId: given["citizen-id"],
          phone: given.phone,
        }),
      });
      if (!added.ok) return refused(sentence(added.refusal, given));
      const { memberId, memberNo, name } = added.value;
      return ok({
        json: { fund, memberId, memberNo, name, joinedOn: joined },
        lines: [`${name} is member ${memberNo} of ${fund}.`],
      });
    }),
});

function sentence(
  refusal: RefusalOf<typeof registerMember>,
  { fund, number }: { readonly fund: string; readonly number: string },
): string {
  switch (refusal.type) {
    case "number-missing":
      return "--number is empty: give the number that the fund's register uses.";
    case "name-missing":
      return "--given-name is empty: a member has at least a given name.";
    case "unknown-plan":
      return `--plan is not in the fund's rule set, which has ${refusal.plans.join(", ")}.`;
    case "day-to-come":
      return `--${refusal.field === "joinedOn" ? "joined" : "birth"} is a day to come: look at the year.`;
    case "born-after-joining":
      return "--birth is after --joined: look at the two years.";
    case "citizen-id-wrong":
      return "--citizen-id is not a citizen id: 13 digits of which the last checks the others. Look for a slip.";
    case "phone-wrong":
      return "--phone is not a phone number of Thailand: 9 or 10 digits that begin with 0.";
    case "number-taken":
      return `The number ${number} is another member's already: to see whose: ${program} member show --fund ${fund} --member ${number}`;
    case "citizen-id-taken":
      return "A member with this citizen id stands in the register already: look for them by name before adding them twice.";
  }
}
