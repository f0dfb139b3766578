import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { arriveFromFund } from "#actions/books/arrive-from-fund.ts";
import { collectorSheet } from "#actions/books/collector-sheet.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { reverseEntry } from "#actions/books/reverse-entry.ts";
import { sendToFund } from "#actions/books/send-to-fund.ts";
import { showBalances } from "#actions/books/show-books.ts";
import { createFund } from "#actions/create-fund.ts";
import { perform } from "#actions/perform.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { askOwnContribution, settleOwnContribution } from "#actions/requests/own-contribution.ts";
import { satang } from "#core/money.ts";
import { settleRequestOf } from "#actions/requests/settle-request.ts";
import { listOpenRequests } from "#actions/requests/list-open.ts";
import { decisionsAbout } from "#store/decisions.ts";
import { done, lineUser, yasothon } from "../small-fund.ts";
import { baht, day, openMoneyFund, outcome, valentine, type MoneyFund } from "./money-fund.ts";

let money: MoneyFund;
let members = 0;
const newMember = (villageNo?: number): Promise<string> => {
  members += 1;
  return money.fund.member(`5-${members}`, villageNo === undefined ? {} : { villageNo });
};

const send = async (amount: number) =>
  done(
    await money.act(sendToFund, {
      key: money.key(),
      by: money.treasurer,
      account: "expense:other",
      subFund: "disaster",
      amount: baht(amount),
      from: "bank",
      on: day("2026-02-10"),
      receiver: "กองทุนอื่น",
      purpose: "ช่วยน้ำท่วม",
    }),
  );
const settle = (requestId: string, change: object = {}) =>
  money.act(settleOwnContribution, { requestId, by: money.chair, agree: true, ...change });
describe("with money in the box", () => {
  beforeAll(async () => {
    money = await openMoneyFund();
    const gift = { kind: "donation", from: "วัดบ้านนา", into: "bank", on: day("2026-02-01") } as const;
    done(
      await money.act(receiveMoney, { key: money.key(), by: money.treasurer, amount: baht(10_000), ...gift }),
    );
  });
  afterAll(() => money.fund.close());

  describe("money for another fund", () => {
    let otherId: string;
    let otherTreasurer: string;
    beforeAll(async () => {
      const { house } = money.fund;
      otherId = house.newId();
      const founding = { code: "other", name: "กองทุนอื่น", rules: yasothon, activatedBy: "test" };
      done(await perform(house, otherId, createFund, founding));
      const added = { memberNo: "9-001", givenName: "มะลิ", joinedOn: day("2025-11-01") };
      otherTreasurer = done(await perform(house, otherId, registerMember, added)).memberId;
      done(await perform(house, otherId, takeOffice, { memberNo: "9-001", role: "treasurer" }));
    });
    const arrive = (reference: string, change: object = {}) =>
      perform(money.fund.house, otherId, arriveFromFund, {
        senderId: money.fund.fundId,
        reference,
        by: otherTreasurer,
        into: "bank",
        on: valentine,
        ...change,
      });

    test("is on its way until that fund has it, and only then spent", async () => {
      const sent = await send(300);
      expect([await money.held("in-transit"), await money.held("expense:other")]).toEqual([baht(300), 0n]);
      expect(sent.voucher).toMatchObject({
        kind: "between-funds",
        total: baht(300),
        words: { receiver: "กองทุนอื่น" },
      });
      const arrived = done(await arrive(sent.reference));
      expect(arrived).toMatchObject({ amount: baht(300), from: "กองทุนเล็ก", receipt: { total: baht(300) } });
      expect([await money.held("in-transit"), await money.held("expense:other", "disaster")]).toEqual([
        0n,
        baht(300),
      ]);
      // Repeated after a stop in between, nothing happens twice.
      expect(done(await arrive(sent.reference))).toEqual(arrived);
      expect(await money.held("in-transit")).toBe(0n);
    });

    test("is not spent a second time while it is on its way", async () => {
      const canSpend = async (): Promise<bigint> => {
        const shown = await perform(money.fund.house, money.fund.fundId, showBalances, {});
        return shown.subFunds.find(({ code }) => code === "disaster")?.available ?? 0n;
      };
      const before = await canSpend();
      const { reference } = await send(70);
      expect(await canSpend()).toBe(before - baht(70));
      done(await arrive(reference));
      expect(await canSpend()).toBe(before - baht(70));
      const other = await send(30);
      const undo = { key: money.key(), by: money.treasurer, entryId: other.reference, reason: "ส่งผิด" };
      done(await money.act(reverseEntry, undo));
      expect(await canSpend()).toBe(before - baht(70));
      const tooMuch = { account: "expense:other", subFund: "disaster", amount: satang(before), from: "bank" };
      const words = { on: valentine, receiver: "กองทุนอื่น", purpose: "ช่วยน้ำท่วม" };
      const again = { key: money.key(), by: money.treasurer, ...tooMuch, ...words };
      expect(outcome(await money.act(sendToFund, again))).toBe("sub-fund-too-small");
    });

    test("stays where it has arrived: neither its sending nor its arrival is taken back", async () => {
      const { reference } = await send(40);
      done(await arrive(reference));
      const [arrival] = await money.fund.owner<{ entry_id: string }[]>`
        select entry_id from entry where idempotency_key = ${`arrived:${reference}`}`;
      for (const entryId of [reference, arrival?.entry_id ?? ""]) {
        const undo = { key: money.key(), by: money.treasurer, entryId, reason: "ส่งผิด" };
        expect(outcome(await money.act(reverseEntry, undo))).toBe("arrived-at-fund");
      }
    });

    test("taken back and arriving at the same moment is in one of the two funds", async () => {
      const { reference } = await send(15);
      const atHome = await money.held("in-transit");
      const undo = { key: money.key(), by: money.treasurer, entryId: reference, reason: "ส่งผิด" };
      const [taken, arrived] = await Promise.all([money.act(reverseEntry, undo), arrive(reference)]);
      expect([
        ["done", "taken-back"],
        ["arrived-at-fund", "done"],
      ]).toContainEqual([outcome(taken), outcome(arrived)]);
      expect(await money.held("in-transit")).toBe(atHome - baht(15));
    });

    test("arrives as it was sent, or not at all", async () => {
      const { reference } = await send(10);
      expect(outcome(await arrive(money.chair))).toBe("no-such-transfer");
      expect(outcome(await arrive(reference, { senderId: otherId }))).toBe("no-such-transfer");
      expect(outcome(await arrive(reference, { on: day("2026-02-09") }))).toBe("before-sending");
      expect(outcome(await arrive(reference, { into: "bank:gone" }))).toBe("no-such-place");
      expect(outcome(await arrive(reference, { by: money.treasurer }))).toBe("not-treasurer");
      const undo = { key: money.key(), by: money.treasurer, entryId: reference, reason: "ส่งผิด" };
      done(await money.act(reverseEntry, undo));
      expect(outcome(await arrive(reference))).toBe("taken-back");
    });
  });

  describe("money of one's own household", () => {
    let child: string;
    beforeAll(async () => {
      child = await newMember();
      await money.fund.link(lineUser(77), money.collector);
      await money.fund.link(lineUser(77), child);
    });
    const ask = (change: object = {}) => {
      const wish = {
        by: money.collector,
        memberId: child,
        amount: baht(30),
        method: "cash",
        on: valentine,
      } as const;
      return money.act(askOwnContribution, { ...wish, ...change });
    };

    test("is receipted once a second person has seen it, in the name of who took it", async () => {
      const asked = done(await ask());
      expect(done(await ask())).toEqual({ ...asked, again: true });
      expect(outcome(await ask({ amount: baht(60) }))).toBe("asked-before");
      expect(await money.held(`bag:${money.collector}`)).toBe(0n);
      expect(outcome(await settle(asked.requestId, { by: money.collector }))).toBe("own-request");
      expect(outcome(await settle(asked.requestId, { by: child }))).toBe("not-second-person");
      expect(outcome(await settle(asked.requestId, { byActsFor: [child] }))).toBe("related");
      const settled = done(await settle(asked.requestId));
      expect(settled.type === "recorded" && settled.recorded.told[0].receivedBy).toBe("สมาชิก1-002");
      expect(await money.held(`bag:${money.collector}`)).toBe(baht(30));
      expect(outcome(await settle(asked.requestId))).toBe("settled-before");
      expect(outcome(await settle(money.chair))).toBe("no-such-request");
    });

    test("asked for twice at the same moment waits once", async () => {
      const asked = await Promise.all([ask({ amount: baht(90) }), ask({ amount: baht(90) })]);
      const [first, second] = asked.map(done);
      expect(first?.requestId).toBe(second?.requestId);
      const [waiting] = await perform(money.fund.house, money.fund.fundId, listOpenRequests, {});
      expect(waiting?.about.map(({ value }) => value)).toEqual([`สมาชิก5-${members}`, "฿90"]);
      done(await settle(first?.requestId ?? "", { agree: false }));
    });

    test("is not written where the second person has not seen it; why not stays in the books, and who asked is told", async () => {
      const { requestId } = done(await ask({ amount: baht(60) }));
      const before = (await money.messages()).length;
      const silent = { requestId, by: money.chair, agree: false };
      expect(outcome(await money.act(settleRequestOf, silent))).toBe("reason-missing");
      expect(done(await settle(requestId, { agree: false, reason: "ยังไม่เห็นเงิน" })).type).toBe("declined");
      const decided = await money.fund.house.database.inFund(money.fund.fundId, (fund) =>
        decisionsAbout(fund, { kind: "request", id: requestId }),
      );
      expect(decided).toMatchObject([{ kind: "request-declined", words: { reason: "ยังไม่เห็นเงิน" } }]);
      expect((await money.messages()).slice(before)).toEqual([`${lineUser(77)} settled`]);
      expect(done(await ask({ amount: baht(60) })).requestId).not.toBe(requestId);
    });

    test("is asked for where it is one's own, and could be receipted", async () => {
      expect(outcome(await ask({ memberId: await newMember() }))).toBe("not-own");
      expect(outcome(await ask({ memberId: money.fund.fundId }))).toBe("no-such-member");
      expect(outcome(await ask({ by: money.chair, memberId: money.chair }))).toBe("not-allowed-to-receive");
      expect(outcome(await ask({ amount: baht(31) }))).toBe("no-whole-period");
      expect(outcome(await ask({ on: day("2026-02-15") }))).toBe("day-to-come");
    });
  });

  test("a collector's sheet says who of the village has something to pay, what was taken that day, and what lies in the bag", async () => {
    const [paid, owing] = [await newMember(8), await newMember(8)];
    const before = done(
      await money.act(collectorSheet, { collectorId: money.collector, on: valentine, villages: [8] }),
    );
    expect(before.owing.map(({ member }) => member.memberId).toSorted()).toEqual([paid, owing].toSorted());
    await money.pays(paid, baht(120));
    const sheet = done(
      await money.act(collectorSheet, { collectorId: money.collector, on: valentine, villages: [8] }),
    );
    expect(sheet.owing).toMatchObject([{ member: { memberId: owing }, due: baht(120), months: 4 }]);
    expect([sheet.collected - before.collected, sheet.bag - before.bag]).toEqual([baht(120), baht(120)]);
    expect(outcome(await money.act(collectorSheet, { collectorId: owing, on: valentine }))).toBe(
      "no-collector",
    );
  });
});
