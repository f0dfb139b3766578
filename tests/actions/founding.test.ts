import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addChannel, channels } from "#actions/add-channel.ts";
import { registerMember, type AddMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { createFund, type CreateFund } from "#actions/create-fund.ts";
import { perform } from "#actions/perform.ts";
import { channelOf } from "#actions/take-in.ts";
import { chartOfAccounts } from "#core/ledger/chart.ts";
import type { Channel } from "#store/channels.ts";
import { done, openSmallFund, yasothon, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
beforeAll(async () => {
  fund = await openSmallFund();
});
afterAll(() => fund.close());

const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);

const found = (change: Partial<CreateFund> = {}, fundId = fund.house.newId()) =>
  perform(fund.house, fundId, createFund, {
    code: "ban-na",
    name: "กองทุนบ้านนา",
    rules: yasothon,
    activatedBy: "test",
    ...change,
  });

describe("a fund", () => {
  test("begins with its chart of accounts, its first rule set, and no receipt", async () => {
    const { fundId } = done(await found());
    const accounts = await fund.owner<
      { account: string }[]
    >`select account from account where fund_id = ${fundId}`;
    expect(accounts.map(({ account }) => account).toSorted()).toEqual(
      chartOfAccounts.map(({ account }) => account).toSorted(),
    );
    const [head] =
      await fund.owner`select last_receipt_no::int as receipts, closed_through from fund_head where fund_id = ${fundId}`;
    expect(head).toEqual({ receipts: 0, closed_through: null });
    const rules = await fund.owner`select version, activated_by from rule_set where fund_id = ${fundId}`;
    expect([...rules]).toEqual([{ version: 1, activated_by: "test" }]);
  });

  test.each<readonly [string, Partial<CreateFund>, string]>([
    ["whose code another fund has", { code: "small" }, "code-taken"],
    ["whose code has other letters", { code: "Ban Na" }, "code-not-allowed"],
    ["whose code begins with a hyphen", { code: "-ban" }, "code-not-allowed"],
    ["without a name", { name: "  " }, "name-missing"],
    ["without rules that make sense", { rules: { name: "x" } }, "rules-not-sound"],
  ])("%s is not founded, and leaves nothing", async (_, change, type) => {
    const fundId = fund.house.newId();
    expect(await found(change, fundId)).toMatchObject({ ok: false, refusal: { type } });
    expect(await fund.owner`select 1 from fund where fund_id = ${fundId}`).toEqual([]);
    expect(await fund.owner`select 1 from account where fund_id = ${fundId}`).toEqual([]);
  });
});

describe("a member", () => {
  const register = (change: Partial<AddMember> = {}) =>
    perform(fund.house, fund.fundId, registerMember, {
      memberNo: "9",
      givenName: "ก",
      joinedOn: day("2026-01-01"),
      ...change,
    });

  test("without a plan gets the one that is offered first", async () => {
    const { memberId } = done(await register({ memberNo: "8" }));
    const [row] = await fund.owner`select plan_code, member_type from member where member_id = ${memberId}`;
    expect(row).toEqual({ plan_code: "monthly", member_type: "general" });
  });

  test.each<readonly [string, Partial<AddMember>, object]>([
    ["without a number", { memberNo: " " }, { type: "number-missing" }],
    ["without a name", { givenName: "" }, { type: "name-missing" }],
    [
      "with a plan that the rules do not know",
      { planCode: "weekly" },
      { type: "unknown-plan", plans: ["monthly", "quarterly", "half-yearly", "yearly"] },
    ],
    ["who joins tomorrow", { joinedOn: day("2026-02-15") }, { type: "day-to-come", field: "joinedOn" }],
    ["who is born tomorrow", { birthOn: day("2026-02-15") }, { type: "day-to-come", field: "birthOn" }],
    ["who joined before being born", { birthOn: day("2026-01-02") }, { type: "born-after-joining" }],
    ["whose citizen id does not check", { citizenId: "1234567890122" }, { type: "citizen-id-wrong" }],
    ["whose phone number is none", { phone: "12" }, { type: "phone-wrong" }],
    ["whose number is taken", { memberNo: "8" }, { type: "number-taken" }],
  ])("%s is not registered", async (_, change, refusal) => {
    expect(await register(change)).toMatchObject({ ok: false, refusal });
  });

  test("is registered once with one citizen id, in whatever spelling, and may be in another fund too", async () => {
    done(await register({ memberNo: "7", citizenId: "1-2345-67890-12-1" }));
    expect(await register({ memberNo: "6", citizenId: "๑๒๓๔๕๖๗๘๙๐๑๒๑" })).toEqual({
      ok: false,
      refusal: { type: "citizen-id-taken", field: "citizenId" },
    });
    const other = fund.house.newId();
    const founding = { code: "other", name: "กองทุนอื่น", rules: yasothon, activatedBy: "test" };
    done(await perform(fund.house, other, createFund, founding));
    const there = { memberNo: "7", givenName: "ก", joinedOn: day("2026-01-01"), citizenId: "1234567890121" };
    expect((await perform(fund.house, other, registerMember, there)).ok).toBe(true);
  });

  test("whose number two registrars give at the same moment is one member", async () => {
    const both = await Promise.all([register({ memberNo: "5" }), register({ memberNo: "5" })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  });
});

describe("an office", () => {
  test("is held once by a member, and a collector gets a bag of their own", async () => {
    const memberId = await fund.member("4-001");
    const take = () => perform(fund.house, fund.fundId, takeOffice, { memberNo: "4-001", role: "collector" });
    done(await take());
    expect(await take()).toEqual({ ok: false, refusal: { type: "in-office-already" } });
    const bags = await fund.owner`select class, holder from account where account = ${`bag:${memberId}`}`;
    expect([...bags]).toEqual([{ class: "asset", holder: memberId }]);
  });

  test("is not taken by nobody, nor by who has left", async () => {
    const memberId = await fund.member("4-002");
    await fund.owner`update member set left_on = '2026-02-01', left_reason = 'resigned' where member_id = ${memberId}`;
    const take = (memberNo: string) =>
      perform(fund.house, fund.fundId, takeOffice, { memberNo, role: "chair" });
    expect(await take("4-002")).toEqual({ ok: false, refusal: { type: "member-has-left" } });
    expect(await take("4-003")).toEqual({ ok: false, refusal: { type: "no-such-member" } });
  });
});

describe("a channel", () => {
  const bot = `U${"a".repeat(32)}`;
  const add = (change: Partial<Channel> = {}) =>
    addChannel(fund.house, {
      channelId: "1650000009",
      fundId: fund.fundId,
      botUserId: bot,
      secret: "first",
      ...change,
    });

  test("said again takes the new secret and token, which are sealed", async () => {
    done(await add({ accessToken: "old-token" }));
    done(await add({ secret: "second" }));
    const known = await channelOf(fund.house, "1650000009");
    expect(known).toEqual({ channelId: "1650000009", fundId: fund.fundId, botUserId: bot, secret: "second" });
    const [row] = await fund.owner<
      { row: string }[]
    >`select channel::text as row from relay.channel where channel_id = '1650000009'`;
    expect(row?.row).not.toContain(Buffer.from("second").toString("hex"));
    expect((await channels(fund.house, fund.fundId)).map(({ channelId }) => channelId)).toEqual([
      fund.channelId,
      "1650000009",
    ]);
  });

  test.each<readonly [string, Partial<Channel>, string]>([
    ["of another fund", { fundId: "00000000-0000-7000-8000-000000000000" }, "channel-of-another-fund"],
    ["with a bot that another channel has", { channelId: "1650000010" }, "bot-of-another-channel"],
    ["without a secret", { secret: "" }, "secret-missing"],
    ["with an id that is none", { channelId: "../x" }, "channel-id-not-allowed"],
    ["with a bot's id that is none", { botUserId: "U123" }, "bot-user-id-not-allowed"],
  ])("%s is not added", async (_, change, type) => {
    expect(await add(change)).toEqual({ ok: false, refusal: { type } });
  });
});
