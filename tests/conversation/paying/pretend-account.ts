import type { Outcome } from "#conversation/deed.ts";
import type { Payable, PayDeed, PayOutcome, SlipSeen, WayToPay } from "#conversation/deeds/paying.ts";
import type { SlipAtWork, SlipFile } from "#conversation/deeds/slip-work.ts";
import { bahtToSatang, sumSatang } from "#core/money.ts";
import { buaphan, day, receiptOf, somchai } from "../cast.ts";
import type { Deeds } from "../transcript.ts";

/** A fund with an account at a bank: what it answers to a talk about paying, with everything else as a test sets it. */

export const slipId = "0198a000-0000-7000-8000-0000000000e1";
export const otherSlipId = "0198a000-0000-7000-8000-0000000000e2";

export const payable = (change: Partial<Payable> = {}): Payable => ({
  member: buaphan,
  due: bahtToSatang(60),
  dueMonths: 2,
  period: bahtToSatang(30),
  periodMonths: 1,
  toYearEnd: bahtToSatang(330),
  year: bahtToSatang(420),
  ...change,
});
export const ofSomchai = (change: Partial<Payable> = {}): Payable =>
  payable({
    member: { ...somchai, paidUpTo: day("2026-03-31") },
    due: bahtToSatang(0),
    dueMonths: 0,
    toYearEnd: bahtToSatang(270),
    year: bahtToSatang(360),
    ...change,
  });
export const receivers = [
  { name: "นางคำ แสนสุข", does: "collector" },
  { name: "นางมาลี ตั้งตรง", does: "treasurer" },
] as const;
export const place = {
  placeId: "0198a000-0000-7000-8000-0000000000f1",
  bankName: "ธ.ก.ส. สาขาบ้านสุขใจ",
  accountNo: "020-1-23456-7",
  accountName: "กองทุนสวัสดิการชุมชนบ้านสุขใจ",
  promptPay: "0812223333",
} as const;
export const qr = "https://omboon.example/f/ban-suk/q/00112233445566778899aabbccddeeff.png";

/** What the fund shows for whatever is to be paid, with a month for every thirty baht. */
const wayFor = ({ payments }: Extract<PayDeed, { type: "show-way-to-pay" }>): WayToPay => ({
  total: sumSatang(payments.map(({ amount }) => amount)),
  payments: payments.map(({ memberId, amount }) => ({
    member: memberId === somchai.memberId ? somchai : buaphan,
    amount,
    lines: [{ from: day("2026-02-01"), to: day("2026-03-31"), amount }],
  })),
  places: [place],
  qr,
});

export const slip = (change: Partial<SlipSeen> = {}): SlipSeen => ({
  slipId,
  stage: "waiting",
  amount: bahtToSatang(60),
  members: [buaphan],
  sentOn: day("2026-02-14"),
  hasCode: true,
  ...change,
});
export const atWork = (change: Partial<SlipAtWork> = {}): SlipAtWork => ({
  slipId,
  members: [buaphan],
  amount: bahtToSatang(60),
  sentOn: day("2026-02-14"),
  hasCode: true,
  isSure: true,
  ...change,
});
export const file = (change: Partial<SlipFile> = {}): SlipFile => ({
  slip: slip(),
  payments: [
    {
      member: buaphan,
      amount: bahtToSatang(60),
      lines: [{ from: day("2026-02-01"), to: day("2026-03-31"), amount: bahtToSatang(60) }],
    },
  ],
  amount: bahtToSatang(60),
  on: day("2026-02-14"),
  sentBy: buaphan.name,
  viewer: "https://omboon.example/f/ban-suk/documents?link=Kx7",
  line: {
    account: "bank",
    lineNo: 12,
    on: day("2026-02-14"),
    amount: bahtToSatang(60),
    words: "โอนเงินพร้อมเพย์ x1234",
    isSure: true,
  },
  isSeenBefore: false,
  ...change,
});

type Answers = {
  readonly [Type in PayDeed["type"]]?: PayOutcome | ((deed: Extract<PayDeed, { type: Type }>) => PayOutcome);
};

const usual: Answers = {
  "begin-paying": (deed) => ({
    type: "paying-terms",
    terms: {
      payables: [payable()],
      ...(deed.memberId !== undefined && { meant: deed.memberId }),
      hasPlace: true,
      receivers,
    },
  }),
  "show-way-to-pay": (deed) => ({ type: "way-to-pay", way: wayFor(deed) }),
  "send-slip": { type: "slip-taken", again: false },
  "show-slips": { type: "slips", slips: [slip()] },
  "show-slip-work": {
    type: "slip-work",
    work: { slips: [atWork()], after: 0, count: 1, sure: [atWork()] },
  },
  "open-slip": { type: "slip-to-judge", file: file() },
  "confirm-slip": {
    type: "slip-confirmed",
    receipts: [receiptOf({ total: bahtToSatang(60) })],
    again: false,
  },
  "confirm-slips": { type: "slips-confirmed", confirmed: 2, total: bahtToSatang(120), left: 0 },
  "refuse-slip": {
    type: "slip-refused",
    slip: slip({ stage: "refused", reason: "not-arrived" }),
    again: false,
  },
};

/** What was asked of the fund, in order; and its answers, for a stage. */
export function account(answers: Answers = {}): { readonly deeds: Deeds; readonly asked: PayDeed[] } {
  const asked: PayDeed[] = [];
  const paying = ({ deed }: { readonly deed: PayDeed }): Outcome => {
    asked.push(deed);
    const answer = (answers[deed.type] ?? usual[deed.type]) as PayOutcome | ((deed: PayDeed) => PayOutcome);
    return { type: "paying", outcome: typeof answer === "function" ? answer(deed) : answer };
  };
  return { deeds: { paying }, asked };
}

/** Two of one house. */
export const house: Answers = {
  "begin-paying": {
    type: "paying-terms",
    terms: { payables: [payable(), ofSomchai()], hasPlace: true, receivers },
  },
};
