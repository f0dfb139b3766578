import type { House, HouseMember, HouseRow, TakenHere, Walk } from "#conversation/deeds/collecting.ts";
import { planOf } from "#core/contribution/coverage.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { fundTimeZone } from "#core/fund/time-zone.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { fullName } from "#core/member/member.ts";
import { sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { moneyPlaces } from "#store/accounts.ts";
import type { Visit } from "#store/collecting.ts";
import { receiptById } from "#store/receipts.ts";
import { openRequests } from "#store/requests.ts";
import { collectedOn } from "#store/views/day-sheet.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { mostTogether, owing, type HouseNow, type Resident, type Village, type Walking } from "./village.ts";

/** A walk and its houses as a talk tells them. */

export async function walkSeen(
  { fund }: Moment,
  { officer: { by, roles }, round: { roundId, villageNo, on } }: Walking,
  { houses, own }: Village,
): Promise<Walk> {
  const { receipts, total } = await collectedOn(fund, by, on);
  const place = mayKeepMoney(roles) ? "cash" : bagOf(by);
  const bag = (await moneyPlaces(fund, [place])).get(place)?.held ?? zeroSatang;
  const rows = houses.flatMap(rowOf).toSorted((a, b) => Number(a.isNotHome) - Number(b.isNotHome));
  return { roundId, villageNo, on, houses: rows, collected: total, receipts, bag, own };
}

const dueOf = (house: HouseNow): Satang => sumSatang(owing(house).map(({ due }) => due));

function rowOf(house: HouseNow): HouseRow[] {
  const [first, ...others] = owing(house);
  return first === undefined ? [] : [rowFor(house, first, others.length)];
}

/** A house that was asked for by name stands on a list too, though nothing is due there. */
export function anyRowOf(house: HouseNow): HouseRow {
  const [first = house.members[0], ...others] = owing(house);
  return rowFor(house, first, others.length);
}

const rowFor = (house: HouseNow, { paying: { member } }: Resident, others: number): HouseRow => ({
  houseId: house.houseId,
  moves: house.moves,
  place: house.place,
  isHouseNo: house.isHouseNo,
  name: fullName(member),
  called: member.givenName,
  others,
  due: dueOf(house),
  isNotHome: house.visits.at(-1)?.what === "not-home",
});

export async function houseSeen(
  moment: Moment,
  { round: { roundId, villageNo } }: Walking,
  house: HouseNow,
): Promise<House> {
  const last = house.visits.at(-1);
  const taken = await takenHere(moment, house.visits);
  return {
    roundId,
    villageNo,
    houseId: house.houseId,
    moves: house.moves,
    place: house.place,
    isHouseNo: house.isHouseNo,
    members: house.payable.slice(0, mostTogether).map((resident) => memberSeen(moment, resident)),
    due: dueOf(house),
    ...(taken && { taken }),
    ...(last?.what === "not-home" && { notHomeAt: timeOf(last) }),
  };
}

function memberSeen({ today }: Moment, { paying: { member, payer }, due }: Resident): HouseMember {
  const plan = planOf(payer.rulesOn(today), member.planCode);
  return { member: foundMember(member), due, period: plan.price, periodMonths: plan.months };
}

async function takenHere({ fund }: Moment, visits: readonly Visit[]): Promise<TakenHere | undefined> {
  const visit = visits.findLast(({ what }) => what === "taken");
  const receipt = visit?.receiptId === undefined ? undefined : await receiptById(fund, visit.receiptId);
  if (visit === undefined || receipt === undefined) return undefined;
  const { receiptId, book, number, code, total, isCancelled } = receipt;
  const requests = isCancelled ? [] : await openRequests(fund, "cancel-receipt");
  const waits = requests.some(({ subjectId }) => subjectId === receiptId);
  return {
    receiptId,
    number: `${book}/${number}`,
    total,
    at: timeOf(visit),
    state: isCancelled ? "cancelled" : waits ? "waits" : "stands",
    ...(code !== undefined && { code }),
  };
}

const timeOf = ({ at }: Visit): Temporal.PlainTime => at.toZonedDateTimeISO(fundTimeZone).toPlainTime();
