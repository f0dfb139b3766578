import { reminderReply } from "#conversation/flows/remind/reminder-card.ts";
import type { Reply } from "#conversation/reply.ts";
import type { Visit } from "#core/reminder/reminder.ts";
import { steps, type ReminderSettings, type Step } from "#core/reminder/settings.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { monthDone, type MonthDone } from "#store/reminders.ts";
import { settingsOfReminders } from "#store/reminder-settings.ts";
import type { Moment } from "../perform.ts";
import { monthOfReminders, type MonthOfReminders } from "./month-of-reminders.ts";
import { countedReasons, queueReminders, type RemindersDone } from "./queue-reminders.ts";

/** One text, and how many read it. */
export interface TextPreview {
  readonly step: Step;
  readonly people: number;
  /** As it will look, line by line. */
  readonly lines: readonly string[];
}

/** What a month's reminders would be if they were decided now; nothing is written. */
export interface RemindersPreview {
  readonly monthOn: Temporal.PlainDate;
  readonly on: Temporal.PlainDate;
  readonly settings: ReminderSettings;
  readonly sent: number;
  readonly held: number;
  readonly room?: number;
  readonly bySteps: readonly { readonly step: Step; readonly people: number }[];
  readonly notTold: Readonly<Record<string, number>>;
  readonly toVisit: readonly Visit[];
  readonly texts: readonly TextPreview[];
  readonly done?: MonthDone;
}

export async function previewReminders(
  moment: Moment,
  { monthOn }: { readonly monthOn: Temporal.PlainDate },
): Promise<RemindersPreview> {
  const month = await monthOfReminders(moment, monthOn);
  const done = await monthDone(moment.fund, monthOn);
  const { on, settings, sent, held, room, toVisit, reminders } = month;
  return {
    monthOn,
    on,
    settings,
    sent: sent.length,
    held: held.length,
    ...(room !== undefined && { room }),
    bySteps: steps.map((step) => ({ step, people: reminders.filter((one) => one.step === step).length })),
    notTold: countedReasons(month),
    toVisit,
    texts: textsOf(month),
    ...(done && { done }),
  };
}

function textsOf({ reminders, settings }: MonthOfReminders): TextPreview[] {
  const texts = new Map<string, TextPreview>();
  for (const { step, said } of reminders) {
    const lines = inLines(reminderReply(said, settings.wording));
    const key = lines.join("\n");
    texts.set(key, { step, lines, people: (texts.get(key)?.people ?? 0) + 1 });
  }
  return [...texts.values()].toSorted((a, b) => b.people - a.people);
}

const inLines = ({ says }: Reply): string[] =>
  says.flatMap((saying) =>
    saying.type === "card"
      ? [
          saying.title,
          ...(saying.headline === undefined ? [] : [saying.headline]),
          ...saying.rows.map(({ label, value }) => `${label}: ${value}`),
          ...(saying.notes ?? []),
          ...(saying.buttons ?? []).map(({ label }) => `[${label}]`),
        ]
      : saying.type === "text"
        ? [saying.text]
        : [],
  );

export type SendRefusal =
  | { readonly type: "off" }
  | { readonly type: "decided"; readonly at: Temporal.Instant };

/** This month's reminders at once, whatever day it is; never twice. */
export async function sendRemindersNow(moment: Moment): Promise<Result<RemindersDone, SendRefusal>> {
  const { fund, today } = moment;
  if (!(await settingsOfReminders(fund)).isOn) return refused({ type: "off" });
  const monthOn = today.with({ day: 1 });
  const decidedAt = (await monthDone(fund, monthOn))?.decidedAt ?? null;
  return decidedAt === null
    ? ok(await queueReminders(moment, monthOn))
    : refused({ type: "decided", at: decidedAt });
}
