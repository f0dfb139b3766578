import { perform } from "#actions/perform.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { ok, refused } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { text } from "../../kinds/text.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import { pageOptions } from "../../page-options.ts";
import { pageSentence, warningSentence } from "../../registration.ts";

export const memberAdd = command({
  name: "member add",
  summary: "Enters a member in the fund's register",
  notes: [
    "A known title gets the register's own form (น.ส. becomes นางสาว) and says the sex where none is given.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    number: required(text("NO"), "the member's number, in the fund's own form"),
    "given-name": required(text("NAME"), "given name"),
    ...pageOptions,
    joined: optional(day("DAY", { direction: "past" }), "day of joining", "today"),
    plan: optional(text("PLAN"), "code of the contribution plan", "the rule set's first"),
    "keep-wrong-citizen-id": flag("from an old register: keeps a citizen id that does not check, and warns"),
  },
  examples: [
    {
      line: 'member add --fund ban-na --number 1-001 --title นาง --given-name บัวผัน --family-name ใจดี --village 1 --house 12/3 --birth "3 พ.ค. 2503" --joined 2568-11-01 --citizen-id - --phone -',
      input: ["1-2345-67890-12-1", "081-222-3333"],
    },
    {
      line: "member add --fund ban-na --number 1-002 --title นาย --given-name สมหมาย --family-name ตั้งใจ --joined 1/11/2568 --sex male",
    },
    {
      line: "member add --fund ban-na --number 1-009 --title น.ส. --given-name อนงค์ --family-name ใจดี --birth 2530-07-01 --joined 1/11/2568",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, number, joined = parts.today() } = given;
      const added = await perform(house, fundId, registerMember, {
        memberNo: number,
        givenName: given["given-name"],
        joinedOn: joined,
        keepsWrongCitizenIds: given["keep-wrong-citizen-id"],
        ...onlyGiven({
          familyName: given["family-name"],
          title: given.title,
          birthOn: given.birth,
          planCode: given.plan,
          villageNo: given.village,
          houseNo: given.house,
          addressRest: given.address,
          occupation: given.occupation,
          memberType: given.type,
          sex: given.sex,
          citizenId: given["citizen-id"],
          phone: given.phone,
        }),
      });
      if (!added.ok) return refused(pageSentence(added.refusal, { fund, number }));
      const { memberId, memberNo, name, warnings } = added.value;
      return ok({
        json: {
          fund,
          memberId,
          memberNo,
          name,
          joinedOn: joined,
          warnings: warnings.map(({ type }) => type),
        },
        lines: [`${name} is member ${memberNo} of ${fund}.`, ...warnings.map(warningSentence)],
      });
    }),
});
