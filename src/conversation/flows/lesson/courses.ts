import { mayKeepMoney, mayReceive, maySpeakForFund, type Role } from "#core/fund/office.ts";
import type { Scene } from "../../turn.ts";
import { lessonWords, type LessonText, type MemberLesson, type OfficeLesson } from "../../wording/lesson.ts";

const words = lessonWords.th;

export const courseNames = ["member", "office"] as const;
export type Course = (typeof courseNames)[number];

export interface Lesson extends LessonText {
  readonly id: string;
}

/** The lessons of a course for this person, in order; none where the course is not for them. */
export function lessonsOf(course: Course, { linked, roles }: Scene): readonly Lesson[] {
  if (linked.length === 0) return [];
  if (course === "member") return memberOrder.map((id) => ({ id, ...words.member[id] }));
  return lessonsOfOffice(roles).map((id) => ({ id, ...words.office[id] }));
}

const memberOrder: readonly MemberLesson[] = ["balance", "pay", "claim", "follow", "help"];

/** Only what these offices let somebody do, by the same questions as the acts themselves ask. */
function lessonsOfOffice(roles: readonly Role[]): readonly OfficeLesson[] {
  const may: Readonly<Record<OfficeLesson, boolean>> = {
    approve: maySpeakForFund(roles),
    day: roles.includes("collector"),
    receive: mayReceive(roles),
    bag: roles.includes("collector"),
    "hand-in": mayKeepMoney(roles),
    pay: mayKeepMoney(roles),
    complaints: roles.includes("auditor"),
    check: roles.includes("auditor"),
  };
  return (Object.keys(may) as OfficeLesson[]).filter((lesson) => may[lesson]);
}
