import { showBaht } from "#core/money.ts";
import { showDay, showMonthLong } from "#core/thai-calendar/show.ts";
import type { BooksAct, BooksRefusal } from "../../deeds/books.ts";

const notAllowed: Readonly<Record<BooksAct, string>> = {
  "hand-in":
    "เหรัญญิกเป็นผู้นับและบันทึกเงินส่งมอบค่ะ ผู้เก็บเงินนำเงินไปให้เหรัญญิกนับพร้อมกันได้เลย แล้วจะได้รับข้อความยืนยันในไลน์นี้นะคะ",
  bank: "การฝากและถอนเงินของกองทุนเป็นหน้าที่ของเหรัญญิกค่ะ",
  expense: "การจ่ายเงินของกองทุนเป็นหน้าที่ของเหรัญญิกค่ะ ถ้ามีใบเสร็จค่าใช้จ่าย ส่งให้เหรัญญิกได้เลยนะคะ",
  "cancel-receipt": "การยกเลิกใบเสร็จทำได้โดยเหรัญญิก หรือผู้ที่รับเงินใบนั้นค่ะ ถ้าใบเสร็จไม่ถูกต้อง แจ้งเหรัญญิกได้เลยนะคะ",
  close: "การปิดงวดทำได้โดยเหรัญญิก ประธาน หรือเลขานุการค่ะ",
  requests: "เรื่องนี้เป็นของประธาน รองประธาน เลขานุการ และเหรัญญิกค่ะ",
  code: "การออกรหัสเชื่อมเป็นหน้าที่ของกรรมการและผู้เก็บเงินค่ะ ขอรหัสได้จากท่านเหล่านั้นนะคะ",
  "day-sheet": "ใบเก็บเงินมีสำหรับผู้เก็บเงินและเหรัญญิกค่ะ",
  collect: "การเก็บเงินเป็นหน้าที่ของผู้เก็บเงินและเหรัญญิกค่ะ",
};

const settled = {
  agreed: "คำขอนี้มีผู้ตกลงไปแล้วค่ะ",
  declined: "คำขอนี้มีผู้ไม่ตกลงไปแล้วค่ะ",
  withdrawn: "ผู้ขอถอนคำขอนี้ไปแล้วค่ะ",
} as const;

type Wording = {
  readonly [Type in BooksRefusal["type"]]:
    | string
    | ((refusal: Extract<BooksRefusal, { readonly type: Type }>) => string);
};

/** Why something in the books cannot be done, and what can be done instead. Nobody is to blame for any of it. */
const refusals: { readonly th: Wording } = {
  th: {
    "not-allowed": ({ act }) => notAllowed[act],
    "not-treasurer": "เรื่องนี้เป็นหน้าที่ของเหรัญญิกค่ะ",
    "day-to-come": "วันที่ของรายการเป็นวันข้างหน้า ยังบันทึกไม่ได้ค่ะ",
    "no-amount": "จำนวนเงินต้องมากกว่าศูนย์ค่ะ พิมพ์จำนวนอีกครั้งนะคะ",
    "no-such-bag": "ไม่พบเงินในมือของผู้เก็บท่านนี้แล้วค่ะ",
    "nothing-to-hand-in": "ตอนนี้ผู้เก็บท่านนี้ไม่มีเงินที่ต้องส่งมอบค่ะ",
    "own-bag": "เงินในมือของตัวเองหรือคนในบ้าน ต้องให้ผู้อื่นเป็นคนนับค่ะ เพื่อความสบายใจของทุกฝ่าย",
    "no-such-place": "ไม่พบที่เก็บเงินนี้ในบัญชีของกองทุนค่ะ",
    "not-enough-money": ({ account, held }) => `${placeName(account)}มี ${showBaht(held)} ไม่พอสำหรับจำนวนนี้ค่ะ`,
    "same-place": "ต้นทางกับปลายทางเป็นที่เดียวกันค่ะ",
    "no-such-expense": "ไม่พบประเภทค่าใช้จ่ายนี้แล้วค่ะ เลือกใหม่อีกครั้งนะคะ",
    "no-such-sub-fund": "ไม่พบกองทุนย่อยนี้ในระเบียบที่ใช้อยู่ค่ะ เลือกใหม่อีกครั้งนะคะ",
    "sub-fund-too-small": ({ available }) =>
      `กองทุนย่อยนี้ใช้ได้อีก ${showBaht(available)} ไม่พอสำหรับจำนวนนี้ค่ะ ถ้าที่ประชุมมีมติให้จ่ายเกินได้ ให้ผู้ดูแลระบบบันทึกพร้อมเลขที่มตินะคะ`,
    "receiver-missing": "ยังไม่มีชื่อผู้รับเงินค่ะ",
    "purpose-missing": "ยังไม่ได้บอกว่าจ่ายเป็นค่าอะไรค่ะ",
    "own-payment": "ผู้จ่ายจ่ายให้ตัวเองหรือคนในบ้านไม่ได้ค่ะ ต้องให้ผู้อื่นเป็นคนจ่าย เพื่อความสบายใจของทุกฝ่าย",
    "no-such-receipt": "ไม่พบใบเสร็จเลขที่นี้ค่ะ ลองดูเลขที่อีกครั้งนะคะ",
    "not-allowed-to-cancel": notAllowed["cancel-receipt"],
    "given-back": "สมาชิกออกจากกองทุนและได้รับเงินคืนไปแล้วค่ะ ต้องยกเลิกใบสำคัญจ่ายที่คืนเงินก่อน จึงจะยกเลิกใบเสร็จนี้ได้",
    "cancelled-before": "ใบเสร็จนี้ยกเลิกไว้แล้วค่ะ ไม่ต้องทำอะไรอีก",
    "reason-missing": "ต้องบอกเหตุผลที่ยกเลิกด้วยค่ะ",
    "asked-before": "ใบเสร็จนี้มีคำขอยกเลิกรอกรรมการอีกท่านยืนยันอยู่แล้วค่ะ",
    "no-such-request": "ไม่พบคำขอนี้แล้วค่ะ",
    "settled-before": ({ as }) => settled[as],
    "not-second-person": notAllowed.requests,
    "own-request": "คำขอนี้ท่านเป็นผู้ขอเอง ต้องให้กรรมการอีกท่านเป็นผู้ยืนยันค่ะ",
    related: "คำขอนี้เกี่ยวกับท่านหรือคนในบ้านของท่าน จึงต้องให้กรรมการอีกท่านยืนยันค่ะ เพื่อความสบายใจของทุกฝ่าย",
    "same-key-other-wish": "รายการนี้บันทึกไว้ก่อนแล้วค่ะ ไม่ได้บันทึกซ้ำ",
    "not-allowed-to-close": notAllowed.close,
    "nothing-booked": "ยังไม่มีรายการในบัญชีของกองทุน จึงยังไม่มีงวดให้ปิดค่ะ",
    "closed-before": ({ closedThrough }) => `งวดนี้ปิดไว้แล้วค่ะ ตอนนี้ปิดถึงวันที่ ${showDay(closedThrough)}`,
    "earlier-month-open": ({ month }) =>
      `ต้องปิดงวด${showMonthLong(month.toPlainYearMonth())} ก่อน จึงจะปิดงวดถัดไปได้ค่ะ`,
    "month-not-over": ({ month }) =>
      `งวดถัดไปที่จะปิดคือ${showMonthLong(month.toPlainYearMonth())} ซึ่งยังไม่สิ้นเดือน จึงยังปิดไม่ได้ค่ะ`,
    "no-such-member": "ไม่พบสมาชิกท่านนี้ในทะเบียนแล้วค่ะ",
    "member-has-left": "สมาชิกท่านนี้พ้นจากการเป็นสมาชิกแล้ว จึงออกรหัสให้ไม่ได้ค่ะ",
  },
};

export function refusalWords<Refusal extends BooksRefusal>(refusal: Refusal): string {
  const words = refusals.th[refusal.type] as string | ((refusal: Refusal) => string);
  return typeof words === "string" ? words : words(refusal);
}

function placeName(account: string): string {
  if (account === "cash") return "เงินสดในมือเหรัญญิก";
  return account.startsWith("bag:") ? "เงินในมือผู้เก็บ" : "บัญชีธนาคาร";
}
