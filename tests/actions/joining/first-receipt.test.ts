import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { recordContribution, proposeContribution } from "#actions/record-contribution.ts";
import { followApplications } from "#actions/joining/follow-applications.ts";
import { contributionState } from "#actions/show-contributions.ts";
import { perform } from "#actions/perform.ts";
import { bahtToSatang } from "#core/money.ts";
import { done, lineUser, openSmallFund, yasothon, type SmallFund } from "../small-fund.ts";
import { admitted, certified, day, send, toldTo } from "./people.ts";

let fund: SmallFund;
let treasurer: string;
let chair: string;
let phones = 200;
beforeAll(async () => {
  fund = await openSmallFund();
  chair = await fund.member("1-001", { roles: ["chair"] });
  treasurer = await fund.member("1-002", { roles: ["treasurer"] });
});
afterAll(() => fund.close());

/** A member admitted on 14 February, who applied from a telephone of their own. */
async function newcomer(on = day("2026-02-14")): Promise<{ memberId: string; phone: string }> {
  phones += 1;
  const phone = lineUser(phones);
  const requestId = await send(fund, phone, { on: day("2026-02-14"), givenName: `ใหม่${phones}` });
  const { memberId } = await admitted(fund, await certified(fund, requestId, chair), { by: chair, on });
  return { memberId, phone };
}
const pay = (memberId: string, baht: number, more: object = {}) =>
  perform(fund.house, fund.fundId, recordContribution, {
    key: fund.house.newId(),
    memberId,
    amount: bahtToSatang(baht),
    method: "cash",
    happenedOn: day("2026-02-14"),
    receivedBy: treasurer,
    receiverActsFor: [],
    ...more,
  });
const joinedOn = async (memberId: string): Promise<string | undefined> => {
  const state = await perform(fund.house, fund.fundId, contributionState, memberId);
  return state?.joinedOn.toString();
};
/** A younger version of the same rules, in force from this day on. */
const startsOn = (start: string, version: number, from: string): Promise<unknown> => {
  const body = { ...(yasothon as object), effectiveFrom: from, membership: { startsOn: start } };
  return fund.owner`insert into rule_set (fund_id, version, effective_from, body, activated_by, activated_at)
    values (${fund.fundId}, ${version}, ${from}, ${fund.owner.json(body)}, 'test', now())`;
};

describe("the first receipt of somebody admitted", () => {
  test("takes the entrance fee and the first contribution together, and is told to their telephone", async () => {
    const { memberId, phone } = await newcomer();
    const proposed = await perform(fund.house, fund.fundId, proposeContribution, {
      memberId,
      amount: bahtToSatang(40),
      receivedBy: treasurer,
      receiverActsFor: [],
    });
    expect(proposed).toMatchObject({
      ok: true,
      value: { amount: 4000n, entranceFee: 1000n, lines: [{ amount: 3000n }] },
    });
    await toldTo(fund, phone);
    expect(done(await pay(memberId, 40)).receipt).toMatchObject({
      total: 4000n,
      entranceFee: 1000n,
      lines: [{ from: day("2026-02-01"), to: day("2026-02-28"), amount: 3000n }],
    });
    expect((await toldTo(fund, phone)).join()).toContain("ค่าสมัคร: ฿10");
    const [row] = await fund.owner<{ fees: number }[]>`
      select -sum(amount_satang)::int as fees from posting where account = 'entrance-fees'`;
    expect(row?.fees).toBe(1000);
    expect(await perform(fund.house, fund.fundId, followApplications, phone)).toMatchObject([
      { stage: "paid" },
    ]);
  });

  test("asks for the fee where it is left out, and only once", async () => {
    const { memberId } = await newcomer();
    const proposed = await perform(fund.house, fund.fundId, proposeContribution, {
      memberId,
      amount: bahtToSatang(30),
      receivedBy: treasurer,
      receiverActsFor: [],
    });
    const offers = [{ type: "no-whole-period", price: 3000n, offers: [4000n] }];
    expect(proposed.ok ? [] : [proposed.refusal]).toEqual(offers);
    const short = await pay(memberId, 30);
    expect(short.ok ? [] : [short.refusal]).toEqual(offers);
    done(await pay(memberId, 40));
    expect(done(await pay(memberId, 30)).receipt.entranceFee).toBeUndefined();
  });

  test("may say the fee beside the contribution", async () => {
    const { memberId } = await newcomer();
    expect(done(await pay(memberId, 30, { entranceFee: bahtToSatang(10) })).receipt.total).toBe(4000n);
  });

  test("begins the membership on its own day, where the rules say so, and takes it back with itself", async () => {
    const { memberId } = await newcomer();
    expect(await joinedOn(memberId)).toBe("2026-02-14");
    fund.wait({ hours: 24 * 20 });
    done(await pay(memberId, 40, { happenedOn: day("2026-03-05") }));
    expect(await joinedOn(memberId)).toBe("2026-03-05");
    const later = done(await pay(memberId, 30, { happenedOn: day("2026-03-06") }));
    expect(later.receipt.lines).toMatchObject([{ from: day("2026-04-01") }]);
    expect(await joinedOn(memberId)).toBe("2026-03-05");
  });

  test("of a membership from the resolution, or from next month, leaves its day as it is", async () => {
    await startsOn("resolution", 2, "2026-03-01");
    const one = await newcomer(day("2026-03-05"));
    done(await pay(one.memberId, 40, { happenedOn: day("2026-03-06") }));
    expect(await joinedOn(one.memberId)).toBe("2026-03-05");

    await startsOn("next-month", 3, "2026-03-02");
    const next = await newcomer(day("2026-03-05"));
    expect(await joinedOn(next.memberId)).toBe("2026-04-01");
    const early = await pay(next.memberId, 40, { happenedOn: day("2026-03-04") });
    expect(early).toMatchObject({ ok: false, refusal: { type: "day-before-joining" } });
    const paid = done(await pay(next.memberId, 40, { happenedOn: day("2026-03-05") }));
    expect(paid.receipt.lines).toMatchObject([{ from: day("2026-04-01"), to: day("2026-04-30") }]);
  });

  test("of a membership from the application counts from the day it was sent", async () => {
    await startsOn("application", 4, "2026-03-03");
    const { memberId } = await newcomer(day("2026-03-05"));
    expect(await joinedOn(memberId)).toBe("2026-02-14");
  });
});
