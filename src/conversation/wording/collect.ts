import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { House, HouseRow, TakenHere } from "../deeds/collecting.ts";

type Placed = Pick<HouseRow, "place" | "isHouseNo">;

const place = ({ place, isHouseNo }: Placed): string => `${isHouseNo ? "บ้าน" : "เลขสมาชิก"} ${place}`;
const time = (at: Temporal.PlainTime): string => `${at.toString({ smallestUnit: "minute" })} น.`;
const withOthers = (name: string, others: number): string =>
  others === 0 ? name : `${name} และอีก ${others} คน`;

/** For the collector's eyes only, on a lane with little signal: short, and never a word about being late. */
export const collectWords = {
  th: {
    baht: showBaht,
    day: showDay,
    place,
    time,
    listTitle: (village: number, left: number) => `เก็บเงิน หมู่ ${village} · เหลือ ${left} หลัง`,
    collected: (total: Satang, receipts: number) =>
      receipts === 0 ? "ยังไม่มี" : `${showBaht(total)} (${receipts} ใบ)`,
    listHeadline: (total: Satang) => (total === 0n ? "เริ่มเก็บได้เลยค่ะ" : `เก็บแล้ว ${showBaht(total)}`),
    allDone: "ครบทุกหลังแล้วค่ะ",
    rows: {
      collected: "เก็บวันนี้",
      bag: "เงินในมือ",
      day: "วันที่",
      paid: "รับแล้ว",
      left: "ยังเหลือ",
      notHome: "ไม่อยู่บ้าน",
      onPaper: "ใบเสร็จกระดาษ",
      taken: "รอบนี้รับแล้ว",
      receipt: "ใบเสร็จ",
      total: "ยอด",
    },
    houses: (count: number) => (count === 0 ? "ไม่มี" : `${count} หลัง`),
    houseRow: ({ name, others, due, isNotHome }: HouseRow) =>
      `${withOthers(name, others)} ${showBaht(due)}${isNotHome ? " (ไม่อยู่ตอนแวะ)" : ""}`,
    takeLabel: ({ called, due, ...row }: HouseRow) =>
      `${row.isHouseNo ? "บ้าน " : ""}${row.place} ${showBaht(due)} ${called}`,
    openLabel: ({ called, ...row }: HouseRow) => `ดู ${row.isHouseNo ? "บ้าน " : ""}${row.place} ${called}`,
    howToTake: "แตะบ้านที่จ่ายครบตามยอด แล้วใบเสร็จออกทันทีค่ะ",
    howToOpen: "แตะบ้านที่ยอดไม่ตรง หรือไม่มีใครอยู่ค่ะ",
    orType: "พิมพ์บ้านเลขที่ เลขสมาชิก หรือชื่อ เพื่อเปิดดูบ้านนั้นก็ได้ค่ะ",
    own: (count: number) => `ของบ้านท่านเองมี ${count} คนที่ส่งได้ กติกากองทุนให้ผู้เก็บท่านอื่นหรือเหรัญญิกเป็นคนรับนะคะ`,
    listSummary: (village: number, left: number, total: Satang) =>
      `เก็บเงิน หมู่ ${village} เหลือ ${left} หลัง เก็บแล้ว ${showBaht(total)} ค่ะ`,
    hintList: "แตะบ้านที่จ่าย หรือพิมพ์บ้านเลขที่ หรือพิมพ์ “สรุปวันนี้” นะคะ",
    next: "หน้าถัดไป",
    firstPage: "กลับหน้าแรก",
    choose: "ยอดอื่น/ไม่อยู่บ้าน",
    takeAgain: "รับตามยอด",
    sumUp: "สรุปวันนี้",
    fixLast: (row: Placed) => `แก้ ${row.isHouseNo ? "บ้าน " : ""}${row.place}`,
    goOn: "เก็บต่อ",
    leftAsItWas: "เงินที่รับไว้บันทึกครบแล้ว พิมพ์ “เก็บเงินวันนี้” เมื่อจะเก็บต่อได้เลยค่ะ",

    villageTitle: "เก็บเงินวันนี้",
    askVillage: "จะเก็บหมู่ไหนคะ",
    howVillage: "พิมพ์เลขหมู่ เช่น 3 หรือ หมู่ 3",
    villageSummary: "เก็บเงินวันนี้ จะเก็บหมู่ไหนคะ",
    hintVillage: "พิมพ์เลขหมู่ที่จะเก็บ เช่น 3 นะคะ",

    houseTitle: (house: Placed, village: number) => `${place(house)} หมู่ ${village}`,
    houseHeadline: (total: Satang) => (total === 0n ? "ยังไม่ได้เลือกใคร" : `รับ ${showBaht(total)}`),
    memberAmount: (amount: Satang, due: Satang) => {
      if (amount === 0n) return due === 0n ? "ส่งครบแล้ว" : "ไม่จ่ายครั้งนี้";
      if (amount === due) return `${showBaht(amount)} ตามยอด`;
      return due === 0n ? `${showBaht(amount)} ล่วงหน้า` : `${showBaht(amount)} (ตามยอด ${showBaht(due)})`;
    },
    taken: ({ number, total, at, state }: TakenHere) =>
      `${showBaht(total)} ใบเสร็จ ${number} เวลา ${time(at)}${{ stands: "", cancelled: " (ยกเลิกแล้ว)", waits: " (รอยืนยันยกเลิก)" }[state]}`,
    notHomeAt: (at: Temporal.PlainTime) => `แวะเมื่อ ${time(at)}`,
    checkHouse: "ยังไม่ได้บันทึก ตรวจชื่อและยอดแล้วแตะ “รับ” ค่ะ",
    confirm: (total: Satang) => `รับ ${showBaht(total)}`,
    changeMember: (name: string) => `ยอดของ ${name}`,
    otherAmount: "ยอดอื่น",
    away: "ไม่อยู่บ้าน",
    takeBack: (number: string) => `ยกเลิกใบ ${number}`,
    back: "กลับรายชื่อ",
    houseSummary: (house: Placed, total: Satang) => `${place(house)} รับ ${showBaht(total)} ไหมคะ`,
    hintHouse: "แตะ “รับ” เมื่อรับเงินแล้ว หรือพิมพ์จำนวนเงิน หรือแตะ “กลับรายชื่อ” นะคะ",

    amountTitle: (name: string) => `ยอดของ ${name}`,
    askAmount: "จ่ายเท่าไรคะ",
    howToSayAmount: "แตะจำนวน หรือพิมพ์เอง เช่น 60 หรือ หกสิบบาท",
    notThisTime: "ไม่จ่ายครั้งนี้",
    amountSummary: (name: string) => `${name} จ่ายเท่าไรคะ`,
    hintAmount: "พิมพ์จำนวนเงินเป็นบาท เช่น 60 นะคะ",
    unclear: "จำนวนนี้เข้าใจได้หลายแบบค่ะ แตะจำนวนที่ถูกนะคะ",

    backTitle: (number: string) => `ยกเลิกใบเสร็จ ${number}`,
    askWhy: "เพราะอะไรคะ",
    backNote: "ใบเสร็จเก็บเลขไว้และเขียนว่ายกเลิก เงินจะไม่นับว่าอยู่ในมือท่านอีก แตะเหตุผลเพื่อยืนยันค่ะ",
    reasons: {
      "wrong-house": "แตะผิดบ้าน",
      "wrong-amount": "ยอดไม่ถูก",
      "not-received": "ยังไม่ได้รับเงิน",
    },
    backSummary: (number: string) => `ยกเลิกใบเสร็จ ${number} เพราะอะไรคะ`,
    hintBack: "แตะเหตุผล หรือแตะ “กลับรายชื่อ” นะคะ",

    said: {
      taken: (house: House) => {
        const { number = "", total = house.due } = house.taken ?? {};
        return `✓ ${place(house)} รับแล้ว ${showBaht(total)} ใบเสร็จ ${number}`;
      },
      takenBefore: (house: House, { number, total, at }: TakenHere) =>
        `${place(house)} รับไปแล้ว ${showBaht(total)} ใบเสร็จ ${number} เวลา ${time(at)} ครั้งนี้ไม่ได้บันทึกซ้ำค่ะ`,
      changed: (house: House) =>
        `ยอดของ${place(house)} เปลี่ยนไปจากที่แสดงไว้ ครั้งนี้ยังไม่ได้บันทึกค่ะ ดูยอดใหม่แล้วแตะ “รับ” นะคะ`,
      nothingDue: (house: House) =>
        `${place(house)} ส่งครบแล้ว อาจส่งทางอื่นไว้ ครั้งนี้ยังไม่ได้บันทึกค่ะ ถ้ารับเงินล่วงหน้ามา แตะ “${house.isHouseNo ? `แก้ บ้าน ${house.place}` : `แก้ ${house.place}`}” นะคะ`,
      notHome: (house: House) => `จดไว้แล้วว่า ${place(house)} ไม่อยู่ตอนแวะ ยังรับเงินได้ถ้ากลับมาค่ะ`,
      takenBack: (house: House, { number }: TakenHere) => `ยกเลิกใบเสร็จ ${number} ของ${place(house)} แล้วค่ะ`,
      backWaits: (house: House, { number }: TakenHere) =>
        `ใบเสร็จ ${number} ของ${place(house)} ยอดสูง ส่งให้กรรมการอีกท่านยืนยันการยกเลิกแล้วค่ะ จนกว่าจะยืนยัน ใบนี้ยังใช้ได้อยู่`,
      notFound: (query: string) => `ไม่พบบ้านหรือชื่อ “${query}” ในหมู่นี้ค่ะ`,
      found: "เจอหลายบ้านค่ะ แตะบ้านที่ใช่นะคะ",
      noSuchHouse: "บ้านนี้ไม่อยู่ในรายชื่อของท่านแล้วค่ะ เปิดรายชื่อใหม่ด้วย “เก็บเงินวันนี้” นะคะ",
      noBack: "ใบเสร็จของบ้านนี้ไม่มีอะไรให้ยกเลิกแล้วค่ะ",
    },
    doneTitle: "เก็บเงินวันนี้",

    sumTitle: (village: number) => `สรุปเก็บเงิน หมู่ ${village}`,
    notHomeAll: (places: readonly string[]) =>
      places.length > 10
        ? `${places.slice(0, 10).join(", ")} และอีก ${places.length - 10} หลัง`
        : places.join(", "),
    onPaper: (count: number) => (count === 0 ? "ไม่มี" : `${count} ใบ สำหรับผู้ไม่มีไลน์`),
    handIn: "นำเงินในมือไปนับพร้อมเหรัญญิก แล้วจะได้ข้อความยืนยันในไลน์นี้ค่ะ",
    thanks: "ขอบคุณที่เดินเก็บให้เพื่อนบ้านนะคะ",
    print: "พิมพ์ใบเสร็จ",
    sumSummary: (village: number, total: Satang, bag: Satang) =>
      `สรุปเก็บเงิน หมู่ ${village} วันนี้เก็บได้ ${showBaht(total)} เงินในมือ ${showBaht(bag)} ค่ะ`,
  },
};

export type TakeBackReason = keyof typeof collectWords.th.reasons;
