import { mostPicks, questionCard, shortened } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Reply } from "../../reply.ts";
import type { Ask } from "#core/rule-set/event-rules.ts";
import { claimWords, consentTextVersion } from "../../wording/claim.ts";
import { asked, choose, type Asking } from "./asked.ts";
import { openAsk, placeOf } from "./draft.ts";
import { chooseNames, payeesOffered } from "./names-offered.ts";

const words = claimWords.th;

/** One of the rules' own questions. Never one for a diagnosis; where words are asked for, that is said. */
export function askQuestion(asking: Asking): Reply | undefined {
  const open = openAsk(asking.facts, asking.draft);
  if (open === undefined) return undefined;
  const { kind } = open.answer;
  return asked("ask", asking, {
    ask: open.question ?? `${open.name}?`,
    howToSay: words.asking.howToSay[kind],
    notes: kind === "text" ? [words.asking.noDiagnosis] : [],
    buttons: answersOffered(open).map(([label, value]) => choose(label, "ask", value, asking)),
  });
}

/** So many numbers stand as buttons. */
const mostFew = 5;

/** What can be tapped: the choices, yes and no, or what is taken where nothing is said. */
function answersOffered({ answer, otherwise }: Ask): readonly (readonly [label: string, value: string])[] {
  switch (answer.kind) {
    case "choice":
      return answer.choices.slice(0, mostPicks).map(({ code, name }) => [name, code]);
    case "yes-no":
      return [
        [words.asking.yes, "yes"],
        [words.asking.no, "no"],
      ];
    case "number": {
      const { from, to } = answer;
      const few = from !== null && to !== null && to - from <= mostFew;
      if (few)
        return Array.from({ length: to - from + 1 }, (_, more) => [`${from + more}`, `${from + more}`]);
      return otherwise === null ? [] : [[String(otherwise), String(otherwise)]];
    }
    case "baht":
    case "text":
      return otherwise === null || otherwise === ""
        ? []
        : [[String(otherwise), String(otherwise).slice(0, 60)]];
  }
}

/** Explicit, by itself, before the first such document; what it means is a tap away, and so is saying no for now. */
export function consentQuestion(asking: Asking): Reply | undefined {
  const { draft, facts, stamp } = asking;
  const { claimant } = draft;
  if (claimant === undefined) return undefined;
  const { consent } = words;
  const isAssisted = claimant.as === "assisted";
  if (facts["step"] === "witnesses")
    return asked("consent", asking, { ask: consent.askWitnesses, howToSay: consent.howToWitnesses });
  const { step, of } = placeOf("consent", facts, draft);
  return questionCard(
    {
      look: "attention",
      title: words.step(step, of),
      headline: isAssisted ? consent.askAssisted(shortened(claimant.member.name, 80)) : consent.ask,
      notes: [consent.text(consentTextVersion)],
      buttons: isAssisted
        ? [
            choose(consent.paper, "consent", "paper", asking),
            choose(consent.witnesses, "consent", "two-witnesses", asking),
            choose(consent.later, "consent", "later", asking),
            choose(consent.meaning, "consent", "meaning", asking),
          ]
        : [
            choose(consent.agree, "consent", "line", asking),
            choose(consent.later, "consent", "later", asking),
            choose(consent.meaning, "consent", "meaning", asking),
          ],
      summary: `${consent.title} ${consent.ask}`,
    },
    [cancelButton(stamp)],
  );
}

/** Which papers are wanted, and how many photos have come. */
export function documentsQuestion(asking: Asking): Reply | undefined {
  const { draft } = asking;
  const wanted = draft.about?.documents ?? [];
  if (wanted.length === 0) return undefined;
  const { photos } = draft;
  const { documents } = words;
  return asked("documents", asking, {
    ask: photos === 0 ? documents.ask(wanted.length) : counted(photos, wanted.length),
    rows: wanted
      .slice(0, 10)
      .map(({ name }, place) => ({ label: `${documents.row} ${place + 1}`, value: name })),
    howToSay: documents.howToSay,
    buttons: [
      choose(documents.done, "documents", "here", asking),
      photos === 0
        ? choose(documents.onPaper, "documents", "paper", asking)
        : choose(documents.drop, "documents", "drop", asking),
    ],
  });
}

export const counted = (kept: number, wanted: number): string =>
  kept >= wanted ? words.documents.whole(kept) : words.documents.got(kept, wanted);

/** Who is to take the money: whoever holds the member's power of attorney, or one of the beneficiaries. */
export function receiverQuestion(asking: Asking): Reply | undefined {
  const { about, event } = asking.draft;
  const { receiver } = words;
  const isDeath = event?.endsMembership === true;
  const named = chooseNames(payeesOffered(asking.draft), "receiver", asking);
  return isDeath
    ? asked("receiver", asking, {
        ask: receiver.askBeneficiary,
        howToSay: receiver.howToSayBeneficiary,
        buttons: [...named, choose(receiver.unknown, "receiver", "", asking)],
        notes: named.length === 0 ? [receiver.noneNamed] : [],
      })
    : asked("receiver", asking, {
        ask: receiver.ask,
        howToSay: receiver.howToSay(about?.proxyDocument ?? ""),
      });
}
