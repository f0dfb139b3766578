import { showBaht, sumSatang, type Satang } from "#core/money.ts";
import { showReceiptCode } from "#core/ledger/receipt-code.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import type { Receipt } from "../deed.ts";
import type { Card, Choice, Reply } from "../reply.ts";
import { cards, reply, shortened } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
import type { Language } from "../turn.ts";
import { phrases } from "./phrases.ts";
import { periods, until } from "./days.ts";

export const receiptWords = {
  th: {
    title: "ใบเสร็จรับเงิน",
    rows: {
      number: "เล่มที่/เลขที่",
      day: "วันที่รับเงิน",
      from: "ได้รับเงินจาก",
      period: "สำหรับช่วง",
      inWords: "ตัวอักษร",
      by: "ผู้รับเงิน",
      paidUpTo: "ส่งถึง",
      code: "รหัสตรวจ",
      entranceFee: "ค่าสมัคร",
      whole: "ยอดทั้งใบ",
      reason: "เหตุผล",
    },
    cancelledTitle: "ใบเสร็จรับเงิน (ยกเลิกแล้ว)",
    cancelledNumber: (number: string) => `${number} (ยกเลิก)`,
    cancelledNote:
      "ใบเสร็จนี้ยกเลิกแล้ว ช่วงที่เคยนับว่าส่งแล้วจึงเปิดไว้เหมือนเดิมค่ะ ถ้าท่านส่งเงินจริง หรือมีข้อสงสัย ติดต่อกองทุนได้เลยนะคะ",
    cancelledSummary: (amount: string, number: string) =>
      `ใบเสร็จรับเงินเลขที่ ${number} จำนวน ${amount} ยกเลิกแล้ว ถ้ามีข้อสงสัย ติดต่อกองทุนได้เลยนะคะ`,
    print: "เปิด/พิมพ์ใบเสร็จ",
    part: (total: Satang, period: string) =>
      period === "" ? showBaht(total) : `${showBaht(total)}\n${period}`,
    thanks: "กองทุนได้รับเงินเรียบร้อยแล้ว ขอบคุณที่ร่วมออมบุญกันค่ะ",
    summary: (amount: string, number: string, period: string) =>
      `ใบเสร็จรับเงินเลขที่ ${number} เงินสมทบ ${amount} ช่วง ${period} กองทุนได้รับแล้ว ขอบคุณค่ะ`,
  },
  en: { cancelledNumber: (number: string) => `${number} (cancelled)` },
};

const words = receiptWords.th;

/** "1/23", and "1/23 (ยกเลิก)" where it was taken back. */
export const receiptNumber = (
  { book, number, isCancelled }: Pick<Receipt, "book" | "number" | "isCancelled">,
  language: Language = "th",
): string =>
  isCancelled === true ? receiptWords[language].cancelledNumber(`${book}/${number}`) : `${book}/${number}`;

/** A receipt for those who follow the member on LINE; it says everything that the paper one does. */
export const receiptReply = (receipt: Receipt): Reply =>
  reply(
    ...cards({
      look: "good",
      title: words.title,
      headline: showBaht(receipt.total),
      rows: receiptRows(receipt),
      notes: [words.thanks],
      // Named, because whoever follows several members may be looking at another one now.
      buttons: [
        shortcut("contributions:show", { member: receipt.member.memberId }),
        shortcut("history:show", { member: receipt.member.memberId }),
        ...printButtons(receipt),
      ],
      summary: words.summary(showBaht(receipt.total), receiptNumber(receipt), periods(receipt.lines)),
    }),
  );

/** One receipt for whoever follows several of those on it: one card, and not one for each of them. */
export function receiptReplyFor(receipts: readonly [Receipt, ...Receipt[]]): Reply {
  const [first, ...others] = receipts;
  if (others.length === 0) return receiptReply(first);
  const total = sumSatang(receipts.map((one) => one.total));
  const { happenedOn, code, receivedBy, wholeTotal } = first;
  const number = receiptNumber(first);
  return reply(
    ...cards({
      look: "good",
      title: words.title,
      headline: showBaht(total),
      rows: [
        { label: words.rows.number, value: number, strong: true },
        ...(code === undefined ? [] : [{ label: words.rows.code, value: showReceiptCode(code) }]),
        { label: words.rows.day, value: showDay(happenedOn) },
        ...receipts.map(({ member, total, lines }) => ({
          label: shortened(member.name, 50),
          value: words.part(total, periods(lines)),
        })),
        { label: words.rows.inWords, value: bahtInWords(total) },
        ...(wholeTotal === undefined || wholeTotal === total
          ? []
          : [{ label: words.rows.whole, value: showBaht(wholeTotal) }]),
        ...(receivedBy === "" ? [] : [{ label: words.rows.by, value: receivedBy }]),
      ],
      notes: [words.thanks],
      buttons: [shortcut("contributions:show"), shortcut("history:show"), ...printButtons(first)],
      summary: words.summary(showBaht(total), number, periods(first.lines)),
    }),
  );
}

const printButtons = ({ printAt }: Receipt): readonly Choice[] =>
  printAt === undefined ? [] : [{ type: "open", label: words.print, url: printAt }];

/** Told to the member when a receipt of theirs was taken back: what was counted by it is open again. */
export const receiptCancelledReply = (receipt: Receipt, reason: string): Reply =>
  reply(
    ...cards({
      look: "attention",
      title: words.cancelledTitle,
      headline: showBaht(receipt.total),
      rows: [...receiptRows(receipt), { label: words.rows.reason, value: reason }],
      notes: [words.cancelledNote],
      buttons: [
        shortcut("contributions:show", { member: receipt.member.memberId }),
        shortcut("history:show", { member: receipt.member.memberId }),
      ],
      summary: words.cancelledSummary(showBaht(receipt.total), `${receipt.book}/${receipt.number}`),
    }),
  );

export function receiptRows(receipt: Receipt): Card["rows"] {
  const { member, happenedOn, lines, total, wholeTotal, entranceFee, receivedBy, paidUpTo, code } = receipt;
  return [
    { label: words.rows.number, value: receiptNumber(receipt), strong: true },
    ...(code === undefined ? [] : [{ label: words.rows.code, value: showReceiptCode(code) }]),
    { label: words.rows.day, value: showDay(happenedOn) },
    { label: words.rows.from, value: member.name },
    { label: phrases.th.rows.memberNo, value: member.memberNo },
    ...(entranceFee === undefined ? [] : [{ label: words.rows.entranceFee, value: showBaht(entranceFee) }]),
    ...(lines.length === 0 ? [] : [{ label: words.rows.period, value: periods(lines) }]),
    { label: words.rows.inWords, value: bahtInWords(total) },
    ...(wholeTotal === undefined ? [] : [{ label: words.rows.whole, value: showBaht(wholeTotal) }]),
    ...(receivedBy === "" ? [] : [{ label: words.rows.by, value: receivedBy }]),
    ...(paidUpTo === undefined ? [] : [{ label: words.rows.paidUpTo, value: until(paidUpTo) }]),
  ];
}
