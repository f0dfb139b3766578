import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { endMembership } from "#actions/register/end-membership.ts";
import { perform } from "#actions/perform.ts";
import {
  proposeContribution,
  recordContribution,
  type RecordContribution,
} from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import { done, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let treasurer: string;
let collector: string;
let numbers = 0;
beforeAll(async () => {
  fund = await openSmallFund();
  treasurer = await fund.member("1-001", { roles: ["treasurer"] });
  collector = await fund.member("1-002", { roles: ["collector"] });
});
afterAll(() => fund.close());

const baht = bahtToSatang;
const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
const newMember = (): Promise<string> => {
  numbers += 1;
  return fund.member(`5-${numbers}`);
};
function wish(memberId: string, change: Partial<RecordContribution> = {}): RecordContribution {
  numbers += 1;
  return {
    key: `key-${numbers}`,
    memberId,
    receivedBy: treasurer,
    receiverActsFor: [],
    amount: baht(30),
    method: "cash",
    happenedOn: day("2026-02-14"),
    ...change,
  };
}
const record = (command: RecordContribution) => perform(fund.house, fund.fundId, recordContribution, command);
const months = (lines: readonly { readonly from: Temporal.PlainDate; readonly to: Temporal.PlainDate }[]) =>
  lines.map(({ from, to }) => `${from.toString()}..${to.toString()}`);
async function count(table: "entry" | "posting" | "receipt"): Promise<number> {
  const [row] = await fund.owner<
    { count: number }[]
  >`select count(*)::int as count from ${fund.owner(table)}`;
  return row?.count ?? 0;
}
/** What holds in the books at any moment, whatever was done (design.md §3). */
async function booksHold(): Promise<void> {
  const { owner } = fund;
  expect(await owner`select entry_id from posting group by entry_id having sum(amount_satang) <> 0`).toEqual(
    [],
  );
  expect(
    await owner`select r.number from receipt r join posting p using (fund_id, entry_id)
      where p.amount_satang > 0 group by r.receipt_id, r.number, r.total_satang having sum(p.amount_satang) <> r.total_satang`,
  ).toEqual([]);
  expect(
    await owner`select a.member_id from receipt_line a join receipt_line b on a.member_id = b.member_id
      and (a.receipt_id, a.line_no) < (b.receipt_id, b.line_no)
      and daterange(a.from_on, a.to_on, '[]') && daterange(b.from_on, b.to_on, '[]')`,
  ).toEqual([]);
  const [gaps] = await owner`select max(number) - count(*) as gaps from receipt`;
  expect(Number(gaps?.["gaps"] ?? 0)).toBe(0);
}

describe("a contribution that is taken", () => {
  test("is an entry, a numbered receipt and coverage at once, told with names", async () => {
    const memberId = await newMember();
    const recorded = done(await record(wish(memberId, { amount: baht(60) })));
    expect(recorded).toMatchObject({
      again: false,
      receipt: {
        book: "OB",
        total: baht(60),
        receivedBy: "สมาชิก1-001",
        member: { memberId },
        paidUpTo: day("2025-12-31"),
      },
    });
    expect(months(recorded.receipt.lines)).toEqual(["2025-11-01..2025-12-31"]);
    await booksHold();
  });

  test("lies where it was put: box, bag or bank", async () => {
    const memberId = await newMember();
    for (const [receivedBy, method] of [
      [treasurer, "cash"],
      [collector, "cash"],
      [collector, "bank"],
    ] as const)
      done(await record(wish(memberId, { receivedBy, method })));
    const rows = await fund.owner<{ account: string }[]>`
      select account from posting where amount_satang > 0 and entry_id in
        (select entry_id from receipt join receipt_line using (fund_id, receipt_id) where member_id = ${memberId}) order by entry_id`;
    expect(rows.map(({ account }) => account)).toEqual(["cash", `bag:${collector}`, "bank"]);
  });

  test("keeps the day on which the money moved, and the moment at which it was written", async () => {
    const memberId = await newMember();
    done(await record(wish(memberId, { happenedOn: day("2025-12-30") })));
    const [row] = await fund.owner`select happened_on::text, booked_month::text, written_at from entry
      where entry_id = (select entry_id from receipt join receipt_line using (fund_id, receipt_id) where member_id = ${memberId})`;
    expect({ ...row }).toEqual({
      happened_on: "2025-12-30",
      booked_month: "2025-12-01",
      written_at: new Date(fund.clock.at.epochMilliseconds),
    });
  });

  test.each([
    ["the month is closed", "2025-12-31", "2026-01-01"],
    ["the month after the close is open", "2025-11-30", "2025-12-01"],
  ])("stands in the first open month: %s", async (_, closed, booked) => {
    const memberId = await newMember();
    await fund.owner`update fund_head set closed_through = ${closed}`;
    done(await record(wish(memberId, { happenedOn: day("2025-12-30") })));
    await fund.owner`update fund_head set closed_through = null`;
    const [row] =
      await fund.owner`select booked_month::text as month from entry order by entry_id desc limit 1`;
    expect(row?.["month"]).toBe(booked);
  });
});

describe("the same wish again", () => {
  test("gives the first receipt, and writes nothing", async () => {
    const command = wish(await newMember());
    const first = done(await record(command));
    const before = [await count("entry"), await count("posting"), await count("receipt")];
    expect(done(await record(command))).toEqual({ receipt: first.receipt, again: true });
    expect([await count("entry"), await count("posting"), await count("receipt")]).toEqual(before);
  });

  test("gives the first receipt also after the member paid more, or left", async () => {
    const memberId = await newMember();
    const command = wish(memberId);
    const first = done(await record(command));
    done(await record(wish(memberId)));
    await perform(fund.house, fund.fundId, endMembership, {
      memberId,
      on: day("2026-02-14"),
      reason: "died",
    });
    const again = done(await record(command));
    expect([again.again, again.receipt.number, months(again.receipt.lines)]).toEqual([
      true,
      first.receipt.number,
      months(first.receipt.lines),
    ]);
  });

  test("at the same moment, ten times over, is one receipt", async () => {
    const command = wish(await newMember());
    const all = await Promise.all(Array.from({ length: 10 }, () => record(command)));
    const recorded = all.map(done);
    expect(new Set(recorded.map(({ receipt }) => receipt.number)).size).toBe(1);
    expect(recorded.filter(({ again }) => !again)).toHaveLength(1);
    await booksHold();
  });

  test.each<readonly [string, () => Promise<Partial<RecordContribution>>]>([
    ["another amount", () => Promise.resolve({ amount: baht(60) })],
    ["another member", async () => ({ memberId: await newMember() })],
    ["another way", () => Promise.resolve({ method: "bank" })],
    ["another day", () => Promise.resolve({ happenedOn: day("2026-02-13") })],
    ["another receiver", () => Promise.resolve({ receivedBy: collector })],
  ])("under the same key for %s is refused, and writes nothing", async (_, change) => {
    const command = wish(await newMember());
    done(await record(command));
    const before = await count("entry");
    expect(await record({ ...command, ...(await change()) })).toEqual({
      ok: false,
      refusal: { type: "same-key-other-contribution" },
    });
    expect(await count("entry")).toBe(before);
  });

  test("under one key for two members at the same moment is one receipt and one refusal", async () => {
    const [one, other] = [wish(await newMember()), wish(await newMember(), { key: `key-${numbers + 1}` })];
    const told = await Promise.all([record(one), record({ ...other, key: one.key })]);
    expect(told.filter(({ ok }) => ok)).toHaveLength(1);
    await booksHold();
  });
});

describe("many at once", () => {
  test("two for one member cover different months", async () => {
    const memberId = await newMember();
    const both = await Promise.all([record(wish(memberId)), record(wish(memberId))]);
    expect(both.flatMap((one) => months(done(one).receipt.lines)).toSorted()).toEqual([
      "2025-11-01..2025-11-30",
      "2025-12-01..2025-12-31",
    ]);
    await booksHold();
  });

  test("twenty for twenty members, by two receivers, are twenty receipts in a row", async () => {
    const members = await Promise.all(Array.from({ length: 20 }, newMember));
    const before = await count("receipt");
    const told = await Promise.all(
      members.map((memberId, index) =>
        record(wish(memberId, { receivedBy: index % 2 === 0 ? treasurer : collector })),
      ),
    );
    const given = told.map((one) => done(one).receipt.number).toSorted((a, b) => Number(a - b));
    expect(given).toEqual(Array.from({ length: 20 }, (_, index) => BigInt(before + index + 1)));
    await booksHold();
  });
});

describe("a contribution that is refused", () => {
  test("says why, with the member's name where there is one, and writes nothing", async () => {
    const memberId = await newMember();
    const before = await count("entry");
    const nobody = "00000000-0000-7000-8000-000000000000";
    const refusal = async (change: Partial<RecordContribution>) => {
      const told = await record(wish(memberId, change));
      return told.ok ? "taken" : told.refusal;
    };
    expect(await refusal({ memberId: nobody })).toEqual({ type: "no-such-member" });
    expect(await refusal({ receivedBy: memberId })).toEqual({ type: "not-allowed-to-receive" });
    expect(await refusal({ receivedBy: nobody })).toEqual({ type: "not-allowed-to-receive" });
    expect(await refusal({ memberId: treasurer })).toMatchObject({
      type: "own-contribution",
      member: { memberNo: "1-001" },
    });
    expect(await refusal({ receiverActsFor: [memberId] })).toMatchObject({ type: "own-contribution" });
    expect(await refusal({ happenedOn: day("2026-02-15") })).toEqual({ type: "day-to-come" });
    expect(await refusal({ happenedOn: day("2025-10-31") })).toEqual({
      type: "day-before-joining",
      joinedOn: day("2025-11-01"),
    });
    expect(await refusal({ amount: baht(31) })).toMatchObject({ type: "no-whole-period" });
    expect(await refusal({ amount: baht(0) })).toMatchObject({ type: "no-whole-period" });
    expect(await refusal({ amount: baht(9_000) })).toMatchObject({ type: "too-far-ahead" });
    expect(await count("entry")).toBe(before);
  });

  test("may be wished again under its key once the reason is gone", async () => {
    const memberId = await newMember();
    const command = wish(memberId, { amount: baht(31) });
    expect((await record(command)).ok).toBe(false);
    expect((await record({ ...command, amount: baht(30) })).ok).toBe(true);
  });
});

test("what is proposed before confirming writes nothing, and is what confirming gives", async () => {
  const memberId = await newMember();
  const before = await count("entry");
  const asked = { memberId, amount: baht(90), receivedBy: treasurer, receiverActsFor: [] };
  const proposed = done(await perform(fund.house, fund.fundId, proposeContribution, asked));
  expect(await count("entry")).toBe(before);
  const recorded = done(await record(wish(memberId, { amount: baht(90) })));
  expect(months(recorded.receipt.lines)).toEqual(months(proposed.lines));
});
