import { showBaht, type Satang } from "#core/money.ts";
import type { Payable } from "../deeds/paying.ts";
import { period, until } from "./days.ts";
import { phrases } from "./phrases.ts";

const { whoToCall } = phrases.th;
const title = "จ่ายเงินเข้ากองทุน";

/** Nobody is hurried: the smallest step stands beside the whole, and cash is as good as a transfer. */
export const payWords = {
  th: {
    title,
    baht: showBaht,
    leftAsItWas: "ยังไม่มีสลิปส่งเข้ามาค่ะ ถ้าโอนแล้ว ส่งรูปสลิปมาในแชตนี้ได้ทุกเมื่อนะคะ",
    notLinked: "เชื่อมสมาชิกกับไลน์นี้ก่อนนะคะ แล้วจ่ายเงินและส่งสลิปในแชตนี้ได้เลย หรือจ่ายเงินสดกับผู้เก็บเงินได้เหมือนเดิมค่ะ",
    hasLeft: "ตอนนี้ไม่มีใครในไลน์นี้ที่ต้องส่งเงินค่ะ",
    whom: {
      ask: "จ่ายของใครคะ",
      howToSay: "แตะชื่อ หรือแตะ “ทั้งบ้าน” เพื่อโอนครั้งเดียวค่ะ",
      hint: "แตะชื่อคนที่จะจ่ายให้นะคะ",
      all: (count: number) => `ทั้งบ้าน ${count} คน`,
    },
    howMuch: {
      ask: "จ่ายเท่าไรดีคะ",
      howToSay: "แตะจำนวนที่สะดวก หรือพิมพ์เอง เช่น 60",
      howToSayTogether: "แตะจำนวนที่สะดวกค่ะ ถ้าจะจ่ายไม่เท่ากัน แตะ “เปลี่ยนคน” แล้วจ่ายทีละคนนะคะ",
      hint: "แตะจำนวนเงิน หรือพิมพ์เป็นบาท เช่น 60 นะคะ",
      hintTogether: "แตะจำนวนเงินนะคะ",
      unclear: "จำนวนนี้เข้าใจได้หลายแบบค่ะ แตะจำนวนที่ถูกนะคะ",
      otherPerson: "เปลี่ยนคน",
      total: "รวม",
    },
    offer: {
      due: (amount: Satang, months: number) =>
        months > 1 ? `${showBaht(amount)} ครบ ${months} เดือน` : `${showBaht(amount)} ที่ถึงกำหนด`,
      period: (amount: Satang, months: number) => `${showBaht(amount)} ${periodOf(months)}`,
      "to-year-end": (amount: Satang) => `${showBaht(amount)} ถึงสิ้นปี`,
      year: (amount: Satang) => `${showBaht(amount)} อีก 1 ปี`,
      together: (amount: Satang) => `${showBaht(amount)} คนละงวด`,
    },
    state: ({ due, dueMonths, member: { paidUpTo } }: Payable) =>
      due > 0n
        ? `ถึงกำหนด ${showBaht(due)}${dueMonths > 1 ? ` (${dueMonths} เดือน)` : ""}`
        : paidUpTo === undefined
          ? "ยังไม่มีรายการ"
          : `ส่งถึง${until(paidUpTo)}`,
    waiting: (name: string, amount: Satang) =>
      `มีสลิปของ ${name} รอตรวจอยู่ ${showBaht(amount)} ถ้าเป็นเงินก้อนเดียวกัน ไม่ต้องจ่ายซ้ำนะคะ`,
    fee: (name: string, amount: Satang) => `ของ ${name} รวมค่าสมัคร ${showBaht(amount)} แล้วค่ะ`,
    way: {
      ask: "โอนแล้ว ส่งรูปสลิปมาในแชตนี้นะคะ",
      howToSay: "กดรูป QR ค้างไว้เพื่อบันทึก แล้วเปิดแอปธนาคาร เลือกสแกน QR จากรูปในเครื่อง ยอดเงินขึ้นให้เองค่ะ",
      howToSayPlain: "คัดลอกเลขบัญชีไปวางในแอปธนาคาร แล้วใส่ยอดเงินตามนี้ค่ะ",
      checkName: "ก่อนกดโอน ดูชื่อบัญชีให้ตรงกับข้างบนนะคะ",
      hint: "โอนแล้วส่งรูปสลิปเข้ามาในแชตนี้ได้เลย ยังไม่โอนก็ไม่เป็นไรค่ะ",
      rows: { bank: "ธนาคาร", account: "เลขบัญชี", name: "ชื่อบัญชี", promptPay: "พร้อมเพย์" },
      part: (amount: Satang, months: string) =>
        months === "" ? showBaht(amount) : `${showBaht(amount)}\n${months}`,
      copy: "คัดลอกเลขบัญชี",
      edit: "แก้จำนวนเงิน",
      cash: "จ่ายเป็นเงินสด",
      newQr: "ขอ QR ใหม่",
      oldQr: "QR เดิมหมดอายุแล้วค่ะ แตะ “ขอ QR ใหม่” หรือโอนเข้าบัญชีนี้ก็ได้นะคะ",
      shows: (amount: Satang) => `QR พร้อมเพย์ของกองทุน ${showBaht(amount)}`,
      account: (bank: string, name: string) => `โอนเข้าบัญชีนี้ค่ะ\n${bank}\n${name}\nกดเลขบัญชีข้างล่างนี้ค้างไว้เพื่อคัดลอก`,
      otherAccount: (bank: string, name: string, accountNo: string) =>
        `หรืออีกบัญชีหนึ่งก็ได้ค่ะ\n${bank}\n${name}\n${accountNo}`,
      summary: (total: Satang) => `โอน ${showBaht(total)} เข้าบัญชีกองทุน แล้วส่งรูปสลิปมาในแชตนี้นะคะ`,
      saysSent: "ขอบคุณค่ะ ขอรูปสลิปด้วยนะคะ กองทุนจะได้ตรวจและออกใบเสร็จให้",
    },
    cash: {
      title: "จ่ายเป็นเงินสด",
      noPlace: "กองทุนยังไม่ได้เปิดบัญชีรับโอนในระบบค่ะ จ่ายเป็นเงินสดได้เหมือนเดิมนะคะ",
      how: "จ่ายกับคนเหล่านี้ได้เลยค่ะ ได้ใบเสร็จทันที",
      does: { collector: "ผู้เก็บเงิน", treasurer: "เหรัญญิก" },
      nobody: whoToCall,
    },
    photo: {
      title: "รูปนี้เป็นสลิปหรือเปล่าคะ",
      ask: "เป็นสลิปโอนเงินเข้ากองทุนใช่ไหมคะ",
      note: "ถ้าใช่ จะถามต่อว่าจ่ายของใคร ถ้าไม่ใช่ จะไม่เก็บรูปนี้ไว้ค่ะ",
      yes: "ใช่ เป็นสลิป",
      no: "ไม่ใช่",
      hint: "แตะ “ใช่ เป็นสลิป” หรือ “ไม่ใช่” นะคะ",
      notASlip: "ไม่ได้เก็บรูปนี้ไว้ค่ะ ถ้าเป็นเอกสารขอสวัสดิการ พิมพ์ “ขอสวัสดิการ” ก่อน แล้วส่งรูปเมื่อถึงข้อเอกสารนะคะ",
      latest: "ขอดูทีละรูปนะคะ ตอนนี้ถามถึงรูปล่าสุดค่ะ",
      keptForNow: "เห็นรูปแล้วค่ะ ขอถามข้อนี้ก่อน แล้วจะส่งให้เหรัญญิกเลย",
      wholeHouseFirst: "ได้ค่ะ สลิปนี้จ่ายของใครคะ",
      again: "รูปนี้ส่งเข้ามาแล้วค่ะ พิมพ์ “สลิปถึงไหนแล้ว” เพื่อดูว่าถึงไหนแล้วได้เลย",
      send: "โอนแล้วใช่ไหมคะ ส่งรูปสลิปเข้ามาในแชตนี้ได้เลยค่ะ ดูให้เห็นทั้งใบนะคะ",
    },
    period,
    refused: {
      notTheirs: "จ่ายในแชตได้เฉพาะของท่านและคนในบ้านค่ะ ถ้าจะจ่ายให้คนอื่น ฝากกับผู้เก็บเงินได้นะคะ",
      tooManySlips: (most: number) => `มีสลิปรอตรวจอยู่ครบ ${most} ใบแล้วค่ะ รอให้เหรัญญิกตรวจก่อน แล้วค่อยส่งเพิ่มนะคะ`,
      noWholePeriod: (price: Satang) => `จำนวนนี้ไม่พอดีงวดค่ะ งวดละ ${showBaht(price)} เลือกจำนวนที่พอดีได้เลยนะคะ`,
      tooFarAhead: (most: Satang) =>
        most > 0n
          ? `จำนวนนี้ล่วงหน้านานเกินไปค่ะ รับได้ไม่เกิน ${showBaht(most)} นะคะ`
          : "ส่งล่วงหน้าไว้เต็มที่แล้วค่ะ ตอนนี้ยังไม่ต้องจ่ายเพิ่มนะคะ",
      hasLeft: (name: string) =>
        `${name} พ้นจากการเป็นสมาชิกแล้ว จึงรับเงินสมทบไม่ได้ค่ะ ถ้าทะเบียนไม่ถูกต้อง บอกกองทุนได้เลยนะคะ`,
      other: (phone: string | undefined) => `ตอนนี้ยังรับรายการนี้ในแชตไม่ได้ค่ะ ${whoToCall(phone)}`,
    },
  },
  en: {
    title: "Pay the fund",
    waiting: "Waiting to be checked",
    send: "Send a photo of the bank's slip in this chat.",
  },
};

const periodOf = (months: number): string =>
  months === 0 ? "1 งวด" : months === 12 ? "1 ปี" : `${months} เดือน`;
