import type { Missing, QuoteAnswer, QuotedBenefit } from "#core/benefit/answer.ts";
import type { Happening } from "#core/benefit/facts.ts";
import { amountOf, claimsIn } from "#core/claim/evaluate.ts";
import type { ClaimQuoted, FilingRefusal, Quoted, Wished } from "#core/claim/filing.ts";
import { marksOf, type Mark } from "#core/claim/marks.ts";
import type { Member } from "#core/member/member.ts";
import { sumSatang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { EventRule } from "#core/rule-set/event-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { memberById } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { duplicateOf } from "./duplicates.ts";
import { judge, type Judged } from "./judge.ts";
import { moneyLeft } from "./money-left.ts";
import { payeesOf, possiblePayees } from "./payees.ts";

/** All that a wish is filed by: who, by which rules, what it gives, and what stands in the way. */
export interface Weighed extends Quoted {
  readonly member: Member;
  readonly event: EventRule;
  readonly judged: Judged;
  /** Of each claim, in their order. */
  readonly marks: readonly (readonly Mark[])[];
}

/** Looks at a wish as it would be filed today. */
export async function weigh(
  moment: Moment,
  wished: Wished,
  startedBy: "member" | "committee" = "member",
): Promise<Result<Weighed, FilingRefusal>> {
  const { fund, today } = moment;
  const { memberId, happening } = wished;
  const member = await memberById(fund, memberId);
  const documents = wished.documents.map(({ code }) => code);
  const judged = member && (await judge(moment, { memberId, happening, documents, claimedOn: today }));
  if (member === undefined || judged === undefined) return refused({ type: "no-such-member" });
  const { rules, answer } = judged;
  const event = rules.events.find(({ code }) => code === happening.code);
  if (event === undefined) return refused({ type: "no-such-event", code: happening.code });
  const wrong = whatIsWrong(happening, { event, rules, today });
  if (wrong !== undefined) return refused(wrong);

  const wanted = wantedOf(answer, wished, startedBy);
  const claims = await quotedClaims(moment, { member, event, happening, wanted, rules });
  const marks = marksOfEach(rules, { memberId, happening }, claims);
  const duplicate = await duplicateOf(moment, marks.flat());
  const left = await moneyLeft(moment);
  return ok({
    member,
    event,
    judged,
    marks,
    answer,
    claims,
    amount: sumSatang(claims.map(({ amount }) => amount)),
    missing: missingIn(wanted),
    isShortOfMoney: claims.some(({ subFund, amount }) => left(subFund) < amount),
    ...(duplicate !== undefined && { duplicate }),
  });
}

/** What no rule needs to be asked about. */
export function whatIsWrong(
  { code, day, stays, concerns }: Happening,
  {
    event,
    rules,
    today,
  }: { readonly event: EventRule; readonly rules: RuleSet; readonly today: Temporal.PlainDate },
): Extract<FilingRefusal, { type: "not-about-them" | "day-to-come" | "stay-unclear" }> | undefined {
  if (!event.concerns.includes(concerns.relation)) return { type: "not-about-them" };
  if (stays.some(({ from, to }) => Temporal.PlainDate.compare(to, from) < 0)) return { type: "stay-unclear" };
  // Help that has to be asked for beforehand, such as a car, is about a day to come.
  const isAskedBefore = rules.benefits.some(
    (benefit) => benefit.event === code && benefit.requestDaysBefore !== null,
  );
  const isToCome = [day, ...stays.map(({ to }) => to)].some(
    (one) => Temporal.PlainDate.compare(one, today) > 0,
  );
  return isToCome && !isAskedBefore ? { type: "day-to-come" } : undefined;
}

/** The benefits that nothing stands against: those that give something, and those of which more has to be said first. */
function wantedOf(
  answer: QuoteAnswer,
  { benefits, happening }: Wished,
  startedBy: "member" | "committee",
): readonly QuotedBenefit[] {
  const open = answer.benefits.filter(
    (one) =>
      one.startedBy === startedBy &&
      one.withheld.length === 0 &&
      (benefits === undefined || benefits.includes(one.benefit)) &&
      (one.amount > 0n || one.missing.some(({ type }) => type !== "document")),
  );
  const given = open.filter(({ amount }) => amount > 0n);
  // Whoever gave birth at home asks for no nights, and need not say that there were none.
  const isOnlyStay = ({ missing }: QuotedBenefit): boolean =>
    happening.stays.length === 0 && missing.some((one) => one.type === "fact" && one.fact === "stay");
  return given.length > 0 ? open.filter((one) => !isOnlyStay(one)) : open;
}

function missingIn(wanted: readonly QuotedBenefit[]): Missing[] {
  const all = wanted.flatMap(({ missing }) => missing);
  return [...new Map(all.map((one) => [JSON.stringify(one), one])).values()];
}

interface ToGroup {
  readonly member: Member;
  readonly event: EventRule;
  readonly happening: Happening;
  readonly wanted: readonly QuotedBenefit[];
  readonly rules: RuleSet;
}

async function quotedClaims(
  moment: Moment,
  { member, event, happening, wanted, rules }: ToGroup,
): Promise<ClaimQuoted[]> {
  const diedOn = event.endsMembership ? happening.day : undefined;
  const possible = await possiblePayees(moment, member, { happening, diedOn });
  const subFund = rules.books.subFunds[0]?.code ?? "welfare";
  return claimsIn(wanted.filter(({ amount }) => amount > 0n)).flatMap((benefits) => {
    const [first] = benefits;
    if (first === undefined) return [];
    const { payee, policy } = first;
    const payees = payeesOf(payee, possible);
    return [{ benefits, payee, payees, policy, amount: amountOf(benefits), subFund }];
  });
}

function marksOfEach(
  rules: RuleSet,
  { memberId, happening }: Pick<Wished, "memberId" | "happening">,
  claims: readonly Pick<ClaimQuoted, "benefits">[],
): Mark[][] {
  let nightClaimsBefore = 0;
  return claims.map(({ benefits: given }) => {
    const marks = marksOf(rules, { memberId, happening, given, nightClaimsBefore });
    if (marks.some(({ of }) => of === "night")) nightClaimsBefore += 1;
    return marks;
  });
}
