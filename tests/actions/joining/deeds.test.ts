import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { doBooksDeed } from "#actions/deeds/books.ts";
import { doJoiningDeed } from "#actions/deeds/joining.ts";
import { perform } from "#actions/perform.ts";
import type { JoiningDeed, JoiningOutcome } from "#conversation/deeds/joining.ts";
import { lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";
import { meet, send, somsri } from "./people.ts";

let fund: SmallFund;
let member: string;
const [ofTwo, plain, auditor, chair, stranger] = [1, 2, 3, 4, 5].map(lineUser) as [
  string,
  string,
  string,
  string,
  string,
];
beforeAll(async () => {
  fund = await openSmallFund();
  await fund.link(ofTwo, await fund.member("2-001", { roles: ["representative"], villageNo: 2 }));
  member = await fund.member("2-002");
  await fund.link(plain, member);
  await fund.link(auditor, await fund.member("1-003", { roles: ["auditor"] }));
  await fund.link(chair, await fund.member("1-001", { roles: ["chair"] }));
  await meet(fund, stranger);
});
afterAll(() => fund.close());

const ask = (lineUserId: string, deed: JoiningDeed): Promise<JoiningOutcome> =>
  perform(
    fund.house,
    fund.fundId,
    (moment, wish: JoiningDeed) => doJoiningDeed(moment, { lineUserId, channelId: fund.channelId }, wish),
    deed,
  );
const listed = async (lineUserId: string): Promise<readonly unknown[]> => {
  const speaker = { lineUserId, channelId: fund.channelId };
  const outcome = await perform(
    fund.house,
    fund.fundId,
    (moment, type: "list-requests") => doBooksDeed(moment, speaker, { type }),
    "list-requests",
  );
  return outcome.type === "requests" ? (outcome.joining ?? []) : [];
};

describe("a button can be kept and its text be made up: each deed of joining asks again who is speaking", () => {
  test("requests are opened, searched for and settled by the committee alone", async () => {
    const requestId = await send(fund, stranger);
    const wishes: readonly JoiningDeed[] = [
      { type: "open-joining-request", requestId },
      { type: "find-for-link", requestId, query: "2" },
      { type: "settle-joining-request", requestId, answer: { type: "agree" } },
    ];
    for (const wish of wishes)
      for (const speaker of [plain, auditor, stranger])
        expect(await ask(speaker, wish)).toEqual({
          type: "joining-refused",
          refusal: { type: "not-allowed" },
        });
    expect(await ask(ofTwo, wishes[0]!)).toMatchObject({
      type: "joining-request",
      request: { kind: "join" },
    });
    expect(await ask(ofTwo, wishes[1]!)).toMatchObject({ type: "found-for-link", more: false });
    expect(await ask(chair, wishes[2]!)).toMatchObject({
      refusal: { type: "not-your-village", villageNo: 2 },
    });
    expect(await ask(ofTwo, wishes[2]!)).toMatchObject({ type: "joining-settled", agreed: true });
    expect(await ask(ofTwo, wishes[0]!)).toMatchObject({ refusal: { type: "settled-before", as: "agreed" } });
    const unknown = { type: "open-joining-request", requestId: fund.fundId } as const;
    expect(await ask(ofTwo, unknown)).toMatchObject({ refusal: { type: "no-such-request" } });
  });

  test("what waits is listed to whoever may settle it, and not to whom it is about", async () => {
    await send(fund, ofTwo, { givenName: "ลูกผู้แทน", for: "child" });
    expect(await listed(ofTwo)).toEqual([]);
    expect(await listed(chair)).toMatchObject([{ kind: "join", name: "นางสาวลูกผู้แทน มีสุข" }]);
    expect(await listed(plain)).toEqual([]);
  });

  test("a page is shown and changed by whoever acts for the member alone", async () => {
    const wishes: readonly JoiningDeed[] = [
      { type: "show-own-page", memberId: member },
      { type: "change-own-page", memberId: member, change: { type: "phone", phone: "0812223333" } },
      {
        type: "ask-beneficiaries",
        key: fund.house.newId(),
        memberId: member,
        named: [{ name: "ก ข", relation: "child" }],
      },
    ];
    for (const wish of wishes)
      expect(await ask(chair, wish)).toEqual({ type: "joining-refused", refusal: { type: "not-linked" } });
    expect(await ask(plain, wishes[0]!)).toMatchObject({ type: "own-page" });
    expect(await ask(plain, wishes[1]!)).toMatchObject({ type: "own-page-changed", change: "phone" });
    expect(await ask(plain, wishes[1]!)).toMatchObject({ refusal: { type: "nothing-changes" } });
    expect(await ask(plain, wishes[2]!)).toMatchObject({ type: "beneficiaries-asked" });
    expect(await ask(plain, wishes[2]!)).toMatchObject({ type: "beneficiaries-asked" });
  });

  test("anybody applies on the day on which they say so, follows it, takes it back, and asks for a link", async () => {
    const { on: _, ...application } = { ...somsri, givenName: "คนใหม่" };
    expect(await ask(stranger, { type: "begin-application" })).toMatchObject({
      terms: { entranceFee: 1000n, waiting: 0 },
    });
    const key = fund.house.newId();
    expect(await ask(stranger, { type: "send-application", key, application })).toMatchObject({
      again: false,
    });
    expect(await ask(stranger, { type: "begin-application" })).toMatchObject({ terms: { waiting: 1 } });
    expect(await ask(stranger, { type: "show-applications" })).toMatchObject({
      applications: [{ requestId: key, on: somsri.on }, {}],
    });
    const wrong = {
      type: "send-application",
      key: fund.house.newId(),
      application: { ...application, phone: "1" },
    } as const;
    expect(await ask(stranger, wrong)).toMatchObject({ refusal: { type: "phone-wrong" } });
    expect(await ask(stranger, { type: "withdraw-application", requestId: key })).toMatchObject({
      name: "นางสาวคนใหม่ มีสุข",
    });
    expect(await ask(stranger, { type: "withdraw-application", requestId: key })).toMatchObject({
      refusal: { type: "settled-before" },
    });
    for (const outcome of [{ again: false }, { again: false }, { refusal: { type: "too-many-open" } }])
      expect(
        await ask(stranger, { type: "ask-link", key: fund.house.newId(), words: "แม่บัวผัน หมู่ 2" }),
      ).toMatchObject(outcome);
  });
});
