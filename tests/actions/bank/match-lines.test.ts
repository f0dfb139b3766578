import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookUnknown } from "#actions/bank/book-unknown.ts";
import { matchLine, matchSure, unmatchLine } from "#actions/bank/match-lines.ts";
import { reconcileAccount } from "#actions/bank/reconcile-account.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { reversalOf } from "#core/ledger/entry.ts";
import { satang } from "#core/money.ts";
import { entryById, recordEntry } from "#store/ledger.ts";
import { done, type SmallFund } from "../small-fund.ts";
import { day, firstWeeks, lastDay, openBankFund, ruangThong, slip, type BankFund } from "./bank-fund.ts";

/** Six lines are imported: three of the first weeks, a deposit that nobody knows of, and a slip put right. */
let small: SmallFund;
let treasurer: string;
let act: BankFund["act"];
const account = "bank";
beforeAll(async () => {
  const fund = await openBankFund();
  ({ small, treasurer, act } = fund);
  done(await fund.bringIn([...firstWeeks, lastDay, ...slip], { layout: ruangThong }));
});
afterAll(() => small.close());

const linesNow = async () => {
  const { open } = done(await act(reconcileAccount, { account }));
  return open.map(
    ({ line, best, isSure }) =>
      `${line.lineNo} ${best?.posting.paper ?? best?.posting.kind ?? "–"}${isSure ? "!" : ""}`,
  );
};

describe("a line stands with a posting", () => {
  test("by nobody's doing but a person's: an import proposes and posts nothing", async () => {
    expect(await linesNow()).toEqual(["1 OB/1!", "2 OB/2!", "3 transfer!", "4 –", "5 –", "6 –"]);
    expect(await small.owner`select from entry`).toHaveLength(4);
  });

  test("named by its paper's number, once, and again without a second match", async () => {
    const wish = { account, lineNo: 1, posting: "OB/1", by: treasurer };
    expect(done(await act(matchLine, wish))).toMatchObject({ again: false, amount: 10000n });
    expect(done(await act(matchLine, wish))).toMatchObject({ again: true });
  });

  test("which is then no other line's; nor is the line another posting's", async () => {
    const [entry] = await small.owner<
      { entry_id: string }[]
    >`select entry_id from entry where kind = 'transfer'`;
    const refusalOf = async (lineNo: number, posting: string, by = treasurer) => {
      const matched = await act(matchLine, { account, lineNo, posting, by });
      return matched.ok ? matched.value : matched.refusal;
    };
    expect(await refusalOf(2, "OB/1")).toEqual({ type: "other-sum", line: 25n, posting: 10000n });
    expect(await refusalOf(99, "OB/1")).toEqual({ type: "no-such-line" });
    expect(await refusalOf(3, "OB/9")).toEqual({ type: "no-such-posting" });
    expect(await refusalOf(3, "OB/3")).toEqual({ type: "no-such-posting" });
    expect(await refusalOf(3, entry?.entry_id ?? "", await small.member("3"))).toEqual({
      type: "not-treasurer",
    });
    done(
      await act(receiveMoney, {
        key: "e",
        by: treasurer,
        kind: "donation",
        amount: satang(10000),
        into: "bank",
        on: day("2026-02-14"),
        from: "x",
      }),
    );
    expect(await refusalOf(1, "OB/4")).toEqual({ type: "line-matched" });
  });

  test("until somebody takes it apart; both stay in the history", async () => {
    const wish = { account, lineNo: 1, by: treasurer };
    expect(done(await act(unmatchLine, wish))).toEqual({ lineNo: 1 });
    expect(await act(unmatchLine, wish)).toEqual({ ok: false, refusal: { type: "not-matched" } });
    expect(await act(unmatchLine, { ...wish, lineNo: 99 })).toEqual({
      ok: false,
      refusal: { type: "no-such-line" },
    });
    expect(await act(unmatchLine, { ...wish, by: await small.member("4") })).toEqual({
      ok: false,
      refusal: { type: "not-treasurer" },
    });
    done(await act(matchLine, { ...wish, posting: "OB/1" }));
    expect(await small.owner`select from statement_match where line_no = 1`).toHaveLength(2);
  });

  test("with all that there can be no doubt about at once", async () => {
    const matched = done(await act(matchSure, { account, by: treasurer }));
    expect(matched.map(({ lineNo }) => lineNo)).toEqual([2, 3]);
    expect(done(await act(matchSure, { account, by: treasurer }))).toEqual([]);
    expect(await act(matchSure, { account, by: await small.member("5") })).toEqual({
      ok: false,
      refusal: { type: "not-treasurer" },
    });
    expect(done(await act(matchSure, { account: "bank:none", by: treasurer }))).toEqual([]);
  });

  test("or is booked as money of which nobody knows yet whose it is", async () => {
    const wish = { account, lineNo: 4, by: treasurer };
    expect(done(await act(bookUnknown, wish))).toMatchObject({
      amount: 7700n,
      happenedOn: day("2026-02-14"),
    });
    expect(await act(bookUnknown, wish)).toEqual({ ok: false, refusal: { type: "line-matched" } });
    expect(await act(bookUnknown, { ...wish, lineNo: 6 })).toEqual({
      ok: false,
      refusal: { type: "not-a-deposit" },
    });
    expect(await act(bookUnknown, { ...wish, lineNo: 98 })).toEqual({
      ok: false,
      refusal: { type: "no-such-line" },
    });
    expect(await act(bookUnknown, { ...wish, lineNo: 5, by: await small.member("6") })).toEqual({
      ok: false,
      refusal: { type: "not-treasurer" },
    });
    const [row] =
      await small.owner`select account, amount_satang::int as amount from posting join entry using (fund_id, entry_id)
      where idempotency_key = 'statement-line:bank:4' and account = 'unidentified'`;
    expect(row).toEqual({ account: "unidentified", amount: -7700 });
  });
});

test("money booked as unknown is booked once, whoever takes the line apart and says it again", async () => {
  const second = await small.member("7", { roles: ["treasurer"] });
  done(await act(unmatchLine, { account, lineNo: 4, by: treasurer }));
  done(await act(bookUnknown, { account, lineNo: 4, by: second }));
  expect(await small.owner`select from posting where account = 'unidentified'`).toHaveLength(1);
});

describe("bank and books", () => {
  test("differ by what is named, to the satang", async () => {
    const { sums, matched, unmatchedPostings, open } = done(await act(reconcileAccount, { account }));
    expect(matched).toBe(4);
    expect(open.map(({ line }) => line.lineNo)).toEqual([5, 6]);
    expect(unmatchedPostings.map(({ paper }) => paper)).toEqual(["OB/4"]);
    expect(sums).toEqual({
      statementBalance: 47725n,
      booksBalance: 57725n,
      items: {
        missingLines: 0n,
        before: 0n,
        unmatchedPostings: 10000n,
        unmatchedLines: 0n,
        bankLater: 0n,
        booksLater: 0n,
      },
      bookedLater: 0n,
      isClean: false,
    });
  });

  test("on an earlier day differ also by money under way", async () => {
    const { sums } = done(await act(reconcileAccount, { account, on: day("2026-02-12") }));
    expect(sums).toMatchObject({
      statementBalance: 10025n,
      booksBalance: 40025n,
      items: { bankLater: 30000n },
      isClean: true,
    });
  });

  test("before the first statement cannot be compared", async () => {
    expect(await act(reconcileAccount, { account, on: day("2026-02-01") })).toEqual({
      ok: false,
      refusal: { type: "no-statement" },
    });
  });

  test("agree again when a wrong entry is taken back, and what was taken back matches nothing", async () => {
    await small.house.database.inFund(small.fundId, async (fund) => {
      const [row] = await small.owner<{ entry_id: string }[]>`select entry_id from receipt where number = 4`;
      const original = await entryById(fund, row?.entry_id ?? "");
      if (original === undefined) throw new Error("receipt 4 has an entry");
      await recordEntry(fund, {
        entryId: small.house.newId(),
        entry: reversalOf(original, undefined),
        key: { key: "taken-back", commandHash: new Uint8Array([1]) },
        writtenBy: treasurer,
        writtenAt: small.clock.at,
      });
    });
    const { sums, unmatchedPostings } = done(await act(reconcileAccount, { account }));
    expect(unmatchedPostings).toEqual([]);
    expect(sums).toMatchObject({ statementBalance: 47725n, booksBalance: 47725n });
    done(await act(unmatchLine, { account, lineNo: 1, by: treasurer }));
    expect(await act(matchLine, { account, lineNo: 1, posting: "OB/4", by: treasurer })).toEqual({
      ok: false,
      refusal: { type: "taken-back" },
    });
    done(await act(matchLine, { account, lineNo: 1, posting: "OB/1", by: treasurer }));
  });
});

describe("the database itself", () => {
  test.each([
    ["lets no line be changed", "update statement_line set amount_satang = 1", "append-only"],
    ["lets no line be deleted", "delete from statement_line", "append-only"],
    ["keeps every match in the history", "delete from statement_match", "append-only"],
    [
      "lets no match begin anew",
      "update statement_match set unmatched_by = null, unmatched_at = null where unmatched_at is not null",
      "has ended",
    ],
    [
      "lets a line stand with one posting only",
      "insert into statement_match select fund_id, gen_random_uuid(), account, line_no, entry_id, posting_no, matched_by, now() from statement_match where unmatched_at is null limit 1",
      "statement_match_of",
    ],
    [
      "lets a line stand with no other sum",
      `insert into statement_match select m.fund_id, gen_random_uuid(), m.account, 5, m.entry_id, m.posting_no, m.matched_by, now() from statement_match m
        where m.line_no = 2`,
      "not the same sum",
    ],
  ])("%s", async (_what, sql, message) => {
    await expect(small.owner.unsafe(sql)).rejects.toThrow(message);
  });
});
