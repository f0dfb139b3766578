import { readFile } from "node:fs/promises";
import { sql } from "drizzle-orm";
import { assert, asyncProperty } from "fast-check";
import { describe, expect, test } from "vitest";
import { exportJournal } from "#actions/open-books/export-journal.ts";
import type { House } from "#actions/perform.ts";
import { openNames } from "#core/open-books/account-names.ts";
import { readRuleFile } from "#paper/rule-file.ts";
import { makePracticeFund } from "#practice/practice-fund.ts";
import { journalAccounts } from "#store/views/journal.ts";
import { hledger, hledgerBalances, wholeCheck } from "../../hledger.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";
import { anyHappenings, writeBooks } from "./any-books.ts";

const sound = { code: 0, out: "", err: "" };

const journalOf = async (
  { house, fundId }: Pick<SmallFund, "house" | "fundId">,
  range: Parameters<typeof exportJournal>[2] = {},
): Promise<string> => (await Array.fromAsync(exportJournal(house, fundId, { most: 7, ...range }))).join("");

/** Our own balances by hledger's names: every account and sub-fund that was ever posted to. */
function ourBalances(
  house: House,
  fundId: string,
  { by, before }: { readonly by: "booked_month" | "happened_on"; readonly before: string },
): Promise<Map<string, bigint>> {
  return house.database.inFund(fundId, async (fund) => {
    const nameOf = openNames(await journalAccounts(fund));
    const rows = await fund.tx.execute<{ account: string; sub_fund: string | null; sum: string }>(sql`
      select account, sub_fund, sum(amount_satang)::text as sum from posting p join entry e using (fund_id, entry_id)
        where e.fund_id = ${fundId} and ${sql.identifier(by)} < ${before}::date group by account, sub_fund`);
    return new Map(
      rows
        .map(({ account, sub_fund, sum }) => [nameOf(account, sub_fund ?? undefined), BigInt(sum)] as const)
        .filter(([, sum]) => sum !== 0n),
    );
  });
}

/** What holds nothing is shown by hledger in some places and not in others. */
const held = (balances: Map<string, bigint>): Map<string, bigint> =>
  new Map([...balances].filter(([, amount]) => amount !== 0n));

async function withFund(work: (small: SmallFund, memberId: string) => Promise<void>): Promise<void> {
  const small = await openSmallFund();
  try {
    small.wait({ hours: 24 * 365 });
    await work(small, await small.member("1"));
  } finally {
    await small.close();
  }
}

describe("hledger, which is not ours, recomputes a fund's books", () => {
  test(
    "whatever was booked, reversed and closed: it finds nothing wrong, and every balance of every month is ours",
    { timeout: 240_000 },
    async () => {
      await assert(
        asyncProperty(anyHappenings, async (happenings) => {
          await withFund(async (small, memberId) => {
            await writeBooks(small, memberId, happenings);
            const journal = await journalOf(small);
            expect(await hledger(journal, wholeCheck)).toEqual(sound);
            for (const before of ["2026-02-01", "2026-03-01", "2026-06-01"]) {
              const booked = await ourBalances(small.house, small.fundId, { by: "booked_month", before });
              expect(held(await hledgerBalances(journal, ["-e", before]))).toEqual(booked);
              const happened = await ourBalances(small.house, small.fundId, { by: "happened_on", before });
              expect(held(await hledgerBalances(journal, ["--date2", "-e", before]))).toEqual(happened);
            }
          });
        }),
        { numRuns: 6 },
      );
    },
  );

  test("from a later month on the balances before it are brought forward", async () => {
    await withFund(async (small, memberId) => {
      await writeBooks(small, memberId, [
        { type: "money", on: 3, baht: 10_000, shape: 0 },
        { type: "money", on: 40, baht: 2_500, shape: 3 },
        { type: "closed" },
        { type: "money", on: 5, baht: 333, shape: 1 },
        { type: "money", on: 70, baht: 1, shape: 4 },
      ]);
      const from = Temporal.PlainDate.from("2026-02-01");
      const journal = await journalOf(small, { from, to: from });
      expect(journal).toContain("2026-02-01 * ยอดยกมา\n");
      expect(journal).toContain("2026-02-01=2026-01-06 * รับเงิน\n");
      expect(await hledger(journal, wholeCheck)).toEqual(sound);
      const ours = await ourBalances(small.house, small.fundId, { by: "booked_month", before: "2026-03-01" });
      expect(held(await hledgerBalances(journal))).toEqual(ours);
    });
  });

  test("what is written while the journal is being read comes after its end", async () => {
    await withFund(async (small, memberId) => {
      await writeBooks(small, memberId, [
        { type: "money", on: 3, baht: 10_000, shape: 0 },
        { type: "money", on: 3, baht: 10_000, shape: 0 },
      ]);
      const pieces: string[] = [];
      for await (const piece of exportJournal(small.house, small.fundId, { most: 1 })) {
        if (pieces.length === 2) {
          await writeBooks(small, memberId, [
            { type: "money", on: 9, baht: 777, shape: 0 },
            { type: "closed" },
          ]);
        }
        pieces.push(piece);
      }
      const journal = pieces.join("");
      expect(journal).not.toContain("7.77 THB");
      expect(journal).not.toContain("ปิดงวด");
      expect(await hledger(journal, wholeCheck)).toEqual(sound);
    });
  });

  test("a fund without books has a journal without entries", async () => {
    await withFund(async (small) => {
      expect(await hledger(await journalOf(small), wholeCheck)).toEqual(sound);
    });
  });
});

/** Adds a satang to the n-th posting of the entries, and takes it from the next one, where both are to balance. */
const changed = (journal: string, nth: number, alsoNext: boolean): string => {
  let seen = -1;
  return journal.replaceAll(/ {2}(-?)(\d+)\.(\d\d) THB(?=\n| {2};)/gu, (_whole, minus, baht, rest) => {
    seen += 1;
    const by = seen === nth ? 1n : alsoNext && seen === nth + 1 ? -1n : 0n;
    const amount = BigInt(`${minus}${baht}${rest}`) + by;
    const size = amount < 0n ? -amount : amount;
    return `  ${amount < 0n ? "-" : ""}${size / 100n}.${(size % 100n).toString().padStart(2, "0")} THB`;
  });
};

describe("a satang that is not as it was", () => {
  test("is refused in whichever posting it is, and also where another one hides it", async () => {
    await withFund(async (small, memberId) => {
      await writeBooks(small, memberId, [
        { type: "money", on: 3, baht: 12_345, shape: 0 },
        { type: "closed" },
        { type: "money", on: 40, baht: 999, shape: 3 },
        { type: "money", on: 44, baht: 50, shape: 4 },
      ]);
      const journal = await journalOf(small);
      expect(await hledger(journal, wholeCheck)).toEqual(sound);
      for (let nth = 0; nth < 9; nth += 1) {
        expect(changed(journal, nth, false)).not.toBe(journal);
        expect((await hledger(changed(journal, nth, false), wholeCheck)).err).toMatch(/balance/u);
      }
      for (const first of [0, 2, 4, 6])
        expect((await hledger(changed(journal, first, true), wholeCheck)).err).toContain("balance assertion");
    });
  });

  test.each([
    ["an account that was not declared", (text: string) => text.replace(/^account สินทรัพย์.*\n/mu, "")],
    [
      "another money",
      (text: string) => text.replaceAll(" 5.00 THB", " 5.00 USD").replaceAll("-5.00 THB", "-5.00 USD"),
    ],
    ["an entry out of its order", (text: string) => text.replace("2026-01-04", "2026-03-04")],
  ])("%s is refused", async (_what, change) => {
    await withFund(async (small, memberId) => {
      await writeBooks(small, memberId, [
        { type: "money", on: 3, baht: 500, shape: 0 },
        { type: "money", on: 9, baht: 600, shape: 0 },
      ]);
      const journal = await journalOf(small);
      expect(change(journal)).not.toBe(journal);
      expect((await hledger(change(journal), wholeCheck)).code).not.toBe(0);
    });
  });
});

test(
  "the practice fund's three years are sound to hledger, and its balances ours",
  { timeout: 240_000 },
  async () => {
    const small = await openSmallFund();
    try {
      small.clock.at = Temporal.Instant.from("2026-11-20T03:00:00Z");
      const file = done(readRuleFile(await readFile("src/paper/rule-sets/yasothon-2562.yaml", "utf8")));
      const rules = file.value as Readonly<Record<string, unknown>>;
      const fundId = await makePracticeFund(small.house, { rules, say: () => undefined });
      const journal = await journalOf({ house: small.house, fundId }, { most: 500 });
      expect(await hledger(journal, wholeCheck)).toEqual(sound);
      const ours = await ourBalances(small.house, fundId, { by: "booked_month", before: "2100-01-01" });
      expect(held(await hledgerBalances(journal))).toEqual(ours);
      expect(ours.size).toBeGreaterThan(2);
    } finally {
      await small.close();
    }
  },
);
