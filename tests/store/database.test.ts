import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDatabase, sqlStateOf, type Database } from "#store/database.ts";
import { openSmallFund, testCipher, type SmallFund } from "../actions/small-fund.ts";

let fund: SmallFund;
let database: Database;
beforeAll(async () => {
  fund = await openSmallFund();
  database = fund.house.database;
});
afterAll(() => fund.close());

async function checked(appUrl: string, relayUrl: string): Promise<void> {
  const opened = openDatabase({ appUrl, relayUrl, cipher: testCipher, prepare: true, connections: 1 });
  try {
    await opened.checkRights();
  } finally {
    await opened.close();
  }
}

describe("the rights that a server starts with", () => {
  test("are enough with a login of each role", async () => {
    await expect(checked(fund.database.appUrl, fund.database.relayUrl)).resolves.toBeUndefined();
  });

  test("are too many as the owner or a superuser, which are named by the setting and not by the address", async () => {
    const { ownerUrl, appUrl, relayUrl } = fund.database;
    await expect(checked(ownerUrl, relayUrl)).rejects.toThrow(
      /^DATABASE_URL names a role that row-level security does not hold/u,
    );
    await expect(checked(appUrl, ownerUrl)).rejects.toThrow(/^DATABASE_RELAY_URL names a role/u);
  });

  test.each([
    ["who owns the tables without being a superuser", "grant %I to %I", "createrole"],
    ["whom row-level security is told to let through", undefined, "bypassrls"],
  ])("are too many for a login %s", async (_, __, power) => {
    const name = `omboon_test_${power}_${Date.now()}`;
    const url = Object.assign(new URL(fund.database.appUrl), { username: name, password: "x" }).href;
    const { owner } = fund;
    await owner`create role ${owner(name)} login ${owner.unsafe(power)} password 'x' in role omboon_app`;
    const [before] = await owner<{ name: string }[]>`select current_user as name`;
    try {
      if (power === "createrole") await owner`alter table fund owner to ${owner(name)}`;
      await expect(checked(url, fund.database.relayUrl)).rejects.toThrow("DATABASE_URL names a role");
    } finally {
      await owner`alter table fund owner to ${owner(before?.name ?? "")}`;
      await owner`drop role ${owner(name)}`;
    }
  });
});

describe("work in a fund", () => {
  test("happens whole or not at all", async () => {
    const work = database.inFund(fund.fundId, async ({ tx }) => {
      await tx.execute(sql`update fund set name = 'half'`);
      throw new Error("stumbled");
    });
    await expect(work).rejects.toThrow("stumbled");
    expect(await fund.owner`select 1 from fund where name = 'half'`).toEqual([]);
  });

  test("does not leave its fund to the next one on the same connection", async () => {
    const opened = openDatabase({ ...fund.database, cipher: testCipher, prepare: true, connections: 1 });
    const seen = (fundId: string) =>
      opened.inFund(fundId, async ({ tx }) =>
        (await tx.execute(sql`select code from fund`)).map(({ code }) => code),
      );
    expect(await seen(fund.fundId)).toEqual(["small"]);
    expect(await seen("00000000-0000-7000-8000-000000000000")).toEqual([]);
    await opened.close();
  });

  test("that met a deadlock is done again, from the start", async () => {
    const members = [await fund.member("d-1"), await fund.member("d-2")];
    let tries = 0;
    // Both have locked their first member before either asks for the second.
    const bothLocked = Promise.withResolvers<void>();
    let locked = 0;
    const inOrder = (order: readonly string[]) =>
      database.inFund(fund.fundId, async ({ tx }) => {
        tries += 1;
        for (const memberId of order) {
          await tx.execute(sql`select 1 from standing where member_id = ${memberId} for update`);
          locked += 1;
          if (locked === 2) bothLocked.resolve();
          await bothLocked.promise;
        }
        return "done";
      });
    const [one, other] = await Promise.all([inOrder(members), inOrder(members.toReversed())]);
    expect([one, other]).toEqual(["done", "done"]);
    expect(tries).toBe(3);
  });

  test("that fails for another reason is not done again", async () => {
    let tries = 0;
    const work = database.inFund(fund.fundId, async ({ tx }) => {
      tries += 1;
      await tx.execute(sql`select 1 / 0`);
    });
    await expect(work).rejects.toSatisfy((error) => sqlStateOf(error) === "22012");
    expect(tries).toBe(1);
  });
});

test("a fund is found by its code, and no fund by any other", async () => {
  expect(await database.fundIdOf("small")).toBe(fund.fundId);
  expect(await database.fundIdOf("large")).toBeUndefined();
});

test("the same works where statements are not prepared, as a pooler needs it", async () => {
  const opened = openDatabase({ ...fund.database, cipher: testCipher, prepare: false, connections: 1 });
  const codes = await opened.inFund(fund.fundId, ({ tx }) =>
    tx.execute(sql`select code from fund where fund_id = ${fund.fundId}`),
  );
  expect(codes.map(({ code }) => code)).toEqual(["small"]);
  await opened.close();
});

test("an error that is no database's has no state", () => {
  expect(sqlStateOf(new Error("x"))).toBe("");
  expect(sqlStateOf("x")).toBe("");
  expect(
    sqlStateOf(new Error("x", { cause: Object.assign(new postgres.PostgresError("y"), { code: "23505" }) })),
  ).toBe("23505");
});

const membersIn = () => fund.owner`select count(*)::int as count from member`.then(([row]) => row?.["count"]);

describe("a transaction that only asks", () => {
  test("sees one moment, whatever is written meanwhile", async () => {
    const counted = await database.readFund(fund.fundId, async ({ tx }) => {
      const count = async () => (await tx.execute(sql`select member_no from member`)).length;
      const before = await count();
      await fund.member("meanwhile");
      return [before, await count()];
    });
    expect(counted[1]).toBe(counted[0]);
    expect(await membersIn()).toBe((counted[0] ?? 0) + 1);
  });

  test("writes nothing, whatever right the role has", async () => {
    const write = database.readFund(fund.fundId, ({ tx }) =>
      tx.execute(sql`update member set given_name = 'อื่น'`),
    );
    await expect(write.catch(sqlStateOf)).resolves.toBe("25006");
  });

  test("sees no other fund", async () => {
    const other = "00000000-0000-7000-8000-0000000000ff";
    expect(
      await database.readFund(other, async ({ tx }) => [...(await tx.execute(sql`select from member`))]),
    ).toEqual([]);
  });
});
