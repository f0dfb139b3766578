import { sql as words, type SQL } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Verified } from "#actions/books/verify-ledger.ts";
import { faultSentence } from "#cli/commands/ledger/fault-sentence.ts";
import { openBooks, type OpenBooks } from "./open-books.ts";
import { openSuperuser, type Superuser } from "./superuser.ts";

/**
 * The books of two months, one of them closed, and somebody who has the superuser's password and puts every trigger to sleep.
 * Each change is undone again after it was looked at.
 */
let books: OpenBooks;
let superuser: Superuser;
const after = (...changes: readonly SQL[]): Promise<Verified> => superuser.after(...changes);
const ids = { first: "", second: "", gift: "", spent: "", later: "", reversal: "" };

beforeAll(async () => {
  books = await openBooks();
  superuser = openSuperuser(books);
  const [one = "", two = ""] = books.members;
  ids.first = await books.contribute(one, 30, "2026-01-14");
  ids.second = await books.contribute(two, 90, "2026-01-20");
  ids.gift = await books.donate(500, "2026-01-26");
  ids.spent = await books.spend(50, "2026-01-27");
  await books.closeUntil("2026-01");
  ids.later = await books.contribute(one, 30, "2026-02-02");
  await books.cancel(ids.gift);
  const [row] = await books.owner`select entry_id from entry where reverses = ${ids.gift}`;
  ids.reversal = String(row?.["entry_id"]);
});
afterAll(async () => {
  await superuser.close();
  await books.close();
});

const said = ({ fault }: Verified): string => (fault === undefined ? "stands" : faultSentence(fault));
const digest = "[0-9a-f]{64}";

test("untouched books stand, and every link is counted", async () => {
  const { fault, counted, receiptNo, voucherNo, identity } = await books.verify();
  expect(fault).toBeUndefined();
  expect(Object.fromEntries(counted)).toEqual({ entry: 7, receipt: 4, voucher: 1, decision: 1, close: 1 });
  expect({ receiptNo, voucherNo }).toEqual({ receiptNo: 4n, voucherNo: 1n });
  expect(identity).toEqual({ moneyIn: 150_00n, income: 0n, assets: 100_00n, welfare: 0n, expenses: 50_00n });
});

type Case = readonly [what: string, changes: () => readonly SQL[], sentence: string];
const cases: readonly Case[] = [
  [
    "a satang more in one posting",
    () => [
      words`update posting set amount_satang = amount_satang + 1 where entry_id = ${ids.first} and line_no = 1`,
    ],
    `^Link 1, entry [^ ]+ of OB/1 \\(member 1; ฿30.01; 14 Jan 2026 .*\\): it is not what was written: its digest was ${digest}, and is ${digest} now. its 2 postings should add up to nothing and add up to ฿0.01.$`,
  ],
  [
    "an amount changed on both sides",
    () => [words`update posting set amount_satang = amount_satang * 2 where entry_id = ${ids.second}`],
    "^Link 3, entry [^ ]+ of OB/2 \\(member 2; ฿180; .*\\): it is not what was written: its digest was",
  ],
  [
    "another sub-fund",
    () => [
      words`update posting set sub_fund = 'reserve' where entry_id = ${ids.spent} and sub_fund is not null`,
    ],
    "^Link 7, entry [^ ]+ of PV/1 \\(฿50; .*\\): it is not what was written",
  ],
  [
    "an entry's day",
    () => [words`update entry set happened_on = happened_on + 1 where entry_id = ${ids.second}`],
    "^Link 3, entry [^ ]+ of OB/2 \\(member 2; ฿90; 21 Jan 2026 .*\\): it is not what was written",
  ],
  [
    "who wrote an entry",
    () => [words`update entry set written_by = ${books.chair} where entry_id = ${ids.first}`],
    "^Link 1, entry [^ ]+ of OB/1 .*: it is not what was written",
  ],
  [
    "a satang in a reversal",
    () => [
      words`update posting set amount_satang = amount_satang - sign(amount_satang) where entry_id = ${ids.reversal}`,
    ],
    "^Link 13, entry [^ ]+ .*it is not what was written: .* it does not take back what entry [^ ]+ did.$",
  ],
  [
    "a receipt's member",
    () => [
      words`update receipt_line set member_id = ${books.members[2] ?? ""} where member_id = ${books.members[1] ?? ""}`,
    ],
    "^Link 4, receipt OB/2 \\(member 3; ฿90; 20 Jan 2026 .*\\): it is not what was written: its digest was",
  ],
  [
    "a receipt's period",
    () => [
      words`update receipt_line set to_on = to_on + 1 where receipt_id = (select receipt_id from receipt where number = 2)`,
    ],
    "^Link 4, receipt OB/2 .*: it is not what was written",
  ],
  [
    "a receipt's number",
    () => [words`update receipt set number = 9 where number = 2`],
    "^Link 4, receipt OB/9 .*: it is not what was written: .* the next number of book OB should be 2 and is 9.$",
  ],
  [
    "a receipt's amount",
    () => [words`update receipt set total_satang = 9100 where number = 2`],
    "^Link 4, receipt OB/2 \\(member 2; ฿91; .*\\): it is not what was written: .* it says ฿91, and its lines add up to ฿90. it says ฿91, and its entry moves ฿90.$",
  ],
  [
    "a letter of the payer's name on a receipt",
    () => [
      words`update private_part set words = replace(words, 'สมาชิก1', 'สมาชิก2') where kind = 'receipt' and words like '%สมาชิก1%'`,
    ],
    "^Link 2, receipt OB/1 .*: it is not what was written",
  ],
  [
    "a voucher's receiver",
    () => [words`update private_part set words = replace(words, 'สมชาย', 'สมหมาย') where kind = 'voucher'`],
    "^Link 8, voucher PV/1 \\(฿50; .*\\): it is not what was written",
  ],
  [
    "a voucher's salt",
    () => [
      words`update private_part set salt = set_byte(salt, 0, (get_byte(salt, 0) + 1) % 256) where kind = 'voucher'`,
    ],
    "^Link 8, voucher PV/1 .*: it is not what was written",
  ],
  [
    "who decided",
    () => [words`update decision set decided_by = ${books.chair}`],
    "^Link \\d+, decision [^ ]+: it is not what was written",
  ],
  [
    "a private part deleted",
    () => [words`delete from private_part where kind = 'voucher'`],
    "^Link 8, voucher PV/1 .*: its names and words are gone, and no redaction of them stands in the chain.$",
  ],
  [
    "an entry deleted",
    () => [
      words`delete from posting where entry_id = ${ids.second}`,
      words`delete from entry where entry_id = ${ids.second}`,
    ],
    "^Link 3, entry [^ ]+ of OB/2 \\(member 2\\): it was deleted.$",
  ],
  [
    "a receipt deleted",
    () => [words`delete from receipt where number = 2`],
    "^Link 4, receipt [^ ]+: it was deleted.$",
  ],
  [
    "the newest entry deleted, with its link",
    () => [
      words`delete from posting where entry_id = ${ids.reversal}`,
      words`delete from entry where entry_id = ${ids.reversal}`,
      words`delete from chain_link where chain_no >= 13`,
    ],
    "^Link 13: it is missing, and so is whatever came after it: the newest were deleted.$",
  ],
  [
    "a link in the middle deleted",
    () => [words`delete from chain_link where chain_no = 4`],
    "^Link 4: it is missing; link 5 comes next.$",
  ],
  [
    "a link's digest made to fit a changed entry",
    () => [
      words`update chain_link set digest = set_byte(digest, 0, (get_byte(digest, 0) + 1) % 256) where chain_no = 5`,
    ],
    `^Link 5, entry .*: the link itself was changed: by its words its hash is ${digest}, and ${digest} stands there.`,
  ],
  [
    "a link's hash",
    () => [
      words`update chain_link set hash = set_byte(hash, 0, (get_byte(hash, 0) + 1) % 256) where chain_no = 5`,
    ],
    "^Link 5, entry .*: the link itself was changed",
  ],
  [
    "a link that carries on something else",
    () => [words`update chain_link set previous = hash where chain_no = 5`],
    `^Link 5, entry .*: it should carry on ${digest} and carries on ${digest}.`,
  ],
  [
    "a snapshot",
    () => [words`update balance_snapshot set balance_satang = balance_satang + 100 where account = 'cash'`],
    "^Link 10, close [^ ]+ \\(31 Jan 2026 .*\\): it is not what was written: .* its snapshot says ฿571 in cash; the entries until then add up to ฿570.$",
  ],
  [
    "a snapshot's row taken out",
    () => [words`delete from balance_snapshot where sub_fund = 'reserve'`],
    "^Link 10, close .* its snapshot says ฿0 in allocation, sub-fund reserve; the entries until then add up to -฿31.$",
  ],
  [
    "a seal",
    () => [words`update closing set seal = sha256(seal)`],
    `^Link 10, close .*: its seal should be ${digest}, the hash of its link, and is ${digest}.$`,
  ],
  [
    "the head's hash",
    () => [words`update fund_head set chain_hash = sha256(chain_hash)`],
    `^The fund's head row says that the chain hash is ${digest}; by the books it is ${digest}.$`,
  ],
  [
    "the head's next receipt",
    () => [words`update fund_head set last_receipt_no = 9`],
    "^The fund's head row says that the receipt number is 9; by the books it is 4.$",
  ],
  [
    "the head's next voucher",
    () => [words`update fund_head set last_voucher_no = 0`],
    "^The fund's head row says that the voucher number is 0; by the books it is 1.$",
  ],
  [
    "the head's lock taken off",
    () => [words`update fund_head set closed_through = null`],
    "^The fund's head row says that the closed month is none; by the books it is 2026-01-31.$",
  ],
  [
    "the head set back behind what stands",
    () => [
      words`update fund_head set chain_no = 12, chain_hash = (select hash from chain_link where chain_no = 12)`,
    ],
    "^The fund's head row says that the chain number is 12; by the books it is 14.",
  ],
];

describe("verify names", () => {
  test.each(cases)("%s", async (_, changes, sentence) => {
    expect(said(await after(...changes()))).toMatch(new RegExp(sentence, "u"));
  });
});
