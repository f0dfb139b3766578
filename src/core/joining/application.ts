import { citizenIdFault, normaliseCitizenId } from "#core/citizen-id.ts";
import type { Beneficiary } from "#core/member/beneficiary.ts";
import { readPhone } from "#core/member/phone.ts";
import { oldestAge } from "#core/member/registration.ts";
import { readTitle } from "#core/member/title.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { MemberType, Sex } from "#core/rule-set/benefit-rules.ts";

/** For whom somebody applies, seen from whoever writes the application. */
export const applicantKinds = ["self", "child", "parent", "other"] as const;
export type ApplicantKind = (typeof applicantKinds)[number];

/** What an application says about the person who wants to become a member. */
export interface Application {
  readonly for: ApplicantKind;
  readonly title: string;
  readonly givenName: string;
  readonly familyName: string;
  readonly sex?: Sex;
  /** Left out where nobody knows the day: the certifier looks at the papers. */
  readonly birthOn?: Temporal.PlainDate;
  /** Only ever from paper: it is never asked for in chat. */
  readonly citizenId?: string;
  readonly villageNo?: number;
  readonly houseNo?: string;
  readonly addressRest?: string;
  readonly phone?: string;
  readonly planCode: string;
  readonly memberType: MemberType;
  readonly beneficiaries: readonly Beneficiary[];
  /** The day on which it was sent or written down: membership may count from it. */
  readonly on: Temporal.PlainDate;
  /** Which text about the use of these words the applicant agreed to. */
  readonly noticeVersion: string;
}

/** As it is written down; what is left out is empty, or follows from the rest. */
export type GivenApplication = Omit<
  Application,
  "title" | "familyName" | "planCode" | "memberType" | "beneficiaries" | "sex"
> & {
  readonly title?: string;
  readonly familyName?: string;
  readonly planCode?: string;
  readonly memberType?: MemberType;
  readonly sex?: Sex;
  readonly beneficiaries?: readonly Beneficiary[];
};

export type ApplicationFault =
  | { readonly type: "name-missing" }
  | { readonly type: "day-to-come"; readonly field: "on" | "birthOn" }
  | { readonly type: "born-too-long-ago" }
  | { readonly type: "citizen-id-wrong" }
  | { readonly type: "phone-wrong" }
  | { readonly type: "village-impossible" }
  | { readonly type: "unknown-plan"; readonly plans: readonly string[] };

export const mostVillages = 999;
/** So many wait at once from one LINE account: a large family, and no more than a committee can look at. */
export const mostOpenApplications = 5;

interface ApplicationFacts {
  readonly today: Temporal.PlainDate;
  /** Codes of the plans in force; the first is the usual one. */
  readonly plans: readonly string[];
}

/** The application as it is kept, tidied; or the first thing that is wrong with it. */
export function decideApplication(
  given: GivenApplication,
  facts: ApplicationFacts,
): Result<Application, ApplicationFault> {
  const fault = faultIn(given, facts);
  if (fault !== undefined) return refused(fault);
  const { title, sex: sexOfTitle } = readTitle(given.title ?? "");
  const sex = given.sex ?? sexOfTitle;
  const { citizenId, phone } = given;
  return ok({
    ...given,
    title,
    givenName: tidy(given.givenName),
    familyName: tidy(given.familyName ?? ""),
    planCode: given.planCode ?? facts.plans[0] ?? "",
    memberType: given.memberType ?? typeByAge(given.birthOn, given.on),
    beneficiaries: given.beneficiaries ?? [],
    ...(sex !== undefined && { sex }),
    ...(citizenId !== undefined && { citizenId: normaliseCitizenId(citizenId) }),
    ...(phone !== undefined && { phone: readPhone(phone) ?? phone }),
  });
}

function faultIn(given: GivenApplication, { today, plans }: ApplicationFacts): ApplicationFault | undefined {
  const { givenName, birthOn, on, citizenId, phone, villageNo, planCode } = given;
  if (tidy(givenName) === "") return { type: "name-missing" };
  if (isAfter(on, today)) return { type: "day-to-come", field: "on" };
  if (birthOn !== undefined && isAfter(birthOn, on)) return { type: "day-to-come", field: "birthOn" };
  if (birthOn !== undefined && isAfter(today, birthOn.add({ years: oldestAge })))
    return { type: "born-too-long-ago" };
  if (citizenId !== undefined && citizenIdFault(citizenId) !== undefined) return { type: "citizen-id-wrong" };
  if (phone !== undefined && readPhone(phone) === undefined) return { type: "phone-wrong" };
  if (
    villageNo !== undefined &&
    !(Number.isInteger(villageNo) && villageNo >= 0 && villageNo <= mostVillages)
  )
    return { type: "village-impossible" };
  if (planCode !== undefined && !plans.includes(planCode)) return { type: "unknown-plan", plans };
  return undefined;
}

/** As the status form counts members: the young, the old, everybody else. What else somebody is, the committee knows. */
function typeByAge(birthOn: Temporal.PlainDate | undefined, on: Temporal.PlainDate): MemberType {
  if (birthOn === undefined) return "general";
  const { years } = birthOn.until(on, { largestUnit: "years" });
  if (years < 18) return "child";
  return years >= 60 ? "elderly" : "general";
}

const tidy = (text: string): string => text.trim().replaceAll(/\s+/gu, " ");
const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;
