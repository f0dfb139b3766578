import { showBaht, type Satang } from "#core/money.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { Card, Reply } from "../reply.ts";
import { cards, reply } from "../say.ts";
import { shortcut } from "../shortcuts.ts";

/** What collectors and those who asked are told of money, wherever it was written down. */
export const moneyNoticeWords = {
  th: {
    handedInTitle: "ส่งมอบเงินให้เหรัญญิกแล้ว",
    rows: { day: "วันที่", by: "ผู้รับมอบ", collected: "ยอดตามบัญชี", counted: "นับได้", short: "ขาด", over: "เกิน" },
    matches: "นับได้ตรงกับบัญชี ขอบคุณที่ช่วยเก็บเงินให้กองทุนค่ะ",
    short: "ส่วนที่ขาดยังอยู่ในบัญชีของท่าน นำมาคืนภายหลังได้ ถ้ามีเหตุจำเป็นคุยกับกรรมการได้เสมอนะคะ",
    over: "ส่วนที่เกินกองทุนเก็บไว้ก่อน จนกว่าจะทราบว่าเป็นเงินของใคร ถ้านึกออกว่าเป็นของท่านใด บอกเหรัญญิกได้เลยค่ะ",
    repaidTitle: "รับคืนเงินที่ขาดแล้ว",
    repaid: (left: Satang) => (left === 0n ? "ครบแล้วค่ะ ขอบคุณค่ะ" : `ยังเหลืออีก ${showBaht(left)} ค่ะ`),
    writtenOffTitle: "ที่ประชุมมีมติยกยอดเงินที่ขาด",
    writtenOff: (resolution: string) => `ตามมติที่ประชุม ${resolution} ท่านไม่ต้องนำเงินส่วนนี้มาคืนแล้วค่ะ`,
    summary: (title: string, amount: Satang) => `${title} ${showBaht(amount)} ค่ะ`,
  },
};

const words = moneyNoticeWords.th;

export interface HandInNews {
  readonly on: Temporal.PlainDate;
  readonly countedBy: string;
  readonly collected: Satang;
  readonly counted: Satang;
  readonly short?: Satang;
  readonly over?: Satang;
}

/** To the collector whose bag was counted: both figures, and what becomes of a difference. */
export function handInNotice({ on, countedBy, collected, counted, short, over }: HandInNews): Reply {
  const difference = short !== undefined ? words.short : over !== undefined ? words.over : words.matches;
  return notice({
    look: short !== undefined ? "attention" : "good",
    title: words.handedInTitle,
    headline: showBaht(counted),
    rows: [
      { label: words.rows.day, value: showDay(on) },
      { label: words.rows.by, value: countedBy },
      { label: words.rows.collected, value: showBaht(collected) },
      { label: words.rows.counted, value: showBaht(counted), strong: true },
      ...(short === undefined ? [] : [{ label: words.rows.short, value: showBaht(short) }]),
      ...(over === undefined ? [] : [{ label: words.rows.over, value: showBaht(over) }]),
    ],
    notes: [difference],
    summary: `${words.summary(words.handedInTitle, counted)} ${difference}`,
  });
}

/** To the collector who brought what had been missing. */
export function repaidNotice(news: {
  readonly on: Temporal.PlainDate;
  readonly amount: Satang;
  readonly left: Satang;
}): Reply {
  const { on, amount, left } = news;
  return notice({
    look: "good",
    title: words.repaidTitle,
    headline: showBaht(amount),
    rows: [{ label: words.rows.day, value: showDay(on) }],
    notes: [words.repaid(left)],
    summary: `${words.summary(words.repaidTitle, amount)} ${words.repaid(left)}`,
  });
}

/** To the collector who need not bring it any more. */
export function writtenOffNotice(news: { readonly amount: Satang; readonly resolution: string }): Reply {
  const said = words.writtenOff(news.resolution);
  return notice({
    look: "plain",
    title: words.writtenOffTitle,
    headline: showBaht(news.amount),
    rows: [],
    notes: [said],
    summary: `${words.summary(words.writtenOffTitle, news.amount)} ${said}`,
  });
}

const notice = (card: Omit<Card, "type">): Reply =>
  reply(...cards({ ...card, buttons: [shortcut("help:show")] }));
