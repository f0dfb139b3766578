import type { HouseRow, Walk } from "../../deeds/collecting.ts";
import { asks, doBooks, type Answer, type Moment } from "../../flow.ts";
import { keepPage, keptPage, pageOf, shortRow, type WalkPage } from "../../kept-collecting.ts";
import type { CardRow, Choice, Reply, Saying } from "../../reply.ts";
import { button, questionCard } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { villageSaid } from "../../understand/village-said.ts";
import { collectWords } from "../../wording/collect.ts";

const words = collectWords.th;

/**
 * The village, page by page: whoever paid is gone from it, so that it shrinks by itself. Its buttons carry no stamp, because the
 * collector taps three doors before the first answer comes; each house's own count of moves guards it instead.
 */
export function listQuestion({ stamp, facts }: Conversation): Reply | undefined {
  const page = keptPage(facts["walk"]);
  if (page === undefined) return undefined;
  const { villageNo, collected, receipts, bag, own, left, houses } = page;
  const isChoosing = facts["mode"] === "choose";
  const how = isChoosing ? words.howToOpen : words.howToTake;
  const beside = waysOut(page, { isChoosing, last: lastHouse(facts), stamp });
  const asked = questionCard(
    {
      look: left === 0 ? "good" : "plain",
      title: words.listTitle(villageNo, left),
      headline: left === 0 ? words.allDone : words.listHeadline(collected),
      rows: [
        { label: words.rows.collected, value: words.collected(collected, receipts) },
        { label: words.rows.bag, value: words.baht(bag) },
        ...houses.map(houseRow),
      ],
      notes: [...(houses.length === 0 ? [] : [how]), words.orType, ...(own > 0 ? [words.own(own)] : [])],
      buttons: houses.map((house) => (isChoosing ? openButton : takeButton)(house, page.roundId)),
      summary: words.listSummary(villageNo, left, collected),
    },
    beside,
  );
  // The houses stand in the cards, where a thumb finds them in their order; under them the ways out come first.
  const { choices = [] } = asked;
  const isBeside = ({ label }: Choice): boolean => beside.some((one) => one.label === label);
  return { ...asked, choices: [...choices.filter(isBeside), ...choices.filter((one) => !isBeside(one))] };
}

const houseRow = (house: HouseRow): CardRow => ({ label: words.place(house), value: words.houseRow(house) });

export const takeButton = (house: HouseRow, round: string): Choice =>
  button(words.takeLabel(house), "collect:take", {
    facts: { round, house: house.houseId, moves: String(house.moves), satang: house.due.toString() },
  });

const openButton = (house: HouseRow, round: string): Choice =>
  button(words.openLabel(house), "collect:open", { facts: { round, house: house.houseId } });

interface Beside {
  readonly isChoosing: boolean;
  readonly last: LastHouse | undefined;
  readonly stamp: string;
}

function waysOut({ roundId, left, skip, houses }: WalkPage, { isChoosing, last, stamp }: Beside): Choice[] {
  const isLastPage = skip + houses.length >= left;
  return [
    ...(last === undefined
      ? []
      : [
          button(words.fixLast(last), "collect:open", {
            facts: { round: last.roundId ?? roundId, house: last.houseId },
          }),
        ]),
    ...(houses.length === 0
      ? []
      : [button(isChoosing ? words.takeAgain : words.choose, "collect:choose", { stamp })]),
    ...(left <= houses.length
      ? []
      : [button(isLastPage ? words.firstPage : words.next, "collect:next", { stamp })]),
    button(words.sumUp, "collect:sum", { stamp }),
  ];
}

/** The house at which something was done last: a slip of the thumb is mended from the very next list. */
interface LastHouse {
  readonly houseId: string;
  readonly roundId?: string;
  readonly place: string;
  readonly isHouseNo: boolean;
}

function lastHouse({ last }: Conversation["facts"]): LastHouse | undefined {
  const [houseId, isHouseNo, place] = last?.split("\t") ?? [];
  return houseId === undefined || place === undefined || !/^[\w-]{1,64}$/u.test(houseId)
    ? undefined
    : { houseId, place: place.slice(0, 20), isHouseNo: isHouseNo === "house" };
}

export const keepLast = ({
  houseId,
  place,
  isHouseNo,
}: Pick<HouseRow, "houseId" | "place" | "isHouseNo">): string =>
  [houseId, isHouseNo ? "house" : "", place.replaceAll(/\s+/gu, " ").slice(0, 20)].join("\t");

const askList = asks("collect", "list", listQuestion);

export interface ListWish {
  readonly walk: Walk;
  readonly first?: readonly Saying[];
  /** How many houses to leave out; what the talk had where it is not said. */
  readonly skip?: number;
  readonly last?: string;
}

export function listFrom(
  { walk, first = [], skip, last }: ListWish,
  moment: Moment,
  talk?: Conversation,
): Turn {
  const before = keptPage(talk?.facts["walk"]);
  const isSame = before?.roundId === walk.roundId;
  const kept = last ?? (isSame ? talk?.facts["last"] : undefined);
  const page = pageOf(walk, skip ?? (isSame ? before.skip : 0));
  const facts = { walk: keepPage(page), ...(kept !== undefined && { last: kept }) };
  return askList({ facts, first, ...(talk && { draftId: talk.draftId }) }, moment);
}

/** Several houses fit what was typed: they are shown to be opened, in place of the page. */
export function foundFrom(
  { houses, walk }: { readonly houses: readonly HouseRow[]; readonly walk: Walk },
  first: readonly Saying[],
  moment: Moment,
): Turn {
  const page = { ...pageOf(walk, 0), houses: houses.map(shortRow) };
  return askList({ facts: { walk: keepPage(page), mode: "choose" }, first }, moment);
}

/** The same page again, with something said before it. */
export const listAgain = (first: readonly Saying[], talk: Conversation, moment: Moment): Turn | undefined =>
  keptPage(talk.facts["walk"]) && askList({ facts: listFacts(talk), draftId: talk.draftId, first }, moment);

export const listFacts = ({
  facts: { walk = "", last },
}: Conversation): Readonly<Record<string, string>> => ({
  walk,
  ...(last !== undefined && { last }),
});

export function takeFromList(answer: Answer, talk: Conversation, moment: Moment): Turn | undefined {
  const page = keptPage(talk.facts["walk"]);
  if (page === undefined) return undefined;
  const { villageNo, skip, houses } = page;
  if (answer.type === "words") {
    const village = villageSaid(answer.text);
    if (village !== undefined) return doBooks({ type: "walk", villageNo: village }, talk);
    const query = answer.text.trim().slice(0, longestQuery);
    return query === "" ? undefined : doBooks({ type: "find-house", villageNo, query }, asked(talk, query));
  }
  switch (answer.chosen.name) {
    case "collect:choose": {
      const mode = talk.facts["mode"] === "choose" ? {} : { mode: "choose" };
      return askList({ facts: { ...listFacts(talk), ...mode }, draftId: talk.draftId }, moment);
    }
    case "collect:next":
      return doBooks(
        { type: "walk", villageNo },
        { ...talk, facts: { ...talk.facts, skip: String(skip + houses.length) } },
      );
    case "collect:sum":
      return doBooks({ type: "sum-up", villageNo }, talk);
    default:
      return undefined;
  }
}

const longestQuery = 60;
const asked = (talk: Conversation, query: string): Conversation => ({
  ...talk,
  facts: { ...talk.facts, query },
});

/** Three doors done: on with it, from wherever one is. */
export const goOnButtons = (): readonly Choice[] => [
  button(words.goOn, "collect:begin"),
  shortcut("office:show"),
  shortcut("help:show"),
];
