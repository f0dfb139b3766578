import { showBaht, type Satang } from "#core/money.ts";
import type { Relation } from "#core/rule-set/event-rules.ts";
import { bahtShown, relationNames } from "#core/rule-set/in-words/names.ts";

const standInThai: readonly string[] = [
  "Terms and reasons are the fund's rules themselves, and stand in Thai.",
];
const asTheyStand: readonly string[] = [];

/** Around the rights themselves, which `rights.ts` beside this words: titles, what to do next, what is asked. */
export const rightsWords = {
  th: {
    titles: {
      now: (name: string) => `สิทธิของ ${name} ที่ใช้ได้วันนี้`,
      later: (name: string) => `สิทธิของ ${name} ที่จะได้ต่อไป`,
      "not-now": (name: string) => `สิทธิของ ${name} ที่ยังไม่เข้าเงื่อนไข`,
    },
    headlines: {
      now: (count: number) => `ใช้ได้ ${count} อย่าง`,
      later: (count: number) => `รออีกหน่อย ${count} อย่าง`,
      "not-now": (count: number) => `ยังไม่ได้ ${count} อย่าง`,
    },
    none: "ระเบียบของกองทุนยังไม่มีสวัสดิการสำหรับท่านค่ะ",
    summary: (name: string, counts: string) => `สิทธิสวัสดิการของ ${name} ${counts}ค่ะ`,
    tryIt: "อยากรู้ว่าได้เท่าไร พิมพ์ถามได้ เช่น “ถ้านอนโรงพยาบาล 3 คืน” หรือ “ถ้าคลอดลูก” นะคะ",
    rest: (count: number) => `ยังมีอีก ${count} อย่าง แตะ “ดูสิทธิที่เหลือ” นะคะ`,
    showRest: "ดูสิทธิที่เหลือ",
    /** Said where the rules stand in another language than the card around them. */
    ofTheRules: asTheyStand,
    notLinked: "ไลน์นี้ยังไม่ได้เชื่อมกับสมาชิก จึงยังบอกสิทธิของท่านไม่ได้ค่ะ เชื่อมครั้งเดียว ต่อไปดูได้ตลอดนะคะ",
    notYours: "ไลน์นี้ไม่ได้เชื่อมกับสมาชิกท่านนั้นแล้วค่ะ",
    hasLeftTitle: (name: string) => `สิทธิของ ${name}`,
    hasLeft: "การเป็นสมาชิกจบลงแล้ว เรื่องที่เกิดก่อนวันนั้นยังถามกองทุนได้เสมอนะคะ",
  },
  en: {
    titles: {
      now: (name: string) => `Benefits of ${name}: today`,
      later: (name: string) => `Benefits of ${name}: to come`,
      "not-now": (name: string) => `Benefits of ${name}: not yet met`,
    },
    headlines: {
      now: (count: number) => `${count} can be used today`,
      later: (count: number) => `${count} will come with time`,
      "not-now": (count: number) => `${count} not met yet`,
    },
    none: "The fund's rules have no benefit for this member yet.",
    summary: (name: string, counts: string) => `Benefits of ${name}: ${counts}`,
    tryIt:
      "To know how much, type “ถ้านอนโรงพยาบาล 3 คืน” (3 nights in hospital) or “ถ้าคลอดลูก” (a child is born).",
    rest: (count: number) => `${count} more: tap “More benefits”.`,
    showRest: "More benefits",
    ofTheRules: standInThai,
    hasLeftTitle: (name: string) => `Benefits of ${name}`,
    hasLeft: "This membership has ended. For what happened before that day you can always ask the fund.",
    notLinked:
      "This LINE account is not linked to a member yet, so your benefits are not known. Link it once, and you can look at any time.",
    notYours: "This LINE account is no longer linked to that member.",
  },
};

export const whatIfCardWords = {
  th: {
    title: (event: string, nights: number | undefined) =>
      nights === undefined ? `ถ้า${event}` : `ถ้า${event} ${nights} คืน`,
    gets: (amount: Satang) => `ได้ ${bahtShown(amount)}`,
    getsNothing: "ยังไม่ได้รับเงิน",
    notYetKnown: "ขอถามเพิ่มอีกนิดค่ะ",
    noBenefit: "กองทุนยังไม่มีสวัสดิการเรื่องนี้",
    member: "สมาชิก",
    concerns: "เป็นเรื่องของ",
    relations: relationNames,
    concerned: (who: string, age: number | null) => (age === null ? who : `${who} อายุ ${age} ปี`),
    ofTheRules: asTheyStand,
    /** The rules' own sentence says it all. */
    summary: (_title: string, _headline: string, sentence: string) => sentence,
    onlyASum: "คิดให้ดูตามระเบียบและเงินที่ส่งถึงวันนี้ ยังไม่ได้ยื่นเรื่อง และไม่ได้บันทึกอะไรค่ะ",
    howManyNights: "ถ้านอนโรงพยาบาลด้วย กี่คืนคะ แตะด้านล่าง หรือพิมพ์เช่น “ถ้านอนโรงพยาบาล 3 คืน”",
    nights: (count: number) => `${count} คืน`,
    asks: (name: string, event: string) => `ขอทราบ${name} พิมพ์รวมมาในข้อความเดียวได้ค่ะ เช่น “ถ้า${event} …”`,
    choose: (name: string) => `ขอทราบ${name} แตะเลือกได้เลยค่ะ`,
    yes: "ใช่",
    no: "ไม่ใช่",
    answer: (name: string, choice: string) => `${name}: ${choice}`,
    which: {
      title: "ถ้าเรื่องไหนคะ",
      note: "แตะเรื่องที่อยากรู้ หรือพิมพ์เช่น “ถ้านอนโรงพยาบาล 3 คืน” ค่ะ",
      more: (names: string) => `เรื่องอื่นที่พิมพ์ถามได้: ${names}`,
      summary: "อยากรู้สิทธิเรื่องไหนคะ เลือกได้เลยค่ะ",
    },
  },
  en: {
    title: (event: string, nights: number | undefined) =>
      nights === undefined ? `If: ${event}` : `If: ${event}, ${counted(nights, "night")}`,
    gets: (amount: Satang) => `It gives ${showBaht(amount)}`,
    getsNothing: "It gives nothing yet",
    notYetKnown: "One more question",
    noBenefit: "The fund has no benefit for this yet",
    member: "Member",
    concerns: "It is about",
    relations: {
      self: "the member",
      spouse: "husband or wife",
      child: "child",
      father: "father",
      mother: "mother",
      sibling: "brother or sister",
      grandparent: "grandparent",
      grandchild: "grandchild",
      household: "somebody of the house",
      other: "somebody else",
    } satisfies Record<Relation, string>,
    concerned: (who: string, age: number | null) =>
      age === null ? who : `${who}, ${counted(age, "year")} old`,
    ofTheRules: standInThai,
    summary: (title: string, headline: string, _sentence: string) => `${title}. ${headline}.`,
    onlyASum:
      "Reckoned by the rules and by what is paid up to today. Nothing was claimed, nothing was written.",
    howManyNights: "How many nights in hospital? Tap below, or type “ถ้านอนโรงพยาบาล 3 คืน” (3 nights).",
    nights: (count: number) => counted(count, "night"),
    asks: (name: string, event: string) => `Please say: ${name}. Type it all at once, as in “ถ้า${event} …”`,
    choose: (name: string) => `Please tap: ${name}`,
    yes: "Yes",
    no: "No",
    which: {
      title: "If what happens?",
      note: "Tap what you want to know, or type “ถ้านอนโรงพยาบาล 3 คืน” (3 nights in hospital).",
      more: (names: string) => `Others that can be typed: ${names}`,
      summary: "Which benefit do you want to know about?",
    },
  },
};

function counted(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? "" : "s"}`;
}
