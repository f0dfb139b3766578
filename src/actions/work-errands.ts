import { reasonOf } from "#core/reason.ts";
import { errandDone, errandFailed, leaseErrands, type LeasedErrand } from "#store/errands.ts";
import type { House } from "./perform.ts";

/** What came of one try of an errand outside. `refused`: no try will ever do it. */
export type ErrandOutcome =
  | { readonly type: "done" }
  | { readonly type: "try-later"; readonly reason: string }
  | { readonly type: "refused"; readonly reason: string };

export interface ErrandWork {
  readonly house: House;
  readonly server: string;
  /** The door that owns the outside does it, with its own time-outs, outside any transaction. */
  readonly run: (errand: LeasedErrand) => Promise<ErrandOutcome>;
  /** Told before an errand is dead, so that nobody waits for ever; told again where the telling was cut off. */
  readonly givenUp?: (errand: LeasedErrand) => Promise<void>;
}

const leaseLife = { seconds: 60 };
const mostTries = 8;

export function leaseErrandWork({ house, server }: ErrandWork, most: number): Promise<LeasedErrand[]> {
  const at = house.now();
  return house.database.asRelay((relay) =>
    leaseErrands(relay, { by: server, at, until: at.add(leaseLife) }, most),
  );
}

export async function workErrand(work: ErrandWork, errand: LeasedErrand): Promise<void> {
  const { house } = work;
  const outcome = await tried(work, errand);
  const at = house.now();
  const isOver =
    outcome.type === "refused" || (outcome.type === "try-later" && errand.attempts + 1 >= mostTries);
  if (isOver) await work.givenUp?.(errand);
  await house.database.asRelay(async (relay) => {
    if (outcome.type === "done") {
      await errandDone(relay, errand.errandId, at);
      return;
    }
    const attempts = errand.attempts + 1;
    // Two seconds, then twice as long each time: the last try is some four minutes after the first.
    const nextTryAt = at.add({ seconds: 2 ** attempts });
    await errandFailed(relay, errand.errandId, {
      attempts,
      error: outcome.reason,
      nextTryAt,
      ...(isOver && { deadAt: at }),
    });
  });
}

/** A disk that is full or a bucket out of reach is an outage like any other: later, it may succeed. */
async function tried({ run }: ErrandWork, errand: LeasedErrand): Promise<ErrandOutcome> {
  try {
    return await run(errand);
  } catch (error) {
    return { type: "try-later", reason: reasonOf(error) };
  }
}
