import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { remindIfDue } from "#actions/reminders/queue-reminders.ts";
import { openRemindingFund, reminderDayAtNine, type RemindingFund } from "./reminding.ts";

/** Yasothon 2562: 30 baht a month or 365 a year; members joined on 1 November 2025. */
let fund: RemindingFund;
beforeAll(async () => {
  fund = await openRemindingFund();
  fund.fund.clock.at = reminderDayAtNine.subtract({ hours: 24 });
});
afterAll(() => fund.close());

test("a fund that has said nothing of reminders reminds nobody", async () => {
  fund.fund.clock.at = reminderDayAtNine;
  expect(await fund.act(remindIfDue, undefined)).toMatchObject({ reminded: 0, held: 0 });
});

describe("on the fund's day, once", () => {
  test("who owes is told, by the step they stand at; who has paid is not", async () => {
    await fund.set({});
    const paid = await fund.linked("1-001");
    await fund.pays(paid.memberId, 120, "2026-02-01");
    const due = await fund.linked("1-002");
    await fund.pays(due.memberId, 90, "2026-01-20");
    const alsoDue = await fund.linked("1-003");
    await fund.pays(alsoDue.memberId, 90, "2026-01-20");
    expect(await fund.act(remindIfDue, undefined)).toMatchObject({ reminded: 2, held: 0 });
    await fund.send();
    expect(fund.calls()).toEqual(["multicast 2: ถึงรอบส่งเงินสมทบค่ะ ฿30"]);
    expect(fund.recipients()).toEqual([due.user, alsoDue.user].toSorted());
  });

  test("a second look the same month tells nobody anything", async () => {
    fund.fund.wait({ hours: 1 });
    expect(await fund.act(remindIfDue, undefined)).toMatchObject({ reminded: 0, held: 0 });
    await fund.send();
    expect(fund.calls()).toHaveLength(1);
  });
});
