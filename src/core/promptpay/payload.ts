import { assert } from "../assert.ts";
import { satang, type Satang } from "../money.ts";
import { withChecksum } from "./checksum.ts";
import { isBillReference, type PromptPayId } from "./promptpay-id.ts";
import { writeTag } from "./tags.ts";

/** A bill's payee and what tells bills apart: who pays (1) and what the fund's bank asks for beside it (2). */
export interface Bill {
  readonly type: "biller";
  readonly billerId: string;
  readonly reference1: string;
  readonly reference2?: string;
}

/** The amount's field holds thirteen characters: "9999999999.99". */
export const largestPayable = satang(999_999_999_999);

export const isPayable = (amount: Satang): boolean => amount > 0n && amount <= largestPayable;

/**
 * The text inside a PromptPay QR: field 29 for an account, 30 for a bill, in baht, for Thailand. Read by every Thai bank's app.
 * The amount is a payable one; without one the payer types it, and field 01 says so (11 instead of 12).
 * Bank of Thailand, Thai QR Code Payment Standard; the fields stand in the order of the published examples.
 */
export function promptPayPayload(payTo: PromptPayId | Bill, amount?: Satang): string {
  assert(
    amount === undefined || isPayable(amount),
    "a QR asks for more than nothing and less than its field holds",
  );
  const fields = [
    field("00", "01"),
    field("01", amount === undefined ? "11" : "12"),
    payTo.type === "biller" ? billField(payTo) : accountField(payTo),
    field("53", "764"),
    field("58", "TH"),
    ...(amount === undefined ? [] : [field("54", bahtText(amount))]),
  ];
  return withChecksum(fields.join(""), "63");
}

const accountNames = { phone: "01", "tax-id": "02", "e-wallet": "03" } as const;

/** A phone number stands there as it is dialled from abroad, in thirteen digits: 0066 and no first 0. */
function accountField({ type, digits }: PromptPayId): string {
  const value = type === "phone" ? `0066${digits.slice(1)}` : digits;
  return field("29", field("00", "A000000677010111") + field(accountNames[type], value));
}

function billField({ billerId, reference1, reference2 }: Bill): string {
  assert(/^\d{15}$/u.test(billerId), "a biller id has fifteen digits");
  assert(
    isBillReference(reference1),
    "a bill's first reference is capital letters and digits, twenty at most",
  );
  assert(reference2 === undefined || isBillReference(reference2), "so is its second, where there is one");
  const second = reference2 === undefined ? "" : field("03", reference2);
  return field(
    "30",
    field("00", "A000000677010112") + field("01", billerId) + field("02", reference1) + second,
  );
}

function field(name: string, value: string): string {
  const written = writeTag(name, value);
  assert(written !== undefined, "a field of a payment code holds 1 to 99 plain letters");
  return written;
}

/** "1234.50": always two decimals, never a comma. */
function bahtText(amount: Satang): string {
  const digits = amount.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}
