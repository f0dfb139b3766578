import type { StatementLayout } from "./layout.ts";

/** Three made-up banks, each with habits that real ones have: to be taken as they are or as a pattern for one's own. */
export const shippedLayouts: Readonly<Record<string, StatementLayout>> = {
  /** Buddhist years in figures, money in and money out in columns of their own. */
  "ruang-thong": {
    bank: "ธนาคารรวงทอง",
    era: "buddhist",
    columns: {
      day: "วันที่",
      words: ["รายการ"],
      out: "ถอน",
      in: "ฝาก",
      balance: "คงเหลือ",
      reference: "เลขที่อ้างอิง",
    },
  },
  /** Thai months with years of two digits, one column of amounts with a minus; its files are in Windows-874. */
  "sai-than": {
    bank: "ธนาคารสายธาร",
    era: "buddhist",
    columns: {
      day: "วันที่ทำรายการ",
      words: ["รายละเอียด", "ช่องทาง"],
      amount: "จำนวนเงิน (บาท)",
      balance: "ยอดคงเหลือ",
    },
  },
  /** In English with Christian years; a column says whether money came (CR) or went (DR). */
  "fah-sai": {
    bank: "ธนาคารฟ้าใส",
    era: "christian",
    columns: {
      day: "Date",
      words: ["Description"],
      amount: "Amount",
      side: "Dr/Cr",
      inIs: "CR",
      balance: "Balance",
      reference: "Ref No.",
    },
  },
};
