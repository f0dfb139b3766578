import type { Corrected, CorrectFact, CorrectRefusal } from "#core/claim/acting.ts";
import { benefitsOf } from "#core/claim/evaluate.ts";
import { marksOf } from "#core/claim/marks.ts";
import type { Happening } from "#core/benefit/facts.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addMarks, freeMarks, marksOfClaim } from "#store/claim-marks.ts";
import { claimById, type Claim } from "#store/claims.ts";
import { lockStanding, memberById, setLeft } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { speaksForFund } from "./claimant.ts";
import { conflictWith } from "./concerned.ts";
import { duplicateOf, marksInText } from "./duplicates.ts";
import { evaluateAnew } from "./evaluate-anew.ts";
import { judgeAnew, type Judged } from "./judge.ts";
import { openedFor, type Opened } from "./opened.ts";
import { whatIsWrong } from "./weigh.ts";

/** Nobody types an amount: a wrong fact is corrected with a reason, and the claim is evaluated anew (decisions.md 15). */
export async function correctFact(
  moment: Moment,
  correction: CorrectFact,
): Promise<Result<Corrected, CorrectRefusal>> {
  const { fund } = moment;
  const { claimId, by, fromLine, reason } = correction;
  const known = await claimById(fund, claimId);
  if (known === undefined) return refused({ type: "no-such-claim" });
  // Before the claim, as at filing: nights and deaths of one member are looked for by one act at a time.
  await lockStanding(fund, known.memberId);
  const opened = await openedFor(moment, claimId, "corrected");
  if (!opened.ok) return opened;
  const { claim } = opened.value;
  const happening = correction.happening ?? claim.filed.happening;
  const refusal = await whyNotCorrect(moment, opened.value, { correction, happening });
  if (refusal !== undefined) return refused(refusal);
  const judged = await judgeAnew(moment, claim, happening);
  const wrong = wrongIn(moment, happening, judged);
  if (wrong !== undefined) return refused(wrong);
  const had = await marksOfClaim(fund, claimId);
  const marks = marksOf(judged.rules, {
    memberId: claim.memberId,
    happening,
    given: benefitsOf(judged.answer, claim.benefits),
    nightClaimsBefore: nightClaimsBefore(had),
  });
  const duplicate = await duplicateOf(moment, marks, claimId);
  if (duplicate !== undefined) return refused({ type: "claimed-before", ...duplicate });

  await moveMarks(moment, claimId, { had, wanted: marksInText(moment, marks) });
  await moveDeath(moment, claim, { happening, judged });
  const anew = { judged, reason, by, ...(fromLine !== undefined && { fromLine }) };
  const { opening, evaluationNo } = await evaluateAnew(moment, opened.value, anew);
  return ok({ before: claim.amount, amount: judged.amount, answer: judged.answer, evaluationNo, opening });
}

async function whyNotCorrect(
  moment: Moment,
  { claim }: Opened,
  { correction, happening }: { readonly correction: CorrectFact; readonly happening: Happening },
): Promise<CorrectRefusal | undefined> {
  const { by, reason } = correction;
  if (!(await speaksForFund(moment, by))) return { type: "not-in-office" };
  const why = await conflictWith(moment.fund, claim, by);
  // Who wrote the claim down may mend their own writing; what it gives is judged by others.
  if (why !== undefined && why !== "filed-it") return { type: "in-conflict", why };
  if (reason.trim() === "") return { type: "reason-missing" };
  return happening.code === claim.event ? undefined : { type: "another-event" };
}

function wrongIn(
  { today }: Moment,
  happening: Happening,
  { rules }: Judged,
): Extract<CorrectRefusal, { type: "another-event" | "day-to-come" | "stay-unclear" }> | undefined {
  const event = rules.events.find(({ code }) => code === happening.code);
  const wrong = event && whatIsWrong(happening, { event, rules, today });
  // A claim about somebody else altogether is another claim.
  return wrong?.type === "not-about-them" ? { type: "another-event" } : wrong;
}

interface Moves {
  readonly had: readonly { readonly mark: string; readonly stands: boolean }[];
  readonly wanted: readonly string[];
}

/** Marks of earlier facts are freed; those of a confirmed list stay. */
async function moveMarks({ fund, at }: Moment, claimId: string, { had, wanted }: Moves): Promise<void> {
  const standing = had.filter(({ stands }) => stands).map(({ mark }) => mark);
  const gone = standing.filter((mark) => !mark.startsWith("list:") && !wanted.includes(mark));
  await freeMarks(fund, claimId, at, gone);
  await addMarks(
    fund,
    claimId,
    wanted.filter((mark) => !standing.includes(mark)),
  );
}

/** As it was counted when the claim was filed: it stands at the end of each of its nights. */
const nightClaimsBefore = (had: Moves["had"]): number =>
  Number(had.find(({ mark }) => mark.startsWith("night:"))?.mark.split(":")[3] ?? 0);

/** The membership ends on the day of death, whichever it truly was. */
async function moveDeath(
  { fund }: Moment,
  claim: Claim,
  { happening, judged }: { readonly happening: Happening; readonly judged: Judged },
): Promise<void> {
  const event = judged.rules.events.find(({ code }) => code === happening.code);
  if (event?.endsMembership !== true || happening.day.equals(claim.firstOn)) return;
  const member = await memberById(fund, claim.memberId);
  if (member?.leftReason === "died")
    await setLeft(fund, claim.memberId, { on: happening.day, reason: "died" });
}
