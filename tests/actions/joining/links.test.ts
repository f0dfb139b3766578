import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { agreeLink, askLink, declineLink } from "#actions/joining/ask-link.ts";
import { cutLinks, listLinks } from "#actions/joining/cut-links.ts";
import { settleJoiningRequest } from "#actions/joining/settle-request.ts";
import { endMembership } from "#actions/register/end-membership.ts";
import { perform, type Action } from "#actions/perform.ts";
import type { Result } from "#core/result.ts";
import { changeAccount } from "#store/line-accounts.ts";
import { membersLinkedTo } from "#store/links.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";
import { day, meet, toldTo } from "./people.ts";

let fund: SmallFund;
let chair: string;
let mother: string;
let auditor: string;
let asker: string;
let phones = 300;
beforeAll(async () => {
  fund = await openSmallFund();
  chair = await fund.member("1-001", { roles: ["chair"] });
  auditor = await fund.member("1-003", { roles: ["auditor"] });
  await fund.link(lineUser(1), chair);
  const registrar = await fund.member("1-002", { roles: ["registrar"] });
  await fund.link(lineUser(2), registrar);
});
beforeEach(async () => {
  phones += 1;
  asker = lineUser(phones);
  await meet(fund, asker);
  mother = await fund.member(`5-${phones}`);
  await fund.owner`truncate relay.outbox, relay.errand`;
});
afterAll(() => fund.close());

const run = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(fund.house, fund.fundId, action, command);
const refusalOf = async (acted: Promise<Result<unknown, object>>): Promise<object | undefined> => {
  const one = await acted;
  return one.ok ? undefined : one.refusal;
};
const linkedTo = (lineUserId: string): Promise<readonly string[]> =>
  fund.house.database.inFund(fund.fundId, (tx) => membersLinkedTo(tx, lineUserId));
async function ask(lineUserId = asker): Promise<string> {
  const key = fund.house.newId();
  await run(askLink, { key, lineUserId, words: "แม่บัวผัน หมู่ 2 หนูเป็นลูก" });
  return key;
}

describe("a link without a code", () => {
  test("is asked of the committee in one's own words, and never more than two at once", async () => {
    const key = await ask();
    expect((await toldTo(fund, lineUser(1))).join()).toContain("บอกมาว่า: แม่บัวผัน หมู่ 2 หนูเป็นลูก");
    const again = { key, lineUserId: asker, words: "อีกครั้ง" };
    expect(await run(askLink, again)).toEqual({ ok: true, value: { again: true } });
    await ask();
    const third = { ...again, key: fund.house.newId() };
    expect(await refusalOf(run(askLink, third))).toEqual({ type: "too-many-open", most: 2 });
  });

  test("is made by a committee member, who says which member is meant; everybody is told", async () => {
    const sister = lineUser(900 + phones);
    await fund.link(sister, mother);
    const requestId = await ask();
    await fund.owner`truncate relay.outbox`;
    expect(await run(agreeLink, { requestId, by: chair, memberId: mother })).toMatchObject({ ok: true });
    expect(await linkedTo(asker)).toEqual([mother]);
    expect((await toldTo(fund, asker)).join()).toContain("เชื่อมเรียบร้อยแล้ว");
    for (const one of [sister, lineUser(2)])
      expect((await toldTo(fund, one)).join()).toContain("มีไลน์ใหม่เชื่อมกับสมาชิก");
    expect(await run(listLinks, { memberId: mother })).toMatchObject([
      { lineUserId: sister, madeHow: "code" },
      { lineUserId: asker, madeHow: "request", hearsNews: false },
    ]);
  });

  test("is nobody's own to give: not to oneself, not from one's own second telephone, not by the auditor", async () => {
    const requestId = await ask();
    const agree = (by: string, memberId = mother) => refusalOf(run(agreeLink, { requestId, by, memberId }));
    expect(await agree(auditor)).toEqual({ type: "not-allowed" });
    expect(await agree(chair, chair)).toEqual({ type: "own-request" });
    expect(await agree(chair, fund.fundId)).toEqual({ type: "no-such-member" });
    await fund.link(asker, mother);
    expect(await agree(chair)).toEqual({ type: "linked-already" });
    const own = await ask(lineUser(1));
    expect(await refusalOf(run(agreeLink, { requestId: own, by: chair, memberId: mother }))).toEqual({
      type: "own-request",
    });
  });

  test("leads to no member who has left, except to the dead, whose family must be heard", async () => {
    const end = (reason: "resigned" | "died") =>
      run(endMembership, { memberId: mother, on: day("2026-02-01"), reason });
    await end("resigned");
    const requestId = await ask();
    const agree = () => refusalOf(run(agreeLink, { requestId, by: chair, memberId: mother }));
    expect(await agree()).toEqual({ type: "member-has-left" });
    await fund.owner`update member set left_reason = 'died' where member_id = ${mother}`;
    expect(await agree()).toBeUndefined();
    expect(await agree()).toEqual({ type: "settled-before", as: "agreed" });
  });

  test("is declined with a reason, and not given behind the back of whoever has blocked the fund", async () => {
    const requestId = await ask();
    const no = (reason: string) => refusalOf(run(declineLink, { requestId, by: chair, reason }));
    expect(await no("")).toEqual({ type: "reason-missing" });
    expect(await no("ยังไม่รู้จักค่ะ")).toBeUndefined();
    expect((await toldTo(fund, asker)).join()).toContain("เหตุผล: ยังไม่รู้จักค่ะ");
    expect(await no("อีกครั้ง")).toEqual({ type: "settled-before", as: "declined" });

    const second = await ask();
    await fund.house.database.inFund(fund.fundId, (tx) =>
      changeAccount(tx, asker, { blockedAt: fund.clock.at }),
    );
    expect(await refusalOf(run(agreeLink, { requestId: second, by: chair, memberId: mother }))).toEqual({
      type: "no-such-request",
    });
  });

  test("is settled with a member, and only once", async () => {
    const requestId = await ask();
    const settle = (answer: { type: "agree"; memberId?: string }) =>
      refusalOf(run(settleJoiningRequest, { requestId, by: chair, answer }));
    expect(await settle({ type: "agree" })).toEqual({ type: "member-missing" });
    expect(await settle({ type: "agree", memberId: mother })).toBeUndefined();
    const unknown = { requestId: fund.fundId, by: chair, answer: { type: "decline", reason: "ก" } } as const;
    expect(await refusalOf(run(settleJoiningRequest, unknown))).toEqual({ type: "no-such-request" });
  });
});

describe("the committee cuts", () => {
  test("a lost telephone at once: all its links, and what it was in the middle of", async () => {
    const child = await fund.member(`6-${phones}`);
    for (const member of [mother, child]) await fund.link(asker, member);
    const conversation = { v: 1, flow: "receive" };
    await fund.house.database.inFund(fund.fundId, (tx) => changeAccount(tx, asker, { conversation }));
    const cut = await run(cutLinks, { lineUserId: asker, by: chair });
    expect(cut.ok && cut.value).toHaveLength(2);
    expect(await linkedTo(asker)).toEqual([]);
    const [account] =
      await fund.owner`select conversation_sealed, chosen_member_id from line_account where line_user_id = ${asker}`;
    expect(account).toEqual({ conversation_sealed: null, chosen_member_id: null });
    expect((await toldTo(fund, asker)).join()).toContain("ไลน์นี้เลิกเชื่อมกับ");
    expect((await toldTo(fund, lineUser(2))).join()).toContain("เลิกเชื่อมกับสมาชิกแล้ว");
    const menus = await fund.owner`select channel_id from relay.errand where kind = 'relink-menu'`;
    expect(menus, "each link that is cut has the menu looked at").toHaveLength(2);
  });

  test("one link and leaves the others, or every link of a member", async () => {
    const other = lineUser(800 + phones);
    await fund.link(other, mother);
    for (const member of [mother, chair]) await fund.link(asker, member);
    await run(cutLinks, { lineUserId: asker, memberId: mother, by: chair });
    expect(await linkedTo(asker)).toEqual([chair]);
    expect((await toldTo(fund, other)).join()).toContain("มีไลน์บัญชีหนึ่งเลิกเชื่อม");
    await run(cutLinks, { memberId: mother, by: chair });
    expect(await linkedTo(other)).toEqual([]);
  });

  test("only in office, and only what stands; somebody who has blocked the fund as well", async () => {
    await fund.link(asker, mother);
    expect(await refusalOf(run(cutLinks, { lineUserId: asker, by: auditor }))).toEqual({
      type: "not-allowed",
    });
    await fund.house.database.inFund(fund.fundId, (tx) =>
      changeAccount(tx, asker, { blockedAt: fund.clock.at }),
    );
    expect(await run(cutLinks, { lineUserId: asker, by: chair })).toMatchObject({ ok: true });
    expect(await linkedTo(asker)).toEqual([]);
    expect(await refusalOf(run(cutLinks, { lineUserId: asker, by: chair }))).toEqual({
      type: "no-such-link",
    });
  });
});
