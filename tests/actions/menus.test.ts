import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { menuOfPerson, menusOfPeople } from "#actions/menus-of-people.ts";
import { perform } from "#actions/perform.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { showMenusAgain, showMenusOfTheDay } from "#actions/show-menus.ts";
import { leaseErrandWork } from "#actions/work-errands.ts";
import { changeAccount } from "#store/line-accounts.ts";
import { done, lineUser, morning, openSmallFund, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
const [mother, chair, collector, newcomer] = [lineUser(1), lineUser(2), lineUser(3), lineUser(4)];
beforeAll(async () => {
  fund = await openSmallFund();
  await fund.link(mother, await fund.member("1-001"));
  const chairId = await fund.member("1-002", { roles: ["chair"] });
  await fund.link(chair, chairId);
  await fund.link(collector, await fund.member("1-003", { roles: ["collector"] }));
  await fund.link(newcomer, await fund.member("1-004"));
});
beforeEach(async () => {
  fund.clock.at = morning;
  await fund.owner`truncate relay.errand`;
});
afterAll(() => fund.close());

const run = <Command, Outcome>(
  action: Parameters<typeof perform<Command, Outcome>>[2],
  command: Command,
): Promise<Outcome> => perform(fund.house, fund.fundId, action, command);
/** Whose menus are to be looked at. */
async function lookedAt(): Promise<unknown[]> {
  const leased = await leaseErrandWork(
    { house: fund.house, server: "one", run: () => Promise.reject(new Error()) },
    99,
  );
  return leased.map(({ body }) => (body as { lineUserId: string }).lineUserId).toSorted();
}

test("everybody on a channel stands under one menu, and it is the one that each is told alone", async () => {
  const menus = await run(menusOfPeople, fund.channelId);
  expect(Object.fromEntries(menus)).toEqual({
    member: [mother, newcomer],
    committee: [chair],
    collector: [collector],
  });
  for (const [menu, people] of menus)
    for (const lineUserId of people) expect(await run(menuOfPerson, lineUserId)).toBe(menu);
  expect(await run(menuOfPerson, lineUser(99))).toBe("not-linked");
});

test("a term that begins or ends by itself changes the menu on its day, and yesterday's is made good", async () => {
  const [from, until] = [Temporal.PlainDate.from("2026-03-01"), Temporal.PlainDate.from("2026-04-01")];
  done(await run(takeOffice, { memberNo: "1-004", role: "registrar", fromOn: from, untilOn: until }));
  await fund.owner`truncate relay.errand`;
  const at = async (day: string) => {
    fund.clock.at = Temporal.Instant.from(`${day}T00:02:00+07:00`);
    await fund.owner`truncate relay.errand`;
    const { menus } = await run(showMenusOfTheDay, undefined);
    expect(await lookedAt()).toHaveLength(menus);
    return [menus, await run(menuOfPerson, newcomer)];
  };
  expect(await at("2026-02-28")).toEqual([0, "member"]);
  expect(await at("2026-03-01")).toEqual([1, "committee"]);
  expect(await at("2026-03-02")).toEqual([1, "committee"]);
  expect(await at("2026-03-03")).toEqual([0, "committee"]);
  expect(await at("2026-04-01")).toEqual([1, "member"]);
});

test("who became something else while menus were put up is looked at once more", async () => {
  const linkedAs = new Map([
    [mother, "member"],
    [chair, "member"],
    [lineUser(77), "member"],
  ]);
  await run(showMenusAgain, { channelId: fund.channelId, linkedAs });
  expect(await lookedAt()).toEqual([chair, lineUser(77)]);
});

test("who has blocked the fund is under no menu", async () => {
  await fund.house.database.inFund(fund.fundId, (tx) =>
    changeAccount(tx, collector, { blockedAt: fund.clock.at }),
  );
  expect((await run(menusOfPeople, fund.channelId)).has("collector")).toBe(false);
});
