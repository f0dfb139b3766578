import { readReceiptCode } from "#core/ledger/receipt-code.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { ReceiptName } from "../deeds/books.ts";

/** Receipts as people name them: "123", "OB/123", "เล่มที่ 5 เลขที่ 12", with the code from the paper where it is checked. */

export interface CodedReceipt {
  readonly name: ReceiptName;
  readonly code: string;
}

const beforeName =
  /^(?:(?:ขอ|ช่วย|อยาก)?(?:ตรวจสอบ|ตรวจ|เช็ค|เช็ก|ยกเลิก)?ใบเสร็จ(?:รับเงิน)?)?\s*(?:เล่มที่|เล่ม|เลขที่)?\s*/u;
const politeEnd = /\s*(?:นะ)?(?:ครับ|คับ|ค่ะ|คะ|จ้า|จ้ะ)?[\s.!]*$/u;
const ownNumber = /^(\d{1,12})$/u;
/** The fund's own series, as it is printed before the number. */
const ownBook = /^ob$/iu;
/** A book is one word; what stands between it and the number is what people write there. */
const bookAndNumber = /^([\p{L}\p{M}\d.-]{1,20})\s*(?:\/|เลขที่|\s)\s*(\d{1,12})$/u;
const nameAndCode = /^(.+?)[\s,]+(?:รหัส(?:ตรวจ)?\s*)?([a-z\d]{3}[\s\-–.]?[a-z\d]{3})$/iu;

const bare = (text: string): string =>
  arabicDigits(text).trim().replace(politeEnd, "").replace(beforeName, "").trim();

export function readReceiptName(text: string): ReceiptName | undefined {
  const named = bare(text);
  const [, only] = ownNumber.exec(named) ?? [];
  if (only !== undefined) return { number: BigInt(only) };
  const [, book, number] = bookAndNumber.exec(named) ?? [];
  if (book === undefined || number === undefined) return undefined;
  return ownBook.test(book) ? { number: BigInt(number) } : { book, number: BigInt(number) };
}

export function readCodedReceipt(text: string): CodedReceipt | undefined {
  const [, named = "", letters = ""] = nameAndCode.exec(bare(text)) ?? [];
  const [name, code] = [readReceiptName(named), readReceiptCode(letters)];
  return name && code !== undefined ? { name, code } : undefined;
}

/** Said outright, whatever is being talked about: "ตรวจใบเสร็จ 123 K7M-QX3". */
export const receiptToCheck = (text: string): CodedReceipt | undefined =>
  /ตรวจ|เช[็]?[คก]/u.test(text) && text.includes("ใบเสร็จ") ? readCodedReceipt(text) : undefined;

/** "ยกเลิกใบเสร็จ 123" */
export const receiptToCancel = (text: string): ReceiptName | undefined =>
  text.trim().startsWith("ยกเลิกใบเสร็จ") ? readReceiptName(text) : undefined;
