import { mayReceive } from "#core/fund/office.ts";
import type { Chosen } from "../../choice.ts";
import { doBooks, end, toldOfBooks, type Flow, type Moment } from "../../flow.ts";
import { isId, keptAmount } from "../../kept.ts";
import { led, text } from "../../say.ts";
import type { Turn } from "../../turn.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import { collectWords } from "../../wording/collect.ts";
import { shortMenu } from "../menu.ts";
import * as house from "./house.ts";
import { listQuestion, takeFromList } from "./list.ts";
import { collectTold } from "./told.ts";
import { takeVillage, villageQuestion } from "./village.ts";

const words = collectWords.th;

/**
 * A collector's walk through a village: tap who paid, and the next list is shorter. What counts against a tap that comes twice,
 * late or out of order is not this talk's stamp but the house's own count of moves, which the fund keeps
 * (docs/decisions/0016-a-house-has-a-count-of-its-own.md).
 */
export const collectFlow: Flow = {
  name: "collect",
  leftAsItWas: words.leftAsItWas,
  steps: new Map([
    ["village", { question: villageQuestion, answer: takeVillage, hint: words.hintVillage }],
    ["list", { question: listQuestion, answer: takeFromList, hint: words.hintList, takesNames: true }],
    ["house", { question: house.houseQuestion, answer: house.takeFromHouse, hint: words.hintHouse }],
    ["amount", { question: house.amountQuestion, answer: house.takeAmount, hint: words.hintAmount }],
    ["take-back", { question: house.takeBackQuestion, answer: house.takeReason, hint: words.hintBack }],
  ]),
  told: toldOfBooks(collectTold),
  afterOldButton: openHouse,
};

export const beginCollect = (moment: Moment): Turn =>
  mayReceive(moment.scene.roles)
    ? doBooks({ type: "walk" })
    : end(led([text(refusalWords({ type: "not-allowed", act: "collect" }))], shortMenu(moment.scene)));

/** A list's button, of whatever age: the fund looks whether it still counts. */
export function takeTapped({ facts }: Pick<Chosen, "facts">): Turn | undefined {
  const { round, house: houseId, moves = "" } = facts;
  const amount = keptAmount(facts["satang"]);
  if (!isId(round) || !isId(houseId) || amount === undefined || !/^\d{1,5}$/u.test(moves)) return undefined;
  return doBooks({ type: "take-at-house", roundId: round, houseId, moves: Number(moves), amount });
}

/** An old button of a house does nothing but show it as it stands. */
export function openHouse({ facts }: Pick<Chosen, "facts">): Turn | undefined {
  const { round, house: houseId } = facts;
  return isId(round) && isId(houseId) ? doBooks({ type: "show-house", roundId: round, houseId }) : undefined;
}
