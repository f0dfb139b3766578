import type { NameSubstitute, SubstituteRefusal } from "#core/claim/acting.ts";
import type { Opening } from "#core/claim/filing.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { memberById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { beginSitting } from "./begin-sitting.ts";
import { conflictWith } from "./concerned.ts";
import { openedFor, recordAct, type Opened } from "./opened.ts";

/** The secretary names, by a meeting's resolution, who sits where conflicts leave too few; the sitting opens if that suffices. */
export async function nameSubstitute(
  moment: Moment,
  named: NameSubstitute,
): Promise<Result<Opening, SubstituteRefusal>> {
  const { fund, at, newId } = moment;
  const { claimId, by, fromLine, memberId, resolution } = named;
  const opened = await openedFor(moment, claimId, "substitute-named");
  if (!opened.ok) return opened;
  const refusal = await whyNotName(moment, opened.value, named);
  if (refusal !== undefined) return refused(refusal);
  // Somebody's office or conflict may have changed since: then nobody needs to be named.
  const { opening } = await beginSitting(moment, opened.value);
  if (opening.type === "opened") return ok(opening);

  await addDecision(fund, {
    decisionId: newId(),
    kind: "substitute-named",
    subjectKind: "claim",
    subjectId: claimId,
    decidedBy: by,
    resolution,
    decidedAt: at,
    words: { member: memberId },
  });
  const after = await recordAct(moment, opened.value, {
    kind: "substitute-named",
    facts: {
      member: memberId,
      resolutionNo: resolution.number,
      resolutionOn: resolution.on.toString(),
    },
    by,
    ...(fromLine !== undefined && { fromLine }),
  });
  return ok((await beginSitting(moment, after)).opening);
}

async function whyNotName(
  moment: Moment,
  { claim, acts }: Opened,
  { by, memberId }: NameSubstitute,
): Promise<SubstituteRefusal | undefined> {
  const { fund, today } = moment;
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!held.includes("secretary")) return { type: "not-in-office" };
  const member = await memberById(fund, memberId);
  if (member === undefined || member.leftOn !== undefined) return { type: "no-such-member" };
  if (acts.some(({ kind, facts }) => kind === "substitute-named" && facts.member === memberId))
    return { type: "named-before" };
  const why = await conflictWith(fund, claim, memberId);
  return why === undefined ? undefined : { type: "in-conflict", why };
}
