import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { lineUser } from "../actions/small-fund.ts";
import { lines, openWebRoom, type Browser, type WebRoom } from "./web-room.ts";

let room: WebRoom;
let claimId: string;
let papers: Readonly<Record<"claim" | "voucher" | "receipt", string>>;
const browsers = new Map<string, Browser>();
beforeAll(async () => {
  room = await openWebRoom();
  claimId = await room.paid();
  const [voucher] = await room.fund.owner`select voucher_id from voucher`;
  const [receipt] = await room.fund.owner`
    select receipt_id from receipt_line where member_id = ${room.people.claimant} order by receipt_id limit 1`;
  papers = {
    claim: `/f/small/claims/${claimId}`,
    voucher: `/f/small/vouchers/${voucher?.["voucher_id"]}`,
    receipt: `/f/small/receipts/${receipt?.["receipt_id"]}`,
  };
  await room.fund.link(lineUser(21), room.people.collector);
  await room.fund.link(lineUser(22), await room.fund.member("3-001"));
  for (const [who, line] of Object.entries({
    treasurer: lines.treasurer,
    claimant: room.line,
    collector: lineUser(21),
    "another member": lineUser(22),
  })) {
    const browser = room.browser();
    await browser.signIn(line);
    browsers.set(who, browser);
  }
});
afterAll(() => room.close());

const read = async (who: string, paper: keyof typeof papers) => browsers.get(who)!.get(papers[paper]);

describe("a paper", () => {
  test.each<readonly [string, keyof typeof papers, number]>([
    ["treasurer", "claim", 200],
    ["treasurer", "voucher", 200],
    ["treasurer", "receipt", 200],
    ["claimant", "claim", 200],
    ["claimant", "voucher", 404],
    ["claimant", "receipt", 200],
    ["collector", "claim", 404],
    ["collector", "voucher", 404],
    ["collector", "receipt", 404],
    ["another member", "claim", 404],
    ["another member", "voucher", 404],
    ["another member", "receipt", 404],
  ])("for the %s: %s %i", async (who, paper, status) => {
    expect((await read(who, paper)).status).toBe(status);
  });

  test("that is not there looks the same as one that is not theirs", async () => {
    const another = browsers.get("another member")!;
    const there = await another.get(papers.voucher);
    for (const path of ["/f/small/vouchers/019a8f00-0000-7000-8000-000000000bad", "/f/small/vouchers/x"])
      expect((await another.get(path)).text).toBe(there.text);
  });

  test("of a voucher says in words what it says in figures, and who signs", async () => {
    const { text } = await read("treasurer", "voucher");
    for (const words of ["ใบสำคัญจ่าย", "PV/1", "฿300<", "สามร้อยบาทถ้วน", "สมาชิก1-101", "นางพยาน ใจดี", "ผู้อนุมัติ"])
      expect(text).toContain(words);
  });

  test("of a receipt says for which time the money is", async () => {
    const { text } = await read("claimant", "receipt");
    for (const words of ["ใบเสร็จรับเงิน", "เงินสมทบ", "พ.ย. 2567", "สามร้อยหกสิบบาทถ้วน"])
      expect(text).toContain(words);
  });

  test("of a claim holds its votes, its payment and its whole history", async () => {
    const { text } = await read("treasurer", "claim");
    for (const words of [
      "คำขอรับสวัสดิการ",
      "จ่ายเงินแล้ว",
      "ยื่นคำขอ",
      "เริ่มพิจารณา",
      "เห็นชอบ",
      "PV/1",
      "สามร้อยบาทถ้วน",
    ])
      expect(text).toContain(words);
  });
});
