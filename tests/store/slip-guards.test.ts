import { randomBytes, randomUUID } from "node:crypto";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { freshDatabase, type FreshDatabase } from "../database.ts";

/** What the database itself holds to, whoever writes: as the application's role, in two funds. */
const funds = ["00000000-0000-7000-8000-000000000001", "00000000-0000-7000-8000-000000000002"] as const;
const [mine, theirs] = funds;
const memberId = "00000000-0000-7000-8000-00000000000a";
let database: FreshDatabase;
let app: postgres.Sql;
let owner: postgres.Sql;

beforeAll(async () => {
  database = await freshDatabase();
  [app, owner] = [database.appUrl, database.ownerUrl].map((url) =>
    postgres(url, { max: 4, onnotice: () => {} }),
  ) as [postgres.Sql, postgres.Sql];
  for (const [index, fundId] of funds.entries())
    await inFund(fundId, async (sql) => {
      const code = `fund-${index}`;
      await sql`insert into fund (fund_id, code, name, created_at) values (${fundId}, ${code}, ${code}, now())`;
      await sql`insert into member (fund_id, member_id, member_no, given_name, plan_code, joined_on, written_at)
        values (${fundId}, ${memberId}, '1', 'บัวผัน', 'monthly', '2026-01-01', now())`;
      await sql`insert into line_account (fund_id, line_user_id, channel_id, first_seen_at) values (${fundId}, 'U1', 'c', now())`;
    });
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await database.close();
});

describe("a slip's code is taken once on the server", () => {
  test("by one slip of one fund, and again and again by the same slip", async () => {
    const hash = randomBytes(32);
    const [first, second] = [await newSlip(mine), await newSlip(theirs)];
    expect(await take(mine, first, hash)).toBe(true);
    expect(await take(mine, first, hash)).toBe(true);
    expect(await take(theirs, second, hash)).toBe(false);
  });

  test("whoever comes second waits for the first one's commit, and gets it only if that was undone", async () => {
    const hash = randomBytes(32);
    const [first, second] = [await newSlip(mine), await newSlip(theirs)];
    let waiting: Promise<boolean> | undefined;
    await expect(
      inFund(mine, async (sql) => {
        await sql`select take_slip_reference(${hash}, ${first})`;
        waiting = take(theirs, second, hash);
        throw new Error("undone");
      }),
    ).rejects.toThrow("undone");
    expect(await waiting).toBe(true);
    expect(await take(mine, first, hash)).toBe(false);
  });

  test("and a fund neither takes it for, nor gives it back in the name of, a slip of another fund", async () => {
    const hash = randomBytes(32);
    const slipId = await newSlip(mine);
    await expect(take(theirs, slipId, hash)).rejects.toThrow("not of this fund");
    expect(await take(mine, slipId, hash)).toBe(true);
    expect(await release(theirs, slipId, hash)).toBe(false);
    expect(await release(mine, slipId, hash)).toBe(true);
    expect(await take(theirs, await newSlip(theirs), hash)).toBe(true);
  });

  test("what was released is not taken by the same slip once more", async () => {
    const hash = randomBytes(32);
    const slipId = await newSlip(mine);
    await take(mine, slipId, hash);
    await release(mine, slipId, hash);
    expect(await take(mine, slipId, hash)).toBe(false);
  });
});

const withCode = (sql: postgres.TransactionSql, slipId: string, hash: Buffer, stage: string) =>
  sql`update slip set stage = ${stage}, code_sealed = '\\x00', reference_hash = ${hash} where slip_id = ${slipId}`;

describe("a slip with a code", () => {
  test.each(["waiting", "refused"])("is not %s unless it holds it", async (stage) => {
    const hash = randomBytes(32);
    const [holder, other] = [await newSlip(theirs), await newSlip(mine)];
    await take(theirs, holder, hash);
    await expect(inFund(mine, (sql) => withCode(sql, other, hash, stage))).rejects.toThrow("does not hold");
    await inFund(mine, (sql) => withCode(sql, other, hash, "used-before"));
  });

  test("does not change it for another", async () => {
    const [hash, slipId] = [randomBytes(32), await newSlip(mine)];
    await take(mine, slipId, hash);
    await inFund(mine, (sql) => withCode(sql, slipId, hash, "waiting"));
    const another = randomBytes(32);
    await take(mine, slipId, another);
    await expect(inFund(mine, (sql) => withCode(sql, slipId, another, "waiting"))).rejects.toThrow(
      "has its code",
    );
  });

  test("is not confirmed without an entry", async () => {
    const slipId = await newSlip(mine);
    await expect(
      inFund(mine, (sql) => sql`update slip set stage = 'confirmed' where slip_id = ${slipId}`),
    ).rejects.toThrow("check constraint");
  });
});

describe("nobody", () => {
  test("of the application looks at who holds what, or writes it past the two functions", async () => {
    for (const change of [
      app`select 1 from shared.slip_reference`,
      app`insert into shared.slip_reference (reference, holder) values ('\\x00', '\\x00')`,
      app`delete from shared.slip_reference`,
    ])
      await expect(change).rejects.toThrow("permission denied");
  });

  test("changes or deletes what is there, the owner included", async () => {
    await take(mine, await newSlip(mine), randomBytes(32));
    await expect(owner`update shared.slip_reference set reference = '\\x01'`).rejects.toThrow(
      "only ever released",
    );
    await expect(owner`delete from shared.slip_reference`).rejects.toThrow("append-only");
    for (const table of ["slip", "slip_payment", "slip_act", "payment_place"])
      await expect(owner`delete from ${owner(table)}`).rejects.toThrow("append-only");
  });

  test("learns from the table which fund or slip it was", async () => {
    const [hash, slipId] = [randomBytes(32), await newSlip(mine)];
    await take(mine, slipId, hash);
    const [row = {}] = await owner`select * from shared.slip_reference where reference = ${hash}`;
    expect(Object.keys(row).toSorted()).toEqual(["holder", "reference", "released_at", "taken_at"]);
    const stored = (row["holder"] as Buffer).toString("hex");
    for (const told of [slipId, mine]) expect(stored).not.toContain(told.replaceAll("-", ""));
  });
});

function inFund<Value>(
  fundId: string,
  work: (sql: postgres.TransactionSql) => Promise<Value>,
): Promise<Value> {
  return app.begin(async (sql) => {
    await sql`select set_config('app.fund_id', ${fundId}, true)`;
    return work(sql);
  }) as Promise<Value>;
}

async function newSlip(fundId: string): Promise<string> {
  const slipId = randomUUID();
  await inFund(
    fundId,
    (sql) => sql`insert into slip (fund_id, slip_id, draft_id, sent_from, sent_at, stage_since, amount_satang)
      values (${fundId}, ${slipId}, ${slipId}, 'U1', now(), now(), 3000)`,
  );
  return slipId;
}

async function take(fundId: string, slipId: string, hash: Buffer): Promise<boolean> {
  const [row] = await inFund(fundId, (sql) => sql`select take_slip_reference(${hash}, ${slipId}) as taken`);
  return row?.["taken"] as boolean;
}

async function release(fundId: string, slipId: string, hash: Buffer): Promise<boolean> {
  const [row] = await inFund(
    fundId,
    (sql) => sql`select release_slip_reference(${hash}, ${slipId}) as freed`,
  );
  return row?.["freed"] as boolean;
}
