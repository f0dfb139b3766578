import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { endMembership } from "#actions/register/end-membership.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { createFund } from "#actions/create-fund.ts";
import { issueLinkCode, redeemLinkCode, unlink } from "#actions/link-member.ts";
import { perform } from "#actions/perform.ts";
import type { LinkRefusal } from "#conversation/deed.ts";
import { membersEverLinkedTo, membersLinkedTo } from "#store/links.ts";
import { meetAccount } from "#store/line-accounts.ts";
import { done, lineUser, openSmallFund, yasothon, type SmallFund } from "./small-fund.ts";

let fund: SmallFund;
let mother: string;
let motherNo: string;
let people = 0;
beforeAll(async () => {
  fund = await openSmallFund();
  await fund.member("1-001", { roles: ["chair"] });
  await fund.member("1-002", { roles: ["registrar"] });
  await fund.member("1-003", { roles: ["auditor"] });
});
beforeEach(async () => {
  people += 1;
  motherNo = `5-${people}`;
  mother = await fund.member(motherNo);
  await fund.owner`truncate relay.outbox, relay.errand, link_try, link_code`;
});
afterAll(() => fund.close());

const issue = (memberNo = motherNo, issuedByNo = "1-001") =>
  perform(fund.house, fund.fundId, issueLinkCode, { memberNo, issuedByNo });
const code = async (memberNo?: string, issuedByNo?: string): Promise<string> =>
  done(await issue(memberNo, issuedByNo)).code;
/** As it comes from a chat: the account is met first, in the same transaction. */
const redeemAsMet: typeof redeemLinkCode = async (moment, command) => {
  await meetAccount(moment.fund, { ...command, at: moment.at });
  return redeemLinkCode(moment, command);
};
const redeem = (lineUserId: string, given: string) =>
  perform(fund.house, fund.fundId, redeemAsMet, { lineUserId, channelId: fund.channelId, code: given });
const refusalOf = async (lineUserId: string, given: string): Promise<LinkRefusal["type"] | "linked"> => {
  const told = await redeem(lineUserId, given);
  return told.ok ? "linked" : told.refusal.type;
};
const cut = (lineUserId: string, memberId: string) =>
  perform(fund.house, fund.fundId, unlink, { lineUserId, memberId, channelId: fund.channelId });
/** A person never seen before. */
const someone = (): string => {
  people += 1;
  return lineUser(people);
};
const linked = (lineUserId: string): Promise<readonly string[]> =>
  fund.house.database.inFund(fund.fundId, (tx) => membersLinkedTo(tx, lineUserId));
const told = async (): Promise<readonly string[]> =>
  (await fund.owner<{ recipient: string }[]>`select recipient from relay.outbox order by recipient`).map(
    ({ recipient }) => recipient,
  );

describe("a code", () => {
  test("links its member to whoever brings it, and may be used once", async () => {
    const given = await code();
    const [me, other] = [someone(), someone()];
    const answer = done(await redeem(me, given));
    expect(answer).toMatchObject({ member: { memberId: mother }, others: 0 });
    expect(await linked(me)).toEqual([mother]);
    expect(await refusalOf(other, given)).toBe("code-not-accepted");
    expect(await linked(other)).toEqual([]);
  });

  test("is kept as a keyed hash only", async () => {
    const given = await code();
    const [row] = await fund.owner<{ row: string }[]>`select link_code::text as row from link_code`;
    expect(row?.row).not.toContain(given);
  });

  test("lives for 24 hours to the second", async () => {
    const [early, late] = [await code(), await code()];
    fund.wait({ hours: 23, minutes: 59, seconds: 59 });
    expect(await refusalOf(someone(), early)).toBe("linked");
    fund.wait({ seconds: 1 });
    expect(await refusalOf(someone(), late)).toBe("code-not-accepted");
  });

  test("brought by two people at the same moment links one of them", async () => {
    const given = await code();
    const both = await Promise.all([refusalOf(someone(), given), refusalOf(someone(), given)]);
    expect(both.filter((one) => one === "linked")).toHaveLength(1);
  });

  test("of another fund is no code here", async () => {
    const other = fund.house.newId();
    const founding = { code: "other", name: "กองทุนอื่น", rules: yasothon, activatedBy: "test" };
    done(await perform(fund.house, other, createFund, founding));
    const chair = { memberNo: "1-001", givenName: "ประธาน", joinedOn: Temporal.PlainDate.from("2025-11-01") };
    done(await perform(fund.house, other, registerMember, chair));
    done(await perform(fund.house, other, takeOffice, { memberNo: "1-001", role: "chair" }));
    const issued = await perform(fund.house, other, issueLinkCode, {
      memberNo: "1-001",
      issuedByNo: "1-001",
    });
    expect(await refusalOf(someone(), done(issued).code)).toBe("code-not-accepted");
  });

  test("cannot be used by its issuer, nor by any account that is or ever was linked to the issuer", async () => {
    const [own, former] = [someone(), someone()];
    const chair = await fund.owner<
      { id: string }[]
    >`select member_id as id from member where member_no = '1-001'`;
    await redeem(own, await code("1-001", "1-002"));
    await redeem(former, await code("1-001", "1-002"));
    await cut(former, chair[0]?.id ?? "");
    const given = await code();
    expect(await refusalOf(own, given)).toBe("code-not-accepted");
    expect(await refusalOf(former, given)).toBe("code-not-accepted");
    expect(await refusalOf(someone(), given)).toBe("linked");
  });

  test("brought again by who is linked already is not used up, and no wrong try", async () => {
    const me = someone();
    await redeem(me, await code());
    const given = await code();
    for (let round = 0; round < 6; round += 1) expect(await refusalOf(me, given)).toBe("already-linked");
    expect(await refusalOf(someone(), given)).toBe("linked");
  });

  test.each([
    ["for nobody", "9-999", "1-001", "no-such-member"],
    ["by nobody", "1-002", "9-999", "no-such-issuer"],
    ["by who holds no office", "1-002", undefined, "not-allowed-to-issue"],
    ["by the auditor, who checks and does not act", "1-002", "1-003", "not-allowed-to-issue"],
  ])("is not issued %s", async (_, memberNo, issuer, refusal) => {
    expect(await issue(memberNo, issuer ?? motherNo)).toEqual({ ok: false, refusal: { type: refusal } });
  });

  test("is not issued for who has left; for who has died it is, because the family has much to ask", async () => {
    const on = Temporal.PlainDate.from("2026-02-01");
    await perform(fund.house, fund.fundId, endMembership, { memberId: mother, on, reason: "resigned" });
    expect(await issue()).toEqual({ ok: false, refusal: { type: "member-has-left" } });
    await perform(fund.house, fund.fundId, endMembership, { memberId: mother, on, reason: "died" });
    expect((await issue()).ok).toBe(true);
  });
});

describe("guessing", () => {
  test("ends after five wrong tries of an account, for a day, and the right code is not looked at", async () => {
    const me = someone();
    for (let wrong = 0; wrong < 5; wrong += 1)
      expect(await refusalOf(me, "K7MQX3RT")).toBe("code-not-accepted");
    const given = await code();
    expect(await refusalOf(me, given)).toBe("too-many-tries");
    expect(await refusalOf(someone(), await code())).toBe("linked");
    fund.wait({ hours: 24, seconds: 1 });
    expect(await refusalOf(me, await code())).toBe("linked");
  });

  test("ends after fifty wrong tries in a fund, for an hour, whoever guesses", async () => {
    for (let account = 0; account < 10; account += 1) {
      const guesser = someone();
      for (let wrong = 0; wrong < 5; wrong += 1) await redeem(guesser, "K7MQX3RT");
    }
    const [me, given] = [someone(), await code()];
    expect(await refusalOf(me, given)).toBe("too-many-tries");
    fund.wait({ hours: 1 });
    expect(await refusalOf(me, given)).toBe("linked");
  });

  test("learns nothing: wrong, expired, used and one's own code get the same answer, and each counts", async () => {
    const [expired, used, me] = [await code(), await code(), someone()];
    await redeem(someone(), used);
    fund.wait({ hours: 25 });
    await redeem(me, await code("1-001", "1-002"));
    const answers = [];
    for (const given of ["K7MQX3RT", expired, used, await code(), await code()])
      answers.push(await redeem(me, given));
    expect(new Set(answers.map((answer) => JSON.stringify(answer)))).toEqual(
      new Set(['{"ok":false,"refusal":{"type":"code-not-accepted"}}']),
    );
    expect(await refusalOf(me, "K7MQX3RT")).toBe("too-many-tries");
  });
});

describe("a new link, and the end of one", () => {
  test("are told to the member's other accounts and to the registrar, each once, and not to who did it", async () => {
    const [first, second, registrar] = [someone(), someone(), someone()];
    await redeem(registrar, await code("1-002"));
    await redeem(first, await code());
    await fund.owner`truncate relay.outbox`;
    await redeem(second, await code());
    expect(await told()).toEqual([first, registrar].toSorted());
    await fund.owner`truncate relay.outbox`;
    await cut(second, mother);
    expect(await told()).toEqual([first, registrar].toSorted());
    await fund.owner`truncate relay.outbox`;
    // A registrar who links is answered, as anybody is; belonging to the family from now on, they are told once.
    await redeem(registrar, await code());
    expect(await told()).toEqual([first]);
    await fund.owner`truncate relay.outbox`;
    await redeem(second, await code());
    expect(await told()).toEqual([first, registrar].toSorted());
  });

  test("have the menu looked at that the person sees: each link, and each end of one", async () => {
    const me = someone();
    const menus = async (): Promise<number> => (await fund.owner`select 1 from relay.errand`).length;
    await redeem(me, await code());
    await redeem(me, await code("1-002"));
    expect(await menus()).toBe(2);
    await cut(me, mother);
    expect(await menus()).toBe(3);
    const [registrar] = await fund.owner<
      { id: string }[]
    >`select member_id as id from member where member_no = '1-002'`;
    await cut(me, registrar?.id ?? "");
    expect(await menus()).toBe(4);
  });

  test("are remembered: who ever acted for a member is known, and may link again", async () => {
    const me = someone();
    await redeem(me, await code());
    expect(await cut(me, mother)).toMatchObject({ memberId: mother });
    expect(await linked(me)).toEqual([]);
    const ever = await fund.house.database.inFund(fund.fundId, (tx) => membersEverLinkedTo(tx, me));
    expect(ever).toEqual([mother]);
    expect(await cut(me, mother)).toBeUndefined();
    expect(await refusalOf(me, await code())).toBe("linked");
  });

  test("of somebody else cannot be made by a button with their id", async () => {
    const me = someone();
    await redeem(me, await code());
    expect(await cut(someone(), mother)).toBeUndefined();
    expect(await linked(me)).toEqual([mother]);
  });
});
