import type { Outcome } from "#conversation/deed.ts";
import type { RemindDeed } from "#conversation/deeds/reminding.ts";
import { memberById } from "#store/members.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { silenceReminders, takeNewsOf } from "../reminders/silence.ts";
import type { Speaker } from "./speaker.ts";

export async function doRemindDeed(
  moment: Moment,
  { lineUserId }: Speaker,
  deed: RemindDeed,
): Promise<Outcome> {
  switch (deed.type) {
    case "stop-reminders": {
      const changed = await silenceReminders(moment, { lineUserId, isOff: true });
      return { type: "remind", outcome: { type: "reminders-stopped", again: !changed } };
    }
    case "go-on-reminding":
      await silenceReminders(moment, { lineUserId, isOff: false });
      return { type: "remind", outcome: { type: "reminders-go-on" } };
    case "take-news": {
      const { memberId } = deed;
      const isTaken = await takeNewsOf(moment, { lineUserId, memberId });
      const member = isTaken ? await memberById(moment.fund, memberId) : undefined;
      return member === undefined
        ? { type: "not-linked" }
        : { type: "remind", outcome: { type: "news-taken", member: foundMember(member) } };
    }
  }
}
