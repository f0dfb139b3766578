import type {
  BooksOutcome,
  BooksRefusal,
  CloseProposal,
  NamedSum,
  ReceiptSeen,
  RequestSeen,
  VoucherSeen,
} from "#conversation/deeds/books.ts";
import type { Role } from "#core/fund/office.ts";
import { bahtToSatang } from "#core/money.ts";
import { buaphan, day, linkedAs, memberScene, treasurer } from "./cast.ts";
import type { Deeds } from "./transcript.ts";

/** A made-up fund's books as talks see them, and the scenes of those in office. */

export const inOffice = (...roles: readonly Role[]) => memberScene(linkedAs(treasurer, roles));

const sum = (id: string, name: string, baht: number): NamedSum => ({ id, name, amount: bahtToSatang(baht) });

export const kham = sum("0198a000-0000-7000-8000-000000000011", "นางคำ แสนสุข", 1200);
export const thong = sum("0198a000-0000-7000-8000-000000000012", "นายทอง มั่นคง", 90);
export const cash = sum("cash", "เงินสดในมือเหรัญญิก", 3000);
export const bank = sum("bank", "เงินฝากธนาคาร", 50_000);
export const savings = sum("bank:baac", "บัญชี ธ.ก.ส.", 8000);

export const spending: BooksOutcome = {
  type: "spending",
  accounts: [
    sum("expense:travel", "ค่าเดินทาง", 0),
    sum("expense:documents", "ค่าเอกสารและเครื่องเขียน", 0),
    sum("expense:activities", "ค่ากิจกรรมและประชุม", 0),
  ],
  subFunds: [sum("welfare", "กองทุนสวัสดิการ", 30_000), sum("admin", "กองทุนบริหาร", 2400)],
  purses: [cash, bank],
};

export const voucher: VoucherSeen = {
  book: "PV",
  number: 12n,
  on: day("2026-02-14"),
  amount: bahtToSatang(250),
  account: "ค่าเอกสารและเครื่องเขียน",
  subFund: "กองทุนบริหาร",
  from: "เงินสดในมือเหรัญญิก",
  receiver: "ร้านสุขใจเครื่องเขียน",
  purpose: "ถ่ายเอกสารประชุมใหญ่",
  paidBy: treasurer.name,
};

export const receiptSeen = (change: Partial<ReceiptSeen> = {}): ReceiptSeen => ({
  receiptId: "0198a000-0000-7000-8000-000000000021",
  book: "OB",
  number: 123n,
  on: day("2026-02-10"),
  payers: [buaphan.name],
  total: bahtToSatang(90),
  receivedBy: treasurer.name,
  state: "stands",
  ...change,
});

export const proposal = (change: Partial<CloseProposal> = {}): CloseProposal => ({
  month: Temporal.PlainYearMonth.from("2026-01"),
  incoming: [sum("contributions", "เงินสมทบจากสมาชิก", 4200), sum("entrance-fees", "ค่าสมัคร", 40)],
  spending: [sum("welfare:death", "สวัสดิการ เสียชีวิต", 3000), sum("expense:travel", "ค่าเดินทาง", 200)],
  allocation: [sum("welfare", "กองทุนสวัสดิการ", 3392), sum("admin", "กองทุนบริหาร", 848)],
  unusual: [],
  ...change,
});

export const seal = "3f5b9c1e".repeat(8);

export const request = (change: Partial<RequestSeen> = {}): RequestSeen => ({
  requestId: "0198a000-0000-7000-8000-000000000031",
  askedBy: treasurer.name,
  askedOn: day("2026-02-14"),
  about: {
    type: "cancel-receipt",
    receipt: receiptSeen({ total: bahtToSatang(1080), state: "waits" }),
    reason: "บันทึกผิดคน",
  },
  ...change,
});

export const refusedBy = (refusal: BooksRefusal): BooksOutcome => ({ type: "books-refused", refusal });

/** One draft, one entry: what is booked under a key, a repeated key gets again. */
export function books(): Deeds {
  const booked = new Map<string, BooksOutcome>();
  const once = (key: string, outcome: BooksOutcome): BooksOutcome => {
    const again = booked.has(key);
    booked.set(key, outcome);
    return { ...outcome, again } as BooksOutcome;
  };
  const on = day("2026-02-14");
  return {
    "list-bags": { type: "bags", bags: [kham, thong] },
    "hand-in": ({ key, counted }) =>
      once(key, {
        type: "handed-in",
        handIn: { collector: kham.name, held: kham.amount, counted, on },
        again: false,
      }),
    "list-purses": ({ way }) => ({ type: "purses", way, cash, banks: [bank] }),
    "move-cash": ({ key, from, amount }) => {
      const [here, there] = from === "cash" ? [cash, bank] : [bank, cash];
      return once(key, { type: "cash-moved", move: { from: here, to: there, amount, on }, again: false });
    },
    "list-spending": spending,
    "pay-expense": ({ key, amount }) =>
      once(key, { type: "expense-paid", voucher: { ...voucher, amount }, again: false }),
    "find-receipt": { type: "receipt-found", receipt: receiptSeen(), needsSecond: false },
    "show-receipt": { type: "receipt-shown", receipt: receiptSeen({ state: "cancelled" }) },
    "cancel-receipt": ({ key }) =>
      once(key, {
        type: "receipt-cancelled",
        receipt: receiptSeen({ state: "cancelled" }),
        again: false,
      }),
    "propose-close": { type: "close-proposed", proposal: proposal() },
    "close-month": ({ month }) => ({ type: "month-closed", month, seal, again: false }),
    "list-requests": { type: "requests", requests: [request()] },
    "open-request": { type: "request-opened", request: request() },
    "settle-request": ({ agree }) => ({ type: "request-settled", request: request(), agreed: agree }),
    "check-receipt": ({ number }) => ({
      type: "receipt-checked",
      name: { number },
      answer: "stands",
      on: day("2026-02-10"),
      total: bahtToSatang(90),
    }),
    "find-for-code": { type: "found-for-code", members: [buaphan], more: false },
    "issue-code": { type: "code-issued", member: buaphan, code: "K7MQX3RT" },
    "look-up-draft": ({ key }) =>
      booked.has(key)
        ? {
            type: "books",
            outcome: {
              type: "draft-booked",
              draft: { kind: "hand-in", amount: bahtToSatang(1200), on },
            },
          }
        : { type: "draft-not-recorded" },
    "show-contributions": {
      type: "not-linked",
    },
  };
}
