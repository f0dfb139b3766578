import type { AddMemberRefusal } from "#actions/register/register-member.ts";
import type { NoSuchMember, NotAllowed } from "#actions/register/asked-of.ts";
import type { BeneficiaryFault } from "#core/member/beneficiary.ts";
import type { RegistrationWarning } from "#core/member/registration.ts";
import { relations } from "#core/rule-set/event-rules.ts";
import { memberTypes } from "#core/rule-set/benefit-rules.ts";
import { program } from "./command.ts";
import { noMember } from "./in-fund.ts";

/** How the fields of the register are called on a command line. */
export const optionOf = {
  memberNo: "number",
  title: "title",
  givenName: "given-name",
  familyName: "family-name",
  sex: "sex",
  birthOn: "birth",
  citizenId: "citizen-id",
  phone: "phone",
  houseNo: "house",
  villageNo: "village",
  addressRest: "address",
  occupation: "occupation",
  memberType: "type",
  planCode: "plan",
  joinedOn: "joined",
  leftOn: "left",
  leftReason: "left-reason",
} as const;

/** What is wrong with a page, for entering and correcting alike. */
export function pageSentence(
  refusal: AddMemberRefusal,
  { fund, number }: { readonly fund: string; readonly number: string },
): string {
  switch (refusal.type) {
    case "number-missing":
      return "--number is empty: give the number that the fund's register uses.";
    case "name-missing":
      return "--given-name is empty: a member has at least a given name.";
    case "unknown-member-type":
      return `--type is none of ${memberTypes.join(", ")}.`;
    case "unknown-plan":
      return `--plan is not in the fund's rule set, which has ${refusal.plans.join(", ")}.`;
    case "day-to-come":
      return `--${optionOf[refusal.field]} is a day to come: look at the year.`;
    case "born-after-joining":
      return "--birth is after --joined: look at the two years.";
    case "born-too-long-ago":
      return "--birth is more than 120 years ago: look at the year, and whether it is a Buddhist one.";
    case "left-before-joining":
      return "--left is before --joined: look at the two years.";
    case "leaving-half-said":
      return "The day of leaving and its reason belong together: give both or neither.";
    case "village-impossible":
      return "--village is a whole number from 0 to 999.";
    case "citizen-id-wrong":
      return "--citizen-id is not a citizen id: 13 digits of which the last checks the others. Look for a slip.";
    case "phone-wrong":
      return "--phone is not a phone number of Thailand: 9 or 10 digits that begin with 0.";
    case "beneficiaries-wrong":
      return beneficiarySentence(refusal.fault);
    case "number-taken":
      return `The number ${number} is another member's already: to see whose: ${program} member show --fund ${fund} --member ${number}`;
    case "citizen-id-taken":
      return "A member with this citizen id stands in the register already: look for them by name before adding them twice.";
  }
}

/** What was taken and is worth a look. */
export function warningSentence({ type }: RegistrationWarning): string {
  switch (type) {
    case "citizen-id-without-registration":
      return "The citizen id begins with 0, as of somebody without full registration: look at the card once more.";
    case "citizen-id-kept-wrong":
      return "The citizen id does not check; it is kept as it is and finds nobody until it is corrected.";
  }
}

/** Who is meant, and who may. `office` says whose leave it takes. */
export function whoSentence(refusal: NoSuchMember | NotAllowed, office = registerOffices): string {
  return refusal.type === "no-such-member"
    ? noMember(refusal.memberNo)
    : `Member ${refusal.memberNo} is ${office} today, which this takes: name somebody who is with --by.`;
}

const registerOffices = "neither registrar, secretary, chair nor deputy";

export function beneficiarySentence(fault: BeneficiaryFault): string {
  switch (fault.type) {
    case "nobody-named":
      return "Name at least one person: the list is given whole, and replaces the one before.";
    case "beneficiary-without-name":
      return "One of the persons has no name.";
    case "unknown-relation":
      return `The relation of ${fault.name} is none of ${relations.filter((one) => one !== "self").join(", ")}.`;
    case "named-twice":
      return `${fault.name} is named twice.`;
    case "shares-for-some":
      return "Give a share to every person or to none.";
    case "shares-not-a-hundred":
      return `The shares are whole percent and add up to 100; these add up to ${fault.total}.`;
  }
}
