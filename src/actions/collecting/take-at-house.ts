import type { BooksOutcome } from "#conversation/deeds/books.ts";
import type { HouseTap } from "#conversation/deeds/collecting.ts";
import { receiptOfEntry } from "#store/receipts.ts";
import { addVisit, type Visit } from "#store/collecting.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import { cancelReceipt } from "../books/cancel-receipt.ts";
import { recordReceipt } from "../books/record-receipts.ts";
import { toldRefusal } from "../deeds/receiving.ts";
import { booksRefused } from "../deeds/refused.ts";
import type { InOffice } from "../deeds/speaker.ts";
import type { Moment } from "../perform.ts";
import { mostTogether, owing } from "./village.ts";
import { atDoor, noSuchHouse, seenAnew, seenAt, type AtDoor } from "./walk.ts";

type Payments = readonly { readonly memberId: string; readonly amount: Satang }[];

/** One tap: what the button said, as long as that is still what the house owes. */
export async function takeAtHouse(
  moment: Moment,
  officer: InOffice,
  tap: HouseTap & { readonly amount: Satang },
): Promise<BooksOutcome> {
  const door = await atDoor(moment, officer, tap);
  if (door === undefined) return noSuchHouse;
  const payments = owing(door.house).map(({ memberId, due: amount }) => ({ memberId, amount }));
  const isAsShown = payments.length > 0 && sumSatang(payments.map(({ amount }) => amount)) === tap.amount;
  return door.isFresh && isAsShown ? take(moment, door, payments) : stands(moment, door);
}

/** Another amount, or not everybody: confirmed on the house's own card. */
export async function takeAsSaid(
  moment: Moment,
  officer: InOffice,
  { payments, ...tap }: HouseTap & { readonly payments: Payments },
): Promise<BooksOutcome> {
  const door = await atDoor(moment, officer, tap);
  if (door === undefined) return noSuchHouse;
  const paying = new Set(payments.map(({ memberId }) => memberId));
  const isOfHouse = [...paying].every((id) => door.house.payable.some(({ memberId }) => memberId === id));
  const isWhole = payments.length > 0 && payments.length <= mostTogether && paying.size === payments.length;
  return door.isFresh && isOfHouse && isWhole ? take(moment, door, payments) : stands(moment, door);
}

/** The collector passed by; whoever comes out later is taken all the same. */
export async function notAtHome(moment: Moment, officer: InOffice, tap: HouseTap): Promise<BooksOutcome> {
  const door = await atDoor(moment, officer, tap);
  if (door === undefined) return noSuchHouse;
  if (!door.isFresh) return stands(moment, door);
  const isSaid = door.house.visits.at(-1)?.what === "not-home";
  if (!isSaid) await note(moment, door, { what: "not-home" });
  return { type: "house-not-home", ...(await seenAnew(moment, door)) };
}

/** The last money of this round goes back: the receipt keeps its number, and above the fund's amount a second person looks. */
export async function takeBackAtHouse(
  moment: Moment,
  officer: InOffice,
  { reason, ...tap }: HouseTap & { readonly reason: string },
): Promise<BooksOutcome> {
  const door = await atDoor(moment, officer, tap);
  if (door === undefined) return noSuchHouse;
  const last = door.house.visits.findLast(({ what }) => what !== "not-home");
  if (!door.isFresh || last?.what !== "taken" || last.receiptId === undefined) return stands(moment, door);
  const { receiptId } = last;
  const { by, byActsFor } = officer;
  const key = `${keyOf(door)}:back`;
  const done = await cancelReceipt(moment, { key, by, byActsFor, receiptId, reason });
  if (!done.ok) return booksRefused(done.refusal);
  if (done.value.type === "cancelled") await note(moment, door, { what: "taken-back", receiptId });
  return { type: "house-taken-back", ...(await seenAnew(moment, door)) };
}

const stands = async (moment: Moment, door: AtDoor): Promise<BooksOutcome> => ({
  type: "house-stands",
  isAsked: false,
  ...(await seenAt(moment, door)),
});

/** The key of what money does next at this house: a second tap that came in beside the first finds it taken. */
const keyOf = ({ walking: { round }, house: { houseId, moves } }: AtDoor): string =>
  `collect:${round.roundId}:${houseId}:${moves}`;

async function take(moment: Moment, door: AtDoor, payments: Payments): Promise<BooksOutcome> {
  const { officer, round } = door.walking;
  const recorded = await recordReceipt(moment, {
    key: keyOf(door),
    payments,
    method: "cash",
    happenedOn: round.on,
    receivedBy: officer.by,
    receiverActsFor: officer.byActsFor,
  });
  if (!recorded.ok) return toldRefusal(moment, recorded.refusal);
  const receipt = await receiptOfEntry(moment.fund, recorded.value.entryId);
  if (receipt === undefined) throw new Error("an entry of a contribution has no receipt");
  await note(moment, door, { what: "taken", receiptId: receipt.receiptId });
  return { type: "house-taken", ...(await seenAnew(moment, door)) };
}

async function note(
  { fund, at }: Moment,
  { walking: { round }, house: { houseId, visits } }: AtDoor,
  done: Pick<Visit, "what" | "receiptId">,
): Promise<void> {
  await addVisit(fund, round.roundId, { houseId, visitNo: visits.length + 1, at, ...done });
}
