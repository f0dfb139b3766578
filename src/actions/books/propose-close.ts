import { awaitingOf, subFundBalance, type Balance } from "#core/ledger/balances.ts";
import { decideMonth, nextMonth, type MonthRefusal } from "#core/ledger/decide-close.ts";
import { allocationAccount, shareOut } from "#core/ledger/decide-allocation.ts";
import { satang, sumSatang, zeroSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { accountsOf } from "#store/accounts.ts";
import { balancesAsOf, bookedIn } from "#store/balances.ts";
import { membersById } from "#store/members.ts";
import { openRemarks } from "#store/remarks.ts";
import { openRequests } from "#store/requests.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { fullName } from "#core/member/member.ts";
import type { Moment } from "../perform.ts";
import { beforeClose } from "./close-facts.ts";

/** What a committee looks at before it closes a month. */
export interface CloseProposal {
  readonly month: Temporal.PlainDate;
  readonly through: Temporal.PlainDate;
  /** Booked in the month, as amounts of their own sign: more in, more spent. */
  readonly incoming: readonly Line[];
  readonly spending: readonly Line[];
  /** Negative where more was taken back than came in. */
  readonly awaiting: Satang;
  readonly allocation: readonly {
    readonly code: string;
    readonly name: string;
    readonly share: number;
    readonly amount: Satang;
    readonly balanceAfter: Satang;
  }[];
  readonly unusual: readonly Unusual[];
}

interface Line {
  readonly account: string;
  readonly name: string;
  readonly amount: Satang;
}

/** Nothing of it stands in the way of a close; it should be known before. */
export type Unusual =
  | { readonly type: "bag-not-empty"; readonly name: string; readonly amount: Satang }
  | { readonly type: "below-zero"; readonly name: string; readonly amount: Satang }
  | { readonly type: "unidentified"; readonly amount: Satang }
  | { readonly type: "open-requests"; readonly count: number }
  /** The auditor's remarks that the committee has not answered. */
  | { readonly type: "open-remarks"; readonly count: number };

/** The month that would be closed next, with its allocation as the rules in force in that month have it. Writes nothing. */
export async function proposeClose(moment: Moment): Promise<Result<CloseProposal, MonthRefusal>> {
  const { fund } = moment;
  const before = await beforeClose(moment);
  const month = nextMonth(before);
  if (month === undefined) return refused({ type: "nothing-booked" });
  const period = decideMonth(month, before);
  if (!period.ok) return period;

  const { through } = period.value;
  const balances = await balancesAsOf(fund, month);
  const { subFunds } = (await rulesByDay(fund))(through).books;
  const awaiting = awaitingOf(balances);
  const shares = shareOut(awaiting, subFunds);
  const booked = await bookedIn(fund, month);
  return ok({
    month,
    through,
    awaiting,
    incoming: booked
      .filter(({ class: kind, account }) => isIncoming(kind) && account !== allocationAccount)
      .map(({ account, name, balance }) => ({ account, name, amount: satang(-balance) })),
    spending: booked
      .filter(({ class: kind }) => kind === "welfare" || kind === "expense")
      .map(({ account, name, balance }) => ({ account, name, amount: balance })),
    allocation: subFunds.map(({ code, name, share }) => {
      const amount = shares.get(code) ?? zeroSatang;
      return { code, name, share, amount, balanceAfter: satang(subFundBalance(balances, code) + amount) };
    }),
    unusual: await unusualIn(moment, balances),
  });
}

const isIncoming = (kind: Balance["class"]): boolean => kind === "money-in" || kind === "income";

async function unusualIn({ fund }: Moment, balances: readonly Balance[]): Promise<Unusual[]> {
  const accounts = new Map((await accountsOf(fund)).map((account) => [account.account, account]));
  const holders = new Map(
    (
      await membersById(
        fund,
        [...accounts.values()].flatMap(({ holder }) => holder ?? []),
      )
    ).map((member) => [member.memberId, fullName(member)]),
  );
  const assets = balances.filter((row) => row.class === "asset" && row.balance !== zeroSatang);
  const unidentified = satang(
    -sumSatang(balances.filter(({ account }) => account === "unidentified").map(({ balance }) => balance)),
  );
  const open = (await openRequests(fund)).length;
  const asked = (await openRemarks(fund)).length;
  return [
    ...(asked === 0 ? [] : [{ type: "open-remarks" as const, count: asked }]),
    ...assets.flatMap(({ account, balance }): Unusual[] => {
      const { holder, name = account } = accounts.get(account) ?? {};
      const shown = holders.get(holder ?? "") ?? name;
      if (balance < zeroSatang) return [{ type: "below-zero", name: shown, amount: balance }];
      return holder === undefined ? [] : [{ type: "bag-not-empty", name: shown, amount: balance }];
    }),
    ...(unidentified === zeroSatang ? [] : [{ type: "unidentified" as const, amount: unidentified }]),
    ...(open === 0 ? [] : [{ type: "open-requests" as const, count: open }]),
  ];
}
