import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { dayIn, perform } from "#actions/perform.ts";
import { endOffice } from "#actions/register/end-office.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import type { Role } from "#core/fund/office.ts";
import { lineOf } from "../../src/app/line.ts";
import { richMenus } from "../../src/app/rich-menus.ts";
import type { App } from "../../src/app/server.ts";
import { serverSettings } from "../../src/config.ts";
import { done, openFund, sources, type StoryFund } from "./fund.ts";
import type { Phone } from "./phone.ts";
import { serve } from "./serving.ts";

/** One person's menu through all that they become, from the chat to LINE and back to the phone. */
let fund: StoryFund;
let app: App;
const apply = () => {
  const line = lineOf(fund.house, done(serverSettings(fund.environment)));
  return richMenus(fund.house, line, { fundId: fund.fundId, apply: true }, () => undefined);
};

beforeAll(async () => {
  fund = await openFund();
  app = await serve(fund);
  await fund.member("2-001", "บัวผัน");
  await fund.member("2-002", "สมชาย");
  await apply();
}, 60_000);
afterAll(async () => {
  await app.close();
  await fund.close();
});

/** What the first cell of each menu reads aloud. */
const firstCells = {
  "not-linked": "เชื่อมสมาชิกกับไลน์นี้",
  member: "เช็คยอด ส่งถึงเดือนไหน",
  committee: "งานของฉัน งานที่รอ",
  collector: "เก็บเงิน เดินตามบ้าน",
} as const;

async function firstCellOf({ userId }: Phone): Promise<string | undefined> {
  const menu = await fund.control<{ areas: readonly { action: { label?: string } }[] } | null>(
    "GET",
    `/people/${userId}/rich-menu?channelId=${fund.channelId}`,
  );
  return menu?.areas[0]?.action.label;
}
/** Waits for a menu to change, and gives the one that is seen then. */
async function menuAfter(phone: Phone, before: string): Promise<string | undefined> {
  for (const end = Date.now() + 20_000; Date.now() < end; await setTimeout(20)) {
    const first = await firstCellOf(phone);
    const [menu] = Object.entries(firstCells).find(([, cell]) => cell === first) ?? [];
    if (menu !== before) return menu;
  }
  return before;
}

const today = dayIn(sources.now());
const take = async (role: Role) =>
  done(await perform(fund.house, fund.fundId, takeOffice, { memberNo: "2-001", role }));
const leave = async (role: Role) =>
  done(
    await perform(fund.house, fund.fundId, endOffice, {
      memberNo: "2-001",
      role,
      on: today,
      byNo: "1-000",
    }),
  );

test("a stranger, a member, on the committee, a collector, out of office, unlinked: the menu is the right one each time", async () => {
  const phone = await fund.phone("ยายบัวผัน");
  await phone.follow();
  expect(await menuAfter(phone, "none")).toBe("not-linked");
  await phone.say(await fund.codeFor("2-001"));
  expect(await menuAfter(phone, "not-linked")).toBe("member");
  await take("representative");
  expect(await menuAfter(phone, "member")).toBe("committee");
  await take("collector");
  expect(await menuAfter(phone, "committee")).toBe("collector");
  await leave("collector");
  expect(await menuAfter(phone, "collector")).toBe("committee");
  await leave("representative");
  expect(await menuAfter(phone, "committee")).toBe("member");
  await take("collector");
  expect(await menuAfter(phone, "member")).toBe("collector");
  await phone.answerTo(() => phone.say("เลิกเชื่อม"));
  await phone.tap("ยืนยันเลิกเชื่อม");
  expect(await menuAfter(phone, "collector")).toBe("not-linked");
}, 60_000);

test("who has blocked the fund, and was made a collector meanwhile, sees the collectors' menu on coming back", async () => {
  const phone = await fund.linkedPhone("ลุงสมชาย", "2-002");
  expect(await menuAfter(phone, "not-linked")).toBe("member");
  await fund.control("POST", `/people/${phone.userId}/block`, { channelId: fund.channelId });
  done(await perform(fund.house, fund.fundId, takeOffice, { memberNo: "2-002", role: "collector" }));
  await phone.follow();
  expect(await menuAfter(phone, "member")).toBe("collector");
}, 60_000);

test("applying links nobody anew where everything stands", async () => {
  expect(await apply()).toEqual([{ channelId: fund.channelId, type: "applied", steps: [] }]);
});
