import { writeApplication } from "#actions/joining/write-application.ts";
import { memberNumbered } from "#actions/find-member.ts";
import { perform } from "#actions/perform.ts";
import { applicantKinds, type GivenApplication } from "#core/joining/application.ts";
import { decideBeneficiaries } from "#core/member/beneficiary.ts";
import { ok, refused } from "#core/result.ts";
import { memberTypes } from "#core/rule-set/benefit-rules.ts";
import { command, program } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { day } from "../../kinds/day.ts";
import { people } from "../../kinds/list.ts";
import { oneOf, privateText, text, wholeNumber } from "../../kinds/text.ts";
import { onlyGiven, optional, required, type Given } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { beneficiarySentence } from "../../registration.ts";

const options = {
  fund: required(text("CODE"), "the fund's code"),
  "given-name": required(text("NAME"), "the applicant's given name"),
  "family-name": optional(text("NAME"), "family name"),
  title: optional(text("TITLE"), "such as นาง, นาย, นางสาว, ด.ช., ด.ญ., พระ"),
  for: optional(
    oneOf("WHOM", applicantKinds),
    "for whom the writer of the paper applies: " + applicantKinds.join(", "),
    "self",
  ),
  birth: optional(day("DAY", { direction: "past" }), "day of birth"),
  "citizen-id": optional(privateText("ID"), "13 digits, from the card; kept encrypted"),
  village: optional(wholeNumber("N", 0, 999), "number of the village (หมู่)"),
  house: optional(text("NO"), "house number"),
  address: optional(text("TEXT"), "the rest of the address"),
  phone: optional(privateText("PHONE"), "kept encrypted"),
  plan: optional(text("PLAN"), "code of the contribution plan", "the rule set's first"),
  type: optional(oneOf("TYPE", memberTypes), memberTypes.join(", "), "by age: child, general or elderly"),
  beneficiaries: optional(people("LIST"), "name=relation, or name=relation=percent for each; commas between"),
  on: optional(day("DAY", { direction: "past" }), "the day that stands on the paper", "today"),
  notice: optional(text("VERSION"), "which version of the consent text the paper bears", "paper"),
  by: required(text("NO"), "the number of the committee member or collector who writes it down"),
};

export const applicationAdd = command({
  name: "application add",
  summary: "Writes down an application for membership that came on paper",
  notes: [
    "It waits for the village's committee member (application certify), who is told on LINE and is never the one who wrote it down. Members who may be the same person are listed.",
  ],
  options,
  examples: [
    {
      line: 'application add --fund ban-na --title นาย --given-name ก้อง --family-name แก้วใส --birth "5 มี.ค. 2540" --village 1 --house 9 --citizen-id - --beneficiaries "นางแก้ว แก้วใส=mother" --by 1-002',
      input: ["1-1111-11111-11-9"],
    },
    {
      line: "application add --fund ban-na --title ด.ญ. --given-name ฟ้า --family-name แก้วใส --for child --birth 2561-07-09 --village 1 --by 1-002",
    },
    {
      line: "application add --fund ban-na --title ด.ช. --given-name เมฆ --family-name แก้วใส --for child --birth 2563-11-30 --village 1 --by 1-002",
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, by, on = parts.today() } = given;
      const writer = await perform(house, fundId, memberNumbered, by);
      if (writer === undefined) return refused(noMember(by));
      const named = given.beneficiaries === undefined ? ok([]) : decideBeneficiaries(given.beneficiaries);
      if (!named.ok) return refused(beneficiarySentence(named.refusal));
      const application = { ...applicationFrom(given), on, beneficiaries: named.value };
      const written = await perform(house, fundId, writeApplication, { application, by: writer.memberId });
      if (!written.ok) return refused(sentence(written.refusal, given));
      const { requestId, name } = written.value.application;
      const like = written.value.like.map(({ memberNo, name, likeness, hasLeft }) => ({
        memberNo,
        name,
        likeness,
        hasLeft,
      }));
      return ok({
        json: { fund, applicationId: requestId, name, on, stage: "sent", like },
        lines: [
          `Application of ${name}: ${requestId}`,
          ...like.map(
            ({ memberNo, name, likeness }) =>
              `  look first: ${name} (${memberNo}) has the same ${likeness.replaceAll("-", " ")}`,
          ),
          `Next, by somebody else: ${program} application certify --fund ${fund} --application "${name}" --by NO`,
        ],
      });
    }),
});

const applicationFrom = (given: Given<typeof options>): Omit<GivenApplication, "on"> => ({
  for: given.for ?? "self",
  givenName: given["given-name"],
  noticeVersion: given.notice ?? "paper",
  ...onlyGiven({
    familyName: given["family-name"],
    title: given.title,
    birthOn: given.birth,
    citizenId: given["citizen-id"],
    villageNo: given.village,
    houseNo: given.house,
    addressRest: given.address,
    phone: given.phone,
    planCode: given.plan,
    memberType: given.type,
  }),
});

function sentence(
  refusal: RefusalOf<typeof writeApplication>,
  { fund, by }: { readonly fund: string; readonly by: string },
): string {
  switch (refusal.type) {
    case "not-allowed":
      return `Member ${by} holds no office that takes applications today. To give them one: ${program} committee add --help`;
    case "name-missing":
      return "--given-name is empty: an applicant has at least a given name.";
    case "day-to-come":
      return `--${refusal.field === "on" ? "on" : "birth"} is a day to come, or --birth is after --on: look at the years.`;
    case "born-too-long-ago":
      return "--birth is more than 120 years ago: look at the year, and whether it is a Buddhist one.";
    case "citizen-id-wrong":
      return "--citizen-id is not a citizen id: 13 digits of which the last checks the others. Look for a slip.";
    case "phone-wrong":
      return "--phone is not a phone number of Thailand: 9 or 10 digits that begin with 0.";
    case "village-impossible":
      return "--village is a whole number from 0 to 999.";
    case "unknown-plan":
      return `--plan is not in the fund's rule set, which has ${refusal.plans.join(", ")}.`;
    case "applied-already":
      return `An application of ${refusal.name} with this day of birth waits already: ${program} application list --fund ${fund}`;
    case "too-many-open":
      return `${refusal.most} applications of this writer wait already: have them certified first.`;
  }
}
