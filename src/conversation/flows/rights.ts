import type { Right } from "#core/benefit/rights.ts";
import type { FoundMember } from "../deed.ts";
import { end } from "../flow.ts";
import type { Card, Reply, Saying } from "../reply.ts";
import { button, cards, led, reply, shortened, text } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { LinkedMember, Scene, Turn } from "../turn.ts";
import { inLanguage, languageOf } from "../wording/in-language.ts";
import { rightsInWords, type RightInWords } from "../wording/rights.ts";
import { rightsWords } from "../wording/rights-cards.ts";
import { shortMenu } from "./menu.ts";

/** A card of more is not read on a phone; what finds no room waits behind a button. */
const mostInACard = 8;
const mostCards = 2;
const longest = { name: 50, lines: 400 } as const;

export function showRights(scene: Scene, facts: Readonly<Record<string, string>>): Turn {
  const member = memberMeant(scene, facts);
  if (member === undefined) return notLinkedForRights(scene);
  const after = /^\d{1,3}$/u.test(facts["after"] ?? "") ? Number(facts["after"]) : 0;
  return { type: "do", deed: { type: "show-rights", memberId: member.memberId, after } };
}

/** The one whom a button names, else the one who is being looked at. */
export const memberMeant = (
  { linked, chosen }: Scene,
  facts: Readonly<Record<string, string>>,
): LinkedMember | undefined =>
  facts["member"] === undefined ? chosen : linked.find(({ memberId }) => memberId === facts["member"]);

export function notLinkedForRights(scene: Scene): Turn {
  const words = inLanguage(rightsWords, scene);
  return end(led([text(scene.linked.length === 0 ? words.notLinked : words.notYours)], shortMenu(scene)));
}

export interface RightsShown {
  readonly member: FoundMember;
  readonly rights: readonly Right[];
  readonly after: number;
}

/** Today's rights first, then what time will bring, then the rest, each kind on a card of its own. */
export function rightsReply({ member, rights, after }: RightsShown, scene: Scene): Reply {
  if (member.hasLeft || rights.length === 0) return noRights(member, scene);
  const worded = rightsInWords(rights);
  const groups = groupsFrom(worded, after < worded.length ? after : 0);
  const shown = groups.slice(0, mostCards);
  const next = (shown.at(-1)?.from ?? 0) + (shown.at(-1)?.rights.length ?? 0);
  const says = shown.map((group, index) =>
    rightsCard(group, { member, of: worded, next: index === shown.length - 1 ? next : undefined, scene }),
  );
  const [first, ...rest] = says as [Saying, ...Saying[]];
  return reply(first, ...rest);
}

interface Group {
  readonly state: RightInWords["state"];
  /** Its first one's place among all rights. */
  readonly from: number;
  readonly rights: readonly RightInWords[];
}

function groupsFrom(worded: readonly RightInWords[], from: number): Group[] {
  const groups: Group[] = [];
  while (from < worded.length) {
    const state = worded[from]!.state;
    const rights = worded.slice(from, from + mostInACard).filter((right) => right.state === state);
    groups.push({ state, from, rights });
    from += rights.length;
  }
  return groups;
}

interface Around {
  readonly member: FoundMember;
  readonly of: readonly RightInWords[];
  /** Where the next card would begin; undefined for a card that is not the last. */
  readonly next: number | undefined;
  readonly scene: Scene;
}

type Words = (typeof rightsWords)["en"];

const looks = { now: "good", later: "waiting", "not-now": "plain" } as const satisfies Record<
  Group["state"],
  Card["look"]
>;

function rightsCard({ state, rights }: Group, { member, of, next, scene }: Around): Saying {
  const words: Words = inLanguage<Words>(rightsWords, scene);
  const language = languageOf(scene);
  const shared = sharedLines(rights);
  const left = next === undefined ? 0 : of.length - next;
  const [card] = cards({
    look: looks[state],
    title: words.titles[state](member.name),
    headline: words.headlines[state](of.filter((right) => right.state === state).length),
    rows: rights.map(({ name, lines }) => ({
      label: shortened(name, longest.name),
      value: shortened(lines.filter((line) => !shared.includes(line)).join("\n"), longest.lines),
    })),
    notes: [
      ...shared,
      ...(left > 0 ? [words.rest(left)] : []),
      ...(next === undefined ? [] : [words.tryIt, ...words.ofTheRules]),
    ],
    buttons:
      next === undefined
        ? []
        : [
            ...(left > 0 ? [restButton(member, next, words)] : []),
            shortcut("contributions:show", { member: member.memberId }, language),
            shortcut("help:show", {}, language),
          ],
    summary: words.summary(member.name, countsOf(of, words)),
  });
  return card;
}

/** Said once under the card instead of under each right, as in arrears; each right keeps a line of its own. */
function sharedLines(rights: readonly RightInWords[]): readonly string[] {
  const [first, ...others] = rights;
  if (first === undefined || others.length === 0) return [];
  const shared = first.lines.slice(1).filter((line) => others.every(({ lines }) => lines.includes(line)));
  return rights.every(({ lines }) => lines.some((line) => !shared.includes(line))) ? shared : [];
}

const countsOf = (of: readonly RightInWords[], words: Words): string =>
  (["now", "later", "not-now"] as const)
    .flatMap((state) => {
      const count = of.filter((right) => right.state === state).length;
      return count === 0 ? [] : [words.headlines[state](count)];
    })
    .join(" ");

const restButton = ({ memberId }: FoundMember, after: number, words: Words) =>
  button(words.showRest, "rights:show", { facts: { member: memberId, after: String(after) } });

function noRights({ name, memberId, hasLeft }: FoundMember, scene: Scene): Reply {
  const words = inLanguage(rightsWords, scene);
  const language = languageOf(scene);
  const said = hasLeft ? words.hasLeft : words.none;
  return reply(
    ...cards({
      look: "plain",
      title: words.hasLeftTitle(name),
      notes: [said],
      buttons: [
        shortcut("contributions:show", { member: memberId }, language),
        shortcut("contact:show", {}, language),
      ],
      summary: said,
    }),
  );
}
