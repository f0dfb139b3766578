import type { PlaceToPay, ProposedPayment, WayToPay } from "#conversation/deeds/paying.ts";
import { isPayable, promptPayPayload, type Bill } from "#core/promptpay/payload.ts";
import { isBillReference } from "#core/promptpay/promptpay-id.ts";
import { sumSatang } from "#core/money.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { placesOf, type PaymentPlace, type PayTo } from "#store/payment-places.ts";
import type { Moment } from "../perform.ts";
import { makeQrPicture } from "./qr-picture.ts";

/** The fund's accounts, and a QR picture over the whole sum; undefined where the fund has no account in which to pay. */
export async function wayToPay(
  moment: Moment,
  payments: readonly [ProposedPayment, ...ProposedPayment[]],
): Promise<WayToPay | undefined> {
  const [first, ...others] = await placesOf(moment.fund);
  if (first === undefined) return undefined;
  const total = sumSatang(payments.map(({ amount }) => amount));
  const { payTo } = first;
  const qr =
    payTo === undefined || !isPayable(total)
      ? undefined
      : await makeQrPicture(moment, promptPayPayload(billOr(payTo, payments[0]), total));
  const places = [shown(first), ...others.map(shown)] as const;
  return { total, payments, places, ...(qr !== undefined && { qr }) };
}

const shown = ({ placeId, bankName, accountNo, accountName, payTo }: PaymentPlace): PlaceToPay => ({
  placeId,
  bankName,
  accountNo,
  accountName,
  ...(payTo !== undefined && payTo.type !== "biller" && { promptPay: payTo.digits }),
});

/** A bill says whose it is: the statement then shows the member's number. No name, and nothing that is found elsewhere. */
function billOr(payTo: PayTo, { member }: ProposedPayment): Exclude<PayTo, { type: "biller" }> | Bill {
  if (payTo.type !== "biller") return payTo;
  const number = arabicDigits(member.memberNo)
    .toUpperCase()
    .replaceAll(/[^A-Z0-9]+/gu, "X")
    .slice(0, 20);
  return { ...payTo, reference1: isBillReference(number) ? number : "0" };
}
