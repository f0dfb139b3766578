import type { BooksOutcome, DaySheet } from "#conversation/deeds/books.ts";
import { dueOn } from "#core/contribution/coverage.ts";
import { mayKeepMoney, mayReceive } from "#core/fund/office.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { zeroSatang } from "#core/money.ts";
import { moneyPlaces } from "#store/accounts.ts";
import { memberById } from "#store/members.ts";
import { collectedOn, villagersOf } from "#store/views/day-sheet.ts";
import { foundMember } from "../describe.ts";
import { payersById } from "../payer.ts";
import type { Moment } from "../perform.ts";
import { notAllowed } from "./refused.ts";
import { inOffice, type Speaker } from "./speaker.ts";

/** More names would not be shown; how many there are is. */
const mostOwing = 20;

/** A collector's own day: what was taken, what lies in the bag, and who of their village has something to pay. */
export async function showDaySheet(moment: Moment, speaker: Speaker): Promise<BooksOutcome> {
  const officer = await inOffice(moment, speaker, mayReceive);
  if (officer === undefined) return notAllowed("day-sheet");
  const { fund, today } = moment;
  const purse = mayKeepMoney(officer.roles) ? "cash" : bagOf(officer.by);
  const villageNo = (await memberById(fund, officer.by))?.villageNo;
  const owing = villageNo === undefined ? [] : await owingIn(moment, villageNo);
  const { receipts, total } = await collectedOn(fund, officer.by, today);
  const sheet: DaySheet = {
    villages: villageNo === undefined ? [] : [villageNo],
    on: today,
    collected: total,
    receipts,
    bag: (await moneyPlaces(fund, [purse])).get(purse)?.held ?? zeroSatang,
    owing: owing.slice(0, mostOwing),
    owingInAll: owing.length,
  };
  return { type: "day-sheet", sheet };
}

async function owingIn({ fund, today }: Moment, villageNo: number): Promise<DaySheet["owing"]> {
  const payers = await payersById(fund, await villagersOf(fund, villageNo));
  return [...payers.values()]
    .map(({ member, payer }) => ({ member: foundMember(member), due: dueOn(payer, today).amount }))
    .filter(({ due }) => due > 0n);
}
