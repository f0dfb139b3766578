import { mayReadBooks } from "#core/fund/office.ts";
import { readChoice } from "../choice.ts";
import { end, type Step } from "../flow.ts";
import type { OpenTalk } from "../open-talk.ts";
import type { Card, Choice } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { callButtons, labelOf, shortcut, type Shortcut } from "../shortcuts.ts";
import type { Language, Scene, Turn } from "../turn.ts";
import { officeWords } from "../wording/books/office-menu.ts";
import { guideWords } from "../wording/guide.ts";
import { inLanguage, languageOf, wantsShort } from "../wording/in-language.ts";
import { phrases } from "../wording/phrases.ts";
import { preferWords } from "../wording/prefer.ts";
import { actsOf } from "./books/acts.ts";

type Sentences = Omit<(typeof guideWords)["en"], "about">;
type Abouts = Readonly<Partial<Record<Shortcut, string>>>;

/** What has no English line about it stands in Thai. */
const aboutsIn: Readonly<Record<Language, Abouts>> = {
  th: { ...officeWords.th.about, ...guideWords.th.about },
  en: { ...officeWords.th.about, ...guideWords.th.about, ...guideWords.en.about },
};

/** "ช่วยเหลือ" where nothing is asked: three to six things that this person can do, each with its button. */
export function showGuide({ scene }: { readonly scene: Scene }): Turn {
  const can = thingsToDo(scene);
  const language = languageOf(scene);
  const words = inLanguage<Sentences>(guideWords, scene);
  const preferring = inLanguage(preferWords, scene);
  const isShort = wantsShort(scene);
  const about = (name: Shortcut) => ({
    label: labelOf(name, language),
    value: aboutsIn[language][name] ?? "",
  });
  return end(
    reply(
      ...cards({
        look: "plain",
        title: words.title,
        rows: isShort ? [] : can.map(about),
        notes: isShort ? [preferring.offerDetailed] : [words.tap, words.wholeMenu, preferring.offer],
        buttons: can.map((name) => shortcut(name, {}, language)),
        summary: words.summary,
      }),
    ),
  );
}

/** The likeliest first; a lesson and a person to talk to stand last in every list. */
export function thingsToDo({ linked, roles }: Scene): readonly Shortcut[] {
  if (linked.length === 0) return ["link:begin", "apply:show", "ask:show", "contact:show"];
  const always = ["lesson:begin", "contact:show"] as const;
  if (roles.includes("collector"))
    return ["collect:begin", "day-sheet:show", "office:show", "contributions:show", ...always];
  if (!mayReadBooks(roles))
    return ["contributions:show", "pay:begin", "claim:begin", "claim:follow", ...always];
  const work = actsOf(roles).slice(0, 2);
  const own = work.length < 2 ? (["check-receipt:begin"] as const) : [];
  return [...work, ...own, "office:show", "contributions:show", ...always];
}

/** Help in the midst of a talk: what this step wants, with an example, and the ways on, back, out and to a person. */
export function guideHere({ step, flow, question }: OpenTalk, { fund }: Scene): Card {
  const { here } = guideWords.th;
  const answers = answersTo(question.choices ?? []);
  const wayBack = answers.find(({ name }) => leadsBack.test(name));
  const [first] = answers.filter(({ name }) => !leadsBack.test(name));
  const [card] = cards({
    look: "plain",
    title: here.title,
    paragraph: step.hint,
    notes: [
      ...exampleOf(step, first?.label),
      here.onward,
      ...(wayBack === undefined ? [] : [here.back(wayBack.label)]),
      here.leave(flow.leftAsItWas),
      here.person(phrases.th.whoToCall(fund.phone)),
    ],
    buttons: callButtons(fund.phone),
    summary: here.summary(step.hint),
  });
  return card;
}

/** A hint that names a button or an example is one already. */
export function exampleOf({ hint, takesNames, takesSentences }: Step, label?: string): readonly string[] {
  const { here } = guideWords.th;
  if (/เช่น|“/u.test(hint)) return [];
  if (takesNames === true || /ชื่อ/u.test(hint)) return [here.name];
  if (takesSentences === true || /สั้น ๆ/u.test(hint)) return [here.ownWords];
  return label === undefined ? [] : [here.example(label)];
}

const leadsBack = /:(?:edit|back|other|again)/u;

/** Buttons that answer this very question, by the names of what they choose. */
const answersTo = (
  choices: readonly Choice[],
): readonly { readonly name: string; readonly label: string }[] =>
  choices.flatMap((choice) => {
    const read = choice.type === "choice" && choice.away !== true ? readChoice(choice.send) : undefined;
    return read?.stamp === undefined || read.name === "talk:cancel"
      ? []
      : [{ name: read.name, label: choice.label }];
  });
