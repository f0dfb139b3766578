import type { ByResolution } from "#core/fund/hand-over.ts";
import { mayKeepRegister } from "#core/fund/office.ts";
import { decideReadmission, type ReadmissionRefusal } from "#core/member/leaving.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { logAct } from "#store/member-log.ts";
import { beginAgain } from "#store/memberships.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { lockMemberFor, type NoSuchMember, type NotAllowed } from "./asked-of.ts";

export interface ReadmitMember {
  readonly memberNo: string;
  /** The first day of the new membership, from which waiting counts. */
  readonly on: Temporal.PlainDate;
  readonly byNo: string;
  readonly resolution?: ByResolution;
  /** As before, where it is left out. */
  readonly planCode?: string;
}

export interface Readmitted {
  readonly memberNo: string;
  readonly name: string;
  readonly joinedOn: Temporal.PlainDate;
  readonly earlierPaidTimeCounts: boolean;
}

/** Takes somebody back into the fund, as the rules of that day allow it: a new membership under the old number. */
export async function readmitMember(
  moment: Moment,
  { memberNo, on, byNo, resolution, planCode }: ReadmitMember,
): Promise<
  Result<
    Readmitted,
    | NoSuchMember
    | NotAllowed
    | ReadmissionRefusal
    | { readonly type: "unknown-plan"; readonly plans: readonly string[] }
  >
> {
  const { fund, today } = moment;
  const locked = await lockMemberFor(moment, { memberNo, byNo }, mayKeepRegister);
  if (!locked.ok) return locked;
  const { by, member } = locked.value;
  const { memberId } = member;
  const rules = (await rulesByDay(fund))(on);
  const plans = rules.contributions.plans.map(({ code }) => code);
  const decided = decideReadmission(member, on, { today, rules: rules.membership });
  if (!decided.ok) return decided;
  if (planCode !== undefined && !plans.includes(planCode)) return refused({ type: "unknown-plan", plans });

  await beginAgain(fund, memberId, { ...decided.value, planCode: planCode ?? member.planCode });
  await write(moment, { memberId, by, on, resolution });
  const { earlierPaidTimeCounts } = rules.membership.rejoining;
  return ok({ memberNo, name: fullName(member), joinedOn: on, earlierPaidTimeCounts });
}

async function write(
  { fund, at, newId }: Moment,
  written: {
    readonly memberId: string;
    readonly by: string;
    readonly on: Temporal.PlainDate;
    readonly resolution: ByResolution | undefined;
  },
): Promise<void> {
  const { memberId, by, on, resolution } = written;
  await logAct(fund, {
    logId: newId(),
    memberId,
    kind: "readmitted",
    writtenBy: by,
    writtenAt: at,
    words: { on: on.toString(), resolution: resolution?.number },
  });
  await addDecision(fund, {
    decisionId: newId(),
    kind: "member-readmitted",
    subjectKind: "member",
    subjectId: memberId,
    decidedBy: by,
    decidedAt: at,
    words: {},
    ...(resolution !== undefined && { resolution }),
  });
}
