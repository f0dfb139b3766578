import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { collectAsTold } from "#actions/deeds/collecting.ts";
import type { CollectingDeed } from "#conversation/deeds/collecting.ts";
import { cancelReceipt } from "#actions/books/cancel-receipt.ts";
import { done, lineUser } from "../actions/small-fund.ts";
import { lines, openWebRoom, type Browser, type WebRoom } from "./web-room.ts";

let room: WebRoom;
let round: string;
const receipts: { id: string; number: string; code: string }[] = [];
const browsers = new Map<string, Browser>();
const collectorLine = lineUser(21);
const village = 7;

const collect = (deed: CollectingDeed) =>
  room.act(
    (moment, wanted: CollectingDeed) =>
      collectAsTold(moment, { lineUserId: collectorLine, channelId: room.fund.channelId }, wanted),
    deed,
  );

beforeAll(async () => {
  room = await openWebRoom();
  const { fund, people } = room;
  await fund.link(collectorLine, people.collector);
  const joinedOn = Temporal.PlainDate.from("2026-02-01");
  const member = (no: string, houseNo: string, more = {}) =>
    fund.member(no, { villageNo: village, houseNo, joinedOn, ...more });
  const onLine = await member("7-001", "1", { title: "นาง", givenName: "บัวผัน", familyName: "ใจดี" });
  await fund.link(lineUser(31), onLine);
  for (const [no, house] of [
    ["7-002", "2"],
    ["7-003", "2"],
    ["7-004", "3"],
    ["7-005", "4"],
  ] as const)
    await member(no, house);
  const begun = await collect({ type: "walk", villageNo: village });
  if (begun.type !== "walk") throw new Error(`no walk, but ${begun.type}`);
  round = begun.walk.roundId;
  for (const { houseId, moves, due: amount } of begun.walk.houses)
    await collect({ type: "take-at-house", roundId: round, houseId, moves, amount });
  const rows = await fund.owner<{ id: string; number: string; code: string }[]>`
    select receipt_id as id, number::text, code from receipt r join collecting_visit v using (fund_id, receipt_id) order by r.number`;
  receipts.push(...rows);
  const cancelled = {
    key: "made-up",
    by: people.collector,
    receiptId: receipts[3]?.id ?? "",
    reason: "แตะผิดบ้าน",
  };
  done(await room.act(cancelReceipt, cancelled));
  for (const [who, line] of Object.entries({
    collector: collectorLine,
    treasurer: lines.treasurer,
    "who paid": lineUser(31),
    claimant: room.line,
  })) {
    const browser = room.browser();
    await browser.signIn(line);
    browsers.set(who, browser);
  }
});
afterAll(() => room.close());

const pathOf = (which: number, code?: string) =>
  `/receipt/small/${receipts[which]?.number}/${code ?? receipts[which]?.code}`;

describe("the page on which anybody checks a receipt", () => {
  test("says that it stands, with its amount and no more of the name than its holder knows, without signing in", async () => {
    const { status, text } = await room.browser().get(pathOf(0));
    expect(status).toBe(200);
    for (const words of ["ใบเสร็จนี้ถูกต้อง", "฿30", "22 กุมภาพันธ์ 2569", "บัว… ใจ…"]) expect(text).toContain(words);
    for (const secret of ["บัวผัน", "ใจดี", "7-001"]) expect(text).not.toContain(secret);
  });

  test("reads the code as people write it", async () => {
    const code = receipts[0]?.code ?? "";
    const written = `${code.slice(0, 3).toLowerCase()}-${code.slice(3)}`;
    expect((await room.browser().get(pathOf(0, written))).status).toBe(200);
  });

  test("says of a cancelled one that it is", async () => {
    expect((await room.browser().get(pathOf(3))).text).toContain("ใบเสร็จนี้ยกเลิกแล้ว");
  });

  test("tells whoever guesses nothing: a wrong code, no such number and no code at all look the same", async () => {
    const number = receipts[0]?.number ?? "";
    const other = receipts[1]?.code ?? "";
    const answers = await Promise.all(
      [`${number}/${other}`, `999999/${other}`, `${number}/x`].map((path) =>
        room.browser().get(`/receipt/small/${path}`),
      ),
    );
    for (const { status, text } of answers) {
      expect(status).toBe(404);
      expect(text.replaceAll(/OB\/\d+/gu, "OB/")).toBe(answers[0]?.text.replaceAll(/OB\/\d+/gu, "OB/"));
      expect(text).not.toContain("฿");
    }
    expect((await room.browser().get(`/receipt/nowhere/${number}/${other}`)).status).toBe(404);
  });
});

describe("a receipt on paper", () => {
  test("is printed twice on a sheet, with the amount in words and a code to scan that leads to its check page", async () => {
    const { status, text } = await browsers.get("who paid")!.get(`/f/small/receipts/${receipts[0]?.id}`);
    expect(status).toBe(200);
    for (const words of [
      "ต้นฉบับ",
      "สำเนา",
      "สามสิบบาทถ้วน",
      "เงินสมทบ",
      "ก.พ. 2569",
      "<svg",
      "สแกนเพื่อตรวจใบเสร็จ",
    ])
      expect(text).toContain(words);
    expect(text.match(/<article/gu)).toHaveLength(2);
  });

  test("of a round is printed for those who have no LINE; the others where they are asked for, cancelled ones never", async () => {
    const collector = browsers.get("collector")!;
    const { text } = await collector.get(`/f/small/rounds/${round}`);
    expect(text.match(/<article/gu)).toHaveLength(2);
    expect(text).toContain(`${village}-002`);
    expect(text).not.toContain("บัวผัน");
    const whole = await collector.get(`/f/small/rounds/${round}?all=1`);
    expect(whole.text.match(/<article/gu)).toHaveLength(3);
    expect(whole.text).toContain("บัวผัน");
  });

  test.each([
    ["collector", 200],
    ["treasurer", 200],
    ["who paid", 404],
    ["claimant", 404],
  ])("of a round is for the collector and the committee: %s %i", async (who, status) => {
    expect((await browsers.get(who)!.get(`/f/small/rounds/${round}`)).status).toBe(status);
  });

  test.each(["x", "019a8f00-0000-7000-8000-000000000bad"])("of no round %s is none", async (id) => {
    expect((await browsers.get("treasurer")!.get(`/f/small/rounds/${id}`)).status).toBe(404);
  });
});
