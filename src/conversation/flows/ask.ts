import { end } from "../flow.ts";
import type { Choice, Reply } from "../reply.ts";
import { button, cards, reply } from "../say.ts";
import { callButtons, shortcut, type Shortcut } from "../shortcuts.ts";
import type { Scene, Turn } from "../turn.ts";
import { isSameWord } from "../understand/keywords.ts";
import { askWords } from "../wording/ask.ts";
import { phrases } from "../wording/phrases.ts";

const words = askWords.th;
type Topic = keyof typeof words.topics;

/** What people often ask, and whom to call for the rest. Its buttons carry no stamp: an answer stays an answer. */
export const showTopics = (scene: Scene): Turn =>
  end(
    reply(
      ...cards({
        look: "plain",
        title: words.title,
        notes: [words.choose, words.whoToCall(scene.fund.phone)],
        buttons: [
          ...(Object.keys(words.topics) as Topic[]).map(topicButton),
          ...callButtons(scene.fund.phone),
        ],
        summary: words.summary,
      }),
    ),
  );

export function answerTopic(name: string | undefined, scene: Scene): Turn {
  if (name === undefined || !isTopic(name)) return showTopics(scene);
  const { label, answer } = words.topics[name];
  return end(
    reply(
      ...cards({
        look: "plain",
        title: label,
        notes: [answer],
        buttons: [
          shortcut(nextAfter[name] ?? "ask:show"),
          ...callButtons(scene.fund.phone),
          shortcut("help:show"),
        ],
        summary: `${words.moreSummary(label)} ${answer}`,
      }),
    ),
  );
}

/** Where an answer leads; otherwise back to the other questions. */
const nextAfter: Readonly<Partial<Record<Topic, Shortcut>>> = {
  welfare: "rights:show",
  late: "contributions:show",
  rules: "rights:show",
  code: "link:begin",
  family: "link:begin",
  safety: "privacy:show",
};

/** A topic's label may be typed as well. */
export const topicNamed = (typed: string): Topic | undefined =>
  (Object.keys(words.topics) as Topic[]).find((topic) => isSameWord(typed, words.topics[topic].label));

export const contactReply = ({ fund }: Scene): Reply =>
  reply(
    ...cards({
      look: "plain",
      title: words.contactTitle,
      headline: fund.name,
      rows:
        fund.phone === undefined ? [] : [{ label: phrases.th.rows.phone, value: fund.phone, strong: true }],
      notes: [words.whoToCall(fund.phone), words.noNumbers],
      buttons: [...callButtons(fund.phone), shortcut("ask:show"), shortcut("help:show")],
      summary: words.contactSummary(fund.name, fund.phone),
    }),
  );

const topicButton = (topic: Topic): Choice =>
  button(words.topics[topic].label, "ask:about", { facts: { topic } });
const isTopic = (name: string): name is Topic => Object.hasOwn(words.topics, name);
