import { perform, type Action } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { bahtToSatang, type Satang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import { done, openSmallFund, type SmallFund } from "../small-fund.ts";

export const baht = bahtToSatang;
export const day = (iso: string): Temporal.PlainDate => Temporal.PlainDate.from(iso);
export const valentine = day("2026-02-14");

/** A small fund with everybody who handles money, and words to have them do it. */
export interface MoneyFund {
  readonly fund: SmallFund;
  readonly treasurer: string;
  readonly collector: string;
  readonly chair: string;
  readonly secretary: string;
  readonly key: () => string;
  readonly act: <Command, Value, Refusal>(
    action: Action<Command, Result<Value, Refusal>>,
    command: Command,
  ) => Promise<Result<Value, Refusal>>;
  /** A contribution in cash, taken by the collector unless somebody else is named. */
  readonly pays: (memberId: string, amount: Satang, receivedBy?: string) => Promise<void>;
  /** Debits less credits of an account. */
  readonly held: (account: string, subFund?: string) => Promise<Satang>;
  /** What is told on LINE, by whom it is told. */
  readonly messages: () => Promise<readonly string[]>;
}

export async function openMoneyFund(): Promise<MoneyFund> {
  const fund = await openSmallFund();
  let keys = 0;
  const key = (): string => `key-${(keys += 1)}`;
  const treasurer = await fund.member("1-001", { roles: ["treasurer"] });
  const collector = await fund.member("1-002", { roles: ["collector"] });
  const chair = await fund.member("1-003", { roles: ["chair"] });
  const secretary = await fund.member("1-004", { roles: ["secretary"] });
  return {
    fund,
    treasurer,
    collector,
    chair,
    secretary,
    key,
    act: (action, command) => perform(fund.house, fund.fundId, action, command),
    pays: async (memberId, amount, receivedBy = collector) => {
      const wish = { key: key(), memberId, amount, receivedBy, receiverActsFor: [], method: "cash" } as const;
      done(await perform(fund.house, fund.fundId, recordContribution, { ...wish, happenedOn: valentine }));
    },
    held: async (account, subFund) => {
      const [row] = await fund.owner<{ sum: string }[]>`
        select coalesce(sum(amount_satang), 0)::text as sum from posting
          where account = ${account} and (${subFund ?? null}::text is null or sub_fund = ${subFund ?? null})`;
      return BigInt(row?.sum ?? 0) as Satang;
    },
    messages: async () => {
      const rows = await fund.owner<{ recipient: string; once_key: string }[]>`
        select recipient, once_key from relay.outbox order by created_at, outbox_id`;
      return rows.map(({ recipient, once_key }) => `${recipient} ${once_key.split(":")[0]}`);
    },
  };
}

/** What a refusal is called, "done" where there is none. */
export const outcome = (result: Result<unknown, { readonly type: string }>): string =>
  result.ok ? "done" : result.refusal.type;
