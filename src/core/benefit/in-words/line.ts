import type { EventRule } from "#core/rule-set/event-rules.ts";
import {
  bahtShown,
  capShown,
  measureNames,
  quantityShown,
  tierShown,
} from "#core/rule-set/in-words/names.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { Cut, QuoteLine } from "../answer.ts";

/** How one line's amount came about: "7 คืน คืนละ 100 บาท เป็น 700 บาท · ครั้งละไม่เกิน 5 คืน ไม่นับ 2 คืน หักออก 200 บาท …" */
export function lineInWords(line: QuoteLine, event: EventRule): string {
  const cuts = line.cuts.map((cut) => cutInWords(cut, event));
  const rest = line.cuts.length === 0 ? [] : [`ได้ ${bahtShown(line.amount)}`];
  return [beforeCuts(line, event), ...cuts, ...rest].join(" · ");
}

function beforeCuts(line: QuoteLine, event: EventRule): string {
  const why = basisInWords(line, event);
  const rate = bahtShown(line.rate);
  if (line.unit === "event") return why === "" ? `ได้ ${rate}` : `${why} ได้ ${rate}`;
  const counted =
    line.unit === "night"
      ? `${line.quantity} คืน (ตั้งแต่ ${showDay(line.on)}) คืนละ ${rate}`
      : `${askName(event, line.unit.ask)} ${line.quantity} × ${rate}`;
  return `${why === "" ? "" : `${why} `}${counted} เป็น ${bahtShown(line.before)}`;
}

function basisInWords({ basis }: QuoteLine, event: EventRule): string {
  switch (basis.by) {
    case "fixed":
      return "";
    case "answer":
      return `${askName(event, basis.ask)}: ${choiceName(event, basis.ask, basis.answer)}`;
    case "cost":
      return `${basis.percent}% ของ${askName(event, basis.ask)} ${bahtShown(basis.cost)}`;
    case "membership":
    case "paid-time":
    case "age":
      return `${measureNames[basis.by]}${tierShown(basis.tier)}`;
  }
}

export const askName = ({ asks }: EventRule, ask: string): string =>
  asks.find(({ code }) => code === ask)?.name ?? ask;

export function choiceName({ asks }: EventRule, ask: string, answer: string): string {
  const kind = asks.find(({ code }) => code === ask)?.answer;
  const choices = kind?.kind === "choice" ? kind.choices : [];
  return choices.find(({ code }) => code === answer)?.name ?? answer;
}

export function cutInWords(cut: Cut, event: EventRule): string {
  if (cut.by === "paid-before") return `${cut.nights} คืนเคยจ่ายแล้ว หักออก ${bahtShown(cut.amount)}`;
  const shared = cut.name === null ? "" : `${cut.name} `;
  const article = cut.article === null ? "" : ` (${cut.article})`;
  const left =
    cut.left === cut.most
      ? ""
      : ` ใช้ไปแล้ว ${quantityShown(cut.unit, cut.most - cut.left)} เหลือ ${quantityShown(cut.unit, cut.left)}`;
  const nights = cut.nights === 0 ? "" : ` ไม่นับ ${cut.nights} คืน`;
  return `${shared}${capShown(cut, event.asks)}${article}${left}${nights} หักออก ${bahtShown(cut.amount)}`;
}
