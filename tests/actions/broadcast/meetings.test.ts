import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { callMeeting } from "#actions/broadcast/call-meeting.ts";
import { cancelMeeting } from "#actions/broadcast/cancel-meeting.ts";
import { endBroadcasts } from "#actions/broadcast/end-broadcasts.ts";
import { greetBirthdays } from "#actions/broadcast/greet-birthdays.ts";
import { remindOfMeetings } from "#actions/broadcast/remind-of-meetings.ts";
import { listMeetings } from "#actions/broadcast/show-broadcasts.ts";
import { perform } from "#actions/perform.ts";
import { usualSettings } from "#core/reminder/settings.ts";
import { putReminderSettings } from "#store/reminder-settings.ts";
import { putBudget } from "#store/message-budget.ts";
import { scriptLine, type ScriptedLine } from "../../delivery/scripted-line.ts";
import { done, lineUser, morning, openSmallFund, type SmallFund } from "../small-fund.ts";
import { officer } from "./village-of-readers.ts";

let fund: SmallFund;
let line: ScriptedLine;
let chair = "";

beforeAll(async () => {
  fund = await openSmallFund();
  chair = await officer(fund, "1", "chair");
  await officer(fund, "2", "secretary");
  const born = { birthOn: Temporal.PlainDate.from("1954-02-14") };
  for (const [number, birth] of [
    [3, born],
    [4, born],
    [5, {}],
  ] as const)
    await fund.link(lineUser(number === 4 ? 3 : number), await fund.member(String(number), birth));
}, 30_000);
beforeEach(async () => {
  await fund.owner`truncate relay.outbox, relay.sending, relay.message_budget, relay.message_count`;
  fund.clock.at = morning;
  line = scriptLine(fund);
});
afterAll(() => fund.close());

const at = (text: string): void => {
  fund.clock.at = Temporal.Instant.from(`${text}+07:00`);
};
const meeting = {
  title: "ประชุมคณะกรรมการ",
  on: Temporal.PlainDate.from("2026-02-20"),
  at: Temporal.PlainTime.from("13:30"),
  place: "ศาลาประชาคม",
};
const call = async (on = meeting.on): Promise<string> => {
  const meetingId = fund.house.newId();
  const wish = { meetingId, by: chair, segment: { type: "committee" } as const, meeting: { ...meeting, on } };
  done(await perform(fund.house, fund.fundId, callMeeting, wish));
  return meetingId;
};
const remind = () => perform(fund.house, fund.fundId, remindOfMeetings, undefined);
const greet = () => perform(fund.house, fund.fundId, greetBirthdays, undefined);
const titles = (): readonly string[] =>
  line.calls.map(({ endpoint, body }) => {
    const [reply = "{}"] = (JSON.parse(body) as { readonly replies: readonly string[] }).replies;
    return `${endpoint} ${(JSON.parse(reply) as { readonly says: readonly { readonly title: string }[] }).says[0]?.title}`;
  });

describe("a meeting", () => {
  test("is told at once, and once again the day before from the digest hour on", async () => {
    const meetingId = await call();
    await line.deliver();
    for (const [moment, meetings] of [
      ["2026-02-18T12:00", 0],
      ["2026-02-19T07:10", 0],
      ["2026-02-19T08:10", 1],
      ["2026-02-19T09:10", 0],
      ["2026-02-20T08:10", 0],
    ] as const) {
      at(moment);
      expect([moment, await remind()]).toEqual([moment, { meetings }]);
      await line.deliver();
    }
    expect(titles()).toEqual(["multicast ขอเชิญประชุม", "multicast พรุ่งนี้มีประชุมนะคะ"]);
    at("2026-02-20T08:00");
    done(await perform(fund.house, fund.fundId, cancelMeeting, { meetingId, by: chair }));
  });

  test("called on the day before is not told again: its call was just read", async () => {
    const meetingId = await call(Temporal.PlainDate.from("2026-02-15"));
    expect(await remind()).toEqual({ meetings: 0 });
    await perform(fund.house, fund.fundId, cancelMeeting, { meetingId, by: chair });
  });

  test("called off is told to whom its call reached, once, and never again the day before", async () => {
    const meetingId = await call();
    await line.deliver();
    const off = await perform(fund.house, fund.fundId, cancelMeeting, { meetingId, by: chair });
    expect(off).toMatchObject({ ok: true, value: { told: 2 } });
    await line.deliver();
    const again = await perform(fund.house, fund.fundId, cancelMeeting, { meetingId, by: chair });
    expect(again).toMatchObject({ ok: false, refusal: { type: "no-such-meeting" } });
    at("2026-02-19T08:10");
    expect(await remind()).toEqual({ meetings: 0 });
    expect(titles()).toEqual(["multicast ขอเชิญประชุม", "multicast งดประชุม"]);
    expect(await perform(fund.house, fund.fundId, listMeetings, undefined)).toEqual([]);
  });

  test("called off before anybody was told is told to nobody", async () => {
    const meetingId = await call();
    const off = await perform(fund.house, fund.fundId, cancelMeeting, { meetingId, by: chair });
    expect(off).toMatchObject({ ok: true, value: { told: 0 } });
    await line.deliver();
    expect(line.calls).toEqual([]);
  });

  test("that has begun calls nobody any more: what still waits is taken back", async () => {
    await fund.house.database.asRelay((relay) =>
      putBudget(relay, { channelId: fund.channelId, planMessages: 1, reserveMessages: 0 }),
    );
    await call();
    await line.deliver();
    expect(line.calls).toHaveLength(1);
    at("2026-02-20T14:00");
    const ended = await perform(fund.house, fund.fundId, endBroadcasts, undefined);
    expect(ended.withdrawn).toBe(1);
    expect(
      await fund.owner`select 1 from relay.outbox where class = 'broadcast' and sending_id is null`,
    ).toEqual([]);
  });

  test("of two taps is one", async () => {
    const meetingId = fund.house.newId();
    const wish = { meetingId, by: chair, segment: { type: "committee" } as const, meeting };
    const both = [
      await perform(fund.house, fund.fundId, callMeeting, wish),
      await perform(fund.house, fund.fundId, callMeeting, wish),
    ].map((one) => done(one).sent.type);
    expect(both).toEqual(["sent", "sent-before"]);
  });
});

describe("birthdays", () => {
  test("are not greeted where the fund did not ask for it", async () => {
    expect(await greet()).toEqual({ greeted: 0 });
  });

  test("are greeted once a day, one message for all whom an account acts for", async () => {
    await perform(
      fund.house,
      fund.fundId,
      (moment) => putReminderSettings(moment.fund, { ...usualSettings, birthdays: true }, moment.at),
      undefined,
    );
    expect([await greet(), await greet()]).toEqual([{ greeted: 1 }, { greeted: 0 }]);
    await line.deliver();
    expect(titles()).toEqual(["push สุขสันต์วันเกิดค่ะ"]);
    expect(line.calls[0]?.body).toContain("สมาชิก3");
    expect(line.calls[0]?.body).toContain("สมาชิก4");
  });

  test("are not greeted a day late", async () => {
    await fund.house.database.asRelay((relay) =>
      putBudget(relay, { channelId: fund.channelId, planMessages: 0, reserveMessages: 0 }),
    );
    await fund.owner`update member set birth_on = '1960-02-16' where member_no = '5'`;
    at("2026-02-16T10:00");
    expect(await greet()).toEqual({ greeted: 1 });
    await line.deliver();
    at("2026-02-17T00:40");
    expect((await perform(fund.house, fund.fundId, endBroadcasts, undefined)).withdrawn).toBe(1);
    expect(line.calls).toEqual([]);
  });
});
