import assert from "node:assert/strict";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { moneySentence, type MoneyRefusal } from "#cli/money-sentences.ts";
import { satang } from "#core/money.ts";
import { freshDatabase, type FreshDatabase } from "../../database.ts";
import { commandParts, runLine, type Ended } from "../parts.ts";

let database: FreshDatabase;
let parts: ReturnType<typeof commandParts>;
const run = (line: string): Promise<Ended> => runLine(parts, line);
const json = async (line: string): Promise<unknown> =>
  JSON.parse((await run(`${line} --json`)).out) as unknown;
let keys = 0;
const by = (memberNo: string, on = "2569-02-19"): string =>
  `--by ${memberNo} --on ${on} --key k${(keys += 1)}`;

beforeAll(async () => {
  database = await freshDatabase();
  parts = commandParts(database);
  for (const line of [
    "fund create --code ban-na --name กองทุนบ้านนา",
    "member add --fund ban-na --number 1 --given-name บัวผัน --joined 2568-11-01",
    "member add --fund ban-na --number 2 --given-name สมหมาย --joined 2568-11-01",
    "member add --fund ban-na --number 3 --given-name พร --joined 2568-11-01 --village 3",
    "member add --fund ban-na --number 4 --given-name มะลิ --joined 2568-11-01",
    "committee add --fund ban-na --member 2 --role treasurer",
    "committee add --fund ban-na --member 3 --role collector",
    "committee add --fund ban-na --member 4 --role chair",
    `money receive --fund ban-na --kind donation --amount 1000 --into cash --from วัด ${by("2")}`,
  ])
    assert.equal((await run(line)).err, "");
});
afterAll(() => database.close());

describe("an act in JSON", () => {
  test("says what was done, in baht and ISO days, and says it again under its key", async () => {
    const line = `money pay --fund ban-na --account expense:travel --sub-fund administration --amount 20.50 --from cash --receiver ลุงดี --purpose ค่ารถ ${by("2")}`;
    const paid = await json(line);
    expect(paid).toMatchObject({
      happenedOn: "2026-02-19",
      bookedMonth: "2026-02",
      isFarBack: false,
      voucher: { book: "PV", number: 1, total: "20.50", amountWords: "ยี่สิบบาทห้าสิบสตางค์", payer: "สมหมาย" },
      again: false,
    });
    expect(await json(line)).toEqual({ ...(paid as object), again: true });
  });

  test("of a collector's bag shows what is short", async () => {
    await run(`contribution record --fund ban-na --member 1 --amount 30 --method cash ${by("3")}`);
    expect(await json(`money hand-in --fund ban-na --collector 3 --counted 25 ${by("2")}`)).toMatchObject({
      collected: "30.00",
      counted: "25.00",
      short: "5.00",
    });
    expect(await json(`money repay --fund ban-na --collector 3 --amount 5 ${by("2")}`)).toMatchObject({
      left: "0.00",
    });
  });

  test("of a bag that pays names the collector by number", async () => {
    await run(`contribution record --fund ban-na --member 1 --amount 30 --method cash ${by("3")}`);
    const line = `money pay --fund ban-na --account expense:travel --sub-fund administration --amount 10 --from bag:3 --receiver ก --purpose ข ${by("2")}`;
    expect(await json(line)).toMatchObject({ voucher: { total: "10.00" } });
    expect((await run(line.replace("bag:3", "bag:99"))).err).toContain('no member with the number "99"');
  });

  test("of a day long past is done, and the year is doubted aloud", async () => {
    const line = `money move --fund ban-na --from cash --to bank --amount 1 ${by("2", "2568-11-20")}`;
    expect((await run(line)).out).toContain("more than two months back");
  });

  test("of paper receipts keeps their numbers and shows the gaps", async () => {
    for (const number of [1, 4])
      await run(`contribution family --fund ban-na --pay 1=30 --method cash --paper 7/${number} ${by("2")}`);
    expect(await json("paper-books gaps --fund ban-na")).toEqual([
      { book: "7", first: 1, last: 4, written: 2, gaps: [{ from: 2, to: 3 }] },
    ]);
    expect((await run("paper-books gaps --fund ban-na")).out).toBe(
      "Book 7: 2 receipts from 1 to 4; missing: 2–3.\n",
    );
  });
});

test("money of one's own household is asked for here and confirmed by a second person", async () => {
  const asked = (await json(
    "contribution own --fund ban-na --member 3 --amount 30 --method cash --on 2569-02-19 --by 3",
  )) as { readonly requestId: string };
  const settle = `request settle --fund ban-na --request ${asked.requestId} --answer agree`;
  expect((await run(`${settle} --by 3`)).code).toBe(1);
  expect(await run(`${settle} --by 4`)).toMatchObject({ code: 0, err: "" });
  expect((await run("collector sheet --fund ban-na --collector 3 --on 2569-02-19")).out).toContain(
    "receipts",
  );
});

describe("what cannot be is refused in a sentence", () => {
  const cases: readonly (readonly [line: string, sentence: string])[] = [
    [
      "money hand-in --fund ban-na --collector 1 --counted 5",
      "This member has no bag: only who was ever made a collector has one.",
    ],
    [
      "money move --fund ban-na --from cash --to cash --amount 1",
      "--from and --to are the same place; nothing would move.",
    ],
    [
      "money move --fund ban-na --from cash --to bank:x --amount 1",
      'There is no cash box, bank account or bag "bank:x" for this; write cash, bank, bank:CODE, or bag:NO where a bag may pay.',
    ],
    [
      "money pay --fund ban-na --account donations --sub-fund welfare --amount 1 --from cash --receiver a --purpose b",
      '"donations" is no account for spending; write one such as expense:documents or welfare:funeral.',
    ],
    [
      "money pay --fund ban-na --account expense:pay --sub-fund beer --amount 1 --from cash --receiver a --purpose b",
      "Name a sub-fund with --sub-fund: the fund has welfare, administration, reserve, disaster.",
    ],
    [
      "money receive --fund ban-na --kind donation --amount 1 --into cash",
      "--from is empty: a receipt says who paid.",
    ],
    [
      "money refund --fund ban-na --member 1 --from cash --purpose x",
      "This member has not left the fund; only who leaves gets anything back.",
    ],
    [
      "money repay --fund ban-na --collector 3 --amount 1",
      "Nothing is missing from this bag: its last count was right, or all was made good.",
    ],
  ];
  test.each(cases)("%s", async (line, sentence) => {
    expect(await run(`${line} ${by("2")}`)).toEqual({ code: 1, out: "", err: `${sentence}\n` });
  });

  test.each([
    [
      "receipt cancel --fund ban-na --receipt OB/999 --reason x --by 2 --key a",
      "There is no such receipt; write it as it stands on the paper, such as OB/12.",
    ],
    [
      "money reverse --fund ban-na --reason x --by 2 --key b",
      "Name one thing to reverse: --entry ID or --voucher PV/NUMBER.",
    ],
    ["money reverse --fund ban-na --voucher PV/99 --reason x --by 2 --key c", "There is no voucher PV/99."],
    [
      "money reverse --fund ban-na --entry x --reason x --by 2 --key d",
      "There is no such entry in the books.",
    ],
    [
      "money identify --fund ban-na --amount 1 --kind donation --from a --by 2 --key e",
      "There are 0 unknown deposits: name one with --deposit.",
    ],
    [
      "account add --fund ban-na --code ธกส --name ก --by 2",
      "--code is letters from a to z, digits and dashes, such as baac or gsb-2.",
    ],
    [
      "money open --fund ban-na --file docs/examples/opening-totals.csv --on 2568-12-31 --resolution 1 --resolution-on 2569-01-05 --by 4 --key f",
      "Something in the books happened on 20 Nov 2025 (20 พ.ย. 2568) and would be counted twice: --on, the last day of the old books, lies before it.",
    ],
    [
      "money open --fund ban-na --file docs/examples/register.csv --on 2568-12-31 --resolution 1 --resolution-on 2569-01-05 --by 4 --key f",
      "The file's first row has no columns account and amount.",
    ],
    [
      "collector sheet --fund ban-na --collector 1 --on 2569-02-19",
      "Member 1 is no collector today. To make them one: npm run omboon -- committee add --fund ban-na --member 1 --role collector",
    ],
    [
      "contribution family --fund ban-na --pay 1:30 --method cash --by 2 --on 2569-02-19 --key g",
      '--pay: "1:30" is not a number and an amount, such as 1-001=30.',
    ],
    [
      "receipt cancel --fund ban-na --receipt 12 --reason x --by 2 --key h",
      '--receipt: "12" is not a book and a number, such as OB/12.',
    ],
  ])("%s", async (line, sentence) => {
    const said = await run(line);
    expect([said.out, said.err.split("\n")[0]]).toEqual(["", sentence]);
    expect(said.code).not.toBe(0);
  });

  test("with a sentence for every refusal that an act has, ending in a full stop or a command", () => {
    const day = Temporal.PlainDate.from("2026-02-14");
    const facts = {
      account: "cash",
      held: satang(5),
      subFunds: ["welfare"],
      subFund: "welfare",
      available: satang(5),
      missing: satang(5),
      left: satang(5),
      most: satang(5),
      price: satang(5),
      offers: [satang(5)],
      joinedOn: day,
      leftOn: day,
      sentOn: day,
      firstOn: day,
      memberId: "m",
      requestId: "r",
      book: "3",
      number: 4n,
      name: "ธ.ก.ส.",
      as: "agreed",
    };
    const types: readonly MoneyRefusal["type"][] = [
      "not-treasurer",
      "not-allowed",
      "not-allowed-to-open",
      "not-allowed-to-receive",
      "not-allowed-to-cancel",
      "day-to-come",
      "no-amount",
      "same-key-other-wish",
      "reason-missing",
      "receiver-missing",
      "purpose-missing",
      "name-missing",
      "not-enough-money",
      "no-such-account",
      "asset-has-sub-fund",
      "sub-fund-too-small",
      "own-bag",
      "own-payment",
      "own-money",
      "own-contribution",
      "nothing-to-hand-in",
      "more-than-missing",
      "no-such-member",
      "member-has-left",
      "day-before-joining",
      "no-whole-period",
      "too-far-ahead",
      "paper-number-taken",
      "paper-book-is-ours",
      "paper-number-wrong",
      "cancelled-before",
      "given-back",
      "asked-before",
      "no-such-request",
      "settled-before",
      "not-second-person",
      "own-request",
      "related",
      "not-own",
      "reversed-before",
      "has-receipt",
      "cancelled-stays-cancelled",
      "identified-before",
      "arrived-at-fund",
      "belongs-to-a-close",
      "no-such-deposit",
      "more-than-unknown",
      "before-leaving",
      "refunded-before",
      "nothing-due",
      "entry-before-opening",
      "nothing-to-open",
      "not-positive",
      "twice",
      "no-such-transfer",
      "taken-back",
      "before-sending",
      "code-taken",
    ];
    const said = types.map((type) =>
      moneySentence({ ...facts, type } as unknown as MoneyRefusal, { fund: "ban-na", by: "2" }),
    );
    expect(
      said.filter((sentence) => !/[.]$|omboon -- [a-z ]+--fund ban-na.*$|--help$/u.test(sentence)),
    ).toEqual([]);
    expect(said.filter((sentence) => /undefined|\[object/u.test(sentence))).toEqual([]);
    expect(new Set(said).size).toBe(said.length);
  });
});
