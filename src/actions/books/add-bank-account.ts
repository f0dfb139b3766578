import { mayKeepMoney, maySpeakForFund } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { accountsOf, moneyPlaces, openAccount, type Account } from "#store/accounts.ts";
import type { Moment } from "../perform.ts";
import { officerOf } from "./officer.ts";
import type { Satang } from "#core/money.ts";

export interface AddBankAccount {
  readonly by: string;
  /** "baac": the account is "bank:baac" in the books. */
  readonly code: string;
  /** "ธ.ก.ส. ออมทรัพย์ ลงท้าย 123": as the committee calls it. */
  readonly name: string;
}

export type AddBankAccountRefusal =
  | { readonly type: "not-allowed" }
  | { readonly type: "code-wrong" }
  | { readonly type: "name-missing" }
  | { readonly type: "code-taken"; readonly name: string };

/** A further bank account of the fund; every fund has its first one, "bank", from the beginning. */
export async function addBankAccount(
  moment: Moment,
  { by, code, name }: AddBankAccount,
): Promise<Result<Account, AddBankAccountRefusal>> {
  const { fund } = moment;
  const { roles } = await officerOf(moment, by);
  if (!mayKeepMoney(roles) && !maySpeakForFund(roles)) return refused({ type: "not-allowed" });
  if (!/^[a-z0-9][a-z0-9-]{0,30}$/u.test(code)) return refused({ type: "code-wrong" });
  if (name.trim() === "") return refused({ type: "name-missing" });
  const opened = { account: `bank:${code}`, class: "asset", name: name.trim() } as const;
  if (await openAccount(fund, opened)) return ok(opened);
  const [taken] = await accountsOf(fund, [opened.account]);
  return refused({ type: "code-taken", name: taken?.name ?? "" });
}

/** The whole chart, and what lies in each place of money. */
export async function listAccounts({
  fund,
}: Moment): Promise<readonly (Account & { readonly held?: Satang })[]> {
  const places = await moneyPlaces(fund);
  return (await accountsOf(fund)).map((one) => {
    const place = places.get(one.account);
    return { ...one, ...(place !== undefined && { held: place.held }) };
  });
}
