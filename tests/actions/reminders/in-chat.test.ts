import { afterAll, beforeAll, expect, test } from "vitest";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { openInbox, type Inbox } from "../inbox.ts";
import { lineUser } from "../small-fund.ts";
import { openRemindingFund, reminderDayAtNine, type RemindingFund } from "./reminding.ts";

let fund: RemindingFund;
let inbox: Inbox;
let said = 0;
beforeAll(async () => {
  fund = await openRemindingFund();
  inbox = openInbox(fund.fund);
  fund.fund.clock.at = reminderDayAtNine.subtract({ hours: 24 });
  await fund.set({});
});
afterAll(() => fund.close());

/** Says it, and gives the first words of the answer. */
async function says(from: string, text: string): Promise<string> {
  said += 1;
  await inbox.take({ id: `e${said}`, from, text, replyToken: `t${said}` });
  await inbox.work();
  const seen = fund.line.calls.length;
  await fund.send();
  const body = fund.line.calls
    .slice(seen)
    .map((call) => call.body)
    .join(" ");
  return body;
}

test("หยุดเตือน is heard at once, and เตือนต่อ takes it back", async () => {
  const { user } = await fund.linked("1-001");
  expect(await says(user, "หยุดเตือน")).toContain("หยุดเตือนแล้วค่ะ");
  expect(await says(user, "ไม่ต้องเตือนนะคะ")).toContain("หยุดเตือนไว้อยู่แล้ว");
  const quiet = await fund.linked("1-002");
  expect(await says(quiet.user, "หยุดเตือน")).toContain("หยุดเตือนแล้วค่ะ");
  expect(await says(user, "เตือนต่อ")).toContain("จะเตือนตามเดิม");
  const before = fund.line.calls.length;
  fund.fund.clock.at = reminderDayAtNine;
  await fund.act(remindIfDue, undefined);
  await fund.send();
  expect(
    fund.line.calls
      .slice(before)
      .map(({ body }) => body)
      .join(" "),
  ).toContain(user);
  expect(
    fund.line.calls
      .slice(before)
      .map(({ body }) => body)
      .join(" "),
  ).not.toContain(quiet.user);
});

test("ขอรับข่าว moves a member's news to whoever asks, and the other one is told with their next answer", async () => {
  const { user: first, memberId } = await fund.linked("1-003");
  const second = lineUser(77);
  await fund.fund.link(second, memberId, { hearsNews: false });
  expect(await says(second, "ขอรับข่าว")).toContain("จากนี้ไลน์นี้เป็นผู้รับข่าวของ");
  const [links] = await fund.fund.owner`select
    array_agg(line_user_id) filter (where hears_news) as heard, count(*)::int as all from link where member_id = ${memberId}`;
  expect(links).toEqual({ heard: [second], all: 2 });
  const told = fund.line.calls.filter(({ body }) => body.includes("ขอเป็นผู้รับข่าวของ"));
  expect(told).toHaveLength(1);
  expect(told[0]?.body).toContain(first);
});

test("whoever acts for nobody cannot take news over", async () => {
  expect(await says(lineUser(88), "ขอรับข่าว")).toContain("ยังไม่ได้เชื่อมกับสมาชิก");
});
