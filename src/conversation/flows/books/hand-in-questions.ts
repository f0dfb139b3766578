import type { NamedSum } from "../../deeds/books.ts";
import { asks } from "../../flow.ts";
import { keptAmount, keptOffers, keptSums } from "../../kept.ts";
import { satang, type Satang } from "#core/money.ts";
import type { CardRow, Reply } from "../../reply.ts";
import { button, cards, mostPicks, questionCard, reply } from "../../say.ts";
import { cancelButton } from "../../shortcuts.ts";
import type { Conversation, Scene } from "../../turn.ts";
import { handInWords } from "../../wording/books/hand-in.ts";

const words = handInWords.th;
/** More rows make a card that nobody reads; who is not among them is typed. */
const mostRows = 12;

export function whoQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const bags = keptSums(facts["bags"]);
  if (bags === undefined) return undefined;
  const picks = bags.slice(0, mostPicks);
  return questionCard(
    {
      look: "plain",
      title: words.whoTitle,
      headline: words.askWho,
      rows: bags.slice(0, mostRows).map(({ name, amount }) => ({ label: name, value: words.baht(amount) })),
      notes: [words.howToSay],
      buttons: picks.map(({ id, name }) => button(name, "hand-in:who", { facts: { id }, stamp })),
      summary: words.whoSummary,
    },
    [cancelButton(stamp)],
  );
}

export function countQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const [bag] = keptSums(facts["bag"]) ?? [];
  if (bag === undefined) return undefined;
  const exact = { amount: bag.amount, label: words.exact(bag.amount) };
  const offers = keptOffers(facts["offers"]) ?? (bag.amount > 0n ? [exact] : []);
  const amounts = offers.map(({ amount, label }) =>
    button(label, "hand-in:count", { facts: { satang: amount.toString() }, stamp }),
  );
  return questionCard(
    {
      look: "plain",
      title: words.countTitle,
      headline: words.askCount,
      rows: bagRows(bag),
      notes: [words.howToCount],
      buttons: amounts.slice(0, mostPicks),
      summary: words.countSummary(bag.name, bag.amount),
    },
    [button(words.otherCollector, "hand-in:other", { stamp }), cancelButton(stamp)],
  );
}

export interface HandInDraft {
  readonly bag: NamedSum;
  readonly counted: Satang;
}

export function handInDraft({ facts }: Conversation): HandInDraft | undefined {
  const [bag] = keptSums(facts["bag"]) ?? [];
  const counted = keptAmount(facts["counted"]);
  return bag && counted !== undefined ? { bag, counted } : undefined;
}

/** A bag below nothing, after a cancelled receipt, should have held nothing. */
export const differenceOf = (counted: Satang, held: Satang): Satang =>
  satang(counted - (held > 0n ? held : 0n));

export function confirmQuestion(conversation: Conversation, { today }: Scene): Reply | undefined {
  const draft = handInDraft(conversation);
  if (draft === undefined) return undefined;
  const { bag, counted } = draft;
  const { stamp, draftId } = conversation;
  const difference = differenceOf(counted, bag.amount);
  return reply(
    ...cards({
      look: "waiting",
      title: words.confirmTitle,
      headline: words.baht(counted),
      rows: [
        ...bagRows(bag),
        { label: words.rows.counted, value: words.baht(counted), strong: true },
        ...differenceRows(difference),
        { label: words.rows.day, value: words.day(today) },
      ],
      notes: [words.differenceNote(difference), words.checkNote],
      buttons: [
        button(words.confirm, "hand-in:confirm", { facts: { draft: draftId }, stamp }),
        button(words.recount, "hand-in:recount", { stamp }),
        cancelButton(stamp),
      ],
      summary: words.confirmSummary(bag.name, counted),
    }),
  );
}

export const askWho = asks("hand-in", "who", whoQuestion);
export const askCount = asks("hand-in", "count", countQuestion);
export const askConfirmation = asks("hand-in", "confirm", confirmQuestion);

const bagRows = ({ name, amount }: NamedSum): CardRow[] => [
  { label: words.rows.collector, value: name, strong: true },
  { label: words.rows.held, value: words.baht(amount) },
];

export function differenceRows(difference: Satang): CardRow[] {
  if (difference === 0n) return [];
  const size = satang(difference < 0n ? -difference : difference);
  return [
    { label: difference < 0n ? words.rows.short : words.rows.over, value: words.baht(size), strong: true },
  ];
}
