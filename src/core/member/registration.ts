import {
  citizenIdFault,
  citizenIdWarning,
  normaliseCitizenId,
  type CitizenIdFault,
} from "#core/citizen-id.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { memberTypes } from "#core/rule-set/benefit-rules.ts";
import type { Correctable, MemberPage } from "./page.ts";
import { readPhone } from "./phone.ts";
import { readTitle } from "./title.ts";

/** A member as somebody writes them down; what is left out is empty, or the fund's usual. */
export type Registration = Partial<MemberPage> & Pick<MemberPage, "memberNo" | "givenName" | "joinedOn">;

/** Each fault names the field in which it stands, so that a form or a table's column can be pointed at. */
export type RegistrationFault =
  | { readonly type: "number-missing"; readonly field: "memberNo" }
  | { readonly type: "name-missing"; readonly field: "givenName" }
  | { readonly type: "unknown-member-type"; readonly field: "memberType" }
  | { readonly type: "unknown-plan"; readonly field: "planCode"; readonly plans: readonly string[] }
  | { readonly type: "day-to-come"; readonly field: "joinedOn" | "birthOn" | "leftOn" }
  | { readonly type: "born-after-joining"; readonly field: "birthOn" }
  | { readonly type: "born-too-long-ago"; readonly field: "birthOn" }
  | { readonly type: "left-before-joining"; readonly field: "leftOn" }
  | { readonly type: "leaving-half-said"; readonly field: "leftOn" | "leftReason" }
  | { readonly type: "village-impossible"; readonly field: "villageNo" }
  | { readonly type: "citizen-id-wrong"; readonly field: "citizenId"; readonly fault: CitizenIdFault }
  | { readonly type: "phone-wrong"; readonly field: "phone" };

/** What is taken all the same, and worth a look. */
export type RegistrationWarning =
  | { readonly type: "citizen-id-without-registration"; readonly field: "citizenId" }
  | { readonly type: "citizen-id-kept-wrong"; readonly field: "citizenId"; readonly fault: CitizenIdFault };

export interface RegistrationFacts {
  readonly today: Temporal.PlainDate;
  /** Codes of the plans in force when the member joined; the first is the usual one. */
  readonly plans: readonly string[];
  /** An old register's citizen ids are kept as they stand, with a warning, instead of being refused. */
  readonly keepsWrongCitizenIds?: boolean;
}

/** No human being has lived longer with papers that show it. */
export const oldestAge = 120;
const mostVillages = 999;

/** The page that is written, tidied; or everything that is wrong with it at once. */
export function decideRegistration(
  given: Registration,
  facts: RegistrationFacts,
): Result<
  { readonly page: MemberPage; readonly warnings: readonly RegistrationWarning[] },
  readonly [RegistrationFault, ...RegistrationFault[]]
> {
  const page = tidied(given, facts.plans);
  const fault = page.citizenId === undefined ? undefined : citizenIdFault(page.citizenId);
  const [first, ...others] = pageFaults(page, facts);
  if (first !== undefined) return refused([first, ...others]);
  if (fault !== undefined) {
    const warnings = [{ type: "citizen-id-kept-wrong", field: "citizenId", fault }] as const;
    return ok({ page: { ...page, citizenIdFault: fault.type }, warnings });
  }
  const warning = page.citizenId === undefined ? undefined : citizenIdWarning(page.citizenId);
  return ok({ page, warnings: warning === undefined ? [] : [{ ...warning, field: "citizenId" }] });
}

/** Spaces at the ends fall away, an empty field is none, known titles and numbers get the register's own form. */
export function tidied(given: Registration, plans: readonly string[]): MemberPage {
  const texts = (["familyName", "houseNo", "addressRest", "occupation", "citizenId", "phone"] as const).map(
    (field) => [field, given[field]?.trim().replaceAll(/\s+/gu, " ")] as const,
  );
  const {
    familyName = "",
    citizenId,
    phone,
    ...rest
  } = Object.fromEntries(texts.filter(([, text]) => text !== undefined && text !== ""));
  const { title, sex: sexOfTitle } = readTitle(given.title ?? "");
  const { sex = sexOfTitle, birthOn, villageNo, leftOn, leftReason } = given;
  return {
    ...rest,
    memberNo: given.memberNo.trim(),
    title,
    givenName: given.givenName.trim().replaceAll(/\s+/gu, " "),
    familyName,
    memberType: given.memberType ?? "general",
    planCode: given.planCode ?? plans[0] ?? "",
    joinedOn: given.joinedOn,
    ...(citizenId !== undefined && { citizenId: citizenIdKept(citizenId) }),
    ...(phone !== undefined && { phone: readPhone(phone) ?? phone }),
    ...(sex !== undefined && { sex }),
    ...(birthOn !== undefined && { birthOn }),
    ...(villageNo !== undefined && { villageNo }),
    ...(leftOn !== undefined && { leftOn }),
    ...(leftReason !== undefined && { leftReason }),
  };
}

/** Digits only where it is one; else as it was written, for somebody to see. */
const citizenIdKept = (text: string): string =>
  citizenIdFault(text) === undefined ? normaliseCitizenId(text) : text;

/** Everything that is wrong with a page, in the order of its fields. */
export function pageFaults(page: MemberPage, facts: RegistrationFacts): RegistrationFault[] {
  return [...nameFaults(page), ...dayFaults(page, facts.today), ...sortFaults(page, facts)];
}

function* nameFaults({ memberNo, givenName }: MemberPage): Generator<RegistrationFault> {
  if (memberNo === "") yield { type: "number-missing", field: "memberNo" };
  if (givenName === "") yield { type: "name-missing", field: "givenName" };
}

function* dayFaults(page: MemberPage, today: Temporal.PlainDate): Generator<RegistrationFault> {
  const { joinedOn, birthOn, leftOn, leftReason } = page;
  if (isAfter(joinedOn, today)) yield { type: "day-to-come", field: "joinedOn" };
  if (birthOn !== undefined && isAfter(birthOn, today)) yield { type: "day-to-come", field: "birthOn" };
  else if (birthOn !== undefined && isAfter(birthOn, joinedOn))
    yield { type: "born-after-joining", field: "birthOn" };
  else if (birthOn !== undefined && isAfter(today, birthOn.add({ years: oldestAge })) && leftOn === undefined)
    yield { type: "born-too-long-ago", field: "birthOn" };
  if (leftOn !== undefined && isAfter(leftOn, today)) yield { type: "day-to-come", field: "leftOn" };
  if (leftOn !== undefined && isAfter(joinedOn, leftOn))
    yield { type: "left-before-joining", field: "leftOn" };
  if ((leftOn === undefined) !== (leftReason === undefined))
    yield { type: "leaving-half-said", field: leftOn === undefined ? "leftOn" : "leftReason" };
}

function* sortFaults(
  { memberType, planCode, villageNo, citizenId, phone }: MemberPage,
  { plans, keepsWrongCitizenIds = false }: RegistrationFacts,
): Generator<RegistrationFault> {
  if (!(memberTypes as readonly string[]).includes(memberType))
    yield { type: "unknown-member-type", field: "memberType" };
  if (!plans.includes(planCode)) yield { type: "unknown-plan", field: "planCode", plans };
  if (
    villageNo !== undefined &&
    !(Number.isInteger(villageNo) && villageNo >= 0 && villageNo <= mostVillages)
  )
    yield { type: "village-impossible", field: "villageNo" };
  const fault = citizenId === undefined || keepsWrongCitizenIds ? undefined : citizenIdFault(citizenId);
  if (fault !== undefined) yield { type: "citizen-id-wrong", field: "citizenId", fault };
  if (phone !== undefined && readPhone(phone) === undefined) yield { type: "phone-wrong", field: "phone" };
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;

/** Whether a correction of these fields has to answer for a fault: what was wrong before and is not touched may wait. */
export const concerns = ({ type, field }: RegistrationFault, changed: ReadonlySet<Correctable>): boolean =>
  (field !== "leftOn" && field !== "leftReason" && changed.has(field)) ||
  ((type === "born-after-joining" || type === "left-before-joining") && changed.has("joinedOn"));
