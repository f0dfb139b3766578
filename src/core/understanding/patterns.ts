import type { Intent } from "./intents.ts";
import type { Concept, Kin } from "./vocabulary.ts";

/** "event" stands for what happens in a life, "kin" for anybody of the family. */
export type Sign = Exclude<Concept, `kin.${Kin}`> | "kin" | "event";

export interface Pattern {
  readonly intent: Intent;
  /** How surely words of this kind mean it, where nothing else is said. */
  readonly surely: number;
  /** One of each must be there. */
  readonly all: readonly (readonly Sign[])[];
  readonly none: readonly Sign[];
}

/** "pay sent & howFar - claimThing": one of pay or sent, and how far, and no claim. */
const rows: readonly (readonly [Intent, number, string])[] = [
  ["contributions", 0.95, "balance - fund fundMoney claimThing"],
  ["contributions", 0.96, "pay sent contribution kin & howFar - claimThing claim welfare register"],
  ["contributions", 0.96, "history receipt - complain membership"],
  ["contributions", 0.93, "owe - pay"],
  ["contributions", 0.9, "owe & pay & howMuch howFar yet"],
  ["contributions", 0.94, "pay sent contribution & howMuch - fund event claimThing suppose"],
  [
    "contributions",
    0.93,
    "pay sent contribution & yet whether - claimThing event payWay slip claim how papers talk complain privacy",
  ],
  ["contributions", 0.88, "contribution & see howMuch whether yet already year"],
  ["contributions", 0.92, "owe pay sent & howLong"],
  ["contributions", 0.62, "contribution - pay"],
  ["contributions", 0.75, "see & money - fund fundMoney"],
  ["contributions", 0.7, "see & kin - right rule"],
  ["contributions", 0.85, "contribution & when"],
  ["contributions", 0.8, "member & howLong"],
  ["contributions", 0.95, "pay & owe & yet why already"],
  ["contributions", 0.9, "pay sent & when"],

  ["pay", 0.96, "payWay - privacy"],
  ["pay", 0.95, "slip - history"],
  ["pay", 0.91, "pay - howFar yet history receipt fund"],
  ["pay", 0.86, "pay & fund - howFar yet history receipt what whether"],
  ["pay", 0.95, "pay & want how where - howFar howMuch fund"],
  ["pay", 0.92, "want & sent & money contribution month year"],
  ["pay", 0.8, "sent & money contribution month year - howFar howMuch yet talk whether"],
  ["pay", 0.94, "owe & pay - howMuch howFar yet"],

  ["claim.birth", 0.86, "birth"],
  ["claim.birth", 0.96, "birth & claim report want already welfare"],
  ["claim.illness", 0.86, "illness - death birth"],
  ["claim.illness", 0.96, "illness & claim report want already welfare - death birth"],
  ["claim.death", 0.9, "death"],
  ["claim.death", 0.97, "death & claim report want already welfare kin - suppose"],
  ["claim.death", 0.87, "passed & kin - money pay"],
  ["claim.any", 0.9, "claim - event"],
  ["claim.any", 0.95, "claim & help how - event what"],
  ["claim.any", 0.97, "claim & otherEvent - howMuch suppose whether"],
  ["claim.any", 0.85, "welfare & want - event"],
  ["claim.any", 0.92, "otherEvent & claim want report already welfare get"],
  ["claim.any", 0.75, "otherEvent"],

  ["claim.status", 0.97, "claimThing & howFar yet when see whether not already"],
  ["claim.status", 0.82, "claimThing"],
  ["claim.status", 0.93, "approved"],
  ["claim.status", 0.97, "claim welfare event matter & howFar"],
  ["claim.status", 0.98, "claim welfare event & yet approved"],
  ["claim.status", 0.93, "money & yet - sent pay contribution slip"],
  ["claim.status", 0.9, "get & when yet - pay sent"],
  ["claim.status", 0.92, "claim welfare & when"],
  ["claim.status", 0.76, "howFar - register"],

  ["rights", 0.95, "right - howLong"],
  ["rights", 0.95, "welfare & what see"],
  ["rights", 0.93, "get & what - papers"],
  ["rights", 0.98, "event & get & whether"],
  ["rights", 0.98, "event welfare otherEvent & howMuch"],
  ["rights", 0.97, "right & event"],
  ["rights", 0.95, "suppose & event otherEvent"],
  ["rights", 0.92, "get & howMuch"],
  ["rights", 0.93, "event otherEvent welfare & get & whether"],
  ["rights", 0.96, "claim & what howMuch - papers"],
  ["rights", 0.93, "event otherEvent & claim & whether what"],
  ["rights", 0.62, "welfare"],
  ["rights", 0.88, "otherEvent & whether - claim want"],

  ["rules", 0.97, "rule"],
  ["rules", 0.97, "howLong & right claim get until register"],
  ["rules", 0.96, "howLong & claim get right welfare event"],
  ["rules", 0.75, "papers"],
  ["rules", 0.98, "papers & what whether must - register slip privacy claimThing"],
  ["rules", 0.97, "membership"],
  ["rights", 0.95, "event claim & get claim & whether"],

  ["register", 0.97, "register"],
  ["register", 0.85, "want & member"],

  ["link", 0.95, "link"],
  ["link", 0.95, "unlink"],
  ["link", 0.9, "code & enter what how"],
  ["link", 0.7, "code"],

  ["fund", 0.97, "fundMoney - pay claim sent"],
  [
    "fund",
    0.98,
    "fund & money balance leftOver & howMuch leftOver see what whether - claim event otherEvent get pay",
  ],
  ["fund", 0.98, "fund & balance leftOver people"],
  ["fund", 0.9, "people"],
  ["fund", 0.45, "fund"],

  ["complaint", 0.97, "complain"],
  ["complaint", 0.82, "officer & noAnswer not"],
  ["claim.status", 0.8, "matter & money kin officer & how howFar when yet"],

  ["contact", 0.94, "contact - pay help claim event"],
  ["contact", 0.86, "contact"],
  ["contact", 0.9, "fund officer & where"],
  ["contact", 0.62, "officer"],
  ["contact", 0.93, "mistake"],
  ["contact", 0.9, "stop & when"],
  ["contact", 0.86, "officer & who want when"],

  ["reminders", 0.98, "remind"],
  ["reminders", 0.96, "stop & talk"],

  ["privacy", 0.98, "privacy"],
  ["privacy", 0.86, "data & who what why"],

  ["help", 0.93, "help - claim pay"],
  ["help", 0.6, "help"],
  ["help", 0.95, "help & not"],
  ["help", 0.5, "how"],

  ["cancel", 0.97, "cancel - remind link unlink talk register"],
  ["cancel", 0.85, "stop - remind talk when"],

  ["unknown", 0.6, "elsewhere"],
  ["unknown", 0.4, "greeting"],
];

const signsIn = (words: string): readonly Sign[] => words.split(" ").filter((word) => word !== "") as Sign[];

export const patterns: readonly Pattern[] = rows.map(([intent, surely, written]) => {
  const [wanted = "", unwanted = ""] = written.split(" - ");
  return { intent, surely, all: wanted.split(" & ").map(signsIn), none: signsIn(unwanted) };
});
