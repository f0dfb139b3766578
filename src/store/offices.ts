import { and, eq, gt, inArray, isNull, lte, or } from "drizzle-orm";
import { isRole, type Role } from "#core/fund/office.ts";
import type { FundTx } from "./database.ts";
import { office } from "./tables.ts";

export interface NewOffice {
  readonly officeId: string;
  readonly memberId: string;
  readonly role: Role;
  readonly fromOn: Temporal.PlainDate;
}

/** False where the member holds this office already. */
export async function addOffice({ tx, fundId }: FundTx, added: NewOffice): Promise<boolean> {
  const rows = await tx
    .insert(office)
    .values({ fundId, ...added })
    .onConflictDoNothing()
    .returning({ officeId: office.officeId });
  return rows.length === 1;
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
