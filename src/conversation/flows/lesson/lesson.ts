import { assert } from "#core/assert.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import { asks, end, type Answer, type Flow, type Moment } from "../../flow.ts";
import type { Choice, Reply } from "../../reply.ts";
import { button, cards, reply, text } from "../../say.ts";
import { shortcut } from "../../shortcuts.ts";
import type { Conversation, Scene, Turn } from "../../turn.ts";
import { isSameWord } from "../../understand/keywords.ts";
import { lessonWords } from "../../wording/lesson.ts";
import { phrases } from "../../wording/phrases.ts";
import { courseNames, lessonsOf, type Course, type Lesson } from "./courses.ts";

const words = lessonWords.th;

/**
 * Lessons are a talk of one step, begun only by whoever asks for them. The thing to try is a menu's own button: what only
 * shows is answered in between, what asks puts the lesson aside, and afterwards the lesson stands there again.
 */
export const lessonFlow: Flow = {
  name: "lesson",
  leftAsItWas: words.leftAsItWas,
  keepsPlace: {
    said: words.keeps,
    resume: ({ facts, draftId }, moment) =>
      asksLesson({ facts, draftId, first: [text(words.backHere)] }, moment),
    givesWay: true,
  },
  steps: new Map([["lesson", { question: lessonQuestion, answer: takeAnswer, hint: words.hint }]]),
  told: () => undefined,
};

const asksLesson = asks("lesson", "lesson", lessonQuestion);

/** "บทเรียน", or a button that names a course and a lesson. Who is in office begins with their work. */
export function beginLessons(moment: Moment, facts: Readonly<Record<string, string>>): Turn {
  const { scene } = moment;
  const asked = courseNames.find((name) => name === facts["course"]);
  const course = [...(asked === undefined ? [] : [asked]), "office" as const, "member" as const].find(
    (name) => lessonsOf(name, scene).length > 0,
  );
  return course === undefined
    ? end(notLinked())
    : asksLesson({ facts: { course, lesson: facts["lesson"] ?? "" } }, moment);
}

interface Place {
  readonly course: Course;
  readonly lessons: readonly Lesson[];
  readonly index: number;
  readonly lesson: Lesson;
}

/** A lesson that this person has no more, because an office ended, gives its place to the first. */
function placeOf({ facts }: Conversation, scene: Scene): Place | undefined {
  const course = courseNames.find((name) => name === facts["course"]);
  const asked = course === undefined ? [] : lessonsOf(course, scene);
  const standing = course !== undefined && asked.length > 0 ? course : "member";
  const lessons = lessonsOf(standing, scene);
  const index = Math.max(
    lessons.findIndex(({ id }) => id === facts["lesson"]),
    0,
  );
  const lesson = lessons[index];
  return lesson && { course: standing, lessons, index, lesson };
}

function lessonQuestion(conversation: Conversation, scene: Scene): Reply | undefined {
  const place = placeOf(conversation, scene);
  if (place === undefined) return undefined;
  const { lessons, index, lesson } = place;
  const { stamp } = conversation;
  const label = phrases.th.labels[lesson.tries];
  const isLast = index === lessons.length - 1;
  return reply(
    ...cards({
      look: "plain",
      title: words.at(index + 1, lessons.length, lesson.title),
      paragraph: lesson.says.join("\n"),
      notes: [words.try(label), ...(scene.fund.isPractice ? [words.practiceToo] : [])],
      buttons: [
        shortcut(lesson.tries),
        ...(isLast ? [] : [button(words.next, "lesson:next", { stamp })]),
        button(words.stop, "lesson:stop", { stamp, away: true }),
      ],
      summary: words.summary(index + 1, lesson.title, lesson.says.join(" ")),
    }),
  );
}

function takeAnswer(answer: Answer, conversation: Conversation, moment: Moment): Turn | undefined {
  const place = placeOf(conversation, moment.scene);
  assert(place !== undefined, "a lesson that was asked has a place");
  const { draftId } = conversation;
  const to = whereTo(answer, place);
  if (to === "stop") return end(stopped(place, moment.scene));
  const lesson = to === undefined ? undefined : place.lessons[to]?.id;
  return lesson === undefined
    ? undefined
    : asksLesson({ facts: { course: place.course, lesson }, draftId }, moment);
}

/** The last lesson has no next: who is through stops there. */
function whereTo(answer: Answer, { lessons, index }: Place): number | "stop" | undefined {
  const said = answer.type === "choice" ? answer.chosen.name : answer.text;
  const isSaid = (name: string, label: string): boolean => said === name || isSameWord(said, label);
  if (isSaid("lesson:stop", words.stop)) return "stop";
  if (isSaid("lesson:next", words.next) || isSameWord(said, "ต่อไป") || isSameWord(said, "ต่อ"))
    return index === lessons.length - 1 ? "stop" : index + 1;
  const number = /^\s*(?:บทที่|บท)?\s*(\d{1,2})\s*$/u.exec(arabicDigits(said))?.[1];
  return number === undefined ? undefined : Number(number) - 1;
}

/** At the end of the course, or before it with a button that keeps the place. */
function stopped({ course, lessons, index, lesson }: Place, scene: Scene): Reply {
  const isDone = index === lessons.length - 1;
  const other = course === "member" ? "office" : "member";
  return reply(
    ...cards({
      look: isDone ? "good" : "plain",
      title: isDone ? words.doneTitle : words.stoppedTitle,
      notes: isDone ? [words.done] : [words.stopped(index + 1), words.leftAsItWas],
      buttons: [
        isDone ? toLesson(words.again, course) : toLesson(words.goOn, course, lesson.id),
        ...(lessonsOf(other, scene).length > 0
          ? [toLesson(other === "member" ? words.memberCourse : words.officeCourse, other)]
          : []),
        shortcut("help:show"),
      ],
      summary: isDone ? words.done : words.leftAsItWas,
    }),
  );
}

const toLesson = (label: string, course: Course, lesson = ""): Choice =>
  button(label, "lesson:begin", { facts: { course, ...(lesson !== "" && { lesson }) } });

const notLinked = (): Reply =>
  reply(
    ...cards({
      look: "plain",
      title: words.notLinkedTitle,
      notes: [words.notLinked],
      buttons: [shortcut("link:begin"), shortcut("apply:show"), shortcut("help:show")],
      summary: words.notLinked,
    }),
  );
