import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, describe, expect, test } from "vitest";
import { chanceFrom, type Chance } from "#practice/chance.ts";
import { openFund, type StoryFund } from "../stories/fund.ts";
import type { ChatLine, Control, Phone } from "../stories/phone.ts";
import { launch, type Fleet } from "./fleet.ts";

/**
 * Servers are killed at random moments while people write, treasurers take money, events come twice and out of order and
 * confirm buttons are tapped twice. Judged from outside: by what the pretend LINE delivered, and by SQL.
 */
const members = 12;
const treasurers = 3;
const roundsEach = 3;
const textsEach = 10;
const report = { events: 0, deliveries: 0, kills: 0, receipts: 0, doubledAnswers: 0, markedAgain: 0 };

afterAll(() => {
  console.log(`crash report: ${JSON.stringify(report)}`);
});

describe("one server, killed again and again", () => {
  test.concurrent.each(Array.from({ length: 20 }, (_, index) => index + 1))("seed %i", async (seed) => {
    expect(await story(seed, 1)).toBeGreaterThan(0);
  });
});
describe("two servers on one database, killed in turn", () => {
  test.concurrent.each(Array.from({ length: 5 }, (_, index) => index + 101))("seed %i", async (seed) => {
    expect(await story(seed, 2)).toBeGreaterThan(0);
  });
});

/** Plays one story, judges it, and gives the number of kills that it survived. */
async function story(seed: number, servers: number): Promise<number> {
  const fund = await openFund({ redeliveryDelays: Array.from({ length: 400 }, () => 300) });
  const fleet = await launch(servers, fund.environment);
  try {
    await fund.serveAt(fleet.url);
    const cast = await assemble(fund);
    await fund.control("POST", "/faults", {
      on: "webhook",
      kind: "twice",
      probability: 0.15,
      seed,
      times: 100_000,
    });
    await fund.control("POST", "/faults", {
      on: "webhook",
      kind: "late",
      ms: 120,
      probability: 0.15,
      seed: seed + 1,
      times: 100_000,
    });
    const chance = chanceFrom(seed);
    const acting = act(cast, seed);
    const over = new AbortController();
    const end = (): void => {
      over.abort();
    };
    void acting.then(end, end);
    const isOver = (): boolean => over.signal.aborted;
    while (!isOver()) {
      await someAnswers(fund, 20 + chance.number(50), isOver);
      await sleep(chance.number(60));
      if (!isOver()) await fleet.kill(chance.number(servers));
    }
    await acting;
    await fund.control("DELETE", "/faults");
    await comesToRest(fund);
    await judge(fund, cast, fleet);
    return fleet.kills();
  } finally {
    await fleet.close();
    await fund.close();
  }
}

/**
 * Kills come at random moments, but never so fast that nothing is done in between: a machine that is slow today must not
 * turn the test into one of how fast a server starts.
 */
async function someAnswers(fund: StoryFund, wanted: number, isOver: () => boolean): Promise<void> {
  for (let [last, seen] = [await lastSent(fund, 0), 0]; seen < wanted && !isOver(); await sleep(25)) {
    const next = await lastSent(fund, last.seq);
    [last, seen] = [next, seen + next.count];
  }
}

async function lastSent(
  fund: StoryFund,
  after: number,
): Promise<{ readonly seq: number; readonly count: number }> {
  const path = `/sent?after=${after}`;
  const { messages } = await fund.control<{ messages: readonly { readonly seq: number }[] }>("GET", path);
  return { seq: messages.at(-1)?.seq ?? after, count: messages.length };
}

interface Cast {
  readonly members: readonly { readonly phone: Phone; readonly memberNo: string }[];
  readonly treasurers: readonly Phone[];
}

async function assemble(fund: StoryFund): Promise<Cast> {
  const numbers = Array.from(
    { length: members },
    (_, index) => `3-${(index + 1).toString().padStart(3, "0")}`,
  );
  for (const [index, memberNo] of numbers.entries()) await fund.member(memberNo, `สมาชิก${index + 1}`);
  for (let index = 0; index < treasurers; index += 1)
    await fund.member(`1-${index + 101}`, `เหรัญญิก${index + 1}`, { roles: ["treasurer"] });
  return {
    members: await Promise.all(
      numbers.map(async (memberNo) => ({ memberNo, phone: await fund.linkedPhone(memberNo, memberNo) })),
    ),
    treasurers: await Promise.all(
      Array.from({ length: treasurers }, (_, index) => fund.linkedPhone(`t${index}`, `1-${index + 101}`)),
    ),
  };
}

/** Members write without waiting for answers; treasurers go from question to question. */
async function act(cast: Cast, seed: number): Promise<void> {
  const texts = ["เช็คยอด", "ประวัติ", "สวัสดี", "เมนู", "ยกเลิก", "กขคง"];
  await Promise.all([
    ...cast.members.map(async ({ phone }, index) => {
      const chance = chanceFrom(seed * 100 + index);
      for (let text = 0; text < textsEach; text += 1) {
        await phone.say(chance.oneOf(texts));
        await sleep(chance.number(500));
      }
    }),
    ...cast.treasurers.map((phone, index) =>
      receive(phone, { cast, index, chance: chanceFrom(seed * 1000 + index) }),
    ),
  ]);
}

/** Each treasurer has members of their own, so that every round is one receipt whatever the others do. */
async function receive(
  phone: Phone,
  { cast, index, chance }: { cast: Cast; index: number; chance: Chance },
): Promise<void> {
  const own = cast.members.filter((_, place) => place % treasurers === index);
  for (let round = 0; round < roundsEach; round += 1) {
    const { memberNo } = own[round % own.length] ?? { memberNo: "" };
    await phone.say("รับเงิน");
    await phone.reads("ขั้นที่ 1");
    await phone.say(memberNo);
    await phone.reads("ขั้นที่ 2");
    await phone.say("30");
    await phone.reads("ขั้นที่ 3");
    await phone.tap("ยืนยันรับเงิน");
    if (chance.number(2) === 0) await phone.tap("ยืนยันรับเงิน");
    await phone.reads("OB/");
  }
}

/** Longer than the latest of the late webhooks: by then each event was tried at least once. */
const lateMs = 500;

/** Until LINE has its 200 for every event, every event is worked, and every message is gone. */
async function comesToRest({ house, control }: StoryFund): Promise<void> {
  await sleep(lateMs);
  for (const end = Date.now() + 40_000; Date.now() < end; await sleep(100)) {
    const [open] = await house.database.asRelay(({ tx }) =>
      tx.execute<{ open: number }>(sql`select (select count(*) from relay.inbox where done_at is null)::int
        + (select count(*) from relay.outbox where sent_at is null and dead_at is null
            and not exists (select from relay.sending s where s.sending_id = outbox.sending_id and s.settled_at is not null))::int
        + (select count(*) from relay.sending where settled_at is null)::int as open`),
    );
    if (open?.open === 0 && (await areAllTaken(control))) return;
  }
  throw new Error("the house did not come to rest");
}

async function areAllTaken(control: Control): Promise<boolean> {
  const { webhooks } = await control<{ webhooks: readonly Delivery[] }>("GET", "/webhooks?after=0");
  const taken = new Set(webhooks.filter(({ status }) => status === 200).flatMap(eventIdsOf));
  return webhooks.flatMap(eventIdsOf).every((id) => taken.has(id));
}

const eventIdsOf = ({ body }: Delivery): string[] =>
  (JSON.parse(body) as { events: readonly { webhookEventId: string }[] }).events.map(
    ({ webhookEventId }) => webhookEventId,
  );

interface Delivery {
  readonly body: string;
  readonly status?: number;
}

async function judge(fund: StoryFund, cast: Cast, fleet: Fleet): Promise<void> {
  const owner = postgres(fund.database.ownerUrl, { max: 1, onnotice: () => {} });
  try {
    const deliveries = (await fund.control<{ webhooks: readonly Delivery[] }>("GET", "/webhooks?after=0"))
      .webhooks;
    const eventIds = new Set(deliveries.flatMap(eventIdsOf));
    const heard = await owner<{ id: string }[]>`select webhook_event_id as id from heard`;
    expect(new Set(heard.map(({ id }) => id)), "every event was heard").toEqual(eventIds);

    const [answers] = await owner<{ rows: number; events: number }[]>`
      select (select count(*) from relay.outbox where once_key like 'answer:%')::int as rows, (select count(*) from heard)::int as events`;
    expect(answers?.rows, "every event has its one answer").toBe(answers?.events);
    const dead =
      await owner`select last_error from relay.outbox where dead_at is not null union all select last_error from relay.inbox where dead_at is not null`;
    expect(dead, "nothing was given up").toEqual([]);

    const rounds = treasurers * roundsEach;
    const receipts = await owner<{ number: string }[]>`select number from receipt order by number`;
    expect(
      receipts.map(({ number }) => Number(number)),
      "one receipt a round, numbered in a row",
    ).toEqual(Array.from({ length: rounds }, (_, index) => index + 1));
    const sums = await owner<
      { account: string; amount: number }[]
    >`select account, sum(amount_satang)::int as amount from posting group by 1 order by 1`;
    expect(sums.map((row) => ({ ...row }))).toEqual([
      { account: "cash", amount: 3000 * rounds },
      { account: "contributions", amount: -3000 * rounds },
    ]);
    await judgePhones(fund, cast, rounds);
    report.events += eventIds.size;
    report.deliveries += deliveries.length;
    report.kills += fleet.kills();
    report.receipts += receipts.length;
  } finally {
    await owner.end();
  }
}

async function judgePhones(fund: StoryFund, cast: Cast, rounds: number): Promise<void> {
  let receiptsRead = 0;
  for (const { phone } of cast.members) {
    // Pushed, or along with an answer that was due at the same moment; a history names receipts, and has no code of theirs.
    const receipts = (await phone.chat()).filter(
      ({ from, text }) => from === "bot" && text.includes("ใบเสร็จรับเงิน") && text.includes("รหัสตรวจ"),
    );
    const numbers = receipts.map(({ text }) => /OB\/(\d+)/u.exec(text)?.[1]);
    expect(new Set(numbers).size, "no receipt came twice").toBe(numbers.length);
    receiptsRead += numbers.length;
  }
  expect(receiptsRead, "every receipt arrived").toBe(rounds);
  for (const phone of [...cast.treasurers, ...cast.members.map((member) => member.phone)]) {
    const chat = await phone.chat();
    report.markedAgain += chat.filter(({ text }) => text.includes("ส่งซ้ำ")).length;
  }
  // An answer is one call; a reply token that was used twice would be a doubled answer, and LINE refuses those.
  const sent = (
    await fund.control<{ messages: readonly (ChatLine & { requestId?: string; userId: string })[] }>(
      "GET",
      "/sent?after=0",
    )
  ).messages;
  const calls = new Set(sent.map(({ requestId }) => requestId)).size;
  const settled = await fund.house.database.asRelay(({ tx }) =>
    tx.execute<{ accepted: number }>(
      sql`select count(*)::int as accepted from relay.outbox where sent_at is not null`,
    ),
  );
  report.doubledAnswers += Math.max(0, calls - (settled[0]?.accepted ?? 0));
}
