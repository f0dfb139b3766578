import { ask, perform } from "#actions/perform.ts";
import {
  previewReminders,
  sendRemindersNow,
  type RemindersPreview,
} from "#actions/reminders/preview-reminders.ts";
import { ok, refused } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { month } from "../../kinds/month.ts";
import { text } from "../../kinds/text.ts";
import { optional, required } from "../../option.ts";
import type { RefusalOf } from "../../refusal.ts";
import { columns, dayShown, instantShown } from "../../show.ts";

const options = {
  fund: required(text("CODE"), "the fund's code"),
  month: optional(month("MONTH"), "the month that is asked for", "this month"),
};

export const remindersPlan = command({
  name: "reminders plan",
  summary: "Shows how many would be reminded this month, why others are not, and what it takes in messages",
  notes: ["Nothing is written. A month whose day is still to come is asked as of that day."],
  options,
  examples: [{ line: "reminders plan --fund ban-na" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const monthOn = given.month ?? parts.today().with({ day: 1 });
      const plan = await ask(house, fundId, previewReminders, { monthOn });
      return ok({ json: planInJson(plan), lines: planInLines(plan) });
    }),
});

const planInJson = ({ on, sent, held, room, bySteps, notTold, toVisit, done }: RemindersPreview) => ({
  on,
  decidedAt: done?.decidedAt ?? null,
  sent,
  held,
  room,
  steps: bySteps.map((one) => ({ ...one })),
  notTold: { ...notTold },
  toVisit: toVisit.map(({ memberNo, name, villageNo }) => ({ memberNo, name, villageNo })),
});

function planInLines({
  on,
  sent,
  held,
  room,
  bySteps,
  notTold,
  toVisit,
  done,
  settings,
}: RemindersPreview): string[] {
  const decided = done?.decidedAt ?? undefined;
  const left = room === undefined ? "Nothing limits the messages" : `${room} messages are left for reminders`;
  return [
    ...(settings.isOn ? [] : [`Reminders are off. To have them sent: ${program} reminders set --on yes`]),
    ...(decided === undefined ? [] : [`This month was decided on ${instantShown(decided)}.`]),
    `Day ${dayShown(on)}: ${sent} people would be reminded now. ${left}; ${held} would wait for their next message.`,
    ...columns(bySteps.map(({ step, people }) => [`  ${step}`, String(people)])),
    ...columns(Object.entries(notTold).map(([reason, people]) => [`  not told: ${reason}`, String(people)])),
    ...(toVisit.length === 0 ? [] : ["To be visited:"]),
    ...columns(
      toVisit.map(({ memberNo, name, villageNo }) => [
        `  ${memberNo}`,
        name,
        villageNo === undefined ? "" : `village ${villageNo}`,
      ]),
    ),
  ];
}

export const remindersPreview = command({
  name: "reminders preview",
  summary: "Shows each text that members would read, as it will look, and how many read it",
  options,
  examples: [{ line: "reminders preview --fund ban-na" }],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const monthOn = given.month ?? parts.today().with({ day: 1 });
      const { texts } = await ask(house, fundId, previewReminders, { monthOn });
      const lines = texts.flatMap(({ step, people, lines: said }) => [
        `${step}, to ${people}:`,
        ...said.map((line) => `  ${line}`),
      ]);
      return ok({
        json: texts.map(({ step, people, lines: said }) => ({ step, people, lines: [...said] })),
        lines: lines.length === 0 ? ["Nobody would be reminded."] : lines,
      });
    }),
});

export const remindersSend = command({
  name: "reminders send",
  summary: "Sends this month's reminders at once, whatever day it is; once a month and never twice",
  notes: ["They go by the fund's quiet hours and the month's budget, like all messages."],
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "reminders send --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const sent = await perform(house, fundId, sendRemindersNow, undefined);
      if (!sent.ok) return refused(sentence(sent.refusal, fund));
      const { reminded, held, notTold } = sent.value;
      return ok({
        json: { fund, reminded, held, notTold },
        lines: [
          `${reminded} people are reminded. ${held} will see it with their next message; ${notTold} who owe are not told, for reasons: ${program} reminders plan --fund ${fund}`,
        ],
      });
    }),
});

function sentence(refusal: RefusalOf<typeof sendRemindersNow>, fund: string): string {
  switch (refusal.type) {
    case "off":
      return `This fund reminds nobody. To have members reminded: ${program} reminders set --fund ${fund} --on yes`;
    case "decided":
      return `This month's reminders went out on ${instantShown(refusal.at)}; nobody is reminded twice.`;
  }
}
