import type { Chosen } from "../../choice.ts";
import type { Choice } from "../../reply.ts";
import { button } from "../../say.ts";
import type { Shortcut } from "../../shortcuts.ts";
import type { Scene } from "../../turn.ts";
import { happeningsIn } from "../../understand/life-words.ts";
import { linkedMeant } from "../../understand/linked-meant.ts";
import type { KnownIntent, Wish } from "../../understand/wanted.ts";
import { inLanguage } from "../../wording/in-language.ts";
import { wishWords } from "../../wording/wishes.ts";

const words = wishWords.th;

export type Leads = Pick<Chosen, "name" | "facts">;

interface Way {
  readonly name: string;
  readonly facts?: Readonly<Record<string, string>>;
  /** The menu's words that say more closely what is wanted: "ส่งสลิป" is about paying, and is not how one begins to. */
  readonly nearer?: readonly Shortcut[];
  /** It shows something and asks nothing, so that it is answered in the midst of a talk. */
  readonly isLooking?: true;
  /** It is about one member, whom a word of the family may name. */
  readonly isOfMember?: true;
}

/** None of them writes: they show something, or begin a talk that asks before it does. */
const ways: Readonly<Record<KnownIntent, Way>> = {
  contributions: {
    name: "contributions:show",
    nearer: ["history:show"],
    isLooking: true,
    isOfMember: true,
  },
  pay: { name: "pay:begin", nearer: ["slip:send", "slip:follow"], isOfMember: true },
  "claim.birth": { name: "claim:begin" },
  "claim.illness": { name: "claim:begin" },
  "claim.death": { name: "claim:begin" },
  "claim.any": { name: "claim:begin" },
  "claim.status": {
    name: "claim:follow",
    nearer: ["slip:follow", "apply:follow", "complaint:follow"],
    isLooking: true,
  },
  rights: { name: "rights:show", isLooking: true, isOfMember: true },
  rules: { name: "ask:about", facts: { topic: "rules" }, isLooking: true },
  register: { name: "apply:show", nearer: ["apply:begin", "apply:follow"] },
  link: { name: "link:begin", nearer: ["unlink:begin", "ask-link:begin"] },
  fund: { name: "ask:about", facts: { topic: "fund" }, isLooking: true },
  complaint: { name: "complaint:begin", nearer: ["complaint:follow"] },
  contact: { name: "contact:show", isLooking: true },
  reminders: { name: "reminders:show", isLooking: true },
  privacy: { name: "privacy:show", isLooking: true },
  help: { name: "guide:show", nearer: ["help:show", "ask:show", "lesson:begin"], isLooking: true },
  cancel: { name: "talk:cancel" },
};

/** Every menu's word that a wish can lead to. */
export const namesOfWishes: ReadonlySet<string> = new Set(
  Object.values(ways).flatMap(({ name, nearer = [] }) => [name, ...nearer]),
);

export const isLooking = ({ intent }: Wish): boolean => ways[intent].isLooking === true;

/** What a wish leads to; `typed` holds what was said of it, and `word` the menu's word that stands in it. */
export function leadsTo({ intent, kin }: Wish, scene: Scene, { typed = "", word = "" } = {}): Leads {
  const { name, facts = {}, nearer = [], isOfMember } = ways[intent];
  const closer = nearer.find((one) => one === word);
  if (closer !== undefined) return { name: closer, facts: {} };
  if (name === "claim:begin") return { name, facts: { words: typed } };
  // What is given for what happens, and what is to be brought: the quote says it better than any list.
  const isSupposed = (intent === "rights" || intent === "rules") && happeningsIn(typed).length > 0;
  if (isSupposed && scene.linked.length > 0) return { name: "rights:what-if", facts: { words: typed } };
  if (isOfMember !== true || kin === undefined || scene.linked.length === 0) return { name, facts };
  const meant = linkedMeant(kin, scene);
  switch (meant.type) {
    case "one":
      return { name, facts: { member: meant.member.memberId } };
    case "several":
      return { name: "member:which", facts: { for: name, kin } };
    case "nobody":
      return { name: "member:which", facts: { kin } };
  }
}

const events: Readonly<Partial<Record<KnownIntent, string>>> = words.events;
const kinWords: Readonly<Partial<Record<NonNullable<Wish["kin"]>, string>>> = words.ofKin;

/** What was typed is too long for a button: it says in few words what happened, and to whom. */
export function wishButton(wish: Wish, scene: Scene): Choice {
  const { intent, kin } = wish;
  const event = events[intent];
  const typed = event === undefined ? "" : `${(kin && kinWords[kin]) ?? ""}${event}`;
  const { name, facts } = leadsTo(wish, scene, { typed });
  return button(inLanguage(wishWords, scene).labels[intent], name, { facts });
}
