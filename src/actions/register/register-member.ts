import { citizenIdFault, normaliseCitizenId } from "#core/citizen-id.ts";
import { planOf } from "#core/contribution/coverage.ts";
import { fullName } from "#core/member/member.ts";
import { readPhone } from "#core/member/phone.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addMember, memberByNo, type NewMember } from "#store/members.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";

/** A member as the registrar writes them down; the plan left out is the first of the rule set. */
export type AddMember = Omit<NewMember, "memberId" | "planCode" | "memberType" | "title" | "familyName"> & {
  readonly title?: string;
  readonly familyName?: string;
  readonly memberType?: string;
  readonly planCode?: string;
};

export type AddMemberRefusal =
  | { readonly type: "number-missing" }
  | { readonly type: "name-missing" }
  | { readonly type: "unknown-plan"; readonly plans: readonly string[] }
  | { readonly type: "day-to-come"; readonly field: "joinedOn" | "birthOn" }
  | { readonly type: "born-after-joining" }
  | { readonly type: "citizen-id-wrong" }
  | { readonly type: "phone-wrong" }
  | { readonly type: "number-taken" }
  | { readonly type: "citizen-id-taken" };

export async function registerMember(
  { fund, at, today, newId }: Moment,
  command: AddMember,
): Promise<
  Result<{ readonly memberId: string; readonly memberNo: string; readonly name: string }, AddMemberRefusal>
> {
  const rules = (await rulesByDay(fund))(command.joinedOn).contributions;
  const refusal = whyNot(
    command,
    today,
    rules.plans.map(({ code }) => code),
  );
  if (refusal !== undefined) return refused(refusal);
  const { citizenId, phone, ...plain } = command;
  const memberNo = command.memberNo.trim();
  if ((await memberByNo(fund, memberNo)) !== undefined) return refused({ type: "number-taken" });

  const number = phone === undefined ? undefined : readPhone(phone);
  const added: NewMember = {
    title: "",
    familyName: "",
    memberType: "general",
    ...plain,
    memberNo,
    planCode: command.planCode ?? planOf(rules, "").code,
    memberId: newId(),
    ...(citizenId !== undefined && { citizenId: normaliseCitizenId(citizenId) }),
    ...(number !== undefined && { phone: number }),
  };
  if (!(await addMember(fund, added, at))) {
    const isNumberTaken = (await memberByNo(fund, memberNo)) !== undefined;
    return refused({ type: isNumberTaken ? "number-taken" : "citizen-id-taken" });
  }
  return ok({ memberId: added.memberId, memberNo, name: fullName(added) });
}

function whyNot(
  command: AddMember,
  today: Temporal.PlainDate,
  plans: readonly string[],
): AddMemberRefusal | undefined {
  const isToCome = (day: Temporal.PlainDate): boolean => Temporal.PlainDate.compare(day, today) > 0;
  const { memberNo, givenName, planCode, joinedOn, birthOn, citizenId, phone } = command;
  if (memberNo.trim() === "") return { type: "number-missing" };
  if (givenName.trim() === "") return { type: "name-missing" };
  if (planCode !== undefined && !plans.includes(planCode)) return { type: "unknown-plan", plans };
  if (isToCome(joinedOn)) return { type: "day-to-come", field: "joinedOn" };
  if (birthOn !== undefined && isToCome(birthOn)) return { type: "day-to-come", field: "birthOn" };
  if (birthOn !== undefined && Temporal.PlainDate.compare(birthOn, joinedOn) > 0)
    return { type: "born-after-joining" };
  if (citizenId !== undefined && citizenIdFault(citizenId) !== undefined) return { type: "citizen-id-wrong" };
  if (phone !== undefined && readPhone(phone) === undefined) return { type: "phone-wrong" };
  return undefined;
}
