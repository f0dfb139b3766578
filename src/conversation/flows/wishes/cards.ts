import type { Kin } from "#core/understanding/vocabulary.ts";
import { end } from "../../flow.ts";
import { isId } from "../../kept.ts";
import { button, cards, led, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Card, Reply, Saying } from "../../reply.ts";
import type { LinkedMember, Scene, Turn } from "../../turn.ts";
import { linkedMeant } from "../../understand/linked-meant.ts";
import type { Wish } from "../../understand/wanted.ts";
import { inLanguage, languageOf } from "../../wording/in-language.ts";
import { wishWords } from "../../wording/wishes.ts";
import { shortMenu } from "../menu.ts";
import { wishButton } from "./leads-to.ts";

const words = wishWords.th;
const labelsOf = (wishes: readonly Wish[], scene: Scene): string[] =>
  wishes.map(({ intent }) => inLanguage(wishWords, scene).labels[intent]);

/** Two or three things that it may mean, to choose from. Until next nothing happens. */
export function offer(wishes: readonly Wish[], scene: Scene): Reply {
  const words = inLanguage(wishWords, scene);
  return reply(
    ...cards({
      look: "plain",
      title: wishes.length > 1 ? words.which : words.isIt,
      notes: [words.tap],
      buttons: [
        ...wishes.map((wish) => wishButton(wish, scene)),
        shortcut("help:show", {}, languageOf(scene)),
      ],
      summary: words.summary(labelsOf(wishes, scene)),
    }),
  );
}

/** In the midst of a talk: whoever wants something else taps, whoever meant the question answers it. */
export function elsewhere(wishes: readonly Wish[], scene: Scene): readonly [Card, ...Card[]] {
  const words = inLanguage(wishWords, scene);
  return cards({
    look: "plain",
    title: words.elsewhere,
    notes: [words.elsewhereNote],
    buttons: wishes.map((wish) => wishButton(wish, scene)),
    summary: words.elsewhereSummary(labelsOf(wishes, scene)),
  });
}

/** More than this beside it would not be read, and LINE takes five. */
const mostBeside = 3;

/** What was wanted besides waits behind a button: at the end, or before a question, which stands last. */
export function withNext(
  turn: Exclude<Turn, { type: "do" }>,
  next: readonly Wish[],
  scene: Scene,
): typeof turn {
  const { says } = turn.reply;
  if (next.length === 0 || says.length > mostBeside) return turn;
  const words = inLanguage(wishWords, scene);
  const [card] = cards({
    look: "plain",
    title: words.next,
    notes: [words.nextNote],
    buttons: next.slice(0, 3).map((wish) => wishButton(wish, scene)),
    summary: words.nextSummary(labelsOf(next, scene)),
  });
  return { ...turn, reply: turn.type === "end" ? followed(turn.reply, card) : led([card], turn.reply) };
}

function followed({ says, choices = [] }: Reply, last: Card): Reply {
  const all: readonly [Saying, ...Saying[]] = [...says, last];
  const mostChoices = 13;
  return { says: all, choices: [...(last.buttons ?? []), ...choices].slice(0, mostChoices) };
}

const kinds: ReadonlySet<string> = new Set(Object.keys(words.kin));
const isKin = (kin: string | undefined): kin is Kin => kin !== undefined && kinds.has(kin);
const shown = ["contributions:show", "pay:begin", "rights:show"];

/** "แม่" where several linked members may be her, or none: asked, and never guessed. */
export function whichMember(scene: Scene, facts: Readonly<Record<string, string>>): Turn | undefined {
  const { for: name = "", kin } = facts;
  if (!isKin(kin)) return undefined;
  const meant = linkedMeant(kin, scene);
  if (meant.type === "nobody" || !shown.includes(name)) {
    const said = text(words.notLinked(words.kin[kin]));
    return end(led([said], shortMenu(scene)));
  }
  const among = meant.type === "one" ? [meant.member] : meant.among;
  return end(
    reply(
      ...cards({
        look: "plain",
        title: words.whose,
        notes: [words.whoseNote],
        buttons: among
          .filter(({ memberId }) => isId(memberId))
          .slice(0, 12)
          .map(memberButton(name)),
        summary: words.whoseSummary,
      }),
    ),
  );
}

const memberButton =
  (name: string) =>
  ({ memberId, memberNo, name: called }: LinkedMember) =>
    button(`${memberNo} ${called}`, name, { facts: { member: memberId } });
