import { perform } from "#actions/perform.ts";
import {
  endPaymentPlace,
  paymentPlaces,
  setPaymentPlace,
  type PaymentPlaceRefusal,
} from "#actions/slips/payment-places.ts";
import { isBillReference, readBillerId, readPromptPayId } from "#core/promptpay/promptpay-id.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { PayTo } from "#core/slip/payment-place.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { inBooks } from "../../money.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import { ownBank } from "../bank/options.ts";
import { fund } from "./slip-parts.ts";

const account = optional(text("ACCOUNT"), "the bank account: bank, or bank:CODE of a further one", ownBank);
const by = required(text("NO"), "the number of the committee member who says so");

export const paymentPlaceSet = command({
  name: "payment-place set",
  summary: "Says where members pay into, and by what PromptPay finds it; they are shown it from now on",
  notes: [
    "A PromptPay id is the fund's mobile number or its tax id, never a person's identity number. A biller account takes --biller, fifteen digits, and carries who paid as its first reference.",
    "Set again, the account is shown anew; what was shown before is kept, with who changed it.",
  ],
  options: {
    fund,
    account,
    bank: required(text("NAME"), "the bank, as members call it"),
    number: required(text("NUMBER"), "the account's number, as the bank's book shows it"),
    name: required(text("NAME"), "the account's name, as the payer's app will show it"),
    promptpay: optional(text("ID"), "a mobile number or tax id that was registered with PromptPay"),
    biller: optional(text("ID"), "instead of it: the fund's biller id"),
    reference2: optional(text("TEXT"), "with --biller: the second reference that the bank asks for"),
    "ask-service": flag("slips of it are asked about at the server's slip-check service"),
    by,
  },
  examples: [
    {
      line: 'payment-place set --fund ban-na --bank ธ.ก.ส. --number 012-3-45678-9 --name "กองทุนสวัสดิการบ้านนา" --promptpay 081-222-3333 --by 1-002',
    },
  ],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by: memberId }) => {
      const payTo = payToOf(given);
      if (!payTo.ok) return payTo;
      const set = await perform(house, fundId, setPaymentPlace, {
        by: memberId,
        account: given.account ?? ownBank,
        bankName: given.bank,
        accountNo: given.number,
        accountName: given.name,
        asksService: given["ask-service"] ?? false,
        ...onlyGiven({ payTo: payTo.value }),
      });
      if (!set.ok) return refused(sentence(set.refusal, given.by));
      const { account: code, bankName, accountNo, accountName } = set.value;
      return ok({
        json: {
          account: code,
          bank: bankName,
          number: accountNo,
          name: accountName,
          by: payToShown(payTo.value),
        },
        lines: [
          `Members pay into ${bankName} ${accountNo} ${accountName} (${code}), ${payToShown(payTo.value)}.`,
        ],
      });
    }),
});

export const paymentPlaceList = command({
  name: "payment-place list",
  summary: "Shows where members pay into, the first one first",
  options: { fund },
  examples: [{ line: "payment-place list --fund ban-na" }],
  run: ({ fund: code }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const places = await perform(house, fundId, paymentPlaces, undefined);
      return ok({
        json: places.map(({ account: its, bankName, accountNo, accountName, payTo, asksService }) => ({
          account: its,
          bank: bankName,
          number: accountNo,
          name: accountName,
          by: payToShown(payTo),
          asksService,
        })),
        lines:
          places.length === 0
            ? [`Members cannot pay into an account yet: ${program} payment-place set --help`]
            : places.map(
                ({ account: its, bankName, accountNo, accountName, payTo, asksService }) =>
                  `${its}: ${bankName} ${accountNo} ${accountName}, ${payToShown(payTo)}${asksService ? ", slips are asked about" : ""}`,
              ),
      });
    }),
});

export const paymentPlaceEnd = command({
  name: "payment-place end",
  summary: "Members are not shown an account any more; slips on their way are judged as before",
  options: { fund, account, by },
  examples: [{ line: "payment-place end --fund ban-na --by 1-002" }],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by: memberId }) => {
      const its = given.account ?? ownBank;
      const ended = await perform(house, fundId, endPaymentPlace, { by: memberId, account: its });
      return ended.ok
        ? ok({ json: { account: its }, lines: [`Members are not shown ${its} any more.`] })
        : refused(
            ended.refusal.type === "no-such-place"
              ? `Members are not shown ${its}; payment-place list shows what they are.`
              : sentence(ended.refusal, given.by),
          );
    }),
});

interface PayToGiven {
  readonly promptpay?: string | undefined;
  readonly biller?: string | undefined;
  readonly reference2?: string | undefined;
}

function payToOf({ promptpay, biller, reference2 }: PayToGiven): Result<PayTo | undefined, string> {
  if (promptpay !== undefined && biller !== undefined)
    return refused("Say either --promptpay or --biller: one QR finds one of them.");
  if (biller !== undefined) {
    const billerId = readBillerId(biller);
    if (billerId === undefined) return refused("A biller id has fifteen digits.");
    if (reference2 !== undefined && !isBillReference(reference2))
      return refused("A reference is up to twenty capital letters and digits.");
    return ok({ type: "biller", billerId, ...(reference2 !== undefined && { reference2 }) });
  }
  if (reference2 !== undefined) return refused("--reference2 goes with --biller.");
  if (promptpay === undefined) return ok(undefined);
  const read = readPromptPayId(promptpay);
  if (read.ok) return ok(read.value);
  switch (read.refusal) {
    case "citizen-id":
      return refused(
        "That is a person's identity number, which everybody who pays would see: use the fund's mobile number or its tax id.",
      );
    case "check-digit":
      return refused("The thirteen digits are no tax id: one of them is mistyped.");
    case "not-a-promptpay-id":
      return refused("A PromptPay id is a mobile number of ten digits or a tax id of thirteen.");
  }
}

/** Never the number itself, which may be somebody's telephone: whoever set it knows it, and members see it in their app. */
function payToShown(payTo: PayTo | undefined): string {
  if (payTo === undefined) return "without PromptPay";
  const last = (payTo.type === "biller" ? payTo.billerId : payTo.digits).slice(-4);
  return `PromptPay ${payTo.type} …${last}`;
}

function sentence(refusal: PaymentPlaceRefusal, memberNo: string): string {
  switch (refusal.type) {
    case "not-allowed":
      return `Member ${memberNo} is not on the committee today; where members pay into is the committee's.`;
    case "no-such-bank-account":
      return "The books have no such bank account; account list shows them, account add makes a further one.";
    case "bank-name-missing":
      return "Say the bank's name with --bank.";
    case "account-no-wrong":
      return "An account's number has nine to fifteen digits; spaces and dashes may stand between them.";
    case "account-name-missing":
      return "Say the account's name with --name: payers compare it with what their app shows.";
  }
}
