import type { BooksOutcome } from "#conversation/deeds/books.ts";
import type { CollectingDeed } from "#conversation/deeds/collecting.ts";
import { mayReceive } from "#core/fund/office.ts";
import { sumUp } from "../collecting/sum-up.ts";
import { notAtHome, takeAsSaid, takeAtHouse, takeBackAtHouse } from "../collecting/take-at-house.ts";
import { beginWalk, findHouse, showHouse } from "../collecting/walk.ts";
import type { Moment } from "../perform.ts";
import { notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** What a walk through a village asks for, for whoever takes members' money today. */
export async function collectAsTold(
  moment: Moment,
  speaker: Speaker,
  deed: CollectingDeed,
): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed("collect");
  switch (deed.type) {
    case "walk":
      return beginWalk(moment, officer, deed.villageNo);
    case "take-at-house":
      return takeAtHouse(moment, officer, deed);
    case "take-as-said":
      return takeAsSaid(moment, officer, deed);
    case "not-at-home":
      return notAtHome(moment, officer, deed);
    case "take-back-at-house":
      return takeBackAtHouse(moment, officer, deed);
    case "show-house":
      return showHouse(moment, officer, deed);
    case "find-house":
      return findHouse(moment, officer, deed);
    case "sum-up":
      return sumUp(moment, officer, deed.villageNo);
  }
}
