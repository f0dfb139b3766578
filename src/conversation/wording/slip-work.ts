import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { SlipReason } from "../deeds/paying.ts";
import type { SlipAtWork, SlipWorkRefusal } from "../deeds/slip-work.ts";
import { phrases } from "./phrases.ts";

const names = (members: SlipAtWork["members"]): string => members.map(({ name }) => name).join(", ");

/** The treasurer at the kitchen table, the bank's book beside the phone: one slip, one card, one tap. */
export const slipWorkWords = {
  th: {
    title: "สลิปรอตรวจ",
    headline: (count: number) => `มี ${count} ใบรอท่านค่ะ`,
    none: "ตอนนี้ไม่มีสลิปรอตรวจค่ะ ขอบคุณนะคะ",
    choose: "แตะทีละใบเพื่อดูรูปและยืนยัน",
    chooseSure: (count: number) => `มี ${count} ใบตรงกับรายการธนาคารแล้ว ยืนยันพร้อมกันได้ค่ะ`,
    row: ({ members }: SlipAtWork) => (members.length === 0 ? "ยังไม่ทราบว่าของใคร" : names(members)),
    value: ({ amount, sentOn, hasCode, isSure }: SlipAtWork) =>
      `${showBaht(amount)} · ส่ง ${showDay(sentOn)}\n${isSure ? "ตรงกับรายการธนาคาร" : hasCode ? "ยังไม่พบในรายการธนาคาร" : "อ่านรหัสไม่ได้ ขอให้ดูรูป"}`,
    open: (amount: Satang, name: string) => `${showBaht(amount)} ${name}`,
    next: "ดูใบต่อไป",
    together: (count: number) => `ยืนยัน ${count} ใบที่ตรง`,
    summary: (count: number) => (count === 0 ? "ไม่มีสลิปรอตรวจค่ะ" : `มีสลิปรอตรวจ ${count} ใบค่ะ`),
    judge: {
      title: "ตรวจสลิป",
      leftAsItWas: "ยังไม่ได้บันทึกค่ะ สลิปยังรออยู่ใน “งานของฉัน”",
      hint: "แตะ “ยืนยันรับเงิน” เมื่อเห็นเงินเข้าแล้ว ถ้ายังไม่แน่ใจ พิมพ์ “ยกเลิก” นะคะ",
      confirm: "ยืนยันรับเงิน",
      open: "ดูรูปสลิป",
      edit: "แก้ยอดหรือวันที่",
      refuse: "ไม่รับสลิปนี้",
      rows: { on: "วันที่โอน", sent: "ส่งโดย", code: "รหัสในสลิป", line: "รายการธนาคาร", check: "ตรวจกับธนาคาร" },
      part: (amount: Satang, months: string) =>
        months === "" ? showBaht(amount) : `${showBaht(amount)}\n${months}`,
      sent: (by: string, on: Temporal.PlainDate) => `${by} · ${showDay(on)}`,
      code: { yes: "อ่านได้ ยังไม่เคยใช้", no: "อ่านไม่ได้ ดูยอดและวันที่จากรูปนะคะ" },
      line: (on: Temporal.PlainDate, amount: Satang, said: string) =>
        `${showDay(on)} ${showBaht(amount)}${said === "" ? "" : `\n${said}`}`,
      noLine: "ยังไม่พบ ดูจากสมุดหรือแอปธนาคารก่อนนะคะ",
      lineUnsure: "อาจเป็นรายการนี้ ดูให้แน่ใจก่อนนะคะ",
      lineDiffers: "ยอดที่แก้ไม่ตรงกับรายการธนาคาร จึงจะไม่จับคู่ให้ค่ะ",
      check: {
        good: "พบรายการแล้ว",
        "not-found": "ไม่พบรายการนี้",
        "no-answer": "ยังไม่ได้คำตอบ",
      },
      checkOther: "เข้าบัญชีอื่น ไม่ใช่ของกองทุน",
      checkSays: (amount: Satang) => `ยอด ${showBaht(amount)}`,
      seenBefore: "รูปนี้เหมือนรูปที่เคยส่งเข้ามา ดูเทียบกันก่อนนะคะ",
      summary: (who: string, amount: Satang) => `สลิป ${showBaht(amount)} ของ ${who} รอท่านตรวจค่ะ`,
      day: showDay,
      baht: showBaht,
    },
    correct: {
      title: "แก้สลิป",
      ask: "แก้ตรงไหนคะ",
      note: "แก้ให้ตรงกับเงินที่เข้าบัญชีจริงค่ะ",
      hint: "แตะ “จำนวนเงิน” หรือ “วันที่โอน” นะคะ",
      amount: "จำนวนเงิน",
      day: "วันที่โอน",
      back: "กลับไปดูสลิป",
      askAmount: (name: string) => `ของ ${name} เข้ามาเท่าไรคะ`,
      hintAmount: "พิมพ์จำนวนเงินเป็นบาท เช่น 60 นะคะ",
      amountNote: "พิมพ์จำนวนเงินที่เข้าบัญชีจริง เช่น 60",
      unclear: "จำนวนนี้เข้าใจได้หลายแบบค่ะ แตะจำนวนที่ถูกนะคะ",
      askDay: "เงินเข้าวันไหนคะ",
      dayNote: "พิมพ์วันที่ เช่น 5 ก.ค. หรือแตะเลือกวัน",
      hintDay: "พิมพ์วันที่เงินเข้า เช่น 5 ก.ค. หรือแตะ “เลือกวันที่” นะคะ",
      pickDay: "เลือกวันที่",
      today: "วันนี้",
      toCome: "วันนั้นยังไม่ถึงค่ะ ดูวันที่ในสลิปอีกครั้งนะคะ",
    },
    why: {
      title: "ไม่รับเพราะอะไรคะ",
      note: "ผู้ส่งจะได้อ่านเหตุผลนี้ แตะเลือก หรือพิมพ์คำสุภาพที่เข้าใจง่ายนะคะ",
      hint: "แตะเหตุผล หรือพิมพ์เหตุผลสั้น ๆ นะคะ",
      /** What fits a button; the whole sentence stands beside it in the card. */
      asked: {
        "not-arrived": "ยังไม่พบเงิน",
        unclear: "รูปไม่ชัด",
        "not-a-slip": "ไม่ใช่สลิป",
        "other-account": "โอนผิดบัญชี",
        "other-amount": "ยอดไม่ตรง",
        "sent-twice": "ส่งซ้ำ",
      },
      confirmTitle: "ตรวจก่อนตอบว่าไม่รับ",
      confirmNote: "ผู้ส่งจะได้อ่านข้อความนี้ รหัสของสลิปใบนี้จะใช้อีกไม่ได้ จนกว่ากองทุนจะปลดให้ค่ะ",
      confirm: "ยืนยันไม่รับ",
      edit: "แก้เหตุผล",
      confirmHint: "แตะ “ยืนยันไม่รับ” หรือ “แก้เหตุผล” นะคะ",
    } satisfies { readonly asked: Partial<Record<SlipReason, string>> } & Record<string, unknown>,
    many: {
      title: "ยืนยันพร้อมกัน",
      headline: (count: number, total: Satang) => `${count} ใบ รวม ${showBaht(total)}`,
      summary: (count: number, total: Satang) => `ยืนยันสลิป ${count} ใบ รวม ${showBaht(total)} พร้อมกันไหมคะ`,
      note: "ทุกใบตรงกับรายการธนาคาร ทั้งยอดและวันที่ ใบที่ไม่แน่ใจจะยังรอให้ท่านดูค่ะ",
      value: (amount: Satang, on: Temporal.PlainDate) => `${showBaht(amount)} · ส่ง ${showDay(on)}`,
      confirm: (count: number) => `ยืนยัน ${count} ใบ`,
      oneByOne: "ดูทีละใบ",
      hint: "แตะปุ่มยืนยัน หรือ “ดูทีละใบ” นะคะ",
      leftAsItWas: "ยังไม่ได้บันทึกค่ะ สลิปยังรออยู่ครบ",
      none: "ตอนนี้ไม่มีใบที่ตรงกับรายการธนาคารค่ะ ดูทีละใบได้นะคะ",
      done: (confirmed: number, total: Satang) =>
        `บันทึกแล้ว ${confirmed} ใบ รวม ${showBaht(total)} ค่ะ ผู้ส่งจะได้รับใบเสร็จนะคะ`,
      left: (count: number) => `อีก ${count} ใบขอให้ดูเองค่ะ`,
    },
    done: {
      confirmed: "บันทึกรับเงินแล้วค่ะ ผู้ที่เชื่อมไลน์ไว้จะได้รับใบเสร็จค่ะ",
      again: "สลิปนี้บันทึกไปแล้วค่ะ ไม่ได้บันทึกซ้ำ นี่คือใบเสร็จเดิม",
      refused: "บอกผู้ส่งให้แล้วค่ะ ขอบคุณนะคะ",
      judged: "สลิปนี้มีคนตรวจแล้วค่ะ ตอนนี้เป็นแบบนี้นะคะ",
    },
    refusals: {
      "not-treasurer": "การตรวจสลิปเป็นหน้าที่ของเหรัญญิกค่ะ",
      "no-such-slip": "ไม่พบสลิปนี้แล้วค่ะ",
      "still-reading": "สลิปนี้ยังอ่านไม่เสร็จค่ะ รอสักครู่แล้วเปิดใหม่นะคะ",
      "own-slip": "สลิปนี้เป็นของท่านหรือคนในบ้านท่าน ให้กรรมการท่านอื่นตรวจนะคะ เพื่อความสบายใจของทุกฝ่าย",
      "line-taken": "รายการธนาคารนั้นจับคู่กับรายการอื่นไปแล้วค่ะ ดูอีกครั้งนะคะ",
      unknownDeposit: (day: Temporal.PlainDate) =>
        `เงินจำนวนนี้อยู่ในบัญชีแล้วตั้งแต่ ${showDay(day)} เป็นเงินที่ยังไม่รู้ว่าของใคร ถ้าเป็นเงินของสลิปนี้ ให้แตะรายการธนาคารของวันนั้น ถ้าเป็นเงินคนละก้อน ให้ระบุก่อนว่าเงินก้อนนั้นของใครนะคะ`,
      "reason-missing": "ขอเหตุผลสั้น ๆ ด้วยนะคะ ผู้ส่งจะได้เข้าใจ",
      "day-to-come": "วันนั้นยังไม่ถึงค่ะ ดูวันที่ในสลิปอีกครั้งนะคะ",
      dayBeforeJoining: (day: Temporal.PlainDate) => `สมาชิกเริ่มวันที่ ${showDay(day)} วันที่โอนจึงอยู่ก่อนไม่ได้ค่ะ`,
      hasLeft: (name: string) => `${name} พ้นจากการเป็นสมาชิกแล้ว จึงรับเงินสมทบไม่ได้ค่ะ`,
      noWholePeriod: (price: Satang) => `จำนวนนี้ไม่พอดีงวดค่ะ งวดละ ${showBaht(price)}`,
      tooFarAhead: (most: Satang) => `ล่วงหน้านานเกินไปค่ะ รับได้ไม่เกิน ${showBaht(most)}`,
      other: (phone: string | undefined) => `ยังบันทึกสลิปนี้ไม่ได้ค่ะ ${phrases.th.whoToCall(phone)}`,
    },
  },
};

const words = slipWorkWords.th.refusals;

/** Why a slip cannot be confirmed or refused just so, and what mends it. */
export function slipRefusalWords(refusal: SlipWorkRefusal, phone: string | undefined): string {
  switch (refusal.type) {
    case "not-treasurer":
    case "no-such-slip":
    case "still-reading":
    case "own-slip":
    case "line-taken":
    case "reason-missing":
    case "day-to-come":
      return words[refusal.type];
    case "unknown-deposit":
      return words.unknownDeposit(refusal.happenedOn);
    case "own-contribution":
      return words["own-slip"];
    case "not-allowed-to-receive":
      return words["not-treasurer"];
    case "day-before-joining":
      return words.dayBeforeJoining(refusal.joinedOn);
    case "member-has-left":
      return words.hasLeft(refusal.member.name);
    case "no-whole-period":
      return words.noWholePeriod(refusal.price);
    case "too-far-ahead":
      return words.tooFarAhead(refusal.most);
    case "no-such-member":
    case "same-key-other-contribution":
      return words.other(phone);
  }
}
