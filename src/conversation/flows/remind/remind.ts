import type { FoundMember } from "../../deed.ts";
import type { RemindDeed, RemindOutcome } from "../../deeds/reminding.ts";
import { end, type Moment } from "../../flow.ts";
import type { Reply } from "../../reply.ts";
import { cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Turn } from "../../turn.ts";
import { reminderWords } from "../../wording/reminder.ts";
import { shortMenu } from "../menu.ts";

const words = reminderWords.th;

/** Said without a question in between: it hurts nobody, and the answer says how to take it back. */
export const stopReminders = (): Turn => doRemind({ type: "stop-reminders" });
export const goOnReminding = (): Turn => doRemind({ type: "go-on-reminding" });

/** Whoever speaks of reminders says by a button whether they are to come: words of one's own may mean either. */
export const showReminders: Turn = end(
  reply(
    ...cards({
      look: "plain",
      title: words.choose.title,
      notes: [words.choose.note],
      buttons: [shortcut("reminders:stop"), shortcut("reminders:go-on"), shortcut("help:show")],
      summary: words.choose.summary,
    }),
  ),
);

/** For the member whom the speaker looks at now; another one is looked at first. */
export function takeNews({ scene }: Moment): Turn {
  return scene.chosen === undefined
    ? end(led([text(words.hearsNewsNot)], shortMenu(scene)))
    : doRemind({ type: "take-news", memberId: scene.chosen.memberId });
}

export function remindTold(outcome: RemindOutcome, { scene }: Moment): Turn {
  const answer = (said: string): Turn => end(led([text(said)], shortMenu(scene)));
  switch (outcome.type) {
    case "reminders-stopped":
      return answer(outcome.again ? words.already.muted : words.muted);
    case "reminders-go-on":
      return answer(words.unmuted);
    case "news-taken":
      return answer(words.hearsNews(outcome.member.name, outcome.member.memberNo));
  }
}

/** To whoever heard a member's news until now. */
export const newsMoved = ({ name, memberNo }: Pick<FoundMember, "name" | "memberNo">): Reply =>
  reply(text(words.newsGone(name, memberNo)));

const doRemind = (deed: RemindDeed): Turn => ({ type: "do", deed: { type: "remind", deed } });
