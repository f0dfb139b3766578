import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { receiveMoney } from "#actions/books/receive-money.ts";
import { recordReceipts } from "#actions/books/record-receipts.ts";
import { refundMember, type RefundMember } from "#actions/books/refund.ts";
import { reverseEntry } from "#actions/books/reverse-entry.ts";
import { createFund } from "#actions/create-fund.ts";
import { perform, type Action } from "#actions/perform.ts";
import { endMembership, takeBackLeaving } from "#actions/register/end-membership.ts";
import { registerMember } from "#actions/register/register-member.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import type { Result } from "#core/result.ts";
import { addPastContributions } from "#store/past-contributions.ts";
import { done, openSmallFund, yasothon, type SmallFund } from "../small-fund.ts";
import { baht, day, outcome, valentine } from "./money-fund.ts";

/** A fund whose rules give a resigning member everything back who never had a benefit. */
let small: SmallFund;
let fundId: string;
let treasurer: string;
let counted = 0;
const key = (): string => `key-${(counted += 1)}`;
const act = <Command, Outcome>(action: Action<Command, Outcome>, command: Command): Promise<Outcome> =>
  perform(small.house, fundId, action, command);

beforeAll(async () => {
  small = await openSmallFund();
  fundId = small.house.newId();
  const refund = { onLeaving: ["resigned"], onlyWithoutBenefits: true, percent: 50, withEntranceFee: true };
  const rules = { ...(yasothon as object), refund };
  done(await act(createFund, { code: "giving", name: "กองทุนคืนเงิน", rules, activatedBy: "test" }));
  treasurer = await member("T");
  done(await act(takeOffice, { memberNo: "T", role: "treasurer" }));
  await member("S");
  done(await act(takeOffice, { memberNo: "S", role: "secretary" }));
  const gift = { kind: "donation", from: "วัด", into: "cash", on: day("2026-01-05") } as const;
  done(await act(receiveMoney, { key: key(), by: treasurer, amount: baht(100), ...gift }));
});
afterAll(() => small.close());

async function member(memberNo: string): Promise<string> {
  const added = { memberNo, givenName: `สมาชิก${memberNo}`, joinedOn: day("2025-11-01") };
  return done(await act(registerMember, added)).memberId;
}
/** Paid 60 baht of contributions and 10 of entrance fee, and left. */
async function gone(reason: "resigned" | "died" = "resigned"): Promise<string> {
  const memberId = await member(`9-${(counted += 1)}`);
  const wish = {
    key: key(),
    method: "cash",
    happenedOn: day("2026-01-10"),
    receivedBy: treasurer,
    receiverActsFor: [],
  } as const;
  const payments = [{ memberId, amount: baht(60), entranceFee: baht(10) }];
  (await act(recordReceipts, [{ ...wish, payments }])).map(done);
  await act(endMembership, { memberId, on: day("2026-02-01"), reason });
  return memberId;
}
/** The secretary says that the leaving was a mistake. */
async function comeBack(memberId: string) {
  const [row] = await small.owner<{ member_no: string }[]>`
    select member_no from member where member_id = ${memberId}`;
  const byNo = "S";
  return act(takeBackLeaving, { memberNo: row?.member_no ?? "", byNo, note: "เข้าใจผิด" });
}
const refund = (
  memberId: string,
  change: Partial<RefundMember> = {},
): Promise<Result<unknown, { type: string }>> => act(refundMember, wish(memberId, change));
const wish = (memberId: string, change: Partial<RefundMember> = {}): RefundMember => ({
  key: key(),
  by: treasurer,
  memberId,
  from: "cash",
  on: valentine,
  hasBenefited: false,
  purpose: "คืนเงินสมทบตามระเบียบ",
  ...change,
});

describe("a member who has left", () => {
  test("gets back what the rules say, out of the contributions, against a voucher", async () => {
    const memberId = await gone();
    const command = wish(memberId);
    const paid = done(await act(refundMember, command));
    expect(paid).toMatchObject({
      amountWords: "สามสิบห้าบาทถ้วน",
      voucher: { kind: "refund", total: baht(35) },
    });
    const rows =
      await small.owner`select account, amount_satang::int as amount from posting where entry_id = ${paid.entryId} order by line_no`;
    expect(rows.map((row) => [row["account"], row["amount"]])).toEqual([
      ["contributions", 3000],
      ["entrance-fees", 500],
      ["cash", -3500],
    ]);
    expect(done(await act(refundMember, command))).toEqual({ ...paid, again: true });
    expect(outcome(await refund(memberId))).toBe("refunded-before");
  });

  test("may be paid again where the first payment came back", async () => {
    const memberId = await gone();
    const { entryId } = done(await act(refundMember, wish(memberId)));
    done(await act(reverseEntry, { key: key(), by: treasurer, entryId, reason: "โอนไม่เข้า" }));
    expect(outcome(await refund(memberId))).toBe("done");
  });

  test("gets back of what was paid before the books began here, too", async () => {
    const memberId = await gone();
    await small.house.database.inFund(fundId, (fund) =>
      addPastContributions(
        fund,
        [
          {
            pastId: small.house.newId(),
            memberId,
            happenedOn: day("2025-12-05"),
            from: day("2025-11-01"),
            to: day("2025-11-30"),
            planCode: "monthly",
            amount: baht(30),
          },
        ],
        { importId: small.house.newId(), at: small.clock.at },
      ),
    );
    expect(done(await refund(memberId))).toMatchObject({ voucher: { total: baht(50) } });
  });

  test("is given nothing twice: what was refunded is not cancelled as well, nor kept by a leaving taken back", async () => {
    const memberId = await gone();
    const { entryId } = done(await act(refundMember, wish(memberId)));
    const [receipt] = await small.owner<{ receipt_id: string }[]>`
      select receipt_id from receipt_line where member_id = ${memberId} limit 1`;
    const cancel = () =>
      act(cancelReceipt, {
        key: key(),
        by: treasurer,
        receiptId: receipt?.receipt_id ?? "",
        reason: "ผิดคน",
      });
    expect(outcome(await cancel())).toBe("given-back");
    expect(outcome(await comeBack(memberId))).toBe("given-back");
    done(await act(reverseEntry, { key: key(), by: treasurer, entryId, reason: "ผิดคน" }));
    expect(outcome(await cancel())).toBe("done");
    expect(outcome(await comeBack(memberId))).toBe("done");
  });

  test("gets nothing where the rules give nothing, or where it is too early, too late or the wrong hand", async () => {
    const memberId = await gone();
    expect(outcome(await refund(memberId, { hasBenefited: true }))).toBe("nothing-due");
    expect(outcome(await refund(await gone("died")))).toBe("nothing-due");
    expect(outcome(await refund(await member("8-1")))).toBe("has-not-left");
    expect(outcome(await refund(small.fundId))).toBe("no-such-member");
    expect(outcome(await refund(memberId, { on: day("2026-01-31") }))).toBe("before-leaving");
    expect(outcome(await refund(memberId, { on: day("2026-02-15") }))).toBe("day-to-come");
    expect(outcome(await refund(memberId, { by: memberId }))).toBe("not-treasurer");
    expect(outcome(await refund(memberId, { byActsFor: [memberId] }))).toBe("own-payment");
    expect(outcome(await refund(memberId, { from: "donations" }))).toBe("no-such-place");
    expect(outcome(await refund(memberId, { from: "bank" }))).toBe("not-enough-money");
  });
});
