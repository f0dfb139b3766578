import type { MemberPage } from "#core/member/page.ts";
import { showCitizenId } from "#core/citizen-id.ts";
import type { MemberType } from "#core/rule-set/benefit-rules.ts";
import type { ContributionPlan } from "#core/rule-set/contribution-rules.ts";
import { memberTypeNames, sexNames } from "#core/rule-set/in-words/names.ts";
import type { LeavingReason } from "#core/rule-set/rule-set.ts";
import { registerFields, type RegisterField } from "./register-fields.ts";

/** A register as a table that can be imported again: each column stands under a header that the import knows. */
export interface RegisterColumn {
  readonly field: RegisterField;
  readonly header: string;
  readonly kind: "text" | "day" | "number";
}

const kinds: Readonly<Partial<Record<RegisterField, RegisterColumn["kind"]>>> = {
  memberNo: "text",
  citizenId: "text",
  title: "text",
  givenName: "text",
  familyName: "text",
  sex: "text",
  birthOn: "day",
  houseNo: "text",
  villageNo: "number",
  addressRest: "text",
  phone: "text",
  occupation: "text",
  memberType: "text",
  planCode: "text",
  joinedOn: "day",
  leftOn: "day",
  leftReason: "text",
};

const isPrivate: ReadonlySet<RegisterField> = new Set(["citizenId", "phone"]);

/** Citizen ids and phones come along only where that is asked for. */
export const registerColumns = (withPrivate: boolean): readonly RegisterColumn[] =>
  (Object.entries(kinds) as [RegisterField, RegisterColumn["kind"]][])
    .filter(([field]) => withPrivate || !isPrivate.has(field))
    .map(([field, kind]) => ({
      field,
      kind,
      header: registerFields.find((one) => one.field === field)?.name ?? field,
    }));

const reasonNames: Readonly<Record<LeavingReason, string>> = {
  died: "เสียชีวิต",
  resigned: "ลาออก",
  arrears: "ขาดส่ง",
  other: "อื่น ๆ",
};

/** What stands in a column for a member. A plan that the rules of the day of joining do not know any more is left out. */
export function registerCell(
  page: MemberPage,
  field: RegisterField,
  plansOn: (day: Temporal.PlainDate) => readonly ContributionPlan[],
): string | number | Temporal.PlainDate | null {
  switch (field) {
    case "citizenId":
      if (page.citizenId === undefined) return null;
      return page.citizenIdFault === undefined ? showCitizenId(page.citizenId) : page.citizenId;
    case "sex":
      return page.sex === undefined ? null : sexNames[page.sex];
    case "memberType":
      return memberTypeNames[page.memberType as MemberType] ?? page.memberType;
    case "planCode":
      return plansOn(page.joinedOn).find(({ code }) => code === page.planCode)?.code ?? null;
    case "leftReason":
      return page.leftReason === undefined ? null : reasonNames[page.leftReason];
    case "memberNo":
    case "title":
    case "givenName":
    case "familyName":
    case "birthOn":
    case "houseNo":
    case "villageNo":
    case "addressRest":
    case "phone":
    case "occupation":
    case "joinedOn":
    case "leftOn":
      return page[field] ?? null;
    case "rowNo":
    case "fullName":
    case "resignedOn":
    case "diedOn":
    case "active":
      return null;
  }
}
