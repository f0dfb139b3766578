import { isIntent } from "#core/understanding/taught.ts";
import type { Intent } from "#core/understanding/intents.ts";
import type { HeardWord } from "../../deeds/words.ts";
import { keptHeard } from "../../kept-words.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, questionCard, reply, cards } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation } from "../../turn.ts";
import { wishWords } from "../../wording/wishes.ts";
import { teachingWords } from "../../wording/words.ts";

const words = teachingWords.th;

/** Eight fit two cards; the rest are quick replies, which the card names. All others are taught by the command. */
const likeliest: readonly Intent[] = [
  "contributions",
  "pay",
  "claim.any",
  "claim.illness",
  "claim.death",
  "claim.status",
  "rights",
];
const rarer: readonly Intent[] = ["claim.birth", "rules", "register", "contact"];

export const isOffered = (name: string | undefined): name is Intent =>
  name !== undefined && isIntent(name) && [...likeliest, ...rarer].includes(name);

export const labelOfIntent = (intent: Intent): string =>
  intent === "unknown" ? words.wish.elsewhere : wishWords.th.labels[intent];

/** The text that was picked from the list. */
export const picked = ({ facts }: Conversation): HeardWord | undefined =>
  keptHeard(facts["heard"])?.[Number(facts["place"]) - 1];

export function listQuestion({ facts, stamp }: Conversation): Reply | undefined {
  const heard = keptHeard(facts["heard"]);
  if (heard === undefined) return undefined;
  return questionCard(
    {
      look: "plain",
      title: words.list.title,
      headline: words.list.headline,
      rows: heard.map(({ said, times }, at) => ({ label: words.list.times(at + 1, times), value: said })),
      notes: [words.list.note],
      buttons: heard.map(({ said }, at) =>
        button(words.list.label(at + 1, said), "words:pick", { facts: { place: String(at + 1) }, stamp }),
      ),
      summary: words.list.summary(heard.length),
    },
    [cancelButton(stamp)],
  );
}

export function wishQuestion(conversation: Conversation): Reply | undefined {
  const heard = picked(conversation);
  if (heard === undefined) return undefined;
  const { stamp } = conversation;
  const wish = (intent: Intent): Choice =>
    button(labelOfIntent(intent), "words:wish", { facts: { intent }, stamp });
  return questionCard(
    {
      look: "plain",
      title: words.wish.title,
      headline: heard.said,
      notes: [words.wish.note],
      buttons: [...likeliest.map(wish), button(words.wish.elsewhere, "words:drop", { stamp })],
      summary: words.wish.summary(heard.said),
    },
    [...rarer.map(wish), cancelButton(stamp)],
  );
}

export function confirmQuestion(conversation: Conversation): Reply | undefined {
  const heard = picked(conversation);
  const { facts, stamp } = conversation;
  const { intent } = facts;
  if (heard === undefined || !isOffered(intent)) return undefined;
  const meant = labelOfIntent(intent);
  return reply(
    ...cards({
      look: "attention",
      title: words.confirm.title,
      rows: [
        { label: words.confirm.rows.word, value: heard.word },
        { label: words.confirm.rows.intent, value: meant, strong: true },
      ],
      notes: [words.confirm.note],
      buttons: [
        button(words.confirm.yes, "words:teach", { stamp }),
        button(words.confirm.other, "words:other", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirm.summary(heard.word, meant),
    }),
  );
}
