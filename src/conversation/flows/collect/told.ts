import type { BooksOutcome } from "../../deeds/books.ts";
import type { CollectingOutcome, House, TakenHere } from "../../deeds/collecting.ts";
import { end, type Moment } from "../../flow.ts";
import { keptPage } from "../../kept-collecting.ts";
import type { Card, Reply } from "../../reply.ts";
import { cards, reply, shortened, text } from "../../say.ts";
import type { Conversation, Turn } from "../../turn.ts";
import { refusalWords } from "../../wording/books/refusals.ts";
import { collectWords } from "../../wording/collect.ts";
import { simply } from "../books/ending.ts";
import { receivingRefusalWords } from "../receive-refusal.ts";
import { houseFrom } from "./house.ts";
import { foundFrom, goOnButtons, keepLast, listAgain, listFrom } from "./list.ts";
import { summedUpReply } from "./sum.ts";
import { askVillage } from "./village.ts";

const words = collectWords.th;

/** What came of a deed of the walk, in its own talk: said in a line above the list, which goes on. */
export function collectTold(outcome: BooksOutcome, talk: Conversation, moment: Moment): Turn | undefined {
  if (outcome.type === "receiving-refused")
    return again(receivingRefusalWords(outcome.refusal, outcome.member), talk, moment);
  if (outcome.type === "books-refused") return again(refusalWords(outcome.refusal), talk, moment);
  return isOfWalk(outcome) ? inTalk(outcome, talk, moment) : undefined;
}

const ofWalk: ReadonlySet<string> = new Set<CollectingOutcome["type"]>([
  "walk",
  "house-taken",
  "house-stands",
  "house-not-home",
  "house-taken-back",
  "houses-found",
  "summed-up",
  "collecting-refused",
]);
const isOfWalk = (outcome: BooksOutcome): outcome is CollectingOutcome => ofWalk.has(outcome.type);

function inTalk(outcome: CollectingOutcome, talk: Conversation, moment: Moment): Turn {
  switch (outcome.type) {
    case "house-taken":
    case "house-not-home":
    case "house-taken-back":
      return listWith(outcome, talk, moment);
    case "house-stands":
      return outcome.isAsked || isToBeLookedAt(outcome.house)
        ? houseFrom(outcome.house, outcome.isAsked ? [] : [text(saidOf(outcome))], moment, talk)
        : listWith(outcome, talk, moment);
    case "walk": {
      const wished = talk.facts["skip"];
      const skip = wished === undefined ? {} : { skip: Number(wished) };
      return listFrom({ walk: outcome.walk, ...skip }, moment, talk);
    }
    case "houses-found":
    case "summed-up":
    case "collecting-refused":
      return collectFrom(outcome, moment, talk);
  }
}

/** The same where no walk is open: a begun one is opened, and a button that came late is answered by itself. */
export function collectFrom(outcome: CollectingOutcome, moment: Moment, talk?: Conversation): Turn {
  switch (outcome.type) {
    case "walk":
      return listFrom({ walk: outcome.walk }, moment);
    case "house-taken":
    case "house-not-home":
    case "house-taken-back":
      return end(aloneReply(outcome));
    case "house-stands":
      return outcome.isAsked ? houseFrom(outcome.house, [], moment, talk) : end(aloneReply(outcome));
    case "houses-found":
      return found(outcome, moment, talk);
    case "summed-up":
      return end(summedUpReply(outcome.sum));
    case "collecting-refused":
      if (outcome.refusal.type === "no-village") return askVillage({}, moment);
      return (talk && again(words.said.noSuchHouse, talk, moment)) ?? simply(words.said.noSuchHouse, moment);
  }
}

type AtHouse = Extract<CollectingOutcome, { readonly house: House }>;

const listWith = (outcome: AtHouse, talk: Conversation, moment: Moment): Turn =>
  listFrom(
    { walk: outcome.walk, first: [text(saidOf(outcome))], last: keepLast(outcome.house) },
    moment,
    talk,
  );

/** Not the money that was taken here before, but another sum than was shown: the collector looks before taking it. */
const isToBeLookedAt = ({ due, taken }: House): boolean => due > 0n && taken?.state !== "stands";

function saidOf(outcome: AtHouse): string {
  const { house } = outcome;
  switch (outcome.type) {
    case "house-taken":
      return words.said.taken(house);
    case "house-not-home":
      return words.said.notHome(house);
    case "house-taken-back":
      return house.taken === undefined ? words.said.noBack : saidOfBack(house, house.taken);
    case "house-stands":
      return saidOfStanding(house);
  }
}

function saidOfBack(house: House, taken: TakenHere): string {
  if (taken.state === "stands") return words.said.noBack;
  return taken.state === "waits" ? words.said.backWaits(house, taken) : words.said.takenBack(house, taken);
}

function saidOfStanding(house: House): string {
  if (house.taken !== undefined && house.taken.state !== "cancelled")
    return words.said.takenBefore(house, house.taken);
  return house.due > 0n ? words.said.changed(house) : words.said.nothingDue(house);
}

type Found = Extract<CollectingOutcome, { type: "houses-found" }>;

function found({ houses, walk }: Found, moment: Moment, talk: Conversation | undefined): Turn {
  if (houses.length > 0) return foundFrom({ houses, walk }, [text(words.said.found)], moment);
  const query = shortened(talk?.facts["query"] ?? "", 30);
  return listFrom({ walk, first: [text(words.said.notFound(query))] }, moment, talk);
}

/** Said above the question that is open, or above the list. */
function again(said: string, talk: Conversation, moment: Moment): Turn {
  const listed = keptPage(talk.facts["walk"]) && listAgain([text(said)], talk, moment);
  return listed ?? simply(said, moment);
}

const looks: Readonly<Record<AtHouse["type"], Card["look"]>> = {
  "house-taken": "good",
  "house-not-home": "plain",
  "house-taken-back": "attention",
  "house-stands": "plain",
};

function aloneReply(outcome: AtHouse): Reply {
  const { house, walk } = outcome;
  return reply(
    ...cards({
      look: looks[outcome.type],
      title: words.houseTitle(house, house.villageNo),
      rows: [
        ...(house.taken === undefined ? [] : [{ label: words.rows.taken, value: words.taken(house.taken) }]),
        { label: words.rows.collected, value: words.collected(walk.collected, walk.receipts), strong: true },
      ],
      notes: [saidOf(outcome)],
      buttons: goOnButtons(),
      summary: saidOf(outcome),
    }),
  );
}
