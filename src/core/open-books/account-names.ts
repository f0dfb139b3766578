import type { AccountClass } from "#core/ledger/chart.ts";

/** An account with what was ever posted to it: a sub-fund, or none where its money is not split or awaits its allocation. */
export interface UsedAccount {
  readonly account: string;
  readonly class: AccountClass;
  readonly name: string;
  /** A collector's bag and the like belong to somebody: then the account's own id must tell it from the others. */
  readonly isHeld: boolean;
  readonly subFunds: readonly string[];
}

/** What hledger calls an account; the sub-fund is an account below it. */
export type OpenName = (account: string, subFund?: string) => string;

const parents: Readonly<Record<AccountClass, string>> = {
  asset: "สินทรัพย์",
  "money-in": "รายรับ",
  income: "รายได้",
  welfare: "สวัสดิการ",
  expense: "ค่าใช้จ่าย",
};

/** hledger's own kinds of account: C is cash at hand or in the bank, A other assets, R revenue, X expense. */
const kinds: Readonly<Record<AccountClass, string>> = {
  asset: "A",
  "money-in": "R",
  income: "R",
  welfare: "X",
  expense: "X",
};

/**
 * Names in Thai, each account's own: where two would be called alike, the account's id stands behind the name. Nothing
 * personal is in them, as nothing personal is in the ledger.
 */
export function openNames(accounts: readonly UsedAccount[]): OpenName {
  const plain = new Map(accounts.map((used) => [used.account, plainName(used)]));
  const times = Map.groupBy(plain.values(), (name) => name);
  const names = new Map(
    accounts.map(({ account, isHeld }) => {
      const name = plain.get(account) ?? account;
      const isAlone = times.get(name)?.length === 1 && !isHeld;
      return [account, isAlone ? name : `${name} (${account.replace(/^bag:/u, "")})`] as const;
    }),
  );
  return (account, subFund) => {
    const name = names.get(account) ?? account;
    return subFund === undefined ? name : `${name}:${subFund}`;
  };
}

/** One `account` line for each name that the journal uses: whatever else turns up in it, hledger refuses. */
export function declarations(accounts: readonly UsedAccount[], nameOf: OpenName): string[] {
  return accounts.flatMap(({ account, class: its, subFunds }) => [
    `account ${nameOf(account)}  ; type: ${kindOf(account, its)}, รหัสบัญชี: ${account}`,
    ...subFunds.map((subFund) => `account ${nameOf(account, subFund)}  ; type: ${kindOf(account, its)}`),
  ]);
}

const kindOf = (account: string, its: AccountClass): string =>
  /^(cash|bank|bag:)/u.test(account) ? "C" : kinds[its];

/** "สวัสดิการ:เกิด / คลอดบุตร": what the class says already is not said twice. */
function plainName({ class: its, name }: UsedAccount): string {
  const parent = parents[its];
  const own = oneLine(name.replaceAll(":", " "));
  const short = own.startsWith(`${parent} `) ? own.slice(parent.length + 1) : own;
  return `${parent}:${short === "" ? "-" : short}`;
}

/** Two spaces end an account's name in a journal, and a semicolon begins a comment: a name can have neither. */
export const oneLine = (text: string): string =>
  text
    .replaceAll(/[\p{Cc}\p{Zl}\p{Zp};]/gu, " ")
    .replaceAll(/\s+/gu, " ")
    .trim();
