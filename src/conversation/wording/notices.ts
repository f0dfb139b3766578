import { showDay } from "#core/thai-calendar/show.ts";
import type { FoundMember } from "../deed.ts";
import type { Reply } from "../reply.ts";
import { cards, led, reply, text } from "../say.ts";
import { callButtons, shortcut } from "../shortcuts.ts";
import { phrases } from "./phrases.ts";

const { whoToCall, member } = phrases.th;

/** What people are told who did not speak themselves, and the marks that a reply may need on its way. */
export const noticeWords = {
  th: {
    linkedTitle: "มีไลน์ใหม่เชื่อมกับสมาชิก",
    linkedOn: "วันที่เชื่อม",
    issuedBy: "ผู้ออกรหัส",
    linked: (name: string, no: string) => `มีไลน์อีกบัญชีหนึ่งเชื่อมกับ ${member(name, no)}`,
    linkedToFamily: "ถ้าเป็นคนในครอบครัวหรือคนที่ให้ช่วยดูแล ไม่ต้องทำอะไรค่ะ ถ้าไม่ใช่ รีบบอกกองทุนเพื่อตัดการเชื่อมนะคะ",
    linkedToRegistrar: "แจ้งฝ่ายทะเบียนเพื่อทราบค่ะ ถ้าเห็นว่าไม่ถูกต้อง ตัดการเชื่อมได้ทันที",
    unlinkedTitle: "เลิกเชื่อมกับสมาชิกแล้ว",
    unlinkedOn: "วันที่เลิกเชื่อม",
    unlinked: (name: string, no: string) => `มีไลน์บัญชีหนึ่งเลิกเชื่อมกับ ${member(name, no)} แล้ว`,
    unlinkedToRegistrar: "แจ้งฝ่ายทะเบียนเพื่อทราบค่ะ",
    unlinkedNote: "แจ้งเพื่อทราบค่ะ ถ้าเห็นว่าผิดปกติ ติดต่อกองทุนได้เลยนะคะ",
    cut: (name: string, no: string) => `ไลน์นี้เลิกเชื่อมกับ ${member(name, no)} แล้ว`,
    cutNote: "ความเป็นสมาชิกและเงินที่ส่งแล้วยังอยู่ครบค่ะ ถ้าเป็นเรื่องเข้าใจผิด ขอรหัสเชื่อมใหม่ได้จากกรรมการนะคะ",
    apology:
      "ขอโทษค่ะ เมื่อสักครู่ระบบมีปัญหา จึงยังไม่ได้ทำเรื่องที่ท่านส่งมา กรุณาลองอีกครั้ง ถ้ายังไม่ได้ โทรหากองทุนหรือบอกกรรมการได้เลยนะคะ",
    again: "(ส่งซ้ำ) ข้อความนี้อาจเคยส่งให้ท่านแล้ว ถ้าเห็นแล้ว ไม่ต้องทำอะไรค่ะ",
    afresh: "ขอโทษค่ะ ระบบเพิ่งปรับปรุง เรื่องที่ทำค้างไว้ต้องเริ่มใหม่ และยังไม่ได้บันทึกอะไรนะคะ",
  },
};

const words = noticeWords.th;

export interface LinkNews {
  readonly member: Pick<FoundMember, "name" | "memberNo">;
  readonly on: Temporal.PlainDate;
  readonly phone?: string;
  readonly issuedBy?: string;
}

/** A new link, told to the member's earlier links and to the registrar (decisions.md 21). */
export function linkNotice(news: LinkNews, to: "earlier-link" | "registrar"): Reply {
  const { name, memberNo } = news.member;
  const toFamily = [words.linkedToFamily, whoToCall(news.phone)];
  return notice(news, {
    title: words.linkedTitle,
    day: words.linkedOn,
    said: words.linked(name, memberNo),
    notes: to === "registrar" ? [words.linkedToRegistrar] : toFamily,
  });
}

/** A link that was cut, told to whoever held it where the committee cut it, to the member's other links and the registrar. */
export function unlinkNotice(news: LinkNews, to: "unlinked" | "other-link" | "registrar"): Reply {
  const { name, memberNo } = news.member;
  const notes = {
    unlinked: [words.cutNote, whoToCall(news.phone)],
    "other-link": [words.unlinkedNote, whoToCall(news.phone)],
    registrar: [words.unlinkedToRegistrar],
  };
  return notice(news, {
    title: words.unlinkedTitle,
    day: words.unlinkedOn,
    said: to === "unlinked" ? words.cut(name, memberNo) : words.unlinked(name, memberNo),
    notes: notes[to],
  });
}

interface NoticeWords {
  readonly title: string;
  readonly day: string;
  readonly said: string;
  readonly notes: readonly string[];
}

const notice = ({ member, on, phone, issuedBy }: LinkNews, { title, day, said, notes }: NoticeWords): Reply =>
  reply(
    ...cards({
      look: "attention",
      title,
      headline: member.name,
      rows: [
        { label: phrases.th.rows.memberNo, value: member.memberNo },
        { label: day, value: showDay(on) },
        ...(issuedBy === undefined ? [] : [{ label: words.issuedBy, value: issuedBy }]),
      ],
      notes: [said, ...notes],
      buttons: [...callButtons(phone), shortcut("help:show")],
      summary: [said, ...notes].join(" "),
    }),
  );

/** For an event that could not be worked out: nothing of it was done, and the person must not wait for it. */
export const apology = (phone?: string): Reply =>
  reply(
    text(words.apology),
    ...cards({
      look: "plain",
      title: phrases.th.labels["contact:show"],
      notes: [whoToCall(phone)],
      buttons: [...callButtons(phone), shortcut("help:show")],
      summary: whoToCall(phone),
    }),
  );

/** A push that may already have arrived as a reply (decisions.md 27). */
export const markedAgain = (sent: Reply): Reply => led([text(words.again)], sent);

/** For a stored talk that this version could not read back. */
export const startedAfresh = (answer: Reply): Reply => led([text(words.afresh)], answer);
