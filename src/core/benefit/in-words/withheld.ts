import { unreachable } from "#core/assert.ts";
import type { AnswerCondition } from "#core/rule-set/benefit-rules.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import {
  capShown,
  listed,
  measureNames,
  memberTypeNames,
  relationNames,
  sexNames,
} from "#core/rule-set/in-words/names.ts";
import { showSpan } from "#core/rule-set/span.ts";
import { showDay } from "#core/thai-calendar/show.ts";
import type { Missing, RightFrom, Withheld } from "../answer.ts";
import { askName, choiceName } from "./line.ts";

/** Why nothing is given yet, said so that nobody feels told off, and from when on it would be. */
export function withheldInWords(reason: Withheld, event: EventRule): string {
  const condition = conditionInWords(reason, event);
  return "daysLeft" in reason ? `${condition} ${whenInWords(reason)}` : condition;
}

const whenInWords = ({ rightFrom, daysLeft }: RightFrom): string =>
  `อีก${waitInWords(daysLeft)}จึงมีสิทธิ (ตั้งแต่วันที่ ${showDay(rightFrom)})`;

/** Nobody counts 18,386 days: from two years on it is said in years, and the day itself stands behind it. */
const waitInWords = (days: number): string =>
  days < 2 * 365 ? ` ${days.toLocaleString("en")} วัน` : `ประมาณ ${Math.round(days / 365.25)} ปี`;

/** Of whomever it is asked for, it must be said: everybody else reads of themselves. */
const whoseAge = { member: "", concerned: "ผู้ที่ขอสวัสดิการให้ " } as const;

/** The condition alone, as the worked table says it: its days are made up and would only distract. */
export function conditionInWords(reason: Withheld, event: EventRule): string {
  switch (reason.type) {
    case "not-yet-member":
      return `เป็นสมาชิกตั้งแต่วันที่ ${showDay(reason.joinedOn)} เรื่องนี้เกิดก่อนนั้น`;
    case "left":
      return `การเป็นสมาชิกจบลงเมื่อวันที่ ${showDay(reason.leftOn)}`;
    case "other-sex":
      return `สวัสดิการนี้สำหรับสมาชิก${sexNames[reason.needs]}`;
    case "other-member-type":
      return `สวัสดิการนี้สำหรับ${listed(
        reason.needs.map((type) => memberTypeNames[type]),
        "หรือ",
      )}`;
    case "other-relation":
      return `สวัสดิการนี้สำหรับเรื่องของ${listed(
        reason.needs.map((relation) => relationNames[relation]),
        "หรือ",
      )}`;
    case "too-young":
      return `${whoseAge[reason.of]}ได้ตั้งแต่อายุ ${showSpan(reason.from)}`;
    case "too-old":
      return `${whoseAge[reason.of]}ได้เมื่ออายุยังไม่ถึง ${showSpan(reason.under)}`;
    case "answer-outside":
      return answerInWords(reason.condition, event);
    case "waiting":
      return `ต้อง${reason.by === "membership" ? "เป็นสมาชิก" : "ส่งเงินสมทบ"}ครบ ${showSpan(reason.span)}ก่อน`;
    case "below-first-tier":
      return `ได้เมื่อ${measureNames[reason.by]}ครบ ${showSpan(reason.from)}`;
    case "in-arrears":
    case "beyond-last-tier":
    case "answer-pays-nothing":
    case "nothing-to-count":
    case "claimed-late":
    case "requested-late":
    case "already-received":
    case "times-used":
      return usedInWords(reason, event);
  }
}

type Used = Extract<
  Withheld,
  {
    readonly type:
      | "in-arrears"
      | "beyond-last-tier"
      | "answer-pays-nothing"
      | "nothing-to-count"
      | "claimed-late"
      | "requested-late"
      | "already-received"
      | "times-used";
  }
>;

function usedInWords(reason: Used, event: EventRule): string {
  switch (reason.type) {
    case "in-arrears":
      return reason.paidThrough === null
        ? "ยังไม่มีเงินสมทบที่ส่งต่อเนื่องตั้งแต่เข้าเป็นสมาชิก"
        : `ในวันนั้นส่งเงินสมทบถึง ${showDay(reason.paidThrough)}${reason.graceDays === 0 ? "" : ` และเลยช่วงผ่อนผัน ${reason.graceDays} วันแล้ว`}`;
    case "beyond-last-tier":
      return `สวัสดิการนี้ให้ผู้ที่${measureNames[reason.by]}ยังไม่ครบ ${showSpan(reason.to)}`;
    case "answer-pays-nothing":
      return `${askName(event, reason.ask)}: ${choiceName(event, reason.ask, reason.answer)} ไม่มีในรายการของสวัสดิการนี้`;
    case "nothing-to-count":
      return reason.unit === "night" ? "เข้าและออกวันเดียวกัน จึงไม่มีคืนที่นับได้" : "จำนวนที่นับได้เป็นศูนย์";
    case "claimed-late":
      return `กำหนดยื่นภายในวันที่ ${showDay(reason.deadline)} ยื่นช้าไป ${reason.daysLate} วัน`;
    case "requested-late":
      return `ต้องแจ้งล่วงหน้าอย่างน้อย ${reason.daysBefore} วัน คือภายในวันที่ ${showDay(reason.latest)}`;
    case "already-received":
      return `เรื่องนี้ได้รับสวัสดิการไปแล้ว (เหตุวันที่ ${showDay(reason.on)})`;
    case "times-used": {
      const cap = capShown({ unit: "times", most: reason.most, per: reason.per }, event.asks);
      const next = reason.rightFrom === null ? "" : ` ใช้สิทธิได้อีกตั้งแต่วันที่ ${showDay(reason.rightFrom)}`;
      return `${cap} และใช้ครบแล้ว${next}`;
    }
    default:
      return unreachable(reason);
  }
}

function answerInWords(condition: AnswerCondition, event: EventRule): string {
  const asked = askName(event, condition.ask);
  if ("oneOf" in condition) {
    return `ได้เมื่อ${asked}เป็น ${listed(
      condition.oneOf.map((answer) => choiceName(event, condition.ask, answer)),
      "หรือ ",
    )}`;
  }
  if ("is" in condition) return condition.is ? `ได้เฉพาะเมื่อ “${asked}”` : `ได้เฉพาะเมื่อไม่ใช่ “${asked}”`;
  const bounds = [
    condition.atLeast === null ? "" : `ตั้งแต่ ${condition.atLeast}`,
    condition.atMost === null ? "" : `ไม่เกิน ${condition.atMost}`,
  ];
  return `ได้เมื่อ${asked} ${bounds.filter((bound) => bound !== "").join(" ")}`;
}

export function missingInWords(missing: Missing): string {
  if (missing.type === "document") return `เอกสาร: ${missing.name}`;
  if (missing.type === "answer") return `ขอทราบ${missing.name}`;
  switch (missing.fact) {
    case "birth-date":
      return "ขอทราบวันเกิดของสมาชิก";
    case "sex":
      return "ขอทราบเพศของสมาชิก";
    case "birth-date-of-concerned":
      return "ขอทราบวันเกิดของผู้ที่ขอสวัสดิการให้";
    case "person":
      return "ขอทราบว่าขอให้ใคร เพราะเคยมีผู้ได้รับแล้ว";
    case "stay":
      return "ขอทราบวันเข้าและวันออกจากโรงพยาบาล";
  }
}
