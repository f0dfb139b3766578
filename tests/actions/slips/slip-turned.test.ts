import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookUnknown } from "#actions/bank/book-unknown.ts";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { releaseSlip } from "#actions/slips/release-slip.ts";
import { slipsOfSender } from "#actions/slips/slips-seen.ts";
import {
  baht,
  day,
  done,
  lineUser,
  newCode,
  openSlipsFunds,
  type FundOfTwo,
  type SlipsFunds,
} from "./slips-fund.ts";

let funds: SlipsFunds;
let fund: FundOfTwo;
let [treasurer, chair, buaphan, thongdee] = ["", "", "", ""];
const phone = lineUser(1);
let codes = 300;

beforeAll(async () => {
  funds = await openSlipsFunds();
  fund = funds.one;
  [treasurer, chair, buaphan, thongdee] = [
    await fund.member("1", "treasurer"),
    await fund.member("2", "chair"),
    await fund.member("3"),
    await fund.member("4"),
  ];
  await fund.link(phone, buaphan);
  await fund.link(lineUser(9), treasurer);
});
afterAll(() => funds.small.close());

const waiting = async (memberId = buaphan, amount = 30, from = phone): Promise<string> => {
  codes += 1;
  return (await fund.read(await fund.send(from, memberId, amount), newCode(codes))).slipId;
};
const heldIn = async (account: string): Promise<bigint> => {
  const [row] = await funds.small.owner`select coalesce(sum(amount_satang), 0)::text as held from posting
    where fund_id = ${fund.fundId} and account = ${account}`;
  return BigInt(row?.["held"] as string);
};
const cancel = async (slipId: string): Promise<void> => {
  const { entryId = "" } = await fund.slip(slipId);
  const [row] = await funds.small.owner`select receipt_id from receipt where entry_id = ${entryId}`;
  const receiptId = row?.["receipt_id"] as string;
  done(
    await fund.act(cancelReceipt, { key: `cancel-${slipId}`, by: treasurer, receiptId, reason: "ลงผิดคน" }),
  );
};
const line = (lineNo: number) => ({ line: { account: "bank", lineNo } });

describe("payments that are put right", () => {
  test("are never turned to the house of whoever judges, nor by a second person who was needed", async () => {
    const slipId = await waiting(treasurer, 30, lineUser(9));
    const payments = [{ memberId: chair, amount: baht(30) }];
    expect(await fund.confirm(chair, slipId, { payments })).toMatchObject({ refusal: { type: "own-slip" } });
    done(await fund.confirm(chair, slipId));
  });

  test("make nobody needed who was not", async () => {
    const slipId = await waiting();
    const payments = [{ memberId: treasurer, amount: baht(30) }];
    expect(await fund.confirm(chair, slipId, { payments })).toMatchObject({
      refusal: { type: "not-treasurer" },
    });
    expect(await fund.confirm(treasurer, slipId, { payments })).toMatchObject({
      refusal: { type: "own-slip" },
    });
    done(await fund.refuse(treasurer, slipId));
  });

  test.each([[0], [-30], [90_000_000_000_000]])("to %i baht count for nothing", async (amount) => {
    const slipId = await waiting();
    const wrong = { memberId: buaphan, amount: baht(amount) };
    const beside = { memberId: thongdee, amount: baht(60) };
    for (const payments of [[wrong], [beside, wrong]])
      expect(await fund.confirm(treasurer, slipId, { payments })).toMatchObject({ ok: false });
    done(await fund.refuse(treasurer, slipId));
  });
});

describe("a slip that stands with a line of the statement", () => {
  test("has the bank's day, whatever day was said", async () => {
    await fund.bringIn(treasurer, ["13/02/2569 | รับโอน | | 90.00 | 90.00"]);
    const slipId = await waiting(buaphan, 90);
    const { receipts } = done(await fund.confirm(treasurer, slipId, { on: day("2025-12-01"), ...line(1) }));
    expect(receipts[0]?.happenedOn.toString()).toBe("2026-02-13");
    expect((await fund.slip(slipId)).paidOn?.toString()).toBe("2026-02-13");
  });

  test("gives the line to the slip that is sent in its place, once its receipt was cancelled", async () => {
    await fund.bringIn(treasurer, ["13/02/2569 | รับโอน | | 120.00 | 210.00"]);
    const [wrong, other] = [await waiting(buaphan, 120), await waiting(thongdee, 120)];
    done(await fund.confirm(treasurer, wrong, line(2)));
    expect(await fund.confirm(treasurer, other, line(2))).toMatchObject({ refusal: { type: "line-taken" } });
    await cancel(wrong);
    const before = await heldIn("bank");
    done(await fund.confirm(treasurer, other, line(2)));
    expect(await heldIn("bank")).toBe(before + baht(120));
    const third = await waiting(thongdee, 120);
    expect(await fund.confirm(treasurer, third, line(2))).toMatchObject({ refusal: { type: "line-taken" } });
  });

  test("that was an unknown deposit makes it unknown again when its receipt is cancelled", async () => {
    await fund.bringIn(treasurer, ["14/02/2569 | รับโอน | | 150.00 | 360.00"]);
    done(await fund.act(bookUnknown, { account: "bank", lineNo: 3, by: treasurer }));
    const [bank, wrong] = [await heldIn("bank"), await waiting(buaphan, 150)];
    done(await fund.confirm(treasurer, wrong, line(3)));
    await cancel(wrong);
    expect(await heldIn("unidentified")).toBe(-baht(150));
    done(await fund.confirm(treasurer, await waiting(thongdee, 150), line(3)));
    expect([await heldIn("unidentified"), await heldIn("bank")]).toEqual([0n, bank]);
  });

  test("is not booked beside the same sum that nobody knew, unless somebody says that it is other money", async () => {
    await fund.bringIn(treasurer, ["14/02/2569 | รับโอน | | 180.00 | 540.00"]);
    done(await fund.act(bookUnknown, { account: "bank", lineNo: 4, by: treasurer }));
    const [bank, slipId] = [await heldIn("bank"), await waiting(buaphan, 180)];
    expect(await fund.confirm(treasurer, slipId)).toMatchObject({
      refusal: { type: "unknown-deposit", happenedOn: day("2026-02-14") },
    });
    expect(await heldIn("bank")).toBe(bank);
    done(await fund.confirm(treasurer, slipId, line(4)));
    expect([await heldIn("unidentified"), await heldIn("bank")]).toEqual([0n, bank]);

    await fund.bringIn(treasurer, ["14/02/2569 | รับโอน | | 210.00 | 750.00"]);
    done(await fund.act(bookUnknown, { account: "bank", lineNo: 5, by: treasurer }));
    const other = { on: day("2026-02-14"), isOtherMoney: true as const };
    done(await fund.confirm(treasurer, await waiting(thongdee, 210), other));
    expect(await heldIn("unidentified")).toBe(-baht(210));
  });
});

describe("a slip whose receipt was cancelled", () => {
  test("is told as received to nobody", async () => {
    const slipId = await waiting();
    done(await fund.confirm(treasurer, slipId));
    await cancel(slipId);
    const seen = (await fund.act(slipsOfSender, phone)).find((one) => one.slipId === slipId);
    expect(seen).toMatchObject({ stage: "refused", receipt: expect.stringMatching(/^OB\/\d+$/u) as string });
    expect(await fund.confirm(treasurer, slipId)).toMatchObject({ refusal: { type: "judged" } });
  });

  test("counts anew once a person released its code and it is sent again, and only then", async () => {
    const code = newCode(700);
    const first = await fund.read(await fund.send(phone, buaphan), code);
    done(await fund.confirm(treasurer, first.slipId));
    await cancel(first.slipId);
    expect((await fund.read(await fund.send(phone, thongdee), code)).stage).toBe("used-before");
    const release = { by: treasurer, byActsFor: [], slipId: first.slipId, words: "ลงผิดคน" };
    done(await fund.act(releaseSlip, release));
    const again = await fund.read(await fund.send(phone, thongdee), code);
    done(await fund.confirm(treasurer, again.slipId));
    expect(await fund.act(releaseSlip, release)).toMatchObject({ ok: true, value: { again: true } });
    expect((await fund.read(await fund.send(phone, buaphan), code)).stage).toBe("used-before");
  });
});
