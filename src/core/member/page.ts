import type { Sex } from "#core/rule-set/benefit-rules.ts";
import type { CitizenIdFault } from "#core/citizen-id.ts";
import type { Member } from "./member.ts";

/**
 * All that the register holds about one member (domain.md §2), with what is sealed opened: for whoever keeps the register,
 * never for a talk or a log.
 */
export interface MemberPage extends Omit<Member, "memberId" | "paidUpTo"> {
  readonly sex?: Sex;
  readonly citizenId?: string;
  /** Set where the number came so from an old register: it is kept as it was, and finds nobody until it is corrected. */
  readonly citizenIdFault?: CitizenIdFault["type"];
  readonly phone?: string;
  readonly houseNo?: string;
  readonly addressRest?: string;
  readonly occupation?: string;
}

/** What a registrar can correct; leaving and coming back have acts of their own. */
export const correctable = [
  "memberNo",
  "title",
  "givenName",
  "familyName",
  "sex",
  "birthOn",
  "citizenId",
  "phone",
  "houseNo",
  "villageNo",
  "addressRest",
  "occupation",
  "memberType",
  "planCode",
  "joinedOn",
] as const;
export type Correctable = (typeof correctable)[number];

/** What a page may do without. */
export const optionalFields = [
  "sex",
  "birthOn",
  "citizenId",
  "phone",
  "houseNo",
  "villageNo",
  "addressRest",
  "occupation",
] as const satisfies readonly Correctable[];

export type Correction = { readonly [Field in Correctable]?: MemberPage[Field] | null };

/** One field as it was and as it is: what the log keeps, sealed. Null: nothing stood there. */
export interface FieldChange {
  readonly field: Correctable;
  readonly from: string | null;
  readonly to: string | null;
}

/** The fields in which two pages differ, in the order of the page. */
export function changesBetween(before: MemberPage, after: MemberPage): FieldChange[] {
  return correctable.flatMap((field) => {
    const [from, to] = [written(before[field]), written(after[field])];
    return from === to ? [] : [{ field, from, to }];
  });
}

const written = (value: MemberPage[Correctable]): string | null =>
  value === undefined ? null : value.toString();
