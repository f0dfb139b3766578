import { afterAll, beforeAll, expect, test } from "vitest";
import { setBudget } from "#actions/messages/budget.ts";
import { previewReminders, sendRemindersNow } from "#actions/reminders/preview-reminders.ts";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { openInbox, type Inbox } from "../inbox.ts";
import { done, lineUser } from "../small-fund.ts";
import { openRemindingFund, reminderDayAtNine, type RemindingFund } from "./reminding.ts";

/** Five who owe and three messages left for reminders: two of the five have missed more than the month. */
let fund: RemindingFund;
let inbox: Inbox;
const chair = lineUser(5);
const users = new Map<string, string>();
beforeAll(async () => {
  fund = await openRemindingFund();
  inbox = openInbox(fund.fund);
  const chairId = await fund.fund.member("1-010", { roles: ["chair"] });
  await fund.fund.link(chair, chairId);
  fund.fund.clock.at = reminderDayAtNine.subtract({ hours: 50 });
  await fund.pays(chairId, 120, "2026-01-20");
  for (const [no, baht] of [
    ["1-001", 90],
    ["1-002", 60],
    ["1-003", 90],
    ["1-004", 60],
    ["1-005", 90],
  ] as const) {
    const { memberId, user } = await fund.linked(no);
    users.set(user, no);
    await fund.pays(memberId, baht, "2026-01-20");
  }
  await fund.fund.owner`delete from relay.outbox`;
  done(await setBudget(fund.fund.house, { channelId: fund.fund.channelId, plan: 7, reserve: 2 }));
  await fund.set({});
});
afterAll(() => fund.close());

const told = (): readonly string[] =>
  fund
    .recipients()
    .map((user) => users.get(user) ?? user)
    .toSorted();

test("the committee learns two days before that the messages will not reach, once", async () => {
  expect(await fund.act(remindIfDue, undefined)).toMatchObject({ warned: 1, reminded: 0 });
  fund.fund.wait({ hours: 5 });
  expect(await fund.act(remindIfDue, undefined)).toMatchObject({ warned: 0 });
  const [row] = await fund.fund
    .owner`select count(*)::int as told from relay.outbox where recipient = ${chair}`;
  expect(row).toEqual({ told: 1 });
  await fund.fund.owner`delete from relay.outbox`;
});

test("a preview says who would be reminded, in which words and why others are not, and writes nothing", async () => {
  const preview = await fund.act(previewReminders, { monthOn: Temporal.PlainDate.from("2026-02-01") });
  expect(preview).toMatchObject({ sent: 3, held: 2, room: 3, notTold: { "not-on-line": 1 } });
  const texts = preview.texts.map(({ people, lines }) => `${people} ${lines[0] ?? ""}`);
  expect(texts).toEqual(["3 ถึงรอบส่งเงินสมทบค่ะ", "2 อยากชวนคุยก่อนค่ะ"]);
});

test("on the day the weightiest go, and the others wait for their next message", async () => {
  fund.fund.clock.at = reminderDayAtNine;
  expect(await fund.act(remindIfDue, undefined)).toMatchObject({ reminded: 3, held: 2 });
  await fund.fund.owner`delete from relay.outbox where class <> 'reminder'`;
  await fund.send();
  expect(told()).toEqual(expect.arrayContaining(["1-002", "1-004"]));
  expect(told()).toHaveLength(3);
});

test("a reminder that waits goes free with the answer to its reader", async () => {
  const waiting = [...users].find(([, no]) => !told().includes(no));
  const [user = "", no = ""] = waiting ?? [];
  await inbox.take({ id: "hello", from: user, text: "สวัสดี", replyToken: "token" });
  await inbox.work();
  await fund.send();
  const answer = fund.line.calls.find(({ endpoint }) => endpoint === "reply");
  expect(answer?.body).toContain("ถึงรอบส่งเงินสมทบ");
  expect(no).not.toBe("");
});

test("a month that is decided cannot be sent again", async () => {
  expect(await fund.act(sendRemindersNow, undefined)).toMatchObject({
    ok: false,
    refusal: { type: "decided" },
  });
});
