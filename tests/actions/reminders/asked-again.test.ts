import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeAccount } from "#store/line-accounts.ts";
import { leaveFund } from "#actions/register/end-membership.ts";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { silenceReminders, pauseFor } from "#actions/reminders/silence.ts";
import { done } from "../small-fund.ts";
import { openRemindingFund, reminderDayAtNine, type RemindingFund } from "./reminding.ts";

/** Decided at nine, and not sent yet: what becomes of it when something happens meanwhile. */
let fund: RemindingFund;
beforeEach(async () => {
  fund = await openRemindingFund();
  fund.fund.clock.at = reminderDayAtNine;
  await fund.set({});
});
afterEach(() => fund.close());

const reminderRows = () =>
  fund.fund
    .owner`select step, withdrawn_at is not null as withdrawn, jsonb_array_length(said) as members from reminder`;

test("who paid before it was sent gets none, and the row says so", async () => {
  const { memberId } = await fund.linked("1-001");
  await fund.pays(memberId, 90, "2026-01-20");
  await fund.act(remindIfDue, undefined);
  await fund.pays(memberId, 30, "2026-02-05");
  await fund.send();
  expect(fund.calls()).toEqual([]);
  expect(await reminderRows()).toMatchObject([{ step: "due", withdrawn: true }]);
});

describe("nor does who meanwhile", () => {
  test.each<readonly [string, (memberId: string, user: string) => Promise<unknown>]>([
    ["said หยุดเตือน", (_, lineUserId) => fund.act(silenceReminders, { lineUserId, isOff: true })],
    [
      "blocked the account",
      (_, user) =>
        fund.fund.house.database.inFund(fund.fund.fundId, (tx) =>
          changeAccount(tx, user, { blockedAt: fund.fund.clock.at }),
        ),
    ],
    [
      "is spared by the committee",
      () => fund.act(pauseFor, { memberNo: "1-001", byNo: "1-000", isOff: true }),
    ],
    ["died", () => dies("1-001")],
    ["is of a fund that turned reminders off", () => fund.set({ isOn: false })],
  ])("%s", async (_, happens) => {
    const { memberId, user } = await fund.linked("1-001");
    await fund.pays(memberId, 90, "2026-01-20");
    expect(await fund.act(remindIfDue, undefined)).toMatchObject({ reminded: 1 });
    await happens(memberId, user);
    await fund.send();
    expect(fund.calls()).toEqual([]);
    expect(await reminderRows()).toMatchObject([{ withdrawn: true }]);
  });
});

async function dies(memberNo: string): Promise<void> {
  await fund.fund.member("1-009", { roles: ["registrar"] });
  const left = {
    memberNo,
    reason: "died",
    on: Temporal.PlainDate.from("2026-02-05"),
    byNo: "1-009",
  } as const;
  done(await fund.act(leaveFund, left));
  await fund.fund.owner`delete from relay.outbox where class <> 'reminder' and sending_id is null`;
}

test("of two members the one has paid: the reader is told of the other only, in one message", async () => {
  const first = await fund.linked("1-001", { user: 9 });
  const second = await fund.fund.member("1-002");
  await fund.fund.link(first.user, second);
  for (const memberId of [first.memberId, second]) await fund.pays(memberId, 90, "2026-01-20");
  await fund.act(remindIfDue, undefined);
  expect(await reminderRows()).toMatchObject([{ members: 2 }]);
  await fund.pays(first.memberId, 30, "2026-02-05");
  // The first look finds the old words over; what was left in their place goes with the next.
  await fund.send();
  await fund.send();
  expect(fund.calls()).toEqual(["push 1: ถึงรอบส่งเงินสมทบค่ะ ฿30"]);
  expect(fund.line.calls[0]?.body).toContain("สมาชิก1-002");
  expect(fund.line.calls[0]?.body).not.toContain("สมาชิก1-001");
  expect(await reminderRows()).toMatchObject([{ withdrawn: false, members: 1 }]);
});

test("two servers that decide at once remind everybody once", async () => {
  for (const no of ["1-001", "1-002", "1-003"])
    await fund.pays((await fund.linked(no)).memberId, 90, "2026-01-20");
  const both = await Promise.all([fund.act(remindIfDue, undefined), fund.act(remindIfDue, undefined)]);
  expect(both.map(({ reminded }) => reminded).toSorted((a, b) => a - b)).toEqual([0, 3]);
  await fund.send();
  expect(fund.calls()).toEqual(["multicast 3: ถึงรอบส่งเงินสมทบค่ะ ฿30"]);
});
