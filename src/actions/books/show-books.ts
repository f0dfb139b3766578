import { identityOf, type Balance, type Identity, type SubFundNow } from "#core/ledger/balances.ts";
import { fullName } from "#core/member/member.ts";
import { accountsOf } from "#store/accounts.ts";
import { balancesAsOf } from "#store/balances.ts";
import { closingsOf, type Closing } from "#store/closings.ts";
import { membersById } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { subFundsOf } from "./sub-funds.ts";

export interface ShowBalances {
  /** First day of the month at whose end; now, where none is named. */
  readonly month?: Temporal.PlainDate;
}

export interface BalancesShown {
  readonly balances: readonly (Balance & { readonly name: string })[];
  readonly subFunds: readonly SubFundNow[];
  readonly identity: Identity;
}

/** What stands in every account and every sub-fund at the end of a month, or now. */
export async function showBalances(moment: Moment, { month }: ShowBalances): Promise<BalancesShown> {
  const { fund, today } = moment;
  const balances = await balancesAsOf(fund, month);
  const names = new Map((await accountsOf(fund)).map(({ account, name }) => [account, name]));
  return {
    balances: balances.map((row) => ({ ...row, name: names.get(row.account) ?? row.account })),
    subFunds: await subFundsOf(moment, { on: lastDayOf(month) ?? today, ...(month && { month }) }),
    identity: identityOf(balances),
  };
}

const lastDayOf = (month: Temporal.PlainDate | undefined): Temporal.PlainDate | undefined =>
  month?.add({ months: 1 }).subtract({ days: 1 });

/** Every close with its seal, and the name of who closed; the first one first. */
export async function listClosings({
  fund,
}: Moment): Promise<(Closing & { readonly closedByName: string })[]> {
  const closings = await closingsOf(fund);
  const ids = [...new Set(closings.map(({ closedBy }) => closedBy))];
  const names = new Map((await membersById(fund, ids)).map((member) => [member.memberId, fullName(member)]));
  return closings.map((closing) => ({ ...closing, closedByName: names.get(closing.closedBy) ?? "" }));
}
