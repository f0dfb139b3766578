import { maySpeakForFund, mayKeepMoney } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { PlaceDetails } from "#core/slip/payment-place.ts";
import { accountsOf } from "#store/accounts.ts";
import { addPlace, closePlace, placesOf, type PaymentPlace } from "#store/payment-places.ts";
import { officerOf } from "../books/officer.ts";
import type { Moment } from "../perform.ts";

export interface SetPaymentPlace extends PlaceDetails {
  readonly by: string;
  /** "bank" or "bank:code": the account of the books in which the money arrives. */
  readonly account: string;
  readonly asksService: boolean;
}

export type PaymentPlaceRefusal =
  | { readonly type: "not-allowed" }
  | { readonly type: "no-such-bank-account" }
  | { readonly type: "bank-name-missing" }
  | { readonly type: "account-no-wrong" }
  | { readonly type: "account-name-missing" };

/**
 * Members pay into this account from now on, and see it like this. What the account was shown as before is ended and kept: a
 * number that was changed by the wrong hand must be found again, with whose hand it was.
 */
export async function setPaymentPlace(
  moment: Moment,
  { by, ...place }: SetPaymentPlace,
): Promise<Result<PaymentPlace, PaymentPlaceRefusal>> {
  const { fund, at, newId } = moment;
  const refusal = (await whyNot(moment, by)) ?? (await whatIsWrong(moment, place));
  if (refusal !== undefined) return refused(refusal);
  await closePlace(fund, place.account, { by, at });
  const opened = { ...place, placeId: newId() };
  if (!(await addPlace(fund, opened, { by, at })))
    throw new Error("two people set one payment place at the same moment: nothing was written");
  return ok(opened);
}

/** Members are not shown it any more; slips that are on their way are judged as before. */
export async function endPaymentPlace(
  moment: Moment,
  { by, account }: { readonly by: string; readonly account: string },
): Promise<Result<{ readonly account: string }, PaymentPlaceRefusal | { readonly type: "no-such-place" }>> {
  const refusal = await whyNot(moment, by);
  if (refusal !== undefined) return refused(refusal);
  const { fund, at } = moment;
  return (await closePlace(fund, account, { by, at })) ? ok({ account }) : refused({ type: "no-such-place" });
}

/** Where members pay into today, the first one first. */
export const paymentPlaces = ({ fund }: Pick<Moment, "fund">): Promise<PaymentPlace[]> => placesOf(fund);

async function whyNot(moment: Moment, by: string): Promise<PaymentPlaceRefusal | undefined> {
  const { roles } = await officerOf(moment, by);
  return mayKeepMoney(roles) || maySpeakForFund(roles) ? undefined : { type: "not-allowed" };
}

async function whatIsWrong(
  { fund }: Moment,
  { account, bankName, accountNo, accountName }: Omit<SetPaymentPlace, "by">,
): Promise<PaymentPlaceRefusal | undefined> {
  const isBank = /^bank(?::|$)/u.test(account);
  if (!isBank || (await accountsOf(fund, [account])).length === 0) return { type: "no-such-bank-account" };
  if (bankName.trim() === "") return { type: "bank-name-missing" };
  // Ten digits with most banks, twelve with some, fifteen at most.
  if (!/^\d(?:[\d -]*\d)?$/u.test(accountNo) || !/^\d{9,15}$/u.test(accountNo.replaceAll(/\D/gu, "")))
    return { type: "account-no-wrong" };
  return accountName.trim() === "" ? { type: "account-name-missing" } : undefined;
}
