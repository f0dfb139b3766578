import { mayClose } from "#core/fund/office.ts";
import { awaitingOf } from "#core/ledger/balances.ts";
import type { BeforeClose } from "#core/ledger/decide-close.ts";
import type { Satang } from "#core/money.ts";
import { balancesAsOf } from "#store/balances.ts";
import { firstBookedMonth } from "#store/closings.ts";
import type { FundTx } from "#store/database.ts";
import { closedThrough } from "#store/funds.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

/** What every question about a close begins with. */
export async function beforeClose({ fund, today }: Pick<Moment, "fund" | "today">): Promise<BeforeClose> {
  return { today, firstMonth: await firstBookedMonth(fund), closedThrough: await closedThrough(fund) };
}

/** What would await its allocation if the month were closed now. */
export const awaitingIn = async (fund: FundTx, month: Temporal.PlainDate): Promise<Satang> =>
  awaitingOf(await balancesAsOf(fund, month));

export async function mayCloseToday(
  { fund, today }: Pick<Moment, "fund" | "today">,
  memberId: string,
): Promise<boolean> {
  return mayClose((await rolesOn(fund, [memberId], today)).get(memberId) ?? []);
}
