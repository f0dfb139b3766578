import { afterAll, beforeAll, expect, test } from "vitest";
import { recordReceipt } from "#actions/books/record-receipts.ts";
import { perform } from "#actions/perform.ts";
import { setLoginChannel } from "#actions/web/sign-in.ts";
import type { Reply } from "#conversation/reply.ts";
import { bahtToSatang } from "#core/money.ts";
import { outboxPlace } from "#store/outgoing.ts";
import { done, lineUser, openSmallFund, testCipher, type SmallFund } from "../small-fund.ts";

let fund: SmallFund;
let treasurer: string;
let house: readonly string[];
const [mother, father] = [lineUser(1), lineUser(2)];
beforeAll(async () => {
  fund = await openSmallFund();
  treasurer = await fund.member("1-001", { roles: ["treasurer"] });
  house = [];
  for (const [no, givenName] of [
    ["2-001", "บัวผัน"],
    ["2-002", "ฟ้า"],
    ["2-003", "ฝน"],
  ] as const)
    house = [...house, await fund.member(no, { givenName })];
  for (const child of house) await fund.link(mother, child);
  await fund.link(father, house[2] ?? "");
});
afterAll(() => fund.close());

async function receiptOf(publicBaseUrl?: string) {
  await fund.owner`truncate relay.outbox`;
  const payments = house.map((memberId) => ({ memberId, amount: bahtToSatang(30) }));
  const wish = {
    key: fund.house.newId(),
    payments,
    method: "cash",
    happenedOn: Temporal.PlainDate.from("2026-02-14"),
    receivedBy: treasurer,
    receiverActsFor: [],
  } as const;
  const at = { ...fund.house, ...(publicBaseUrl !== undefined && { publicBaseUrl }) };
  done(await perform(at, fund.fundId, recordReceipt, wish));
  const rows = await fund.owner<{ id: string; to: string; class: string; body: Uint8Array }[]>`
    select outbox_id as id, recipient as to, class, body_sealed as body from relay.outbox order by recipient`;
  return rows.map(({ id, to, class: ofClass, body }) => ({
    to,
    class: ofClass,
    card: (JSON.parse(testCipher.open(body, outboxPlace(id))) as Reply).says[0],
  }));
}

test("who follows several on one receipt gets one message that names them all; who follows one sees theirs alone", async () => {
  const told = await receiptOf();
  expect(told.map(({ to, class: ofClass }) => [to, ofClass])).toEqual([
    [mother, "receipt"],
    [father, "receipt"],
  ]);
  const [toMother, toFather] = told.map(({ card }) => JSON.stringify(card));
  for (const words of ["฿90", "บัวผัน", "ฟ้า", "ฝน", "เก้าสิบบาทถ้วน"]) expect(toMother).toContain(words);
  for (const words of ["฿30", "ฝน", "สามสิบบาทถ้วน"]) expect(toFather).toContain(words);
  for (const other of ["บัวผัน", "ฟ้า"]) expect(toFather).not.toContain(other);
});

test("a receipt leads to its paper where the fund has pages", async () => {
  expect(JSON.stringify(await receiptOf("https://fund.omboon.example"))).not.toContain("https://");
  done(
    await perform(fund.house, fund.fundId, setLoginChannel, { channelId: "2000000002", secret: "made-up" }),
  );
  expect(JSON.stringify(await receiptOf("https://fund.omboon.example"))).toMatch(
    /https:\/\/fund\.omboon\.example\/f\/small\/receipts\/[0-9a-f-]{36}/u,
  );
});
