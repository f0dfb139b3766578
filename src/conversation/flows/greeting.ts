import type { Reply, Saying } from "../reply.ts";
import { cards, led, reply, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { Scene, Turn } from "../turn.ts";
import type { Moment } from "../flow.ts";
import { greetingWords, privacyNoticeVersion } from "../wording/greeting.ts";
import { inLanguage, languageOf } from "../wording/in-language.ts";
import { shortMenu } from "./menu.ts";

/** Someone added the account, or came back. The notice comes with the first greeting and not again. */
export function greet(scene: Scene, isAgain: boolean): Turn {
  const words = inLanguage(greetingWords, scene);
  const hello = text(isAgain ? words.helloAgain(scene.fund.name) : words.hello(scene.fund.name));
  const practice = scene.fund.isPractice ? [text(words.practice)] : [];
  const notice = scene.isNoticeGiven ? [] : [text(words.privacyNotice)];
  const choose = scene.linked.length === 0 ? threeChoices(scene) : shortMenu(scene);
  const greeting = led([hello, ...practice, ...notice], choose);
  return { type: "end", reply: greeting, ...(!scene.isNoticeGiven && { notice: privacyNoticeVersion }) };
}

/** Whoever talks to the fund without having been given the notice, for whatever reason, is given it before the answer. */
export function withNotice(turn: Turn, scene: Scene): Turn {
  if (scene.isNoticeGiven || turn.type === "do" || turn.notice !== undefined) return turn;
  return { ...turn, reply: led([privacyNotice(scene)], turn.reply), notice: privacyNoticeVersion };
}

const privacyNotice = (scene: Scene): Saying => text(inLanguage(greetingWords, scene).privacyNotice);

export const showPrivacyNotice = ({ scene }: Pick<Moment, "scene">): Turn => ({
  type: "end",
  reply: reply(privacyNotice(scene)),
  notice: privacyNoticeVersion,
});

function threeChoices(scene: Scene): Reply {
  const words = inLanguage(greetingWords, scene);
  const names = ["link:begin", "apply:show", "ask:show"] as const;
  return reply(
    ...cards({
      look: "plain",
      title: words.choose,
      notes: [words.forMembers, words.forNewcomers, words.forQuestions],
      buttons: names.map((name) => shortcut(name, {}, languageOf(scene))),
      summary: words.summary,
    }),
  );
}
