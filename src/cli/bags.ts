import type { BagLeft } from "#actions/register/end-office.ts";
import { showBaht } from "#core/money.ts";
import { inBaht } from "./answer.ts";

/** Money that stays in the hands of somebody who is out of office: never passed over in silence. */
export const bagLines = (bags: readonly BagLeft[]): string[] =>
  bags.map(
    ({ memberNo, name, amount }) =>
      `${name} (${memberNo}) still has ${showBaht(amount)} of the fund's money in hand: it must be handed in.`,
  );

export const bagsJson = (bags: readonly BagLeft[]) =>
  bags.map(({ memberNo, name, amount }) => ({ memberNo, name, amount: inBaht(amount) }));
