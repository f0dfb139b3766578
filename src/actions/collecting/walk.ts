import type { CollectingOutcome, House, HouseTap, Walk } from "#conversation/deeds/collecting.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { foldThai } from "#core/thai-text/fold.ts";
import { lockedRound, roundById } from "#store/collecting.ts";
import { memberById } from "#store/members.ts";
import type { InOffice } from "../deeds/speaker.ts";
import type { Moment } from "../perform.ts";
import { anyRowOf, houseSeen, walkSeen } from "./describe-walk.ts";
import { houseWith, villageAfter, villageNow, type HouseNow, type Village, type Walking } from "./village.ts";

export const noSuchHouse = { type: "collecting-refused", refusal: { type: "no-such-house" } } as const;

/** Today's round through a village, the collector's own where none is named; gone on with from whichever phone. */
export async function beginWalk(
  moment: Moment,
  officer: InOffice,
  villageNo: number | undefined,
): Promise<CollectingOutcome> {
  const village = villageNo ?? (await memberById(moment.fund, officer.by))?.villageNo;
  if (village === undefined) return { type: "collecting-refused", refusal: { type: "no-village" } };
  const walking = await walkThrough(moment, officer, village);
  return { type: "walk", walk: await walkSeen(moment, walking, await villageNow(moment, walking)) };
}

export async function walkThrough(moment: Moment, officer: InOffice, villageNo: number): Promise<Walking> {
  const { fund, today, at, newId } = moment;
  const round = { roundId: newId(), collectorId: officer.by, villageNo, on: today };
  return { officer, round: await lockedRound(fund, round, at) };
}

/** A door at which a button stands, as it is now: in today's round, whenever the button was made. */
export interface AtDoor {
  readonly walking: Walking;
  readonly village: Village;
  readonly house: HouseNow;
  /** The button is of this round, and no money has moved here since it was made. */
  readonly isFresh: boolean;
}

/** Undefined where it is another collector's, or nobody of that house is in the register any more. */
export async function atDoor(
  moment: Moment,
  officer: InOffice,
  { roundId, houseId, moves }: Pick<HouseTap, "roundId" | "houseId"> & Partial<HouseTap>,
): Promise<AtDoor | undefined> {
  const tapped = await roundById(moment.fund, roundId);
  if (tapped === undefined || tapped.collectorId !== officer.by) return undefined;
  const walking = await walkThrough(moment, officer, tapped.villageNo);
  const village = await villageNow(moment, walking, houseId);
  const house = houseWith(village.houses, houseId);
  if (house === undefined) return undefined;
  const isFresh =
    walking.round.roundId === roundId && house.houseId === houseId && (moves ?? house.moves) === house.moves;
  return { walking, village, house, isFresh };
}

export interface Seen {
  readonly house: House;
  readonly walk: Walk;
}

export const seenAt = async (moment: Moment, { walking, village, house }: AtDoor): Promise<Seen> => ({
  house: await houseSeen(moment, walking, house),
  walk: await walkSeen(moment, walking, village),
});

/** After something was done there. */
export const seenAnew = async (moment: Moment, door: AtDoor): Promise<Seen> =>
  seenAt(moment, { ...door, ...(await villageAfter(moment, door.walking, door)) });

export async function showHouse(
  moment: Moment,
  officer: InOffice,
  asked: Pick<HouseTap, "roundId" | "houseId">,
): Promise<CollectingOutcome> {
  const door = await atDoor(moment, officer, asked);
  if (door === undefined) return noSuchHouse;
  return { type: "house-stands", isAsked: true, ...(await seenAt(moment, door)) };
}

/** So many are picked from on a phone. */
const mostFound = 8;

export async function findHouse(
  moment: Moment,
  officer: InOffice,
  { villageNo, query }: { readonly villageNo: number; readonly query: string },
): Promise<CollectingOutcome> {
  const walking = await walkThrough(moment, officer, villageNo);
  const village = await villageNow(moment, walking);
  const found = housesNamed(village.houses, query);
  const [only, ...others] = found;
  if (only !== undefined && others.length === 0) {
    const door = { walking, village, house: only, isFresh: true };
    return { type: "house-stands", isAsked: true, ...(await seenAt(moment, door)) };
  }
  const walk = await walkSeen(moment, walking, village);
  return { type: "houses-found", houses: found.slice(0, mostFound).map(anyRowOf), walk };
}

const bare = (text: string): string => foldThai(arabicDigits(text)).letters.replaceAll(" ", "");

/** A house or member number is that one; anything else is part of somebody's name. */
function housesNamed(houses: readonly HouseNow[], query: string): readonly HouseNow[] {
  const wanted = bare(query.replace(/^\s*(?:บ้าน)?(?:เลข)?(?:ที่)?\s*(?=[\d๐-๙])/u, ""));
  if (wanted === "") return [];
  const numbered = houses.filter(
    ({ place, members }) =>
      bare(place) === wanted || members.some(({ memberNo }) => bare(memberNo) === wanted),
  );
  if (numbered.length > 0) return numbered;
  return houses.filter(({ members }) =>
    members.some(({ paying: { member } }) =>
      bare(`${member.givenName}${member.familyName}`).includes(wanted),
    ),
  );
}
