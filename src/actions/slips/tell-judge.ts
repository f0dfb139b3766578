import { slipsWaitReply } from "#conversation/wording/slips-wait.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { leaveMessages } from "#store/outgoing.ts";
import { slipsWaiting, type Slip } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import { newsReaders } from "../tell-members.ts";
import { judgesFor } from "./judge.ts";

/**
 * Whoever judges hears once a day that slips have begun to wait, and not of each: on collecting day there are forty. "งานของฉัน"
 * shows all of them at any time.
 */
export async function tellJudge(moment: Moment, slip: Slip): Promise<void> {
  const { fund, at, today, newId } = moment;
  const [judge] = await judgesFor(moment, slip);
  if (judge === undefined) return;
  const readers = newsReaders(await accountsLinkedTo(fund, [judge]));
  const { length: count } = await slipsWaiting(fund);
  const messages = readers.map(({ lineUserId, channelId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply: slipsWaitReply(count),
    mustLearn: true,
    class: "work" as const,
    onceKey: `slips-wait:${judge}:${today.toString()}:${lineUserId}`,
  }));
  await leaveMessages(fund, messages, at);
}
