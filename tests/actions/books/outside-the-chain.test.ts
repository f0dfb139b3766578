import { sql as words, type SQL } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkReceipt } from "#actions/books/check-receipt.ts";
import type { Verified } from "#actions/books/verify-ledger.ts";
import { faultSentence } from "#cli/commands/ledger/fault-sentence.ts";
import { perform } from "#actions/perform.ts";
import { readSeal, sealInLines, showSeal } from "#core/ledger/seal.ts";
import { makeEntry } from "#core/ledger/entry.ts";
import { satang } from "#core/money.ts";
import { recordEntry } from "#store/ledger.ts";
import { addReceipt } from "#store/receipts.ts";
import { day, newKey, openBooks, type OpenBooks } from "./open-books.ts";
import { openSuperuser, type Superuser } from "./superuser.ts";

/** What no walk along the chain can see by itself: rows without a link, days paid twice, what was redacted, seals of long ago. */
let books: OpenBooks;
let superuser: Superuser;
let seal = "";
let [code, laterCode] = ["", ""];

beforeAll(async () => {
  books = await openBooks();
  superuser = openSuperuser(books);
  const [one = "", two = ""] = books.members;
  await books.contribute(one, 30, "2026-01-14");
  await books.contribute(two, 90, "2026-01-20");
  ({ seal } = await books.closeUntil("2026-01"));
  await books.contribute(one, 30, "2026-02-02");
  await books.cancel(await books.donate(20, "2026-02-03"));
  const rows = await books.owner`select code from receipt order by number`;
  [code = "", , laterCode = ""] = rows.map((row) => String(row["code"]));
});
afterAll(async () => {
  await superuser.close();
  await books.close();
});

/** The head row follows by a trigger, which sleeps here. */
const follow = words`update fund_head set (chain_no, chain_hash) = (select chain_no, hash from chain_link order by chain_no desc limit 1)`;
const redact = (number: number): SQL =>
  words`select redact('receipt', receipt_id) from receipt where number = ${number}`;
const check = (number: bigint, given: string) =>
  perform(books.house, books.fundId, checkReceipt, { number, code: given });
const byBank = (number: number): SQL => words`update receipt set method = 'bank' where number = ${number}`;

const said = ({ fault }: Verified): string => (fault === undefined ? "stands" : faultSentence(fault));
const newest = words`(select entry_id from entry order by written_at desc, entry_id desc limit 1)`;

const cases: readonly (readonly [what: string, changes: readonly SQL[], sentence: string])[] = [
  [
    "an entry that was written around the chain",
    [
      words`insert into entry (fund_id, entry_id, kind, happened_on, booked_month, written_at, idempotency_key, command_hash, written_in)
        select fund_id, 'f0000000-0000-7000-8000-000000000001', kind, happened_on, booked_month, written_at, 'x', command_hash, written_in
          from entry limit 1`,
    ],
    "^Entry f0000000-0000-7000-8000-000000000001 .*: it stands in the books without a link: it was not written by this program.$",
  ],
  [
    "a receipt that was slipped in",
    [
      words`insert into receipt select fund_id, 'f0000000-0000-7000-8000-000000000002', 'เล่มเขียว', 7, ${newest}, received_by, method, happened_on,
        total_satang, written_at, code from receipt limit 1`,
    ],
    "^Receipt เล่มเขียว/7 .*: it stands in the books without a link",
  ],
  [
    "a decision that was slipped in",
    [
      words`insert into decision select fund_id, 'f0000000-0000-7000-8000-000000000003', kind, subject_kind, subject_id, decided_by, '9', '2026-02-01',
        decided_at from decision limit 1`,
    ],
    "^Decision f0000000.*: it stands in the books without a link",
  ],
  [
    "a close that was slipped in",
    [
      words`insert into closing select fund_id, 'f0000000-0000-7000-8000-000000000004', kind, '2026-02-01', '2026-02-28', closed_by, closed_at, 99, seal
        from closing limit 1`,
    ],
    "^Close f0000000.*: it stands in the books without a link",
  ],
  [
    "a posting of no entry",
    [
      words`insert into posting select fund_id, gen_random_uuid(), line_no, account, amount_satang, sub_fund from posting limit 1`,
    ],
    "^Posting .*: what it belongs to is gone, or never was.$",
  ],
  [
    "a line of no receipt",
    [
      words`insert into receipt_line (fund_id, receipt_id, line_no, kind, amount_satang) select fund_id, gen_random_uuid(), 1, 'donation', 5 from fund`,
    ],
    "^Receipt line .*: what it belongs to is gone",
  ],
  [
    "words of nothing",
    [
      words`insert into private_part (fund_id, kind, subject_id, words) select fund_id, 'voucher', gen_random_uuid(), '{}' from fund`,
    ],
    "^Private part .*: what it belongs to is gone",
  ],
  [
    "a snapshot of a month that was never closed",
    [words`insert into balance_snapshot select fund_id, '2026-02-01', 'cash', null, 5 from fund`],
    "^Snapshot  \\(1 Feb 2026 .*\\): what it belongs to is gone",
  ],
];

describe("verify names", () => {
  test.each(cases)("%s", async (_, changes, sentence) => {
    expect(said(await superuser.after(...changes))).toMatch(new RegExp(sentence, "u"));
  });

  test("the first of several, in the chain's order", async () => {
    expect(said(await superuser.after(byBank(3), byBank(1), byBank(2)))).toMatch(/^Link 2, receipt OB\/1 /u);
  });
});

test("days that were paid twice are named, though each receipt is as it was written", async () => {
  const other = await openBooks();
  const [one = ""] = other.members;
  await other.contribute(one, 90, "2026-01-14");
  await other.house.database.inFund(other.fundId, async (fund) => {
    const entryId = other.house.newId();
    const amount = satang(3000);
    const sides = { debits: [{ account: "cash", amount }], credits: [{ account: "contributions", amount }] };
    const entry = makeEntry({
      kind: "contribution",
      happenedOn: day("2026-02-01"),
      closedThrough: undefined,
      ...sides,
    });
    const written = { writtenBy: other.treasurer, writtenAt: other.clock.at };
    await recordEntry(fund, {
      entryId,
      entry,
      key: { key: newKey(), commandHash: new Uint8Array(32) },
      ...written,
    });
    const [from, to] = [day("2026-01-01"), day("2026-01-31")];
    await addReceipt(fund, {
      receiptId: other.house.newId(),
      entryId,
      code: "AAAAAA",
      receivedBy: other.treasurer,
      method: "cash",
      happenedOn: day("2026-02-01"),
      writtenAt: other.clock.at,
      lines: [{ kind: "contribution", memberId: one, from, to, planCode: "monthly", price: amount, amount }],
      words: { payers: [""], receiver: "" },
    });
  });
  expect(said(await other.verify())).toMatch(
    /^Link 4, receipt OB\/2 \(member 1\): member 1 has paid for 1 Jan 2026 .* to 31 Jan 2026 .* twice: receipt OB\/1 covers these days too\.$/u,
  );
  await other.close();
});

describe("what was redacted", () => {
  test("is counted, and is not false", async () => {
    const { fault, counted } = await superuser.after(redact(2), redact(3), follow);
    expect(fault).toBeUndefined();
    expect(Object.fromEntries(counted)).toMatchObject({ receipt: 4, redaction: 2, redacted: 2 });
  });

  test("must not be there again", async () => {
    const again = words`insert into private_part (fund_id, kind, subject_id, words)
      select fund_id, 'receipt', receipt_id, '{}' from receipt where number = 2`;
    expect(said(await superuser.after(redact(2), follow, again))).toMatch(
      /^Link 4, receipt OB\/2 .*: it is not what was written/u,
    );
  });

  test("still shows a change of what is not personal in its entry", async () => {
    const change = words`update posting set amount_satang = amount_satang * 2
      where entry_id = (select entry_id from receipt where number = 2)`;
    expect(said(await superuser.after(redact(2), follow, change))).toMatch(/^Link 3, entry .* of OB\/2/u);
  });
});

describe("a seal in old minutes", () => {
  test("is found in the chain, whole or by its beginning, as people copy it", async () => {
    const copied = showSeal(seal).toUpperCase();
    expect(copied).toMatch(/^([0-9A-F]{4} ){15}[0-9A-F]{4}$/u);
    expect(readSeal(copied)).toBe(seal);
    expect(readSeal(sealInLines(seal).join("\n"))).toBe(seal);
    for (const given of [seal, readSeal(copied.slice(0, 19)) ?? ""])
      expect((await books.verify(given)).sealed).toMatchObject({
        kind: "month",
        through: day("2026-01-31"),
        chainNo: 6n,
        seal,
      });
  });

  test.each(["", "0123", "not a seal at all", "0".repeat(65)])("%j is none", (text) => {
    expect(readSeal(text)).toBeUndefined();
  });

  test("is missed where the whole end of the books was cut off and the head set back to fit", async () => {
    const cut = [
      words`delete from chain_link where chain_no > 2`,
      words`delete from posting where entry_id not in (select subject_id from chain_link)`,
      words`delete from entry where entry_id not in (select subject_id from chain_link)`,
      words`delete from receipt where number > 1`,
      words`delete from receipt_line where receipt_id not in (select receipt_id from receipt)`,
      words`delete from private_part where subject_id not in (select receipt_id from receipt)`,
      words`delete from decision`,
      words`delete from closing`,
      words`delete from balance_snapshot`,
      words`update fund_head set chain_no = 2, last_receipt_no = 1, closed_through = null,
        chain_hash = (select hash from chain_link where chain_no = 2)`,
    ];
    // Such books are whole by themselves: what tells of the rest is a seal that somebody else has kept.
    const { fault, sealed } = await superuser.sealAfter(seal, ...cut);
    expect({ fault, sealed }).toEqual({ fault: undefined, sealed: "not-found" });
  });
});

describe("a receipt in somebody's hands", () => {
  test("stands, and shows what the books have of it", async () => {
    expect(await check(1n, code)).toMatchObject({ is: "stands", receipt: { number: 1n, total: 3000n } });
  });

  test("may have been cancelled", async () => {
    const [row] = await books.owner`select code from receipt where number = 4`;
    expect(await check(4n, String(row?.["code"]))).toMatchObject({
      is: "cancelled",
      receipt: { number: 4n },
    });
  });

  test.each([
    ["a number that was never given", 99n, () => code],
    ["another receipt's code", 1n, () => laterCode],
    ["no code", 1n, () => ""],
  ])("%s is unknown, and nothing is said of it", async (_, number, given) => {
    expect(await check(number, given())).toEqual({ is: "unknown" });
  });

  test.each([
    ["its member", words`update receipt_line set member_id = ${"00000000-0000-7000-8000-00000000000b"}`],
    ["its entry's amount", words`update posting set amount_satang = amount_satang * 2`],
    ["its entry", words`delete from entry`],
    ["its link", words`delete from chain_link where chain_no = 2`],
    ["its link's hash", words`update chain_link set hash = sha256(hash) where chain_no = 2`],
    ["the link behind it", words`update chain_link set previous = sha256(previous) where chain_no = 3`],
    ["the payer's name", words`update private_part set words = '{}'`],
  ])("does not agree once %s was changed", async (_, change) => {
    expect(await superuser.receiptAfter({ number: 1n, code }, change)).toMatchObject({
      is: "does-not-agree",
    });
  });
});
