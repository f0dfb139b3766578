import { afterAll, beforeAll } from "vitest";
import { eachIsRefused, gift, newId, openAttacked, other, type Attacked } from "./attacked.ts";

let attacked: Attacked;
beforeAll(async () => {
  attacked = await openAttacked();
});
afterAll(() => attacked.close());

eachIsRefused(() => attacked, {
  "cannot change or delete": [
    ["a voucher", (sql) => sql`update voucher set total_satang = 1`, "permission denied"],
    ["a voucher away", (sql) => sql`delete from voucher`, "permission denied"],
    [
      "a decision",
      (sql, { own }) => sql`update decision set decided_by = ${own.member}`,
      "permission denied",
    ],
    ["a decision away", (sql) => sql`delete from decision`, "permission denied"],
    ["the words of a receipt", (sql) => sql`update private_part set words = '{}'`, "permission denied"],
    ["a private part without a trace", (sql) => sql`delete from private_part`, "permission denied"],
    ["a link", (sql) => sql`update chain_link set digest = hash`, "permission denied"],
    ["a link away", (sql) => sql`delete from chain_link`, "permission denied"],
    ["a snapshot", (sql) => sql`update balance_snapshot set balance_satang = 0`, "permission denied"],
    ["a snapshot away", (sql) => sql`delete from balance_snapshot`, "permission denied"],
    ["a seal", (sql) => sql`update closing set seal = sha256(seal)`, "permission denied"],
    ["a close away", (sql) => sql`delete from closing`, "permission denied"],
    ["an account's class", (sql) => sql`update account set class = 'income'`, "permission denied"],
    ["the head row", (sql) => sql`update fund_head set chain_no = 0`, "permission denied"],
    ["the lock of a month", (sql) => sql`update fund_head set closed_through = null`, "permission denied"],
    ["the triggers", (sql) => sql`alter table entry disable trigger all`, "must be owner"],
    ["the triggers' sleep", (sql) => sql`set local session_replication_role = replica`, "permission denied"],
  ],
  "cannot forge": [
    [
      "a link",
      (sql) =>
        sql`insert into chain_link select fund_id, chain_no + 100, kind, gen_random_uuid(), digest, previous, hash from chain_link`,
      "permission denied",
    ],
    [
      "a link by the function that takes them",
      (sql, { fundId }) => sql`select take_link(${fundId}, 'entry', ${newId()}, sha256('x'))`,
      "permission denied",
    ],
    [
      "a snapshot",
      (sql, { fundId }) =>
        sql`insert into balance_snapshot values (${fundId}, '2026-02-01', 'cash', null, 1)`,
      "permission denied",
    ],
    [
      "a close",
      (sql, { fundId, own }) =>
        sql`insert into closing values (${fundId}, ${newId()}, 'month', '2026-02-01', '2026-02-28', ${own.member}, now(), 1, sha256('x'))`,
      "permission denied",
    ],
    [
      "other words for a receipt",
      (sql) =>
        sql`insert into private_part (fund_id, kind, subject_id, words) select fund_id, 'receipt', receipt_id, '{}' from receipt on conflict do nothing`,
      "already written",
    ],
    [
      "words again once they were redacted",
      async (sql, { fundId, own }) => {
        await sql`select redact('decision', ${own.decision})`;
        await sql`insert into private_part (fund_id, kind, subject_id, words) values (${fundId}, 'decision', ${own.decision}, '{}')`;
      },
      "already written",
    ],
    [
      "a head of its own",
      (sql, { fundId }) => sql`insert into fund_head (fund_id, last_receipt_no) values (${fundId}, 99)`,
      "duplicate key",
    ],
  ],
  "cannot cross": [
    [
      "into another fund's entries",
      (
        sql,
      ) => sql`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash)
      values (${other}, ${newId()}, 'money-in', '2026-02-10', '2026-02-01', now(), 'x', '\\x00')`,
      "row-level security",
    ],
    [
      "into another fund's postings",
      (sql, { own }) =>
        sql`insert into posting (fund_id, entry_id, line_no, account, amount_satang) values (${other}, ${own.entry}, 9, 'cash', 5)`,
      "already written|row-level security",
    ],
    [
      "into another fund's decisions",
      (sql, { own }) =>
        sql`insert into decision values (${other}, ${newId()}, 'x', 'receipt', ${newId()}, ${own.member}, null, null, now())`,
      "row-level security",
    ],
    [
      "with an account that the fund does not have",
      (sql, { entry }) =>
        entry(sql, {
          lines: [
            ["cash", 5],
            ["elsewhere", -5],
          ],
        }),
      "foreign key",
    ],
  ],
  "cannot close": [
    [
      "a month that is not over",
      (sql, { own }) =>
        sql`select close_books(${newId()}, 'month', '2026-02-01', '2026-02-28', ${own.member}, '2026-02-28T16:00:00Z')`,
      "is not over",
    ],
    [
      "a month while money awaits its allocation",
      async (sql, { own, entry }) => {
        await entry(sql, gift);
        await sql`select close_books(${newId()}, 'month', '2026-02-01', '2026-02-28', ${own.member}, '2026-03-02T00:00:00Z')`;
      },
      "awaits its allocation",
    ],
    [
      "a month twice",
      (sql, { own }) =>
        sql`select close_books(${newId()}, 'month', '2026-01-01', '2026-01-31', ${own.member}, '2026-03-02T00:00:00Z')`,
      "whole and in order",
    ],
    [
      "a month before the one that is open",
      (sql, { own }) =>
        sql`select close_books(${newId()}, 'month', '2026-03-01', '2026-03-31', ${own.member}, '2026-05-02T00:00:00Z')`,
      "whole and in order",
    ],
    [
      "half a month",
      (sql, { own }) =>
        sql`select close_books(${newId()}, 'month', '2026-02-01', '2026-02-14', ${own.member}, '2026-03-02T00:00:00Z')`,
      "whole and in order",
    ],
    [
      "a year before its months",
      (sql, { own }) =>
        sql`select close_books(${newId()}, 'year', '2026-01-01', '2026-12-31', ${own.member}, '2027-03-02T00:00:00Z')`,
      "after its months",
    ],
    [
      "a year of three months in the middle",
      (sql, { own }) =>
        sql`select close_books(${newId()}, 'year', '2026-01-05', '2026-01-31', ${own.member}, '2027-03-02T00:00:00Z')`,
      "whole and in order",
    ],
    [
      "another fund's month",
      async (sql, { own }) => {
        await sql`select set_config('app.fund_id', ${other}, true)`;
        await sql`select close_books(${newId()}, 'month', '2026-02-01', '2026-02-28', ${own.member}, '2026-03-02T00:00:00Z')`;
      },
      "nothing to close",
    ],
    ["a month and write into it", (sql, { entry }) => entry(sql, { ...gift, month: "2026-01" }), "is closed"],
  ],
});
