import type { AgeRange, AnswerCondition, BenefitRule } from "#core/rule-set/benefit-rules.ts";
import type { Missing, RightFrom, Withheld } from "./answer.ts";
import { dayAfterSpan, dayCount, dayFromCount, type DayCount } from "./day-count.ts";
import { lastDayOf, type Occasion } from "./occasion.ts";

/**
 * What stands between a member and a benefit. Every gate is tried, so that a member hears all the reasons at once and
 * not one more on each visit. With both lists empty the way to the amount is open.
 */
export function hindrances(
  benefit: BenefitRule,
  occasion: Occasion,
): { withheld: Withheld[]; missing: Missing[] } {
  const withheld: Withheld[] = [];
  const missing: Missing[] = [];
  const note = (found: Withheld | Missing | null): void => {
    if (found === null) return;
    if (isMissing(found)) missing.push(found);
    else withheld.push(found);
  };
  note(sexGate(benefit, occasion));
  note(memberTypeGate(benefit, occasion));
  note(relationGate(benefit, occasion));
  const { birthDate } = occasion.member;
  note(ageGate(benefit.who.age, { of: "member", birthDate, day: occasion.firstDay }));
  note(ageGate(benefit.who.concernedAge, { ...concernedIn(occasion), day: occasion.firstDay }));
  for (const condition of benefit.who.answers) note(answerGate(condition, occasion));
  note(waitingGate(benefit, occasion));
  note(paidUpGate(benefit, occasion));
  note(requestGate(benefit, occasion));
  note(deadlineGate(benefit, occasion));
  return { withheld, missing };
}

/** Whoever asks for themselves is not asked for their birthday again: the register has it. */
function concernedIn({ event, member }: Occasion): Pick<Aged, "of" | "birthDate"> {
  const { relation, birthDate } = event.concerns;
  return relation === "self" && birthDate === null
    ? { of: "member", birthDate: member.birthDate }
    : { of: "concerned", birthDate };
}

const isMissing = (found: Withheld | Missing): found is Missing =>
  found.type === "answer" || found.type === "document" || found.type === "fact";

export const rightFrom = (from: DayCount, day: DayCount): RightFrom => ({
  rightFrom: dayFromCount(from),
  daysLeft: from - day,
});

/** Who is no member on the day hears that alone: what else would be missing says nothing to them. Death is on the day of leaving; whoever left on another day has no rights from the next day on. */
export function membershipGate({ member, firstDay }: Occasion): Withheld | null {
  if (dayCount(member.joinedOn) > firstDay) return { type: "not-yet-member", joinedOn: member.joinedOn };
  if (member.leftOn !== null && dayCount(member.leftOn) < firstDay)
    return { type: "left", leftOn: member.leftOn };
  return null;
}

function sexGate({ who }: BenefitRule, { member }: Occasion): Withheld | Missing | null {
  if (who.sex === null || who.sex === member.sex) return null;
  return member.sex === null ? { type: "fact", fact: "sex" } : { type: "other-sex", needs: who.sex };
}

function memberTypeGate({ who }: BenefitRule, { member }: Occasion): Withheld | null {
  if (who.memberTypes.length === 0 || who.memberTypes.includes(member.memberType)) return null;
  return { type: "other-member-type", needs: who.memberTypes };
}

function relationGate({ who }: BenefitRule, { event }: Occasion): Withheld | null {
  if (who.concerns.length === 0 || who.concerns.includes(event.concerns.relation)) return null;
  return { type: "other-relation", needs: who.concerns };
}

interface Aged {
  readonly of: "member" | "concerned";
  readonly birthDate: Temporal.PlainDate | null;
  readonly day: DayCount;
}

function ageGate(age: AgeRange | null, { of, birthDate, day }: Aged): Withheld | Missing | null {
  if (age === null) return null;
  if (birthDate === null) {
    return { type: "fact", fact: of === "member" ? "birth-date" : "birth-date-of-concerned" };
  }
  const from = dayAfterSpan(birthDate, age.from);
  if (day < from) return { type: "too-young", of, from: age.from, ...rightFrom(from, day) };
  if (age.under === null || day < dayAfterSpan(birthDate, age.under)) return null;
  return { type: "too-old", of, under: age.under };
}

function answerGate(condition: AnswerCondition, occasion: Occasion): Withheld | Missing | null {
  const answer = occasion.event.answers[condition.ask];
  if (answer === undefined) return unanswered(condition.ask, occasion);
  return isFulfilled(condition, answer) ? null : { type: "answer-outside", condition };
}

export function unanswered(ask: string, { rules, event }: Occasion): Missing {
  const asks = rules.events.find(({ code }) => code === event.code)?.asks ?? [];
  return { type: "answer", ask, name: asks.find(({ code }) => code === ask)?.name ?? ask };
}

function isFulfilled(condition: AnswerCondition, answer: string | number | boolean): boolean {
  if ("oneOf" in condition) return condition.oneOf.includes(String(answer));
  if ("is" in condition) return answer === condition.is;
  if (typeof answer !== "number") return false;
  return answer >= (condition.atLeast ?? -Infinity) && answer <= (condition.atMost ?? Infinity);
}

function waitingGate({ waiting }: BenefitRule, { member, coverage, firstDay }: Occasion): Withheld | null {
  const { span, by } = waiting;
  if (span.months === 0 && span.days === 0) return null;
  const paid = by === "paid-time";
  // Whoever has paid nothing yet would begin to today.
  const from = paid
    ? dayAfterSpan(dayFromCount(coverage.from ?? firstDay), span) + coverage.uncoveredDays
    : dayAfterSpan(member.joinedOn, span);
  return firstDay < from ? { type: "waiting", span, by, ...rightFrom(from, firstDay) } : null;
}

function paidUpGate({ paidUp }: BenefitRule, { rules, coverage, firstDay }: Occasion): Withheld | null {
  if (!paidUp.required) return null;
  const graceDays = paidUp.graceDays ?? rules.contributions.arrears.graceDays;
  const { paidThrough } = coverage;
  if (paidThrough !== null && paidThrough + graceDays >= firstDay) return null;
  return {
    type: "in-arrears",
    paidThrough: paidThrough === null ? null : dayFromCount(paidThrough),
    graceDays,
  };
}

function requestGate({ requestDaysBefore }: BenefitRule, { event, firstDay }: Occasion): Withheld | null {
  if (requestDaysBefore === null || event.claimedOn === null) return null;
  const latest = firstDay - requestDaysBefore;
  if (dayCount(event.claimedOn) <= latest) return null;
  return { type: "requested-late", latest: dayFromCount(latest), daysBefore: requestDaysBefore };
}

/** The last day of the period still counts: "within 90 days" of the 1st ends with the 90th day after it. */
function deadlineGate({ claimWithin }: BenefitRule, occasion: Occasion): Withheld | null {
  const { claimedOn } = occasion.event;
  if (claimWithin === null || claimedOn === null) return null;
  const deadline = dayAfterSpan(dayFromCount(lastDayOf(occasion)), claimWithin);
  const daysLate = dayCount(claimedOn) - deadline;
  return daysLate <= 0 ? null : { type: "claimed-late", deadline: dayFromCount(deadline), daysLate };
}
