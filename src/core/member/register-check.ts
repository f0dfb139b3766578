import type { Role } from "#core/fund/office.ts";
import { lettersApart } from "#core/rule-set/nearest-word.ts";
import type { Sex } from "#core/rule-set/benefit-rules.ts";
import type { Member } from "./member.ts";
import { oldestAge } from "./registration.ts";
import { readTitle } from "./title.ts";

/** A member as the check sees them: nothing that is sealed, only whether it is there and who shares it. */
export interface CheckedMember extends Pick<
  Member,
  | "memberNo"
  | "title"
  | "givenName"
  | "familyName"
  | "birthOn"
  | "joinedOn"
  | "leftOn"
  | "leftReason"
  | "villageNo"
> {
  /** How the name sounds (name-key.ts). */
  readonly nameKey: string;
  readonly sex?: Sex;
  readonly houseNo?: string;
  readonly hasWrongCitizenId: boolean;
  /** The same for members with the same phone; nobody can call it. */
  readonly phoneMark?: string;
  readonly hasBeneficiaries: boolean;
  /** Offices that stand today. */
  readonly roles: readonly Role[];
  /** The last day on which money was received from them. */
  readonly lastPaidOn?: Temporal.PlainDate;
}

export const checks = [
  "same-person",
  "like-names-in-a-house",
  "phone-of-many",
  "citizen-id-wrong",
  "birth-missing",
  "born-to-come",
  "born-after-joining",
  "born-too-long-ago",
  "joined-to-come",
  "left-before-joining",
  "title-of-other-sex",
  "paid-after-death",
  "no-beneficiary",
  "left-in-office",
] as const;
export type Check = (typeof checks)[number];

/** One thing that somebody should look at: of one member, or of several who may be one. */
export interface Finding {
  readonly check: Check;
  readonly memberNos: readonly string[];
}

/** Everything in a register that is doubtful, by kind and number. Nothing is changed: people decide. */
export function checkRegister(members: readonly CheckedMember[], today: Temporal.PlainDate): Finding[] {
  const found = [
    ...members.flatMap((member) =>
      ownDoubts(member, today).map((check): Finding => ({ check, memberNos: [member.memberNo] })),
    ),
    ...samePersons(members),
    ...likeNamesInHouses(members),
    ...phonesOfMany(members),
  ];
  return found.toSorted(
    (a, b) => checks.indexOf(a.check) - checks.indexOf(b.check) || byNumber(a.memberNos[0], b.memberNos[0]),
  );
}

function ownDoubts(member: CheckedMember, today: Temporal.PlainDate): Check[] {
  const { leftOn, leftReason, lastPaidOn } = member;
  const isMember = leftOn === undefined;
  const diedOn = leftReason === "died" ? leftOn : undefined;
  return [
    ...(member.hasWrongCitizenId ? (["citizen-id-wrong"] as const) : []),
    ...dayDoubts(member, today),
    ...(isOtherSex(member) ? (["title-of-other-sex"] as const) : []),
    ...(isAfter(lastPaidOn, diedOn) ? (["paid-after-death"] as const) : []),
    ...(isMember && !member.hasBeneficiaries ? (["no-beneficiary"] as const) : []),
    ...(!isMember && member.roles.length > 0 ? (["left-in-office"] as const) : []),
  ];
}

function dayDoubts({ birthOn, joinedOn, leftOn }: CheckedMember, today: Temporal.PlainDate): Check[] {
  const isMember = leftOn === undefined;
  return [
    ...(birthOn === undefined && isMember ? (["birth-missing"] as const) : []),
    ...(isAfter(birthOn, today) ? (["born-to-come"] as const) : []),
    ...(isAfter(birthOn, joinedOn) ? (["born-after-joining"] as const) : []),
    ...(isMember && birthOn !== undefined && isAfter(today, birthOn.add({ years: oldestAge }))
      ? (["born-too-long-ago"] as const)
      : []),
    ...(isAfter(joinedOn, today) ? (["joined-to-come"] as const) : []),
    ...(isAfter(joinedOn, leftOn) ? (["left-before-joining"] as const) : []),
  ];
}

function isOtherSex({ title, sex }: CheckedMember): boolean {
  const ofTitle = readTitle(title).sex;
  return sex !== undefined && ofTitle !== undefined && sex !== ofTitle;
}

/** The same name by sound and the same day of birth: one human entered twice, more often than twins of one name. */
function samePersons(members: readonly CheckedMember[]): Finding[] {
  const groups = Map.groupBy(
    members.filter(({ birthOn, nameKey }) => birthOn !== undefined && nameKey !== ""),
    ({ birthOn, nameKey }) => `${birthOn?.toString() ?? ""} ${nameKey}`,
  );
  return findingsOf("same-person", groups, 2);
}

/** More than a household: a number that was filled in for the want of another. */
const mostOnOnePhone = 4;

function phonesOfMany(members: readonly CheckedMember[]): Finding[] {
  const groups = Map.groupBy(
    members.filter(({ phoneMark, leftOn }) => phoneMark !== undefined && leftOn === undefined),
    ({ phoneMark = "" }) => phoneMark,
  );
  return findingsOf("phone-of-many", groups, mostOnOnePhone + 1);
}

/** Names a letter apart in one house, unless two days of birth tell them apart: sisters are often called alike. */
function likeNamesInHouses(members: readonly CheckedMember[]): Finding[] {
  const houses = Map.groupBy(
    members.filter(({ houseNo, leftOn }) => houseNo !== undefined && leftOn === undefined),
    ({ villageNo, houseNo = "" }) => `${villageNo ?? ""}/${houseNo}`,
  );
  return [...houses.values()].flatMap((people) =>
    people.flatMap((one, index) =>
      people
        .slice(index + 1)
        .filter((other) => areAlike(one, other))
        .map(({ memberNo }): Finding => ({
          check: "like-names-in-a-house",
          memberNos: [one.memberNo, memberNo].toSorted(byNumber),
        })),
    ),
  );
}

/** The same in both is `same-person` already. */
const areAlike = (a: CheckedMember, b: CheckedMember): boolean =>
  (a.birthOn === undefined || b.birthOn === undefined) &&
  a.nameKey !== "" &&
  lettersApart(a.nameKey, b.nameKey) <= 1;

const findingsOf = (
  check: Check,
  groups: ReadonlyMap<string, readonly CheckedMember[]>,
  least: number,
): Finding[] =>
  [...groups.values()]
    .filter((group) => group.length >= least)
    .map((group) => ({ check, memberNos: group.map(({ memberNo }) => memberNo).toSorted(byNumber) }));

const byNumber = (a = "", b = ""): number => a.localeCompare(b, "th", { numeric: true });

const isAfter = (a: Temporal.PlainDate | undefined, b: Temporal.PlainDate | undefined): boolean =>
  a !== undefined && b !== undefined && Temporal.PlainDate.compare(a, b) > 0;
