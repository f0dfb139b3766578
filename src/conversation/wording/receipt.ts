import { showBaht } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import type { Receipt } from "../deed.ts";
import type { Card, Reply } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { shortcut } from "../shortcuts.ts";
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
    },
    thanks: "กองทุนได้รับเงินเรียบร้อยแล้ว ขอบคุณที่ร่วมออมบุญกันค่ะ",
    summary: (amount: string, number: string, period: string) =>
      `ใบเสร็จรับเงินเลขที่ ${number} เงินสมทบ ${amount} ช่วง ${period} กองทุนได้รับแล้ว ขอบคุณค่ะ`,
  },
};

const words = receiptWords.th;

/** "1/23": book and number. */
export const receiptNumber = ({ book, number }: Pick<Receipt, "book" | "number">): string =>
  `${book}/${number}`;

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
      ],
      summary: words.summary(showBaht(receipt.total), receiptNumber(receipt), periods(receipt.lines)),
    }),
  );

export function receiptRows(receipt: Receipt): Card["rows"] {
  const { member, happenedOn, lines, total, receivedBy, paidUpTo } = receipt;
  return [
    { label: words.rows.number, value: receiptNumber(receipt), strong: true },
    { label: words.rows.day, value: showDay(happenedOn) },
    { label: words.rows.from, value: member.name },
    { label: phrases.th.rows.memberNo, value: member.memberNo },
    { label: words.rows.period, value: periods(lines) },
    { label: words.rows.inWords, value: bahtInWords(total) },
    ...(receivedBy === "" ? [] : [{ label: words.rows.by, value: receivedBy }]),
    ...(paidUpTo === undefined ? [] : [{ label: words.rows.paidUpTo, value: until(paidUpTo) }]),
  ];
}
