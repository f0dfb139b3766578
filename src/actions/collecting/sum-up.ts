import type { CollectingOutcome } from "#conversation/deeds/collecting.ts";
import { standingReceipts } from "#store/views/round-receipts.ts";
import type { InOffice } from "../deeds/speaker.ts";
import type { Moment } from "../perform.ts";
import { paperAddress } from "../web/paper-address.ts";
import { walkSeen } from "./describe-walk.ts";
import { villageNow } from "./village.ts";
import { walkThrough } from "./walk.ts";

/** How far the walk has come: what the books say of it, who was not at home, and whose receipts are still to be printed. */
export async function sumUp(
  moment: Moment,
  officer: InOffice,
  villageNo: number,
): Promise<CollectingOutcome> {
  const { fund } = moment;
  const walking = await walkThrough(moment, officer, villageNo);
  const { roundId } = walking.round;
  const receipts = await standingReceipts(fund, roundId);
  const walk = await walkSeen(moment, walking, await villageNow(moment, walking));
  const printAt = await paperAddress(moment, "rounds", roundId);
  return {
    type: "summed-up",
    sum: {
      walk,
      paid: new Set(receipts.map(({ houseId }) => houseId)).size,
      notHome: walk.houses.filter(({ isNotHome }) => isNotHome).map(({ place }) => place),
      onPaper: receipts.filter(({ isOnLine }) => !isOnLine).length,
      ...(printAt !== undefined && { printAt }),
    },
  };
}
