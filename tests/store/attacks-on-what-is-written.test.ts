import { afterAll, beforeAll, expect, test } from "vitest";
import { eachIsRefused, gift, newId, openAttacked, other, spent, type Attacked } from "./attacked.ts";

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

eachIsRefused(() => attacked, {
  "cannot unbalance": [
    [
      "an entry by a satang",
      (sql, { entry }) =>
        entry(sql, {
          lines: [
            ["cash", 100],
            ["donations", -99],
          ],
        }),
      "does not balance",
    ],
    [
      "an entry of one posting, balanced before the other came",
      async (sql, { entry }) => {
        await entry(sql, { lines: [["cash", 100]] });
        await sql`set constraints all immediate`;
      },
      "does not balance",
    ],
    [
      "an entry that was looked at already",
      async (sql, { entry, postings }) => {
        const id = await entry(sql, gift);
        await sql`set constraints all immediate`;
        await postings(sql, id, [["cash", 1]], 3);
      },
      "already written",
    ],
    [
      "an entry of last month, balanced",
      (sql, { own, postings }) =>
        postings(
          sql,
          own.entry,
          [
            ["cash", 5],
            ["donations", -5],
          ],
          3,
        ),
      "already written",
    ],
    [
      "an entry, turning to another fund before the commit",
      async (sql, { entry }) => {
        await entry(sql, {
          lines: [
            ["cash", 100],
            ["donations", -99],
          ],
        });
        await sql`select set_config('app.fund_id', ${other}, true)`;
      },
      "does not balance",
    ],
    [
      "a receipt and its lines",
      async (sql, { entry, receipt }) => receipt(sql, await entry(sql, gift), 100, 90),
      "does not add up",
    ],
    [
      "a receipt and its entry",
      async (sql, { entry, receipt }) => receipt(sql, await entry(sql, gift), 90),
      "does not bring in",
    ],
    [
      "a receipt that was looked at already",
      async (sql, { fundId, entry, receipt }) => {
        const id = await receipt(sql, await entry(sql, gift));
        await sql`set constraints all immediate`;
        await sql`insert into receipt_line (fund_id, receipt_id, line_no, kind, amount_satang) values (${fundId}, ${id}, 2, 'donation', 5)`;
      },
      "already written",
    ],
    [
      "a voucher and its entry",
      async (sql, { entry, voucher }) => voucher(sql, await entry(sql, spent), 90),
      "does not pay",
    ],
    [
      "a voucher, which is judged before its entry is whole",
      async (sql, { entry, voucher }) => {
        await voucher(sql, await entry(sql, spent));
        await sql`set constraints zz_voucher_chained immediate`;
      },
      "not whole yet",
    ],
    [
      "a receipt, which is judged before its entry is whole",
      async (sql, { entry, receipt }) => {
        await receipt(sql, await entry(sql, gift));
        await sql`set constraints zz_receipt_chained immediate`;
      },
      "not whole yet",
    ],
    [
      "assets by a sub-fund",
      (sql, { entry }) =>
        entry(sql, {
          lines: [
            ["cash", 100, "welfare"],
            ["donations", -100],
          ],
        }),
      "assets are not split",
    ],
    [
      "what is spent by naming no sub-fund",
      (sql, { entry }) =>
        entry(sql, {
          lines: [
            ["expense:travel", 100],
            ["cash", -100],
          ],
        }),
      "names its sub-fund",
    ],
  ],
  "cannot leave a gap": [
    [
      "by giving the number out itself",
      (sql) => sql`update fund_head set last_voucher_no = last_voucher_no + 1`,
      "permission denied",
    ],
    [
      "by a receipt for an entry of last month",
      (sql, { own, receipt }) => receipt(sql, own.entry, 3000),
      "receipt_fund_id_entry_id_key",
    ],
    [
      "by a voucher for an entry that was written without one",
      (sql, { own, voucher }) => voucher(sql, own.reversal, 50000),
      "was written without a paper",
    ],
    [
      "by a receipt for what takes something back",
      async (sql, { own, entry, receipt }) => {
        const id = await entry(sql, {
          lines: [
            ["contributions", 3000],
            ["cash", -3000],
          ],
          reverses: own.entry,
        });
        await receipt(sql, id, 3000);
      },
      "was written without a paper",
    ],
  ],
});

test("a fund's books begin with nothing, whatever is written about their beginning", async () => {
  const fundId = newId();
  await attacked.attempt(async (sql) => {
    await sql`select set_config('app.fund_id', ${fundId}, true)`;
    await sql`insert into fund (fund_id, code, name, created_at) values (${fundId}, 'new', 'new', now())`;
    await sql`insert into fund_head (fund_id, last_receipt_no, last_voucher_no, chain_no, closed_through) values (${fundId}, 9, 9, 9, '2026-01-31')`;
    const [head] =
      await sql`select last_receipt_no, last_voucher_no, chain_no, closed_through, encode(chain_hash, 'hex') as hash from fund_head`;
    expect(head).toEqual({
      last_receipt_no: "0",
      last_voucher_no: "0",
      chain_no: "0",
      closed_through: null,
      hash: "0".repeat(64),
    });
  });
});

test("a session's own way of writing days does not reach what is hashed", async () => {
  await attacked.attempt(async (sql) => {
    await sql`set local datestyle = 'German'`;
    await sql`set local timezone = 'Pacific/Auckland'`;
    await sql`set local intervalstyle = 'iso_8601'`;
    await attacked.receipt(sql, await attacked.entry(sql, gift));
  });
  expect((await attacked.books.verify()).fault).toBeUndefined();
});

const heads = async () => {
  const { books, fundId } = attacked;
  const [row] =
    await books.owner`select last_receipt_no, last_voucher_no from fund_head where fund_id = ${fundId}`;
  return row;
};

test("a receipt or voucher that stays out after all has taken no number", async () => {
  const before = await heads();
  await attacked.attempt(async (sql) => {
    const written = await attacked.entry(sql, gift);
    await sql`insert into receipt (fund_id, receipt_id, book, number, entry_id, received_by, method, happened_on, total_satang, written_at)
      select fund_id, receipt_id, 'OB', 0, ${written}, received_by, method, happened_on, total_satang, now() from receipt limit 1 on conflict do nothing`;
    await sql`insert into voucher (fund_id, voucher_id, book, number, entry_id, kind, paid_by, method, happened_on, total_satang, written_at)
      select fund_id, voucher_id, 'PV', 0, entry_id, kind, paid_by, method, happened_on, total_satang, now() from voucher limit 1 on conflict do nothing`;
  });
  expect(await heads()).toEqual(before);
  expect((await attacked.books.verify()).fault).toBeUndefined();
});

test("many receipts of one transaction are numbered in a row, and the head follows them once", async () => {
  const [before] = await attacked.books
    .owner`select last_receipt_no::int as no from fund_head where fund_id = ${attacked.fundId}`;
  await attacked.attempt(async (sql) => {
    for (let more = 0; more < 20; more += 1) await attacked.receipt(sql, await attacked.entry(sql, gift));
  });
  const [after] = await attacked.books
    .owner`select last_receipt_no::int as no from fund_head where fund_id = ${attacked.fundId}`;
  expect(Number(after?.["no"])).toBe(Number(before?.["no"]) + 20);
  expect((await attacked.books.verify()).fault).toBeUndefined();
});
