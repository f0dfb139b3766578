import { and, asc, desc, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import type { PastBenefit } from "#core/benefit/facts.ts";
import type { Satang } from "#core/money.ts";
import type { FundTx } from "./database.ts";
import { benefitList, benefitListEntry } from "./tables.ts";
import { claimMark } from "./tables/claims.ts";

/** A month's list of those whom the committee owes something; a fund has one a month. */
export interface BenefitList {
  /** The first of the month, by which the list is named. */
  readonly monthOn: Temporal.PlainDate;
  /** The day on which rights were judged. */
  readonly foundOn: Temporal.PlainDate;
  readonly confirmedBy?: string;
  readonly confirmedAt?: Temporal.Instant;
}

export interface ListEntry {
  readonly memberId: string;
  readonly benefit: string;
  readonly name: string;
  readonly event: string;
  readonly amount: Satang;
  readonly why: string;
  readonly struck?: { readonly by: string; readonly at: Temporal.Instant; readonly reason: string };
}

/** False where this month's list is made already, by whichever server: the others then have nothing to do. */
export async function addBenefitList(
  { tx, fundId }: FundTx,
  { monthOn, foundOn }: Pick<BenefitList, "monthOn" | "foundOn">,
  at: Temporal.Instant,
): Promise<boolean> {
  const rows = await tx
    .insert(benefitList)
    .values({ fundId, monthOn, foundOn, madeAt: at })
    .onConflictDoNothing()
    .returning({ monthOn: benefitList.monthOn });
  return rows.length === 1;
}

export async function addListEntries(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
  entries: readonly Omit<ListEntry, "struck">[],
): Promise<void> {
  if (entries.length === 0) return;
  await tx
    .insert(benefitListEntry)
    .values(entries.map(({ amount, ...entry }) => ({ fundId, monthOn, ...entry, amountSatang: amount })));
}

/** Every list, the newest first. */
export async function benefitListsOf({ tx, fundId }: FundTx): Promise<BenefitList[]> {
  const rows = await tx
    .select()
    .from(benefitList)
    .where(eq(benefitList.fundId, fundId))
    .orderBy(desc(benefitList.monthOn));
  return rows.map(listFromRow);
}

/** One list, locked, so that nobody is struck from it while it is being confirmed. */
export async function lockBenefitList(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
): Promise<BenefitList | undefined> {
  const [row] = await tx
    .select()
    .from(benefitList)
    .where(and(eq(benefitList.fundId, fundId), eq(benefitList.monthOn, monthOn)))
    .for("no key update");
  return row && listFromRow(row);
}

export async function entriesOf({ tx, fundId }: FundTx, monthOn: Temporal.PlainDate): Promise<ListEntry[]> {
  const rows = await tx
    .select()
    .from(benefitListEntry)
    .where(and(eq(benefitListEntry.fundId, fundId), eq(benefitListEntry.monthOn, monthOn)))
    .orderBy(asc(benefitListEntry.benefit), asc(benefitListEntry.memberId));
  return rows.map(
    ({ memberId, benefit, name, event, amountSatang, why, struckBy, struckAt, struckReason }) => ({
      memberId,
      benefit,
      name,
      event,
      amount: amountSatang,
      why,
      ...(struckBy !== null &&
        struckAt !== null && { struck: { by: struckBy, at: struckAt, reason: struckReason ?? "" } }),
    }),
  );
}

export async function confirmList(
  { tx, fundId }: FundTx,
  monthOn: Temporal.PlainDate,
  { by, at }: { readonly by: string; readonly at: Temporal.Instant },
): Promise<void> {
  await tx
    .update(benefitList)
    .set({ confirmedBy: by, confirmedAt: at })
    .where(and(eq(benefitList.fundId, fundId), eq(benefitList.monthOn, monthOn)));
}

/** Strikes a member's entries that still stand, or one of them; how many there were. */
export async function strikeEntries(
  { tx, fundId }: FundTx,
  {
    monthOn,
    memberId,
    benefit,
  }: { readonly monthOn: Temporal.PlainDate; readonly memberId: string; readonly benefit?: string },
  { by, at, reason }: NonNullable<ListEntry["struck"]>,
): Promise<number> {
  const rows = await tx
    .update(benefitListEntry)
    .set({ struckBy: by, struckAt: at, struckReason: reason })
    .where(
      and(
        eq(benefitListEntry.fundId, fundId),
        eq(benefitListEntry.monthOn, monthOn),
        eq(benefitListEntry.memberId, memberId),
        benefit === undefined ? undefined : eq(benefitListEntry.benefit, benefit),
        isNull(benefitListEntry.struckAt),
      ),
    )
    .returning({ benefit: benefitListEntry.benefit });
  return rows.length;
}

/**
 * What fills a cap: a confirmed entry counts as given until it becomes a claim, and then the claim does. A list that is still
 * open counts only where the next list is made, so that nobody stands on two.
 */
export type Counting = "confirmed" | "listed";

export async function listedBenefits(
  { tx, fundId }: FundTx,
  memberIds: readonly string[],
  counting: Counting,
): Promise<ReadonlyMap<string, readonly PastBenefit[]>> {
  if (memberIds.length === 0) return new Map();
  const rows = await tx
    .select({
      memberId: benefitListEntry.memberId,
      benefit: benefitListEntry.benefit,
      event: benefitListEntry.event,
      amount: benefitListEntry.amountSatang,
      on: benefitList.foundOn,
    })
    .from(benefitListEntry)
    .innerJoin(
      benefitList,
      and(eq(benefitList.fundId, benefitListEntry.fundId), eq(benefitList.monthOn, benefitListEntry.monthOn)),
    )
    .where(
      and(
        eq(benefitListEntry.fundId, fundId),
        inArray(benefitListEntry.memberId, [...memberIds]),
        isNull(benefitListEntry.struckAt),
        counting === "confirmed" ? isNotNull(benefitList.confirmedAt) : undefined,
        // `listMark` in core/claim/marks.ts.
        sql`not exists (select from ${claimMark} m where m.fund_id = ${benefitListEntry.fundId} and m.mark = concat_ws(':', 'list',
          to_char(${benefitListEntry.monthOn}::timestamp, 'YYYY-MM-DD'), ${benefitListEntry.benefit}, ${benefitListEntry.memberId}))`,
      ),
    );
  const byMember = Map.groupBy(rows, ({ memberId }) => memberId);
  return new Map([...byMember].map(([memberId, theirs]) => [memberId, theirs.map(pastFromRow)]));
}

function pastFromRow({
  benefit,
  event,
  amount,
  on,
}: {
  readonly benefit: string;
  readonly event: string;
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
}): PastBenefit {
  return {
    benefit,
    event: {
      code: event,
      day: on,
      stays: [],
      concerns: { relation: "self", person: null, birthDate: null },
      reference: null,
      answers: {},
    },
    lines: [{ on, nights: 0, amount }],
  };
}

function listFromRow({
  monthOn,
  foundOn,
  confirmedBy,
  confirmedAt,
}: typeof benefitList.$inferSelect): BenefitList {
  return { monthOn, foundOn, ...(confirmedBy && { confirmedBy }), ...(confirmedAt && { confirmedAt }) };
}
