import type { Reply, Saying } from "../reply.ts";
import { cards, led, reply, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { Scene, Turn } from "../turn.ts";
import { greetingWords, privacyNoticeVersion } from "../wording/greeting.ts";
import { shortMenu } from "./menu.ts";

const words = greetingWords.th;

/** Someone added the account, or came back. The notice comes with the first greeting and not again. */
export function greet(scene: Scene, isAgain: boolean): Turn {
  const hello = text(isAgain ? words.helloAgain(scene.fund.name) : words.hello(scene.fund.name));
  const practice = scene.fund.isPractice ? [text(words.practice)] : [];
  const notice = scene.isNoticeGiven ? [] : [text(words.privacyNotice)];
  const choose = scene.linked.length === 0 ? threeChoices() : shortMenu(scene);
  const greeting = led([hello, ...practice, ...notice], choose);
  return { type: "end", reply: greeting, ...(!scene.isNoticeGiven && { notice: privacyNoticeVersion }) };
}

/** Whoever talks to the fund without having been given the notice, for whatever reason, is given it before the answer. */
export function withNotice(turn: Turn, scene: Scene): Turn {
  if (scene.isNoticeGiven || turn.type === "do" || turn.notice !== undefined) return turn;
  return { ...turn, reply: led([privacyNotice()], turn.reply), notice: privacyNoticeVersion };
}

const privacyNotice = (): Saying => text(words.privacyNotice);

export const showPrivacyNotice = (): Turn => ({
  type: "end",
  reply: reply(privacyNotice()),
  notice: privacyNoticeVersion,
});

const threeChoices = (): Reply =>
  reply(
    ...cards({
      look: "plain",
      title: words.choose,
      notes: [words.forMembers, words.forNewcomers, words.forQuestions],
      buttons: [shortcut("link:begin"), shortcut("apply:show"), shortcut("ask:show")],
      summary: words.summary,
    }),
  );
