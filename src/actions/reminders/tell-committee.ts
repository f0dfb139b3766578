import type { Reply } from "#conversation/reply.ts";
import { shortNotice, visitNotice } from "#conversation/flows/remind/committee-cards.ts";
import type { MessageClass } from "#core/messages/class.ts";
import type { Role } from "#core/fund/office.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { holdersOn } from "#store/offices.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Moment } from "../perform.ts";
import type { MonthOfReminders } from "./month-of-reminders.ts";

/** That a month's messages do not reach: said ahead, while something can be done, and when it was so. */
export function tellThatShort(moment: Moment, month: MonthOfReminders, when: "ahead" | "now"): Promise<void> {
  const { monthOn, on, settings, reminders, sent, held, room = 0 } = month;
  const reply = shortNotice({
    ...(when === "ahead" && { ahead: on }),
    need: reminders.length,
    room,
    sent: sent.length,
    held: held.length,
    whenShort: settings.whenShort,
  });
  return tell(moment, ["chair", "secretary", "treasurer"], {
    reply,
    class: "decision",
    name: `reminders-short:${monthOn.toString()}:${when}`,
  });
}

/** Whoever is near the end of their membership is visited, on LINE or not: chair and secretary learn whom. */
export async function tellOfVisits(moment: Moment, { monthOn, toVisit }: MonthOfReminders): Promise<void> {
  if (toVisit.length === 0) return;
  await tell(moment, ["chair", "secretary"], {
    reply: visitNotice(toVisit),
    class: "work",
    name: `reminders-visit:${monthOn.toString()}`,
  });
}

interface Told {
  readonly reply: Reply;
  readonly class: MessageClass;
  readonly name: string;
}

async function tell(
  { fund, at, today, newId }: Moment,
  offices: readonly Role[],
  { reply, class: ofClass, name }: Told,
): Promise<void> {
  const accounts = await accountsLinkedTo(fund, await holdersOn(fund, offices, today));
  const byUser = new Map(accounts.map((account) => [account.lineUserId, account]));
  const messages = [...byUser.values()].map(({ channelId, lineUserId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
    class: ofClass,
    onceKey: `${name}:${lineUserId}`,
  }));
  await leaveMessages(fund, messages, at);
}
