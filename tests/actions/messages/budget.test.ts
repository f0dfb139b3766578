import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askForFigures, noteFigures, setBudget, showBudget, tellOfBudget } from "#actions/messages/budget.ts";
import { perform } from "#actions/perform.ts";
import { lineUser, morning, openSmallFund, testCipher, type SmallFund } from "../small-fund.ts";

let fund: SmallFund;
beforeAll(async () => {
  fund = await openSmallFund();
  for (const [number, role] of (["chair", "treasurer", "registrar"] as const).entries())
    await fund.link(lineUser(number + 1), await fund.member(`1-00${number + 1}`, { roles: [role] }));
});
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending, relay.errand, relay.message_budget, relay.message_count`;
  fund.clock.at = morning;
});
afterAll(() => fund.close());

const errands = async (): Promise<readonly string[]> =>
  (await fund.owner`select kind, once_key from relay.errand order by once_key`).map(
    ({ kind, once_key: key }) => `${kind} ${String(key).split(":").slice(2).join(":")}`,
  );

test("a budget is of a channel that there is, and its reserve is part of it", async () => {
  const { house, channelId } = fund;
  expect(await setBudget(house, { channelId: "nobody", reserve: 0 })).toMatchObject({
    refusal: { type: "no-such-channel" },
  });
  expect(await setBudget(house, { channelId, plan: 10, reserve: 11 })).toMatchObject({
    refusal: { type: "reserve-above-plan" },
  });
  expect(await setBudget(house, { channelId, plan: 300, reserve: 40 })).toMatchObject({ ok: true });
  expect(await showBudget(house, fund.fundId)).toMatchObject([
    {
      channelId,
      now: { limit: 300, reserve: 40, used: 0 },
      room: { decision: 300, receipt: 260, reminder: 220 },
    },
  ]);
});

describe("LINE's figures", () => {
  test("are asked for by one errand a channel and six hours, however many servers think of it", async () => {
    await Promise.all([askForFigures(fund.house), askForFigures(fund.house)]);
    fund.wait({ hours: 1 });
    await askForFigures(fund.house);
    expect(await errands()).toHaveLength(1);
    fund.wait({ hours: 6 });
    await askForFigures(fund.house);
    expect(await errands()).toHaveLength(2);
  });

  test("count what was sent by hand, and warn where that leaves little", async () => {
    const { house, channelId } = fund;
    await setBudget(house, { channelId, plan: 300, reserve: 40 });
    await noteFigures(house, { channelId, limit: 300, used: 100 });
    expect(await errands()).toEqual([]);
    await noteFigures(house, { channelId, limit: 300, used: 210 });
    await noteFigures(house, { channelId, limit: 300, used: 220 });
    expect(await errands()).toEqual(["tell-of-budget 2026-02-01:nearly"]);
    expect(await showBudget(house)).toMatchObject([{ now: { used: 220 }, warning: "nearly" }]);
  });

  test("that name another plan than before are told", async () => {
    const { house, channelId } = fund;
    await noteFigures(house, { channelId, limit: 15_000, used: 1 });
    await noteFigures(house, { channelId, limit: 15_000, used: 2 });
    expect(await errands()).toEqual([]);
    await noteFigures(house, { channelId, limit: 300, used: 3 });
    expect((await errands()).join()).toMatch(/^tell-of-budget plan:/u);
  });

  test("of last month are over, and its limit still holds", async () => {
    const { house, channelId } = fund;
    await noteFigures(house, { channelId, limit: 300, used: 299 });
    fund.clock.at = Temporal.Instant.from("2026-03-02T03:00:00Z");
    expect(await showBudget(house)).toMatchObject([{ now: { limit: 300, used: 0 } }]);
  });

  test("of a channel that is gone change nothing", async () => {
    await noteFigures(fund.house, { channelId: "nobody", used: 3 });
    expect(await fund.owner`select 1 from relay.message_budget`).toEqual([]);
  });
});

test("chair and treasurer are told once, in words", async () => {
  const told = {
    news: { warning: "reserve", used: 260, limit: 300, reserve: 40 },
    name: "budget:e1",
  } as const;
  for (let times = 0; times < 2; times += 1) await perform(fund.house, fund.fundId, tellOfBudget, told);
  const rows =
    await fund.owner`select outbox_id, recipient, body_sealed from relay.outbox order by recipient`;
  expect(rows.map(({ recipient }) => recipient as string)).toEqual([lineUser(1), lineUser(2)]);
  const body = testCipher.open(
    rows[0]?.["body_sealed"] as Uint8Array,
    `outbox.body:${rows[0]?.["outbox_id"]}`,
  );
  expect(body).toContain("เหลือเฉพาะส่วนที่กันไว้");
  expect(body).toContain("ไม่มีข้อความใดหายไปค่ะ");
});
