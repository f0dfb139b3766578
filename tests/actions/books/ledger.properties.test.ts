import * as fc from "fast-check";
import { expect, test } from "vitest";
import { showBalances } from "#actions/books/show-books.ts";
import { perform, type House } from "#actions/perform.ts";
import { isIdentity } from "#core/ledger/balances.ts";
import { sqlStateOf } from "#store/database.ts";
import { anyDeed, wishFor, type Deed, type Wish } from "./deeds.ts";
import { died, dyingHouse } from "./dying-house.ts";
import { openBooks, type OpenBooks } from "./open-books.ts";

/** How a deed goes: by itself, confirmed twice at the same moment, repeated later, or the machine dies under it. */
interface Going {
  readonly deed: Deed;
  readonly how: "plainly" | "twice at once" | "again later" | "dying";
  /** Instead of which statement of its transaction the machine dies; past the last one it dies before the commit. */
  readonly dies: number;
}

const going: fc.Arbitrary<Going> = fc.record({
  deed: anyDeed,
  how: fc.constantFrom("plainly", "plainly", "twice at once", "again later", "dying"),
  dies: fc.integer({ min: 1, max: 25 }),
});
/** Several volunteers at the same moment, one moment after the other. */
const story = fc.array(fc.array(going, { minLength: 1, maxLength: 4 }), { minLength: 4, maxLength: 12 });

test("whatever is done, repeated, taken back, closed and broken off: every invariant of the books holds", async () => {
  const seen = { entries: 0, reversedTwice: 0, closes: 0, died: 0 };
  await fc.assert(
    fc.asyncProperty(story, async (moments) => {
      const books = await openBooks();
      const told: string[] = [];
      try {
        for (const moment of moments) {
          const deaths = await Promise.all(moment.map((one) => go(books, one, told)));
          seen.died += deaths.filter(Boolean).length;
        }
        await allHolds(books);
        await nothingIsLost(books, told);
        const [row] =
          await books.owner`select (select count(*)::int from entry) as entries, (select count(*)::int from closing) as closes,
            (select count(*)::int from entry r join entry o on o.entry_id = r.reverses where o.reverses is not null) as twice`;
        seen.entries += Number(row?.["entries"]);
        seen.closes += Number(row?.["closes"]);
        seen.reversedTwice += Number(row?.["twice"]);
      } finally {
        await books.close();
      }
    }),
    { numRuns: 8 },
  );
  // Stories in which nothing happens would prove nothing.
  expect(seen.entries).toBeGreaterThan(40);
}, 180_000);

/** True where the machine died under it; then the same wish is made once more, as a volunteer would. */
async function go(books: OpenBooks, { deed, how, dies }: Going, told: string[]): Promise<boolean> {
  const wish = await wishFor(books, deed);
  if (wish === undefined) return false;
  const settled = async (one: Wish, house?: House): Promise<string> => {
    const became = await settle(one, house);
    if (became === "done" && underOwnKey.includes(deed.does)) told.push(one.key);
    return became;
  };
  if (how === "twice at once") {
    await Promise.all([settled(wish), settled(wish)]);
  } else if (how === "dying" && deed.does !== "wait") {
    const first = await settled(wish, dyingHouse(books, dies));
    await settled(wish);
    return first === "died";
  } else {
    await settled(wish);
    if (how === "again later") await settled(wish);
  }
  return false;
}

/** What the database refuses by itself is a refusal too; everything else that goes wrong is a bug. */
const refusals = ["23505", "23001", "23514", "40001", "40P01"];

async function settle(wish: Wish, house?: House): Promise<"done" | "refused" | "died"> {
  try {
    return (await wish.run(house)).ok ? "done" : "refused";
  } catch (error) {
    if (error === died) return "died";
    if (refusals.includes(sqlStateOf(error))) return "refused";
    throw error;
  }
}

/** These are booked under the very key of the wish; a cancelling may wait, a close has no key. */
const underOwnKey: readonly Deed["does"][] = ["contribute", "donate", "hand in", "move", "spend", "reverse"];

/** Whatever somebody was told of as done stands in the books. */
async function nothingIsLost({ owner }: OpenBooks, told: readonly string[]): Promise<void> {
  const rows = await owner`select idempotency_key as key from entry`;
  const written = new Set(rows.map(({ key }) => String(key)));
  expect(told.filter((key) => !written.has(key))).toEqual([]);
}

async function allHolds(books: OpenBooks): Promise<void> {
  const { owner, house, fundId } = books;
  // Sums, numbers, chain, snapshots, seals, mirrors, coverage: all that is recomputed.
  expect((await books.verify()).fault).toBeUndefined();

  // A wish is booked once, however often it was made.
  expect(await owner`select idempotency_key from entry group by 1 having count(*) > 1`).toEqual([]);

  // The reversal of a reversal is the original.
  expect(
    await owner`select r.entry_id from entry r join entry o on o.entry_id = r.reverses where o.reverses is not null and exists (
      select account, sub_fund, sum(amount_satang * case entry_id when r.entry_id then 1 else -1 end) from posting
        where entry_id in (r.entry_id, o.reverses) group by account, sub_fund having sum(amount_satang * case entry_id when r.entry_id then 1 else -1 end) <> 0)`,
  ).toEqual([]);

  // Balances as of any month, by snapshot and entries, are those that come out of the entries alone.
  const months = await owner`select distinct booked_month::text as month from entry
    union select '2020-01-01' union select '2030-01-01' order by 1`;
  for (const { month } of months) {
    const on = Temporal.PlainDate.from(String(month));
    const shown = await perform(house, fundId, showBalances, { month: on });
    const recomputed = await owner`select account, sub_fund, sum(amount_satang)::text as balance
      from posting join entry using (fund_id, entry_id) where booked_month <= ${String(month)}
      group by account, sub_fund having sum(amount_satang) <> 0`;
    expect(
      shown.balances.map((row) => line(row.account, row.subFund, row.balance.toString())).toSorted(),
    ).toEqual(
      recomputed
        .map((row) => line(String(row["account"]), row["sub_fund"] as string | null, String(row["balance"])))
        .toSorted(),
    );
    expect(isIdentity(shown.identity)).toBe(true);
  }
}

const line = (account: string, subFund: string | null | undefined, balance: string): string =>
  `${account} ${subFund ?? "-"} ${balance}`;
