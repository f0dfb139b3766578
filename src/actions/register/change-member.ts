import { paidUpTo } from "#core/contribution/coverage.ts";
import { mayKeepRegister } from "#core/fund/office.ts";
import { decideCorrection, type CorrectionRefusal } from "#core/member/correction.ts";
import { fullName } from "#core/member/member.ts";
import type { Correctable, Correction, FieldChange, MemberPage } from "#core/member/page.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { logAct } from "#store/member-log.ts";
import { changePage, lockRegister, pageOf, takenAmong } from "#store/member-pages.ts";
import { lockStanding, memberById, setPaidUpTo } from "#store/members.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { payerOf } from "../payer.ts";
import { holderMeant, memberMeant, type NoSuchMember, type NotAllowed } from "./asked-of.ts";

export interface ChangeMember {
  readonly memberNo: string;
  readonly correction: Correction;
  readonly byNo: string;
  readonly reason?: string;
}

export type ChangeRefusal =
  | NoSuchMember
  | NotAllowed
  | CorrectionRefusal
  | { readonly type: "number-taken"; readonly field: "memberNo" }
  | { readonly type: "citizen-id-taken"; readonly field: "citizenId" };

/**
 * A registrar's correction of a member's page. The log keeps who, when, which fields, and what stood there before, sealed.
 * Where the plan or the day of joining changes, what the member has paid up to is counted anew.
 */
export async function changeMember(
  moment: Moment,
  { memberNo, correction, byNo, reason }: ChangeMember,
): Promise<
  Result<
    { readonly memberNo: string; readonly name: string; readonly fields: readonly Correctable[] },
    ChangeRefusal
  >
> {
  const { fund, today } = moment;
  const by = await holderMeant(moment, byNo, mayKeepRegister);
  if (!by.ok) return by;
  await lockRegister(fund);
  const meant = await memberMeant(moment, memberNo);
  if (!meant.ok) return meant;
  const { memberId } = meant.value;
  await lockStanding(fund, memberId);
  const before = await pageOf(fund, memberId);
  if (before === undefined) return refused({ type: "no-such-member", memberNo });

  // By the rules of today, but a page may keep a plan that only earlier rules know.
  const plans = (await rulesByDay(fund))(today).contributions.plans.map(({ code }) => code);
  const decided = decideCorrection(before, correction, { today, plans });
  if (!decided.ok) return decided;
  const { page, changes } = decided.value;
  const taken = await whoHas(moment, memberId, { page, changes });
  if (taken !== undefined) return refused(taken);

  await changePage(fund, memberId, page);
  await countAnew(moment, memberId, changes);
  await log(moment, { memberId, by: by.value.memberId, changes, reason });
  return ok({
    memberNo: page.memberNo,
    name: fullName(page),
    fields: changes.map(({ field }) => field),
  });
}

async function whoHas(
  { fund }: Moment,
  except: string,
  { page, changes }: { readonly page: MemberPage; readonly changes: readonly FieldChange[] },
): Promise<Extract<ChangeRefusal, { type: "number-taken" | "citizen-id-taken" }> | undefined> {
  const isChanged = (field: Correctable): boolean => changes.some((change) => change.field === field);
  const memberNos = isChanged("memberNo") ? [page.memberNo] : [];
  const citizenIds = isChanged("citizenId") && page.citizenId !== undefined ? [page.citizenId] : [];
  const taken = await takenAmong(fund, { memberNos, citizenIds, except });
  if (taken.memberNos.size > 0) return { type: "number-taken", field: "memberNo" };
  return taken.citizenIds.size > 0 ? { type: "citizen-id-taken", field: "citizenId" } : undefined;
}

async function countAnew({ fund }: Moment, memberId: string, changes: readonly FieldChange[]): Promise<void> {
  if (!changes.some(({ field }) => field === "planCode" || field === "joinedOn")) return;
  const member = await memberById(fund, memberId);
  if (member !== undefined) await setPaidUpTo(fund, memberId, paidUpTo(await payerOf(fund, member)));
}

async function log(
  { fund, at, newId }: Moment,
  act: {
    readonly memberId: string;
    readonly by: string;
    readonly changes: readonly FieldChange[];
    readonly reason: string | undefined;
  },
): Promise<void> {
  const { memberId, by, changes, reason } = act;
  await logAct(fund, {
    logId: newId(),
    memberId,
    kind: "corrected",
    writtenBy: by,
    writtenAt: at,
    words: { changes, reason },
  });
}
