import { reminderReply } from "#conversation/flows/remind/reminder-card.ts";
import type { Reminder, Said } from "#core/reminder/reminder.ts";
import type { Wording } from "#core/reminder/settings.ts";
import type { QueuedReminder } from "#store/reminders.ts";
import { leaveSharedMessages, type SharedMessage } from "#store/messages-to-many.ts";
import type { Moment } from "../perform.ts";

/** The word by which delivery asks us again before it sends one (`ask-again`). */
export const asksReminder = "reminder";

/** Names each reminder's message. */
export const queuedFrom = (
  { newId }: Pick<Moment, "newId">,
  reminders: readonly Reminder[],
  isHeld: boolean,
): QueuedReminder[] => reminders.map((one) => ({ ...one, outboxId: newId(), isHeld }));

/** Leaves their messages in the outbox: each text is worded, sealed and kept once, however many people read it. */
export function leaveReminders(
  { fund, at, newId }: Pick<Moment, "fund" | "at" | "newId">,
  queued: readonly QueuedReminder[],
  wording: Wording,
): Promise<void> {
  const alike = Map.groupBy(queued, ({ channelId, isHeld, said }) =>
    [channelId, isHeld, ...said.map(wordsOf)].join(" "),
  );
  const messages = [...alike.values()].flatMap(([first, ...rest]): SharedMessage[] =>
    first === undefined
      ? []
      : [
          {
            textId: newId(),
            reply: reminderReply(first.said, wording),
            class: "reminder",
            asksFirst: asksReminder,
            ...(first.isHeld && { isHeld: true }),
            to: [first, ...rest].map(({ outboxId, channelId, lineUserId }) => ({
              outboxId,
              channelId,
              recipient: lineUserId,
            })),
          },
        ],
  );
  return leaveSharedMessages(fund, messages, at);
}

/** All that a card is made of. A member's id is in a card only where it says the name, too. */
const wordsOf = ({ memberId, name, step, due, months, since }: Said): string =>
  JSON.stringify([name === undefined ? "" : memberId, name, step, due, months, since]);
