import { citizenIdFault } from "../citizen-id.ts";
import { ok, refused, type Result } from "../result.ts";
import { arabicDigits } from "../thai-number/digits.ts";

/** By what PromptPay finds an account: a mobile number, a juristic person's tax id, or a wallet. Digits only. */
export type PromptPayId =
  | { readonly type: "phone"; readonly digits: string }
  | { readonly type: "tax-id"; readonly digits: string }
  | { readonly type: "e-wallet"; readonly digits: string };

/** A fault never repeats the number: it may be somebody's. */
export type PromptPayIdFault =
  | "not-a-promptpay-id"
  | "check-digit"
  /** A person's own identity number would be handed to everybody who scans the code. */
  | "citizen-id";

/** Reads "081-222-3333", "+66 81 222 3333", "0-9940-00123-45-6", in Thai digits too. */
export function readPromptPayId(text: string): Result<PromptPayId, PromptPayIdFault> {
  const digits = arabicDigits(text)
    .replace(/[\s\p{Dash}\p{Cf}.()]/gu, "")
    .replace(/^(?:\+66|0066|66(?=\d{9}$))0?/u, "0");
  if (/^0[689]\d{8}$/u.test(digits)) return ok({ type: "phone", digits });
  if (/^\d{15}$/u.test(digits)) return ok({ type: "e-wallet", digits });
  if (!/^\d{13}$/u.test(digits)) return refused("not-a-promptpay-id");
  // A juristic person's number begins with 0 and has the same check digit as a person's.
  if (citizenIdFault(digits) !== undefined) return refused("check-digit");
  return digits.startsWith("0") ? ok({ type: "tax-id", digits }) : refused("citizen-id");
}

/** A bill payment's payee, fifteen digits: its tax id and two more; undefined for anything else. */
export function readBillerId(text: string): string | undefined {
  const digits = arabicDigits(text).replace(/[\s\p{Dash}\p{Cf}.]/gu, "");
  return /^\d{15}$/u.test(digits) ? digits : undefined;
}

/** What a bank carries through as a bill's reference: up to twenty capital letters and digits. */
export const isBillReference = (text: string): boolean => /^[A-Z0-9]{1,20}$/u.test(text);
