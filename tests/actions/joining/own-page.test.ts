import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { askBeneficiaries, settleBeneficiaries } from "#actions/joining/change-beneficiaries.ts";
import { changeOwnPage, ownPage } from "#actions/joining/change-own-page.ts";
import { endMembership } from "#actions/register/end-membership.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { perform, type Action } from "#actions/perform.ts";
import type { Beneficiary } from "#core/member/beneficiary.ts";
import { bahtToSatang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import { done, lineUser, openSmallFund, yasothon, type SmallFund } from "../small-fund.ts";
import { day, toldTo } from "./people.ts";

let fund: SmallFund;
let treasurer: string;
let chair: string;
let member: string;
let phone: string;
let sister: string;
let people = 400;
beforeAll(async () => {
  fund = await openSmallFund();
  chair = await fund.member("1-001", { roles: ["chair"], givenName: "ประธาน", familyName: "ตั้งตรง" });
  treasurer = await fund.member("1-003", { roles: ["treasurer"] });
  await fund.link(lineUser(1), chair);
  await fund.link(lineUser(2), await fund.member("1-002", { roles: ["registrar"] }));
});
beforeEach(async () => {
  people += 1;
  [phone, sister] = [lineUser(people), lineUser(people + 1000)];
  member = await fund.member(`5-${people}`, { phone: "0811111111", houseNo: "1" });
  await fund.link(phone, member);
  await fund.link(sister, member);
  await fund.owner`truncate relay.outbox, relay.errand`;
});
afterAll(() => fund.close());

const run = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(fund.house, fund.fundId, action, command);
const refusalOf = async (acted: Promise<Result<unknown, object>>): Promise<object | undefined> => {
  const one = await acted;
  return one.ok ? undefined : one.refusal;
};
const change = (change: Parameters<typeof changeOwnPage>[1]["change"]) =>
  run(changeOwnPage, { memberId: member, change, lineUserId: phone });
const end = (reason: "resigned" | "died") =>
  run(endMembership, { memberId: member, on: day("2026-02-01"), reason });
const pay = (baht: number) =>
  run(recordContribution, {
    key: fund.house.newId(),
    memberId: member,
    amount: bahtToSatang(baht),
    method: "cash",
    happenedOn: day("2026-02-14"),
    receivedBy: treasurer,
    receiverActsFor: [],
  });

describe("one's own page", () => {
  test("shows no more of a telephone than its last digits", async () => {
    const page = await run(ownPage, member);
    expect(page).toMatchObject({ houseNo: "1", phoneTail: "1111", planName: "ส่งรายเดือน", beneficiaries: [] });
    expect(
      JSON.stringify(page, (_, value: unknown) => (typeof value === "bigint" ? Number(value) : value)),
    ).not.toContain("0811111111");
    expect(await run(ownPage, fund.fundId)).toBeUndefined();
  });

  test("takes a new address, quietly", async () => {
    const address = { type: "address", houseNo: "12/3", addressRest: "ซอยวัด" } as const;
    expect(await change(address)).toMatchObject({
      ok: true,
      value: { houseNo: "12/3", addressRest: "ซอยวัด" },
    });
    expect(await refusalOf(change(address))).toEqual({ type: "nothing-changes" });
    expect(await toldTo(fund, sister)).toEqual([]);
    const [logged] = await fund.owner`select kind, written_by from member_log where member_id = ${member}`;
    expect(logged).toEqual({ kind: "corrected", written_by: member });
  });

  test("takes a new telephone, and tells everybody else who follows the member and the registrar", async () => {
    expect(await change({ type: "phone", phone: "0822222222" })).toMatchObject({
      ok: true,
      value: { phoneTail: "2222" },
    });
    for (const one of [sister, lineUser(2)])
      expect((await toldTo(fund, one)).join()).toContain("เบอร์ใหม่ลงท้าย 2222");
    expect(await toldTo(fund, phone)).toEqual([]);
    expect(await refusalOf(change({ type: "phone", phone: "1" }))).toEqual({ type: "phone-wrong" });
  });

  test("takes another plan from the next period that is not covered; what is paid stays", async () => {
    done(await pay(60));
    expect(await change({ type: "plan", planCode: "quarterly" })).toMatchObject({
      ok: true,
      value: { planName: "ส่งราย 3 เดือน", member: { paidUpTo: day("2025-12-31") } },
    });
    expect(done(await pay(90)).receipt.lines).toMatchObject([
      { from: day("2026-01-01"), to: day("2026-03-31") },
    ]);
    expect(await refusalOf(change({ type: "plan", planCode: "weekly" }))).toMatchObject({
      type: "unknown-plan",
    });
  });

  test("takes no plan that counts days instead of months: that is the registrar's", async () => {
    const { contributions } = yasothon as { contributions: { plans: object[] } };
    const plans = [...contributions.plans, { code: "daily", name: "วันละบาท", days: 1, price: 1 }];
    const body = {
      ...(yasothon as object),
      effectiveFrom: "2026-02-02",
      contributions: { ...contributions, plans },
    };
    await fund.owner`insert into rule_set (fund_id, version, effective_from, body, activated_by, activated_at)
      values (${fund.fundId}, 2, '2026-02-02', ${fund.owner.json(body as never)}, 'test', now())`;
    expect(await refusalOf(change({ type: "plan", planCode: "daily" }))).toEqual({
      type: "plan-counts-otherwise",
    });
    expect((await run(ownPage, member))?.plans.map(({ code }) => code)).not.toContain("daily");
  });

  test("of somebody who has left stays as it is", async () => {
    await end("resigned");
    expect(await refusalOf(change({ type: "phone", phone: "0822222222" }))).toEqual({
      type: "member-has-left",
    });
    const gone = run(changeOwnPage, {
      memberId: fund.fundId,
      change: { type: "phone", phone: "0822222222" },
      lineUserId: phone,
    });
    expect(await refusalOf(gone)).toEqual({ type: "no-such-member" });
  });
});

const son: Beneficiary = { name: "นายสมชาย ใจดี", relation: "child" };

const ask = (named: readonly Beneficiary[] = [son], key = fund.house.newId()) =>
  run(askBeneficiaries, { key, memberId: member, named, lineUserId: phone });
async function asked(named: readonly Beneficiary[] = [son]): Promise<string> {
  const key = fund.house.newId();
  done(await ask(named, key));
  return key;
}
const agree = (requestId: string, by: string = chair) =>
  run(settleBeneficiaries, { requestId, by, answer: { agree: true } });

describe("beneficiaries", () => {
  test("are asked for once, and count when a committee member has confirmed them; every list is kept", async () => {
    const key = await asked();
    expect((await toldTo(fund, lineUser(1))).join()).toContain("มีคำขอเปลี่ยนผู้รับผลประโยชน์");
    expect((await toldTo(fund, sister)).join()).toContain("รายชื่อเดิมยังใช้อยู่ค่ะ");
    expect(await ask([son], key)).toMatchObject({ ok: true });
    expect(await refusalOf(ask())).toEqual({ type: "change-waits-already" });
    expect(await run(ownPage, member)).toMatchObject({ beneficiaries: [], isChangeWaiting: true });

    expect(await agree(key)).toMatchObject({ ok: true });
    expect(await run(ownPage, member)).toMatchObject({ beneficiaries: [son], isChangeWaiting: false });
    for (const one of [phone, sister])
      expect((await toldTo(fund, one)).join()).toContain("นายสมชาย ใจดี (บุตร)");
    expect((await toldTo(fund, lineUser(2))).join()).not.toContain("นายสมชาย ใจดี");
    expect(await refusalOf(agree(key))).toEqual({ type: "settled-before", as: "agreed" });

    await agree(await asked([{ name: "นางมาลี ใจดี", relation: "mother" }]));
    const lists =
      await fund.owner`select version, confirmed_by from beneficiary_list where member_id = ${member} order by version`;
    expect(lists.map((row) => ({ ...row }))).toEqual([
      { version: 1, confirmed_by: chair },
      { version: 2, confirmed_by: chair },
    ]);
  });

  test("are declined with a reason, which the asker reads", async () => {
    const requestId = await asked();
    const no = (reason: string) =>
      refusalOf(run(settleBeneficiaries, { requestId, by: chair, answer: { agree: false, reason } }));
    expect(await no(" ")).toEqual({ type: "reason-missing" });
    expect(await no("ขอพบเจ้าตัวก่อนค่ะ")).toBeUndefined();
    expect((await toldTo(fund, phone)).join()).toContain("เหตุผล: ขอพบเจ้าตัวก่อนค่ะ");
    expect(await run(ownPage, member)).toMatchObject({ beneficiaries: [] });
  });

  test("are confirmed by nobody who is named, who acts for the member, or who holds no office", async () => {
    const named = await asked([{ name: "ประธาน ตั้งตรง", relation: "other" }]);
    expect(await refusalOf(agree(named))).toEqual({ type: "own-request" });
    expect(await refusalOf(agree(named, member))).toEqual({ type: "not-allowed" });
    await fund.link(lineUser(1), member);
    expect(await refusalOf(agree(named))).toEqual({ type: "own-request" });
    await fund.owner`update link set ended_at = now(), ended_by = 'test' where member_id = ${member} and line_user_id = ${lineUser(1)}`;
    expect(await refusalOf(agree(named))).toEqual({ type: "own-request" });
    expect(await refusalOf(agree(fund.fundId))).toEqual({ type: "no-such-request" });
  });

  test("are frozen from the day of death, asked for before or after", async () => {
    const requestId = await asked();
    await end("died");
    expect(await refusalOf(agree(requestId))).toEqual({ type: "beneficiaries-frozen" });
    expect(await refusalOf(ask())).toEqual({ type: "beneficiaries-frozen" });
  });

  test("are a list that makes sense, of a member that there is", async () => {
    expect(await refusalOf(ask([]))).toEqual({ type: "nobody-named" });
    expect(await refusalOf(ask([son, son]))).toEqual({ type: "named-twice", name: son.name });
    const nobody = run(askBeneficiaries, {
      key: fund.house.newId(),
      memberId: fund.fundId,
      named: [son],
      lineUserId: phone,
    });
    expect(await refusalOf(nobody)).toEqual({ type: "no-such-member" });
  });
});
