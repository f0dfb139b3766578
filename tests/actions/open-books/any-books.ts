import { sql } from "drizzle-orm";
import { array, constant, integer, nat, oneof, record, type Arbitrary } from "fast-check";
import { makeEntry, reversalOf, type Amount, type EntryKind } from "#core/ledger/entry.ts";
import { satang } from "#core/money.ts";
import { closedThrough } from "#store/funds.ts";
import { entryById, recordEntry } from "#store/ledger.ts";
import type { FundTx } from "#store/database.ts";
import type { SmallFund } from "../small-fund.ts";

/** Something that happens in a fund's books, on the n-th day of 2026. */
export type Happening =
  | { readonly type: "money"; readonly on: number; readonly baht: number; readonly shape: number }
  | { readonly type: "taken-back"; readonly which: number }
  | { readonly type: "closed" };

/** Small amounts with satang, days in any order so that some come late, now and then a close or a reversal. */
export const anyHappenings: Arbitrary<readonly Happening[]> = array(
  oneof(
    {
      weight: 8,
      arbitrary: record({
        type: constant("money" as const),
        on: integer({ min: 0, max: 120 }),
        baht: integer({ min: 1, max: 99_999_99 }),
        shape: nat(5),
      }),
    },
    { weight: 2, arbitrary: record({ type: constant("taken-back" as const), which: nat(40) }) },
    { weight: 1, arbitrary: constant({ type: "closed" as const }) },
  ),
  { minLength: 3, maxLength: 30 },
);

interface Shape {
  readonly kind: EntryKind;
  readonly debit: Omit<Amount, "amount">;
  readonly credits: readonly Omit<Amount, "amount">[];
}
const shapes: readonly [Shape, ...Shape[]] = [
  { kind: "contribution", debit: { account: "cash" }, credits: [{ account: "contributions" }] },
  { kind: "money-in", debit: { account: "bank" }, credits: [{ account: "interest" }] },
  { kind: "transfer", debit: { account: "bank" }, credits: [{ account: "cash" }] },
  {
    kind: "welfare",
    debit: { account: "welfare:birth", subFund: "welfare" },
    credits: [{ account: "cash" }],
  },
  {
    kind: "expense",
    debit: { account: "expense:travel", subFund: "administration" },
    credits: [{ account: "cash" }, { account: "bank" }],
  },
  {
    kind: "allocation",
    debit: { account: "allocation" },
    credits: [
      { account: "allocation", subFund: "welfare" },
      { account: "allocation", subFund: "reserve" },
    ],
  },
];

/** Writes the happenings into a fund's books; what cannot be (a close that comes too early) does not happen. */
export async function writeBooks(
  small: SmallFund,
  memberId: string,
  happenings: readonly Happening[],
): Promise<void> {
  const written: string[] = [];
  for (const happening of happenings) {
    await small.house.database.inFund(small.fundId, async (fund) => {
      if (happening.type === "closed") return closeNext(fund, small, memberId);
      const entryId = await write(fund, small, happening, written);
      if (entryId !== undefined) written.push(entryId);
    });
  }
}

async function write(
  fund: FundTx,
  small: SmallFund,
  happening: Exclude<Happening, { type: "closed" }>,
  written: readonly string[],
): Promise<string | undefined> {
  const closed = await closedThrough(fund);
  const entry =
    happening.type === "money" ? moneyOf(happening, closed) : await takenBack(fund, happening.which, written);
  if (entry === undefined) return undefined;
  const entryId = small.house.newId();
  const key = { key: entryId, commandHash: new Uint8Array([1]) };
  await recordEntry(fund, {
    entryId,
    entry,
    key,
    writtenBy: await anyMember(fund),
    writtenAt: small.clock.at,
  });
  return entryId;
}

function moneyOf(
  { on, baht, shape }: Extract<Happening, { type: "money" }>,
  closed: Temporal.PlainDate | undefined,
) {
  const { kind, debit, credits } = shapes[shape] ?? shapes[0];
  const parts = credits.map((credit, index) => ({
    ...credit,
    amount: satang(index === 0 ? baht : 1),
  }));
  return makeEntry({
    kind,
    happenedOn: Temporal.PlainDate.from("2026-01-01").add({ days: on }),
    closedThrough: closed,
    debits: [{ ...debit, amount: satang(baht + credits.length - 1) }],
    credits: parts,
  });
}

async function takenBack(fund: FundTx, which: number, written: readonly string[]) {
  const entryId = written[which % Math.max(1, written.length)];
  const original = entryId === undefined ? undefined : await entryById(fund, entryId);
  return original === undefined || original.reversedBy !== undefined
    ? undefined
    : reversalOf(original, await closedThrough(fund));
}

async function anyMember({ tx }: FundTx): Promise<string> {
  const [row] = await tx.execute<{ id: string }>(sql`select member_id as id from member limit 1`);
  return row?.id ?? "";
}

/** The next month's money goes to its sub-funds, and the month is closed. */
async function closeNext(fund: FundTx, small: SmallFund, memberId: string): Promise<void> {
  const { tx } = fund;
  const [next] = await tx.execute<{ month: string | null; awaiting: string }>(sql`
    with next as (select coalesce((select closed_through + 1 from fund_head), (select min(booked_month) from entry)) as month)
    select month::text, (select coalesce(sum(amount_satang), 0)::text from posting join entry using (fund_id, entry_id)
        join account using (fund_id, account)
        where class in ('money-in', 'income') and sub_fund is null and booked_month <= next.month) as awaiting from next`);
  if (next === undefined || next.month === null) return;
  const month = Temporal.PlainDate.from(next.month);
  const lastDay = month.add({ months: 1 }).subtract({ days: 1 });
  const awaiting = BigInt(next.awaiting);
  if (awaiting !== 0n) {
    const amount = satang(awaiting < 0n ? -awaiting : awaiting);
    const sides = [
      { account: "allocation", amount },
      { account: "allocation", subFund: "welfare", amount },
    ] as const;
    const [from, to] = awaiting < 0n ? sides : [sides[1], sides[0]];
    const closed = await closedThrough(fund);
    const entry = makeEntry({
      kind: "allocation",
      happenedOn: lastDay,
      closedThrough: closed,
      debits: [from],
      credits: [to],
    });
    const entryId = small.house.newId();
    const key = { key: entryId, commandHash: new Uint8Array([1]) };
    await recordEntry(fund, { entryId, entry, key, writtenBy: memberId, writtenAt: small.clock.at });
  }
  await tx.execute(sql`
    select close_books(${small.house.newId()}, 'month', ${month.toString()}::date, ${lastDay.toString()}::date, ${memberId}, ${small.clock.at.toString()}::timestamptz)`);
}
