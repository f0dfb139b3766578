import { afterAll, beforeAll, expect, test } from "vitest";
import { verifyLedger } from "#actions/books/verify-ledger.ts";
import { dayIn, perform } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { bahtToSatang } from "#core/money.ts";
import type { App } from "../../src/app/server.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import { talk, type Phone } from "./phone.ts";
import { serve } from "./serving.ts";

/** One fund, one day: each act of the treasurer on a phone, and books that agree in the evening. */
let fund: StoryFund;
let app: App;
let treasurer: Phone;
let collector: Phone;
let payer: Phone;
const lastMonth = dayIn(sources.now()).with({ day: 1 }).subtract({ days: 1 });

beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  const cashier = await fund.member("1-001", "สมศรี", { roles: ["treasurer"] });
  await fund.member("2-001", "คำ", { roles: ["collector"] });
  const buaphan = await fund.member("2-002", "บัวผัน");
  await fund.member("2-003", "ทองใบ");
  // Money of last month, so that there is a month to close.
  const earlier = { key: "earlier", memberId: buaphan, amount: bahtToSatang(60), method: "cash" } as const;
  const received = { happenedOn: lastMonth, receivedBy: cashier, receiverActsFor: [] };
  done(await perform(fund.house, fund.fundId, recordContribution, { ...earlier, ...received }));
  treasurer = await fund.linkedPhone("เหรัญญิก", "1-001");
  collector = await fund.linkedPhone("ผู้เก็บเงิน", "2-001");
  payer = await fund.linkedPhone("ทองใบ", "2-003");
});
afterAll(async () => {
  await app.close();
  await fund.close();
});

test("the collector takes money, and their sheet shows it in the bag", async () => {
  const told = await talk(collector, [
    ["รับเงิน", "ขั้นที่ 1/3"],
    ["ทองใบ", "ขั้นที่ 2/3"],
    ["90", "ขั้นที่ 3/3"],
    ["[ยืนยันรับเงิน]", "บันทึกรับเงินแล้ว"],
  ]);
  expect(told).toContain("รหัสตรวจ");
  await payer.reads("ใบเสร็จรับเงิน");
  expect(await talk(collector, [["ใบเก็บเงินวันนี้", "ใบเก็บเงินวันนี้"]])).toContain("฿90");
});

test("the bag is handed in twenty baht short, told kindly, and the collector learns it", async () => {
  await talk(treasurer, [
    ["ส่งมอบเงิน", "ขั้นที่ 2/3"],
    ["70", "ขาดไปไม่เป็นไรค่ะ"],
    ["[ยืนยันรับมอบ]", "บันทึกการส่งมอบแล้ว"],
  ]);
  expect(await collector.reads("ส่งมอบเงินให้เหรัญญิกแล้ว")).toMatchObject({ via: "push" });
});

test("cash goes to the bank and some of it comes back", async () => {
  const told = await talk(treasurer, [
    ["ฝากธนาคาร", "ขั้นที่ 1/2"],
    ["100", "ขั้นที่ 2/2"],
    ["[ยืนยันฝากเงิน]", "บันทึกฝากธนาคารแล้ว"],
    ["ถอนเงิน", "ขั้นที่ 1/2"],
    ["40", "ขั้นที่ 2/2"],
    ["ยืนยัน", "บันทึกถอนเงินแล้ว"],
  ]);
  expect(told).toContain("฿60");
});

test("an expense is paid against voucher number 1, with its amount in words", async () => {
  const told = await talk(treasurer, [
    ["จ่ายค่าใช้จ่าย", "จ่ายเป็นค่าอะไรคะ"],
    ["[ค่าเดินทาง]", "ใช้เงินกองทุนย่อยไหนคะ"],
    ["กองทุนสวัสดิการ", "จ่ายเท่าไรคะ"],
    ["20", "จ่ายจากเงินที่ไหนคะ"],
    ["[เงินสดในมือเหรัญญิก]", "ใครเป็นผู้รับเงินคะ"],
    ["นายคนขับ รถดี", "รายละเอียดว่าอะไรคะ"],
    ["ค่ารถไปธนาคาร", "ยี่สิบบาทถ้วน"],
    ["[ยืนยันจ่ายเงิน]", "บันทึกจ่ายเงินแล้ว"],
  ]);
  expect(told).toContain("PV/1");
});

test("a receipt that was written for the wrong person is cancelled, and its member learns it", async () => {
  const told = await talk(treasurer, [
    ["รับเงิน", "ขั้นที่ 1/3"],
    ["ทองใบ", "ขั้นที่ 2/3"],
    ["30", "ขั้นที่ 3/3"],
    ["[ยืนยันรับเงิน]", "บันทึกรับเงินแล้ว"],
  ]);
  const number = /OB\/(\d+)/u.exec(told)?.[1] ?? "";
  const code = /[A-Z0-9]{3}-[A-Z0-9]{3}/u.exec(told)?.[0] ?? "";
  expect(await talk(payer, [[`ตรวจใบเสร็จ ${number} ${code}`, "ตรวจใบเสร็จ"]])).toContain("ใบเสร็จถูกต้อง");
  await talk(treasurer, [
    [`ยกเลิกใบเสร็จ ${number}`, "ยกเลิกเพราะอะไรคะ"],
    ["[บันทึกผิดคน]", "ตรวจก่อนยกเลิก"],
    ["[ยืนยันยกเลิก]", "ยกเลิกใบเสร็จแล้ว"],
  ]);
  await payer.reads("ยกเลิกแล้ว");
  expect(await talk(payer, [[`ตรวจใบเสร็จ ${number} ${code}`, "ตรวจใบเสร็จ"]])).toContain("ยกเลิกแล้ว");
});

test("last month is closed on one yes, and its seal is the chain's own", async () => {
  await talk(treasurer, [
    ["ปิดงวด", "ตรวจก่อนปิด"],
    ["[ยืนยันปิดงวด]", "ปิดงวดแล้ว"],
  ]);
  const minutes = (await treasurer.reads("ตราปิดงวด")).text;
  const [row] = await inFund<{ seal: string }>("select encode(seal, 'hex') as seal from closing");
  expect(minutes.replaceAll(/\s/gu, "")).toContain(row?.seal ?? "nothing");
});

test("in the evening the books agree: every account, sums, numbers, chain and seal", async () => {
  const rows = await inFund<{ account: string; amount: number }>(
    "select account, sum(amount_satang)::int as amount from posting group by account having sum(amount_satang) <> 0 order by 1",
  );
  const balances = Object.fromEntries(rows.map(({ account, amount }) => [account.slice(0, 4), amount]));
  // 60 + 70 handed in − 100 banked + 40 drawn − 20 paid; 20 stay in the bag until they are found.
  expect(balances).toEqual({ cash: 5000, "bag:": 2000, bank: 6000, cont: -15_000, expe: 2000 });
  const verified = await perform(fund.house, fund.fundId, (moment) => verifyLedger(moment, {}), {});
  expect(verified.fault).toBeUndefined();
  expect(verified).toMatchObject({ receiptNo: 3n, voucherNo: 1n });
});

async function inFund<Row extends Record<string, unknown>>(statement: string): Promise<Row[]> {
  const { sql } = await import("drizzle-orm");
  const rows = await fund.house.database.inFund(fund.fundId, ({ tx }) => tx.execute<Row>(sql.raw(statement)));
  return rows.map((row) => ({ ...row }) as Row);
}
