import { afterAll, expect, test } from "vitest";
import { closeMonth } from "#actions/books/close-month.ts";
import { payExpense } from "#actions/books/pay-expense.ts";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { createFund } from "#actions/create-fund.ts";
import { perform, type House } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { bahtToSatang } from "#core/money.ts";
import { openDatabase } from "#store/database.ts";
import { done, testCipher, yasothon } from "../small-fund.ts";
import { day, newKey, openBooks, type OpenBooks } from "./open-books.ts";

/** Many volunteers of several funds at the same moment, over more connections than the machine has processors. */
const opened: OpenBooks[] = [];
afterAll(() => Promise.all(opened.map((books) => books.close())));

async function manyConnections(
  books: OpenBooks,
  connections: number,
): Promise<{ house: House; close: () => Promise<void> }> {
  const { appUrl, relayUrl } = books.database;
  const database = openDatabase({ appUrl, relayUrl, cipher: testCipher, prepare: true, connections });
  return { house: { ...books.house, database }, close: () => database.close() };
}

async function anotherFund(
  books: OpenBooks,
  code: string,
): Promise<{ fundId: string; treasurer: string; members: string[] }> {
  const { house } = books;
  const fundId = house.newId();
  const founding = { code, name: code, rules: yasothon, activatedBy: "test" };
  done(await perform(house, fundId, createFund, founding));
  const joinedOn = day("2025-11-01");
  const member = async (memberNo: string): Promise<string> =>
    done(await perform(house, fundId, registerMember, { memberNo, givenName: "สมาชิก", joinedOn })).memberId;
  const treasurer = await member("T");
  done(await perform(house, fundId, takeOffice, { memberNo: "T", role: "treasurer", fromOn: joinedOn }));
  return { fundId, treasurer, members: [await member("1"), await member("2"), await member("3")] };
}

test("no deadlock, and no entry is lost or doubled, in the same fund and in different ones", async () => {
  const books = await openBooks();
  opened.push(books);
  const funds = [books, await anotherFund(books, "second"), await anotherFund(books, "third")];
  const { house, close } = await manyConnections(books, 16);
  const [before] =
    await books.owner`select deadlocks::int from pg_stat_database where datname = current_database()`;
  for (const fund of funds) await fill(house, fund);

  const wishes = Array.from({ length: 120 }, (_, index) => {
    const { fundId, treasurer, members } = funds[index % funds.length] ?? books;
    const key = newKey();
    if (index % 6 === 5) {
      const spent = { account: "expense:travel", subFund: "welfare", amount: bahtToSatang(1), from: "cash" };
      const words = { receiver: "นายสมชาย", purpose: "ค่ารถ" };
      return {
        key,
        run: () =>
          perform(house, fundId, payExpense, {
            key,
            by: treasurer,
            on: day("2026-02-10"),
            ...spent,
            ...words,
          }),
      };
    }
    const paid = { amount: bahtToSatang(30), method: "cash", happenedOn: day("2026-02-10") } as const;
    const memberId = members[Math.floor(index / 3) % 3] ?? "";
    const command = { key, memberId, receivedBy: treasurer, receiverActsFor: [], ...paid };
    return { key, run: () => perform(house, fundId, recordContribution, command) };
  });
  // Every tenth wish is made twice at the same moment.
  const results = await Promise.all(
    wishes.flatMap(({ run }, index) => (index % 10 === 0 ? [run(), run()] : [run()])),
  );
  expect(results.filter(({ ok }) => !ok)).toEqual([]);

  const rows =
    await books.owner`select idempotency_key as key from entry where idempotency_key in ${books.owner(wishes.map(({ key }) => key))}`;
  expect(rows.length).toBe(wishes.length);
  for (const { fundId } of funds) {
    const { fault } = await perform(house, fundId, verifyLedger, {});
    expect(fault).toBeUndefined();
  }
  const [after] =
    await books.owner`select deadlocks::int from pg_stat_database where datname = current_database()`;
  expect(Number(after?.["deadlocks"])).toBe(Number(before?.["deadlocks"]));
  await close();
});

/** Something to spend. */
async function fill(
  house: House,
  { fundId, treasurer, members }: { fundId: string; treasurer: string; members: readonly string[] },
): Promise<void> {
  const paid = { amount: bahtToSatang(360), method: "cash", happenedOn: day("2026-02-02") } as const;
  for (const memberId of members) {
    const command = { key: newKey(), memberId, receivedBy: treasurer, receiverActsFor: [], ...paid };
    done(await perform(house, fundId, recordContribution, command));
  }
}

test("a month that is closed while receipts are written has all of them, or books them into the next", async () => {
  const books = await openBooks();
  opened.push(books);
  const { house, close } = await manyConnections(books, 12);
  const { fundId, treasurer, members } = books;
  await books.contribute(members[0] ?? "", 30, "2026-01-05");
  const writing = Array.from({ length: 30 }, (_, index) => {
    const paid = { amount: bahtToSatang(30), method: "cash", happenedOn: day("2026-01-20") } as const;
    const command = {
      key: newKey(),
      memberId: members[index % 3] ?? "",
      receivedBy: treasurer,
      receiverActsFor: [],
      ...paid,
    };
    return perform(house, fundId, recordContribution, command);
  });
  const closing = perform(house, fundId, closeMonth, { by: treasurer, month: day("2026-01-01") });
  const closed = done(await closing);
  for (const result of await Promise.all(writing)) expect(result.ok).toBe(true);
  const { fault, sealed, counted } = await perform(house, fundId, verifyLedger, { seal: closed.seal });
  expect({ fault, receipts: counted.get("receipt") }).toEqual({ fault: undefined, receipts: 31 });
  expect(sealed).toMatchObject({ seal: closed.seal });
  await close();
});
