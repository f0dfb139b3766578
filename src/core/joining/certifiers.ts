import { maySpeakForFund, type Role } from "#core/fund/office.ts";

/** Somebody in office, as far as certifying goes. */
export interface OfficeHolder {
  readonly memberId: string;
  readonly villageNo?: number;
  readonly roles: readonly Role[];
}

/**
 * Who may certify an applicant of this village: its representatives; where it has none who is free to, the committee.
 * `inConflict` may never: who applied or wrote the application down, and whoever is or was in one hand with them.
 */
export function certifiersOf(
  villageNo: number | undefined,
  inOffice: readonly OfficeHolder[],
  inConflict: ReadonlySet<string>,
): readonly OfficeHolder[] {
  const free = inOffice.filter(({ memberId, roles }) => maySpeakForFund(roles) && !inConflict.has(memberId));
  const own = free.filter(
    (holder) =>
      villageNo !== undefined && holder.villageNo === villageNo && holder.roles.includes("representative"),
  );
  return own.length > 0 ? own : free;
}
