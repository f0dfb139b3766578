import { afterAll, beforeAll, expect, test } from "vitest";
import { insertMany } from "#store/insert-many.ts";
import { refreshStatistics } from "#store/statistics.ts";
import { member } from "#store/tables.ts";
import { openSmallFund, type SmallFund } from "../actions/small-fund.ts";

let small: SmallFund;
beforeAll(async () => {
  small = await openSmallFund();
});
afterAll(() => small.close());

const row = (number: number, more: Partial<typeof member.$inferInsert>): typeof member.$inferInsert => ({
  fundId: small.fundId,
  memberId: `0199a000-0000-7000-8000-00000000000${number}`,
  memberNo: `M-${number}`,
  givenName: 'บัว\'ผัน \\ "x"',
  planCode: "monthly",
  joinedOn: Temporal.PlainDate.from("2020-02-29"),
  birthOn: null,
  villageNo: null,
  citizenIdHash: null,
  writtenAt: Temporal.Instant.from("2026-02-14T03:00:00.123456Z"),
  ...more,
});

test("days, moments, numbers, bytes and nothing at all arrive as they were given", async () => {
  const rows = [
    row(1, {
      birthOn: Temporal.PlainDate.from("1960-05-03"),
      villageNo: 7,
      citizenIdHash: Uint8Array.of(0, 255, 10),
    }),
    row(2, {}),
  ];
  const kept = await small.house.database.inFund(small.fundId, async ({ tx }) => {
    await insertMany(tx, member, rows);
    return tx.select().from(member).orderBy(member.memberNo);
  });
  expect(kept).toMatchObject(
    rows.map(({ citizenIdHash, ...plain }) => ({
      ...plain,
      citizenIdHash: citizenIdHash == null ? null : Buffer.from(citizenIdHash),
    })),
  );
});

test("no rows are no statement", async () => {
  const nothing = small.house.database.inFund(small.fundId, ({ tx }) => insertMany(tx, member, []));
  await expect(nothing).resolves.toBeUndefined();
});

test("the planner learns of rows that are not committed yet, and nobody waits for somebody else who tells it", async () => {
  const { database } = small.house;
  await database.inFund(small.fundId, async (fund) => {
    const many = Array.from({ length: 300 }, (_, at) =>
      row(3, {
        memberNo: `N-${at}`,
        memberId: `0199a000-0000-7000-8000-${String(at + 1000).padStart(12, "0")}`,
      }),
    );
    await insertMany(fund.tx, member, many);
    await refreshStatistics(fund);
    const [known] = await fund.tx.execute<{ rows: number }>(
      "select reltuples::int as rows from pg_class where oid = 'member'::regclass",
    );
    expect(known?.rows).toBeGreaterThanOrEqual(300);
    // Another import at the same time gives way instead of waiting for the end of this one.
    await database.inFund(small.fundId, refreshStatistics);
  });
});
