import { housesOf, type HouseOf, type Villager } from "#core/collecting/houses.ts";
import type { Paying } from "#core/contribution/first-payment.ts";
import { toCollect } from "#core/contribution/to-collect.ts";
import type { Member } from "#core/member/member.ts";
import { zeroSatang, type Satang } from "#core/money.ts";
import { coverageAhead, villagersIn, visitsOf, type Round, type Visit } from "#store/collecting.ts";
import { firstPaymentsOf } from "#store/first-payments.ts";
import { membersById } from "#store/members.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { waitingOf } from "#store/slips.ts";
import { lockStandings } from "#store/standings.ts";
import type { InOffice } from "../deeds/speaker.ts";
import { officerOf } from "../books/officer.ts";
import type { Moment } from "../perform.ts";

/** Whose walk it is. */
export interface Walking {
  readonly officer: InOffice;
  readonly round: Round;
}

/** Somebody who lives there, and what they could pay now. */
export interface Resident extends Villager {
  readonly paying: Paying;
  /** Nothing, too, as long as a slip of as much waits to be judged. */
  readonly due: Satang;
}

export interface HouseNow extends HouseOf<Resident> {
  /** Whose money this collector may take alone: the first so many on one receipt. */
  readonly payable: readonly Resident[];
  readonly visits: readonly Visit[];
  /** How often money moved here in this round. */
  readonly moves: number;
}

export interface Village {
  readonly houses: readonly HouseNow[];
  /** How many of the collector's own house have something to pay: somebody else takes it. */
  readonly own: number;
}

/** So many stand on one receipt that is read on a phone; whoever is left comes with the house's next one. */
export const mostTogether = 7;

/**
 * Everybody of the round's village as they stand now. Those of `lockHouse` are locked before it is asked what they owe, so that
 * nobody else's receipt comes in between.
 */
export async function villageNow(
  moment: Moment,
  { officer, round }: Walking,
  lockHouse?: string,
): Promise<Village> {
  const { fund } = moment;
  const villagers = await villagersIn(fund, round.villageNo);
  if (lockHouse !== undefined) {
    const house = houseWith(housesOf(villagers), lockHouse);
    await lockStandings(fund, house?.members.map(({ memberId }) => memberId) ?? []);
  }
  const residents = await residentsNow(moment, villagers);
  const { household } = await officerOf(moment, officer.by, officer.byActsFor);
  const visits = Map.groupBy(await visitsOf(fund, round.roundId), ({ houseId }) => houseId);
  const houses = housesOf(residents).map((house) => {
    const payable = house.members.filter(({ memberId }) => !household.has(memberId));
    return { ...house, payable, ...visited(visits.get(house.houseId)) };
  });
  const own = residents.filter(({ memberId, due }) => household.has(memberId) && due > 0n).length;
  return { houses, own };
}

/** The village after something was done at one door: only that house is asked for again. */
export async function villageAfter(
  moment: Moment,
  { round }: Walking,
  { village, house }: { readonly village: Village; readonly house: HouseNow },
): Promise<{ readonly village: Village; readonly house: HouseNow }> {
  const anew = new Map(
    (await residentsNow(moment, house.payable)).map((resident) => [resident.memberId, resident]),
  );
  const visits = await visitsOf(moment.fund, round.roundId, house.houseId);
  const payable = house.payable.map((one) => anew.get(one.memberId) ?? one);
  const after = { ...house, payable, ...visited(visits) };
  const houses = village.houses.map((one) => (one.houseId === house.houseId ? after : one));
  return { village: { ...village, houses }, house: after };
}

const visited = (visits: readonly Visit[] = []) => ({ visits, moves: visits.filter(isMove).length });

const isMove = ({ what }: Visit): boolean => what !== "not-home";

/** The house in which this member lives now, whether or not they still stand first in it. */
export const houseWith = <House extends { readonly members: readonly Villager[] }>(
  houses: readonly House[],
  memberId: string,
): House | undefined => houses.find(({ members }) => members.some((one) => one.memberId === memberId));

/** Who of the house pays with one tap. */
export const owing = ({ payable }: HouseNow): readonly Resident[] =>
  payable.filter(({ due }) => due > 0n).slice(0, mostTogether);

async function residentsNow(moment: Moment, villagers: readonly Villager[]): Promise<readonly Resident[]> {
  const ids = villagers.map(({ memberId }) => memberId);
  const [payers, waiting] = await Promise.all([payersNow(moment, ids), waitingOf(moment.fund, ids)]);
  return villagers.flatMap(({ memberId, memberNo, houseNo }) => {
    const paying = payers.get(memberId);
    if (paying === undefined) return [];
    const villager = { memberId, memberNo, ...(houseNo !== undefined && { houseNo }) };
    const owed = toCollect(paying, moment.today);
    // Whose slip of as much waits is not asked for cash as well; once it is refused, they are.
    const due = (waiting.get(memberId) ?? zeroSatang) < owed ? owed : zeroSatang;
    return [{ ...villager, paying, due }];
  });
}

/** As `payersById`, reading only what lies after the unbroken run of each: the run itself is one range. */
async function payersNow(
  { fund, today }: Moment,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Paying>> {
  const members = await membersById(fund, ids);
  const behind = members.filter((member) => !isPaidUp(member, today)).map(({ memberId }) => memberId);
  const [rules, ahead, firsts] = await Promise.all([
    rulesByDay(fund),
    coverageAhead(fund, behind),
    firstPaymentsOf(fund, behind),
  ]);
  const rulesOn = (day: Temporal.PlainDate) => rules(day).contributions;
  return new Map(
    members.map((member) => {
      const { memberId, planCode, joinedOn, paidUpTo } = member;
      const run = paidUpTo === undefined ? [] : [{ from: joinedOn.with({ day: 1 }), to: paidUpTo }];
      const payer = { planCode, joinedOn, covered: [...run, ...(ahead.get(memberId) ?? [])], rulesOn };
      const first = firsts.get(memberId);
      return [memberId, { member, payer, ...(first && { first }) }];
    }),
  );
}

const isPaidUp = ({ paidUpTo }: Member, today: Temporal.PlainDate): boolean =>
  paidUpTo !== undefined && Temporal.PlainDate.compare(paidUpTo, today) >= 0;
