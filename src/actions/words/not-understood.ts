import { withoutNames } from "#core/understanding/without-names.ts";
import {
  countNotUnderstood,
  namesWithin,
  notUnderstood,
  removeNotUnderstoodBefore,
  type NotUnderstood,
} from "#store/words.ts";
import type { Moment } from "../perform.ts";

/** Long enough for a committee that meets every other month. */
const keptFor = { hours: 24 * 90 };

/**
 * Keeps what nobody understood, for the committee to learn from: without names, numbers and codes, and without who said it.
 * Only for who was given the privacy notice before they typed it.
 */
export async function keepNotUnderstood({ fund, at }: Moment, typed: string): Promise<void> {
  const bare = withoutNames(typed);
  if (bare === "") return;
  const said = withoutNames(typed, await namesWithin(fund, typed));
  if (said !== "") await countNotUnderstood(fund, said, at);
}

/** What is said most often first. */
export const listNotUnderstood = ({ fund }: Moment, most: number): Promise<NotUnderstood[]> =>
  notUnderstood(fund, most);

/** What nobody has said for ninety days goes. Gives how many went. */
export const forgetOldWords = ({ fund, at }: Moment): Promise<number> =>
  removeNotUnderstoodBefore(fund, at.subtract(keptFor));
