import type { AskInformation, AskRefusal, GiveInformation, GiveRefusal } from "#core/claim/acting.ts";
import type { Stage } from "#core/claim/stage.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { delegationsOn } from "#store/delegations.ts";
import type { Moment } from "../perform.ts";
import { isClaimant } from "./claimant.ts";
import { conflictWith } from "./concerned.ts";
import { openedFor, openSittingIn, recordAct } from "./opened.ts";
import { standingIn } from "./outcome.ts";

/** Whoever has a seat in the step that is open asks the claimant; nobody decides until the answer is there. */
export async function askInformation(
  moment: Moment,
  { claimId, by, fromLine, question }: AskInformation,
): Promise<Result<{ readonly stage: Stage }, AskRefusal>> {
  const opened = await openedFor(moment, claimId, "information-asked");
  if (!opened.ok) return opened;
  if (question.trim() === "") return refused({ type: "question-missing" });
  const why = await conflictWith(moment.fund, opened.value.claim, by);
  if (why !== undefined) return refused({ type: "in-conflict", why });
  const sitting = openSittingIn(opened.value);
  const standing = sitting && standingIn(sitting);
  const waited = standing?.type === "open" ? standing.waitsFor : [];
  const stoodFor = (await delegationsOn(moment.fund, moment.today))
    .filter(({ delegate }) => delegate === by)
    .map(({ memberId }) => memberId);
  if (![by, ...stoodFor].some((id) => waited.includes(id))) return refused({ type: "no-seat" });
  const { state } = await recordAct(moment, opened.value, {
    kind: "information-asked",
    words: question,
    by,
    ...(sitting && { facts: { sitting: sitting.sittingNo } }),
    ...(fromLine !== undefined && { fromLine }),
  });
  return ok({ stage: state.stage });
}

/** The claimant answers, and the sitting goes on where it was. */
export async function giveInformation(
  moment: Moment,
  { claimId, answer, documents, by, fromLine }: GiveInformation,
): Promise<Result<{ readonly stage: Stage }, GiveRefusal>> {
  const opened = await openedFor(moment, claimId, "information-given");
  if (!opened.ok) return opened;
  const actor = { ...(by !== undefined && { by }), ...(fromLine !== undefined && { fromLine }) };
  if (!(await isClaimant(moment, opened.value.claim, actor))) return refused({ type: "not-their-claim" });
  if (answer.trim() === "" && documents.length === 0) return refused({ type: "answer-missing" });
  const { state } = await recordAct(moment, opened.value, {
    kind: "information-given",
    words: answer,
    facts: { documents: documents.map(({ code }) => code) },
    ...actor,
  });
  return ok({ stage: state.stage });
}
