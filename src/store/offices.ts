import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { isRole, type Role } from "#core/fund/office.ts";
import type { ByResolution } from "#core/fund/hand-over.ts";
import type { FundTx } from "./database.ts";
import { office } from "./tables.ts";

export interface NewOffice {
  readonly officeId: string;
  readonly memberId: string;
  readonly role: Role;
  readonly fromOn: Temporal.PlainDate;
  /** The first day no longer in office, where the term has an end from the start. */
  readonly untilOn?: Temporal.PlainDate;
  readonly resolution?: ByResolution;
}

/** A term of office as it stands in the books. */
export interface HeldOffice extends Omit<NewOffice, "resolution"> {
  readonly resolutionNo?: string;
}

/** False where the member holds this office already on one of these days. The caller holds the member's row. */
export async function addOffice({ tx, fundId }: FundTx, added: NewOffice): Promise<boolean> {
  const { resolution, ...term } = added;
  const { memberId, role, fromOn, untilOn } = term;
  const [overlapping] = await tx
    .select({ officeId: office.officeId })
    .from(office)
    .where(
      and(
        eq(office.fundId, fundId),
        eq(office.memberId, memberId),
        eq(office.role, role),
        or(isNull(office.untilOn), gt(office.untilOn, fromOn)),
        untilOn === undefined ? undefined : sql`${office.fromOn} < ${untilOn.toString()}`,
      ),
    )
    .limit(1);
  if (overlapping !== undefined) return false;
  await tx.insert(office).values({
    fundId,
    ...term,
    ...(resolution !== undefined && { resolutionNo: resolution.number, resolutionOn: resolution.on }),
  });
  return true;
}

/** Ends these terms. Their holders are out of office from that day on. */
export async function endOffices(
  { tx, fundId }: FundTx,
  officeIds: readonly string[],
  ended: { readonly on: Temporal.PlainDate; readonly resolution?: ByResolution },
): Promise<void> {
  if (officeIds.length === 0) return;
  const { on, resolution } = ended;
  await tx
    .update(office)
    .set({
      // Whoever leaves before their term began was never in office.
      untilOn: sql`greatest(${office.fromOn}, ${on.toString()}::date)`,
      endResolutionNo: resolution?.number ?? null,
      endResolutionOn: resolution?.on ?? null,
    })
    .where(and(eq(office.fundId, fundId), inArray(office.officeId, [...officeIds])));
}

/** Every term that has not ended by a day, those that begin later included; all that ever were, where no day is given. */
export async function officesFrom(
  { tx, fundId }: FundTx,
  day?: Temporal.PlainDate,
  memberIds?: readonly string[],
): Promise<HeldOffice[]> {
  if (memberIds?.length === 0) return [];
  const rows = await tx
    .select()
    .from(office)
    .where(
      and(
        eq(office.fundId, fundId),
        day && or(isNull(office.untilOn), gt(office.untilOn, day)),
        memberIds && inArray(office.memberId, [...memberIds]),
      ),
    )
    .orderBy(asc(office.fromOn), asc(office.officeId));
  return rows.flatMap(({ officeId, memberId, role, fromOn, untilOn, resolutionNo }) =>
    isRole(role)
      ? [
          {
            officeId,
            memberId,
            role,
            fromOn,
            ...(untilOn !== null && { untilOn }),
            ...(resolutionNo !== null && { resolutionNo }),
          },
        ]
      : [],
  );
}

/** The offices held on a day, per member. */
export async function rolesOn(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
  day: Temporal.PlainDate,
): Promise<ReadonlyMap<string, readonly Role[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .select({ memberId: office.memberId, role: office.role })
    .from(office)
    .where(and(eq(office.fundId, fundId), inArray(office.memberId, [...memberIds]), ...heldOn(day)));
  const byMember = Map.groupBy(rows, ({ memberId }) => memberId);
  return new Map(
    [...byMember].map(([memberId, held]) => [memberId, held.map(({ role }) => role).filter(isRole)]),
  );
}

/** Everybody who holds one of these offices on a day. */
export async function holdersOn(
  { tx, fundId }: FundTx,
  wanted: readonly Role[],
  day: Temporal.PlainDate,
): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ memberId: office.memberId })
    .from(office)
    .where(and(eq(office.fundId, fundId), inArray(office.role, [...wanted]), ...heldOn(day)));
  return rows.map(({ memberId }) => memberId);
}

const heldOn = (day: Temporal.PlainDate) => [
  lte(office.fromOn, day),
  or(isNull(office.untilOn), gt(office.untilOn, day)),
];
