import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bookUnknown } from "#actions/bank/book-unknown.ts";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { confirmSureSlips } from "#actions/slips/confirm-sure.ts";
import { sendSlip } from "#actions/slips/send-slip.ts";
import { releaseSlip } from "#actions/slips/release-slip.ts";
import { listSlips, showSlip } from "#actions/slips/show-slips.ts";
import { registerKin } from "#actions/register/register-kin.ts";
import { documentFailed } from "#actions/documents/settle-document.ts";
import { withdrawDocument } from "#actions/documents/withdraw-document.ts";
import { actsOfSlip } from "#store/slip-acts.ts";
import { documentsOfSlip } from "#store/documents.ts";
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
let [treasurer, chair, buaphan, child] = ["", "", "", ""];
const phone = lineUser(1);
let codes = 0;

beforeAll(async () => {
  funds = await openSlipsFunds();
  fund = funds.one;
  [treasurer, chair, buaphan, child] = [
    await fund.member("1", "treasurer"),
    await fund.member("2", "chair"),
    await fund.member("3"),
    await fund.member("4"),
  ];
  await fund.link(phone, buaphan);
  await fund.link(lineUser(9), treasurer);
});
afterAll(() => funds.small.close());

const waiting = async (memberId = buaphan, amount = 30): Promise<string> => {
  codes += 1;
  return (await fund.read(await fund.send(phone, memberId, amount), newCode(codes))).slipId;
};
const postings = async (entryId: string | undefined) => {
  const rows = await funds.small.owner`
    select account, amount_satang, happened_on::text from posting join entry using (fund_id, entry_id)
      where entry_id = ${entryId ?? ""} order by line_no`;
  return rows.map((row) => `${row["account"]} ${row["amount_satang"]} ${row["happened_on"]}`);
};

describe("a confirmed slip", () => {
  test("is a contribution on the bank's day, in the fund's bank account, with its receipt", async () => {
    const slipId = await waiting();
    const { receipts, again } = done(await fund.confirm(treasurer, slipId, { on: day("2026-02-12") }));
    expect([again, receipts[0]?.total, receipts[0]?.happenedOn.toString()]).toEqual([
      false,
      baht(30),
      "2026-02-12",
    ]);
    const slip = await fund.slip(slipId);
    expect([slip.stage, slip.paidOn?.toString()]).toEqual(["confirmed", "2026-02-12"]);
    expect(await postings(slip.entryId)).toEqual(["bank 3000 2026-02-12", "contributions -3000 2026-02-12"]);
  });

  test("counts nothing before that", async () => {
    const before = await funds.small.owner`select 1 from entry`;
    await waiting();
    expect(await funds.small.owner`select 1 from entry`).toHaveLength(before.length);
  });

  test("counts once, whoever confirms it and however often, also at the same moment", async () => {
    const slipId = await waiting();
    const both = await Promise.all([fund.confirm(treasurer, slipId), fund.confirm(treasurer, slipId)]);
    const told = both.map(done);
    expect(told.filter(({ again }) => again)).toHaveLength(1);
    expect(new Set(told.map(({ receipts }) => receipts[0]?.number)).size).toBe(1);
    expect(await fund.refuse(treasurer, slipId)).toMatchObject({
      refusal: { type: "judged", stage: "confirmed" },
    });
  });

  test("has the amount that was corrected, and who did so stands in its history", async () => {
    const slipId = await waiting();
    const payments = [{ memberId: buaphan, amount: baht(90) }];
    expect(done(await fund.confirm(treasurer, slipId, { payments })).total).toBe(baht(90));
    expect((await fund.slip(slipId)).amount).toBe(baht(90));
    const acts = await funds.small.house.database.inFund(fund.fundId, (tx) => actsOfSlip(tx, slipId));
    expect(acts.map(({ kind }) => kind)).toEqual(["sent", "read", "confirmed"]);
    expect(acts.at(-1)).toMatchObject({ byMember: treasurer, facts: { amountSatang: "9000" } });
  });

  test("that makes no whole periods stays waiting", async () => {
    const slipId = await waiting(buaphan, 31);
    expect(await fund.confirm(treasurer, slipId)).toMatchObject({ refusal: { type: "no-whole-period" } });
    expect((await fund.slip(slipId)).stage).toBe("waiting");
  });

  test("sends its receipt to whoever sent it, also for a child without LINE", async () => {
    const slipId = await waiting(child);
    const before = (await funds.told(phone)).length;
    done(await fund.confirm(treasurer, slipId));
    const news = (await funds.told(phone)).slice(before);
    expect(news).toHaveLength(1);
    expect(news[0]).toContain("ใบเสร็จ");
  });

  test("whose receipt was cancelled gives its code back when a person says so", async () => {
    const slipId = await waiting();
    const { number } = done(await fund.confirm(treasurer, slipId)).receipts[0] ?? never();
    const release = { by: treasurer, byActsFor: [], slipId, words: "ลงผิดคน" };
    expect(await fund.act(releaseSlip, release)).toMatchObject({ ok: false });
    await cancelled(number);
    expect(done(await fund.act(releaseSlip, release)).slip.stage).toBe("released");
  });
});

describe("whose slip it is", () => {
  test("nobody who is not treasurer judges it", async () => {
    const slipId = await waiting();
    expect(await fund.confirm(chair, slipId)).toMatchObject({ refusal: { type: "not-treasurer" } });
    expect(await fund.refuse(buaphan, slipId)).toMatchObject({ refusal: { type: "not-treasurer" } });
  });

  test("the treasurer's own needs a second person, and is the treasurer's receipt all the same", async () => {
    const slipId = (await fund.read(await fund.send(lineUser(9), treasurer), newCode(900))).slipId;
    expect(await fund.confirm(treasurer, slipId)).toMatchObject({ refusal: { type: "own-slip" } });
    const { receipts } = done(await fund.confirm(chair, slipId));
    expect(receipts[0]?.receivedBy).toContain("1");
    expect(await fund.slip(slipId)).toMatchObject({ stage: "confirmed" });
  });

  test("so does one that the treasurer sent for a neighbour, and one of the treasurer's kin", async () => {
    const sent = (await fund.read(await fund.send(lineUser(9), buaphan), newCode(901))).slipId;
    expect(await fund.confirm(treasurer, sent)).toMatchObject({ refusal: { type: "own-slip" } });
    const son = await fund.member("10");
    done(
      await fund.act(registerKin, {
        memberNo: "1",
        relation: "child",
        kinNo: "10",
        isCaretaker: false,
        byNo: "2",
      }),
    );
    const ofSon = await waiting(son);
    expect(await fund.confirm(treasurer, ofSon)).toMatchObject({ refusal: { type: "own-slip" } });
    done(await fund.confirm(chair, ofSon));
  });
});

describe("a refused slip", () => {
  test("is told with its reason, once", async () => {
    const slipId = await waiting();
    const before = (await funds.told(phone)).length;
    expect(done(await fund.refuse(treasurer, slipId, "other-account")).again).toBe(false);
    expect(done(await fund.refuse(treasurer, slipId)).again).toBe(true);
    expect((await funds.told(phone)).length).toBe(before + 1);
    expect(await fund.slip(slipId)).toMatchObject({ stage: "refused", reason: "other-account" });
    expect(await fund.confirm(treasurer, slipId)).toMatchObject({
      refusal: { type: "judged", stage: "refused" },
    });
  });

  test("for another reason than those that are written needs words", async () => {
    expect(await fund.refuse(treasurer, await waiting(), "other")).toMatchObject({
      refusal: { type: "reason-missing" },
    });
  });
});

describe("a slip's picture", () => {
  test("without a code is judged by a person all the same", async () => {
    const slip = await fund.read(await fund.send(phone, buaphan));
    expect([slip.stage, slip.reading]).toEqual(["waiting", "no-code"]);
    expect(done(await fund.confirm(treasurer, slip.slipId)).again).toBe(false);
  });

  test("that was not read yet is not judged", async () => {
    const slipId = await fund.send(phone, buaphan);
    expect(await fund.confirm(treasurer, slipId)).toMatchObject({ refusal: { type: "still-reading" } });
    await fund.read(slipId);
    await fund.refuse(treasurer, slipId);
  });

  test("that never came is told, and that was taken back before it was read is no slip any more", async () => {
    const [gone, back] = [await unfetched("m-gone"), await unfetched("m-back")];
    const before = (await funds.told(phone)).length;
    await fund.act(documentFailed, { documentId: gone.documentId, fault: "gone" });
    expect((await fund.slip(gone.slipId)).stage).toBe("not-taken");
    expect((await funds.told(phone)).length).toBe(before + 1);
    await fund.act(withdrawDocument, { messageId: "m-back", lineUserId: phone });
    expect((await fund.slip(back.slipId)).stage).toBe("not-taken");
    expect((await funds.told(phone)).length).toBe(before + 1);
  });
});

describe("beside the bank's statement", () => {
  test("a line of the same sum is proposed, and stands with the slip's posting once it is confirmed", async () => {
    const [sure, guessed] = [await waiting(child, 180), await waiting(buaphan, 30)];
    await fund.bringIn(treasurer, [
      "13/02/2569 | รับโอน | | 180.00 | 180.00",
      "13/02/2569 | รับโอน | | 360.00 | 540.00",
    ]);
    const who = { by: treasurer, byActsFor: [] };
    const listed = await fund.act(listSlips, {});
    const beside = new Map(listed.map(({ slip, line }) => [slip.slipId, line]));
    expect(beside.get(sure)).toMatchObject({ account: "bank", lineNo: 1, isSure: true });
    expect(beside.get(sure)?.on.toString()).toBe("2026-02-13");
    expect(beside.get(guessed)).toBeUndefined();
    const wrong = { line: { account: "bank", lineNo: 2 } };
    expect(await fund.confirm(treasurer, guessed, wrong)).toMatchObject({ refusal: { type: "other-sum" } });
    const answers = await fund.act(confirmSureSlips, { ...who, slipIds: [sure, guessed] });
    expect([answers.get(sure)?.ok, answers.get(guessed)?.ok]).toEqual([true, false]);
    expect((await fund.act(confirmSureSlips, who)).size).toBe(0);
    expect((await fund.act(showSlip, sure))?.acts.map(({ kind }) => kind)).toEqual([
      "sent",
      "read",
      "confirmed",
    ]);
    const again = await waiting(child, 180);
    const taken = { line: { account: "bank", lineNo: 1 } };
    expect(await fund.confirm(treasurer, again, taken)).toMatchObject({ refusal: { type: "line-taken" } });
  });

  test("a deposit that nobody had known is the slip's from now on, and the bank has no more than before", async () => {
    done(await fund.act(bookUnknown, { account: "bank", lineNo: 2, by: treasurer }));
    const slipId = await waiting(buaphan, 360);
    const shown = await fund.act(showSlip, slipId);
    expect(shown?.line).toMatchObject({ lineNo: 2, isSure: true });
    done(await fund.confirm(treasurer, slipId, { line: { account: "bank", lineNo: 2 } }));
    const { entryId } = await fund.slip(slipId);
    expect(await postings(entryId)).toEqual([
      "unidentified 36000 2026-02-13",
      "contributions -36000 2026-02-13",
    ]);
  });
});

async function unfetched(messageId: string) {
  const payments = [{ memberId: buaphan, amount: baht(30) }];
  const { channelId, house } = funds.small;
  const sent = { key: messageId, messageId, lineUserId: phone, channelId, payments };
  const { slipId } = done(await fund.act(sendSlip, sent));
  const [picture] = await house.database.inFund(fund.fundId, (tx) => documentsOfSlip(tx, slipId));
  return { slipId, documentId: picture?.documentId ?? "" };
}

async function cancelled(number: bigint): Promise<void> {
  const [row] = await funds.small
    .owner`select receipt_id from receipt where fund_id = ${fund.fundId} and number = ${String(number)}`;
  const asked = {
    key: `cancel-${number}`,
    by: treasurer,
    receiptId: row?.["receipt_id"] as string,
    reason: "ลงผิดคน",
  };
  expect(done(await fund.act(cancelReceipt, asked)).type).toBe("cancelled");
}

function never(): never {
  throw new Error("it was given above");
}
