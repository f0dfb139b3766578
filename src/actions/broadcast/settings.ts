import { secondAboveOf, setSecondAbove } from "#store/broadcast-settings.ts";
import type { Moment } from "../perform.ts";

export interface BroadcastSettings {
  /** To more people than these nobody sends something alone. */
  readonly secondAbove: number;
}

/** Changes what is given, if anything, and gives what holds from now on. */
export async function setBroadcasts(
  { fund }: Moment,
  { secondAbove }: Partial<BroadcastSettings>,
): Promise<BroadcastSettings> {
  if (secondAbove !== undefined) await setSecondAbove(fund, secondAbove);
  return { secondAbove: await secondAboveOf(fund) };
}
