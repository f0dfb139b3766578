import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import { done, lineUser } from "../small-fund.ts";
import { at, openVillage, tapOf, takeOf, type VillageFund } from "./village.ts";

const baht = bahtToSatang;
let village: VillageFund;
beforeEach(async () => {
  village = await openVillage();
});
afterEach(() => village.close());

const paidAtFund = (memberId: string) =>
  perform(village.fund.house, village.fund.fundId, recordContribution, {
    key: village.fund.house.newId(),
    memberId,
    amount: baht(30),
    method: "cash",
    happenedOn: Temporal.PlainDate.from("2026-02-14"),
    receivedBy: village.treasurer,
    receiverActsFor: [],
  });

describe("a village's list", () => {
  test("goes by house numbers, one row a family, and whoever has no house number at the end", async () => {
    await village.house(undefined);
    for (const [houseNo, count] of [
      ["10", 1],
      ["2", 3],
      ["12/1", 1],
      ["12", 2],
    ] as const)
      await village.house(houseNo, count);
    const { houses } = await village.walk();
    expect(houses.map(({ place, others, due }) => [place, others, due])).toEqual([
      ["2", 2, baht(90)],
      ["10", 0, baht(30)],
      ["12", 1, baht(60)],
      ["12/1", 0, baht(30)],
      ["2-101", 0, baht(30)],
    ]);
  });

  test("leaves out who is paid up, who has left, and the collector's own house, which is counted", async () => {
    const [paid] = await village.house("3");
    await village.house("4");
    done(await paidAtFund(paid ?? ""));
    const walk = await village.walk();
    expect(walk.houses.map(({ place }) => place)).toEqual(["4"]);
    // The collector joined in November and has paid nothing.
    expect(walk.own).toBe(1);
  });
});

describe("one tap", () => {
  test("is one receipt for the whole family, into the collector's bag", async () => {
    await village.house("12", 3);
    const walk = await village.walk();
    const outcome = await village.told(takeOf(walk, at(walk, "12")));
    expect(outcome).toMatchObject({
      type: "house-taken",
      house: { due: 0n, moves: 1, taken: { total: baht(90), number: "OB/1", state: "stands" } },
      walk: { houses: [], collected: baht(90), receipts: 1, bag: baht(90) },
    });
    expect(await village.receipts()).toEqual([{ total: 9000n, members: 3, cancelled: false }]);
  });

  test("made ten times at the same moment is one receipt, and the others show how the house stands", async () => {
    await village.house("12");
    const walk = await village.walk();
    const take = takeOf(walk, at(walk, "12"));
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => village.told(take)));
    expect(outcomes.map(({ type }) => type).toSorted()).toEqual([
      ...Array<string>(9).fill("house-stands"),
      "house-taken",
    ]);
    expect(await village.receipts()).toHaveLength(1);
  });

  test("of three doors from one list counts for each of them, in whatever order they come", async () => {
    for (const houseNo of ["1", "2", "3"]) await village.house(houseNo);
    const walk = await village.walk();
    for (const place of ["3", "1", "2"])
      expect((await village.told(takeOf(walk, at(walk, place)))).type).toBe("house-taken");
    expect(await village.receipts()).toHaveLength(3);
  });

  test("takes nothing where the family has paid elsewhere since the list was shown", async () => {
    const [member] = await village.house("12");
    const walk = await village.walk();
    done(await paidAtFund(member ?? ""));
    expect(await village.told(takeOf(walk, at(walk, "12")))).toMatchObject({
      type: "house-stands",
      isAsked: false,
      house: { due: 0n, moves: 0 },
    });
    expect(await village.receipts()).toHaveLength(1);
  });

  test("takes nothing where one of two has paid elsewhere: the new sum is shown first", async () => {
    const [member] = await village.house("12", 2);
    const walk = await village.walk();
    done(await paidAtFund(member ?? ""));
    expect(await village.told(takeOf(walk, at(walk, "12")))).toMatchObject({
      type: "house-stands",
      house: { due: baht(30) },
    });
    expect(await village.receipts()).toHaveLength(1);
  });

  test("by two collectors at one door is one receipt", async () => {
    const second = await village.fund.member("2-050", { roles: ["collector"], villageNo: 2 });
    await village.fund.link(lineUser(3), second);
    await village.house("12", 2);
    const [mine, theirs] = [await village.walk(), await village.walk(lineUser(3))];
    const outcomes = await Promise.all([
      village.told(takeOf(mine, at(mine, "12"))),
      village.told(takeOf(theirs, at(theirs, "12")), lineUser(3)),
    ]);
    expect(outcomes.map(({ type }) => type).toSorted()).toEqual(["house-stands", "house-taken"]);
    expect(await village.receipts()).toHaveLength(1);
  });

  test("of yesterday's list shows the house as it stands today, and takes nothing", async () => {
    await village.house("12");
    const walk = await village.walk();
    village.fund.wait({ hours: 24 });
    const outcome = await village.told(takeOf(walk, at(walk, "12")));
    expect(outcome).toMatchObject({ type: "house-stands", house: { due: baht(30), moves: 0 } });
    expect(outcome.type === "house-stands" && outcome.house.roundId).not.toBe(walk.roundId);
    expect(await village.receipts()).toEqual([]);
  });

  test("goes on from another phone: the round is the collector's, and not the phone's", async () => {
    for (const houseNo of ["1", "2"]) await village.house(houseNo);
    const walk = await village.walk();
    await village.told(takeOf(walk, at(walk, "1")));
    await village.fund
      .owner`update link set ended_at = now(), ended_by = 'test' where line_user_id = ${village.collectorLine}`;
    await village.fund.link(lineUser(9), village.collector);
    const other = await village.walk(lineUser(9));
    expect(other).toMatchObject({ roundId: walk.roundId, collected: baht(30), houses: [{ place: "2" }] });
    expect((await village.told({ type: "walk" })).type).toBe("books-refused");
  });

  test.each<readonly [string, (tap: ReturnType<typeof takeOf>) => ReturnType<typeof takeOf>]>([
    ["another collector's round", (tap) => tap],
    ["a round that never was", (tap) => ({ ...tap, roundId: "00000000-0000-7000-8000-000000000000" })],
    ["an id that is none", (tap) => ({ ...tap, roundId: "x" })],
    ["a house that is none", (tap) => ({ ...tap, houseId: "x" })],
  ])("with %s finds no house", async (what, change) => {
    await village.house("12");
    const walk = await village.walk(what.startsWith("another") ? village.treasurerLine : undefined);
    const own = what.startsWith("another") ? await village.walk() : walk;
    const tap = { ...takeOf(own, at(own, "12")), roundId: walk.roundId };
    expect(await village.told(change(tap))).toEqual({
      type: "collecting-refused",
      refusal: { type: "no-such-house" },
    });
  });
});

describe("another amount", () => {
  test("is taken for those who pay, once", async () => {
    const [first = ""] = await village.house("12", 2);
    const walk = await village.walk();
    const said = {
      type: "take-as-said",
      ...tapOf(walk, at(walk, "12")),
      payments: [{ memberId: first, amount: baht(90) }],
    } as const;
    expect((await village.told(said)).type).toBe("house-taken");
    expect((await village.told(said)).type).toBe("house-stands");
    expect(await village.receipts()).toEqual([{ total: 9000n, members: 1, cancelled: false }]);
  });

  test("that is no whole period, or for somebody of another house, is not taken", async () => {
    const [first = ""] = await village.house("12");
    const [stranger = ""] = await village.house("13");
    const walk = await village.walk();
    const tap = tapOf(walk, at(walk, "12"));
    const says = (memberId: string, amount: number) =>
      village.told({ type: "take-as-said", ...tap, payments: [{ memberId, amount: baht(amount) }] });
    expect(await says(first, 31)).toMatchObject({
      type: "receiving-refused",
      refusal: { type: "no-whole-period" },
    });
    expect((await says(stranger, 30)).type).toBe("house-stands");
    expect((await says(village.collector, 30)).type).toBe("house-stands");
    expect(await village.receipts()).toEqual([]);
  });
});

describe("a slip of the thumb", () => {
  test("goes back with a reason, and the house can pay again; nothing of it happens twice or late", async () => {
    await village.house("12");
    const before = await village.walk();
    const row = at(before, "12");
    await village.told(takeOf(before, row));
    const back = {
      type: "take-back-at-house",
      ...tapOf(before, row),
      moves: 1,
      reason: "แตะผิดบ้าน",
    } as const;
    expect(await village.told(back)).toMatchObject({
      type: "house-taken-back",
      house: { moves: 2, due: baht(30), taken: { state: "cancelled" } },
      walk: { collected: 0n, bag: 0n },
    });
    expect((await village.told(back)).type).toBe("house-stands");
    // The first tap, come again: the count has gone on.
    expect((await village.told(takeOf(before, row))).type).toBe("house-stands");
    const now = await village.walk();
    expect((await village.told(takeOf(now, at(now, "12")))).type).toBe("house-taken");
    expect((await village.told(back)).type).toBe("house-stands");
    expect(await village.receipts()).toMatchObject([{ cancelled: true }, { cancelled: false }]);
  });

  test("above the fund's amount a second person looks first", async () => {
    const [member = ""] = await village.house("12");
    const walk = await village.walk();
    const tap = tapOf(walk, at(walk, "12"));
    await village.told({
      type: "take-as-said",
      ...tap,
      payments: [{ memberId: member, amount: baht(1080) }],
    });
    expect(
      await village.told({ type: "take-back-at-house", ...tap, moves: 1, reason: "ยอดไม่ถูก" }),
    ).toMatchObject({ type: "house-taken-back", house: { moves: 1, taken: { state: "waits" } } });
    expect(await village.receipts()).toMatchObject([{ cancelled: false }]);
  });
});

test("nobody at home waits at the end of the list, and is taken from when they come out, by the old list too", async () => {
  for (const houseNo of ["1", "2"]) await village.house(houseNo);
  const walk = await village.walk();
  const absent = { type: "not-at-home", ...tapOf(walk, at(walk, "1")) } as const;
  expect(await village.told(absent)).toMatchObject({
    type: "house-not-home",
    walk: { houses: [{ place: "2" }, { place: "1", isNotHome: true }] },
  });
  await village.told(absent);
  expect(await village.fund.owner`select what from collecting_visit`).toHaveLength(1);
  expect((await village.told(takeOf(walk, at(walk, "1")))).type).toBe("house-taken");
  // What was tapped before it was paid, and comes after.
  expect((await village.told(absent)).type).toBe("house-stands");
});

test("a house is found by its number, a member's number or a name, with Thai digits too", async () => {
  await village.house("12/3");
  await village.house("15");
  for (const query of ["12/3", "๑๒/๓", "บ้าน 12/3", "บ้านเลขที่ 12/3", "2-101", "สมาชิก2-101"])
    expect(await village.told({ type: "find-house", villageNo: 2, query })).toMatchObject({
      type: "house-stands",
      isAsked: true,
      house: { place: "12/3" },
    });
  expect(await village.told({ type: "find-house", villageNo: 2, query: "สมาชิก" })).toMatchObject({
    type: "houses-found",
    houses: { length: 2 },
  });
  expect(await village.told({ type: "find-house", villageNo: 2, query: "99" })).toMatchObject({ houses: [] });
});

test("the day is summed up from the books: who paid, who was not there, and how many receipts need paper", async () => {
  const [onLine = ""] = await village.house("1");
  for (const houseNo of ["2", "3", "4"]) await village.house(houseNo);
  await village.fund.link(lineUser(5), onLine);
  const walk = await village.walk();
  for (const place of ["1", "2"]) await village.told(takeOf(walk, at(walk, place)));
  await village.told({ type: "not-at-home", ...tapOf(walk, at(walk, "3")) });
  expect(await village.told({ type: "sum-up", villageNo: 2 })).toMatchObject({
    type: "summed-up",
    sum: {
      paid: 2,
      notHome: ["3"],
      onPaper: 1,
      walk: { collected: baht(60), bag: baht(60), houses: { length: 2 } },
    },
  });
});
