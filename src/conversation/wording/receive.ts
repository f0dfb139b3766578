import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { phrases } from "./phrases.ts";
import { period, until } from "./days.ts";

const { member, atStep } = phrases.th;
const title = "รับเงินสมทบ";
const steps = 3;

export const receiveWords = {
  th: {
    whoTitle: atStep(title, 1, steps),
    askWho: "รับเงินของท่านไหนคะ",
    howToSay: "พิมพ์เลขสมาชิก หรือชื่อบางส่วน เช่น 2-015 หรือ บัวผัน",
    pick: "แตะชื่อที่ต้องการ หรือพิมพ์เลขสมาชิกค่ะ",
    narrower: "มีมากกว่านี้ พิมพ์ชื่อให้ยาวขึ้น หรือพิมพ์เลขสมาชิกนะคะ",
    whoSummary: "รับเงินสมทบ พิมพ์เลขสมาชิกหรือชื่อของผู้ที่ส่งเงินค่ะ",
    hintWho: "พิมพ์เลขสมาชิก หรือชื่อของผู้ที่ส่งเงินนะคะ",
    foundRow: (name: string, villageNo: number | undefined, hasLeft: boolean) =>
      [name, villageNo === undefined ? "" : `หมู่ ${villageNo}`, hasLeft ? "(พ้นสมาชิกแล้ว)" : ""]
        .filter((part) => part !== "")
        .join(" "),
    notFound: (query: string) => `ไม่พบสมาชิกจากคำว่า “${query}” ค่ะ ลองพิมพ์เลขสมาชิก หรือชื่ออย่างเดียวดูนะคะ`,
    amountTitle: atStep(title, 2, steps),
    askAmount: "รับเงินเท่าไรคะ",
    howToSayAmount: "แตะจำนวน หรือพิมพ์เอง เช่น 60 หรือ หกสิบบาท",
    amountSummary: (name: string, memberNo: string) => `รับเงินของ ${member(name, memberNo)} จำนวนเท่าไรคะ`,
    hintAmount: "พิมพ์จำนวนเงินเป็นบาท เช่น 30 นะคะ",
    unclearAmount: "จำนวนนี้เข้าใจได้หลายแบบค่ะ แตะจำนวนที่ถูกนะคะ",
    offerDue: (due: Satang, months: number) =>
      months > 1 ? `${showBaht(due)} ครบ ${months} เดือน` : `${showBaht(due)} ที่ถึงกำหนด`,
    offerPeriods: (amount: Satang, periods: number) => `${showBaht(amount)} ${periods} งวด`,
    family: "จ่ายพร้อมคนในบ้าน",
    due: (due: Satang, months: number) =>
      due === 0n ? "ไม่มี" : `${showBaht(due)}${months > 0 ? ` (${months} เดือน)` : ""}`,
    offerAlone: (amount: Satang) => showBaht(amount),
    rows: {
      paidUpTo: "ส่งถึง",
      due: "ถึงกำหนดส่ง",
      period: "สำหรับช่วง",
      periods: "แบ่งเป็น",
      fee: "รวมค่าสมัคร",
      how: "รับเป็น",
      day: "วันที่รับ",
    },
    until,
    neverPaid: "ยังไม่มีรายการ",
    day: showDay,
    cash: "เงินสด",
    partOf: (line: Parameters<typeof period>[0] & { readonly amount: Satang }) =>
      `${period(line)} ${showBaht(line.amount)}`,
    baht: showBaht,
    confirmTitle: atStep("ตรวจก่อนบันทึก", 3, steps),
    checkNote: "ยังไม่ได้บันทึก ตรวจชื่อและจำนวนเงินแล้วแตะ “ยืนยันรับเงิน” ค่ะ",
    confirm: "ยืนยันรับเงิน",
    edit: "แก้จำนวนเงิน",
    otherMember: "เปลี่ยนสมาชิก",
    confirmSummary: (name: string, amount: Satang, period: string) =>
      `ตรวจก่อนบันทึก รับเงินสดจาก ${name} ${showBaht(amount)} สำหรับช่วง ${period} ยืนยันไหมคะ`,
    hintConfirm: "แตะ “ยืนยันรับเงิน” หรือพิมพ์จำนวนเงินใหม่ หรือพิมพ์ “ยกเลิก” นะคะ",
    hintOwn: "แตะ “ส่งให้ยืนยัน” หรือ “เปลี่ยนสมาชิก” หรือพิมพ์ “ยกเลิก” นะคะ",
    hintFamily: "แตะชื่อเพื่อรวมหรือไม่รวม แล้วแตะ “ไปต่อ” หรือพิมพ์ “ยกเลิก” นะคะ",
    leftAsItWas: "ยังไม่ได้บันทึกเงินค่ะ",
    recordedTitle: "บันทึกรับเงินแล้ว",
    recorded: "สมาชิกที่เชื่อมไลน์ไว้จะได้รับใบเสร็จนี้ด้วยค่ะ",
    next: "รับเงินคนต่อไป",
    recordedSummary: (name: string, amount: Satang, number: string) =>
      `บันทึกรับเงินจาก ${name} ${showBaht(amount)} แล้ว ใบเสร็จเลขที่ ${number} ค่ะ`,
    recordedBefore: "รายการนี้บันทึกไว้ก่อนแล้วค่ะ ไม่ได้บันทึกซ้ำ นี่คือใบเสร็จเดิมนะคะ",
    periodChanged: "ช่วงที่ส่งต่างจากที่แสดงก่อนยืนยัน เพราะมีการส่งเงินเข้ามาพร้อมกัน ตามใบเสร็จนี้ถูกต้องค่ะ",
    notRecorded: "ปุ่มยืนยันนี้เป็นของรายการที่ยกเลิกหรือแก้ไขไปแล้วค่ะ รายการนั้นยังไม่ได้บันทึก และครั้งนี้ก็ไม่ได้บันทึกอะไร",
    refusals: {
      noSuchMember: "ไม่พบสมาชิกท่านนี้ในทะเบียนแล้วค่ะ",
      hasLeft: (name: string, memberNo: string) =>
        `${member(name, memberNo)} พ้นจากการเป็นสมาชิกแล้ว จึงรับเงินสมทบไม่ได้ค่ะ ถ้าทะเบียนไม่ถูกต้อง แจ้งฝ่ายทะเบียนก่อนนะคะ`,
      notAllowed: "เมนูรับเงินเป็นของเหรัญญิกและผู้เก็บเงินค่ะ ไลน์นี้ยังไม่มีหน้าที่นี้ จึงบันทึกให้ไม่ได้นะคะ",
      own: (name: string, memberNo: string) =>
        `${member(name, memberNo)} เป็นตัวท่านเองหรือคนที่ท่านดูแลอยู่ กติกากองทุนให้ผู้อื่นเป็นคนรับเงินแทนค่ะ เพื่อความสบายใจของทุกฝ่าย`,
      dayToCome: "วันที่รับเงินเป็นวันข้างหน้า ยังบันทึกไม่ได้ค่ะ",
      dayBeforeJoining: (joinedOn: Temporal.PlainDate) =>
        `สมาชิกท่านนี้เริ่มเป็นสมาชิกวันที่ ${showDay(joinedOn)} จึงรับเงินก่อนวันนั้นไม่ได้ค่ะ`,
      noWholePeriod: (price: Satang) =>
        `จำนวนนี้ไม่พอดีงวดค่ะ งวดละ ${showBaht(price)} เลือกจำนวนที่พอดี แล้วคืนเงินทอนให้สมาชิกนะคะ`,
      tooFarAhead: (most: Satang) => `จำนวนนี้ส่งล่วงหน้านานเกินไปค่ะ รับได้ไม่เกิน ${showBaht(most)} นะคะ`,
      paidAhead: "สมาชิกท่านนี้ส่งล่วงหน้าไว้เต็มที่แล้ว ตอนนี้ยังไม่ต้องรับเพิ่มค่ะ",
    },
  },
};
