import { assert } from "#core/assert.ts";
import { decideBeneficiaries, type Beneficiary, type BeneficiaryFault } from "#core/member/beneficiary.ts";
import { fullName } from "#core/member/member.ts";
import type { MemberPage } from "#core/member/page.ts";
import {
  decideRegistration,
  type Registration,
  type RegistrationFault,
  type RegistrationWarning,
} from "#core/member/registration.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addFirstLists } from "#store/beneficiaries.ts";
import { addMembers, lockRegister, takenAmong, type NewMember } from "#store/member-pages.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";

/** A member as the registrar writes them down; the plan left out is the first of the rule set. */
export type AddMember = Registration & {
  readonly beneficiaries?: readonly Beneficiary[];
  /** Who writes them down, by id. */
  readonly writtenBy?: string;
  /** From an old register: a citizen id that does not check is kept with a warning. */
  readonly keepsWrongCitizenIds?: boolean;
};

/** Every refusal names the field in which it stands. */
export type AddMemberRefusal =
  | RegistrationFault
  | {
      readonly type: "beneficiaries-wrong";
      readonly field: "beneficiaries";
      readonly fault: BeneficiaryFault;
    }
  | { readonly type: "number-taken"; readonly field: "memberNo" }
  | { readonly type: "citizen-id-taken"; readonly field: "citizenId" };

export interface Registered {
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly warnings: readonly RegistrationWarning[];
}

/** One member, or the first thing that is wrong. */
export async function registerMember(
  moment: Moment,
  command: AddMember,
): Promise<Result<Registered, AddMemberRefusal>> {
  const registered = await registerMembers(moment, [command]);
  if (!registered.ok) return refused(firstOf(registered.refusal[0]?.refusals));
  const [one] = registered.value;
  assert(one !== undefined, "who is registered is told");
  return ok(one);
}

/** What is wrong with one of many, by its place among them. */
export interface RefusedMember {
  readonly place: number;
  readonly refusals: readonly AddMemberRefusal[];
}

/** So many go into one statement; more would not fit. */
export const mostAtOnce = 1000;

/** Registers all of them, or none and says everything that is wrong with each. At most `mostAtOnce`. */
export async function registerMembers(
  moment: Moment,
  commands: readonly AddMember[],
): Promise<Result<readonly Registered[], readonly RefusedMember[]>> {
  assert(commands.length <= mostAtOnce, "members are registered by the thousand at most");
  const { fund, at, today, newId } = moment;
  const rules = await rulesByDay(fund);
  const plansOn = (day: Temporal.PlainDate): readonly string[] =>
    rules(day).contributions.plans.map(({ code }) => code);
  await lockRegister(fund);
  const decided = commands.map((command) => decide(command, { today, plans: plansOn(command.joinedOn) }));
  const taken = await takenBy(
    moment,
    decided.map(({ page }) => page),
  );
  const wrong = decided.flatMap(({ refusals }, place) => {
    const all = [...refusals, ...(taken[place] ?? [])];
    return all.length === 0 ? [] : [{ place, refusals: all }];
  });
  if (wrong.length > 0) return refused(wrong);

  const added = decided.flatMap(({ page, beneficiaries, warnings }, place): ToAdd[] => {
    const writtenBy = commands[place]?.writtenBy;
    return page === undefined
      ? []
      : [{ memberId: newId(), page, beneficiaries, warnings, ...(writtenBy !== undefined && { writtenBy }) }];
  });
  await addMembers(fund, added, at);
  const lists = added.filter(({ beneficiaries }) => beneficiaries.length > 0);
  await addFirstLists(
    fund,
    lists.map(({ memberId, beneficiaries }) => ({ memberId, named: beneficiaries })),
    at,
  );
  return ok(
    added.map(({ memberId, page, warnings }) => ({
      memberId,
      memberNo: page.memberNo,
      name: fullName(page),
      warnings,
    })),
  );
}

interface ToAdd extends NewMember {
  readonly beneficiaries: readonly Beneficiary[];
  readonly warnings: readonly RegistrationWarning[];
}

interface Decided {
  readonly page?: MemberPage;
  readonly beneficiaries: readonly Beneficiary[];
  readonly warnings: readonly RegistrationWarning[];
  readonly refusals: readonly AddMemberRefusal[];
}

function decide(
  { beneficiaries = [], keepsWrongCitizenIds = false, ...given }: AddMember,
  facts: { readonly today: Temporal.PlainDate; readonly plans: readonly string[] },
): Decided {
  const decided = decideRegistration(given, { ...facts, keepsWrongCitizenIds });
  const named = beneficiaries.length === 0 ? ok([]) : decideBeneficiaries(beneficiaries);
  const faults: readonly AddMemberRefusal[] = named.ok
    ? []
    : [{ type: "beneficiaries-wrong", field: "beneficiaries", fault: named.refusal }];
  if (!decided.ok) return { beneficiaries: [], warnings: [], refusals: [...decided.refusal, ...faults] };
  return { ...decided.value, beneficiaries: named.ok ? named.value : [], refusals: faults };
}

/** Numbers and citizen ids that another member has, or one before in the same batch. By place. */
async function takenBy(
  { fund }: Moment,
  pages: readonly (MemberPage | undefined)[],
): Promise<readonly (readonly AddMemberRefusal[])[]> {
  const known = pages.filter((page) => page !== undefined);
  const { memberNos, citizenIds } = await takenAmong(fund, {
    memberNos: known.map(({ memberNo }) => memberNo),
    citizenIds: known.flatMap((page) => soundCitizenId(page) ?? []),
  });
  const [numbers, ids] = [new Set(memberNos), new Set(citizenIds)];
  return pages.map((page) => {
    if (page === undefined) return [];
    const citizenId = soundCitizenId(page);
    const refusals: AddMemberRefusal[] = [
      ...(numbers.has(page.memberNo) ? [{ type: "number-taken", field: "memberNo" } as const] : []),
      ...(citizenId !== undefined && ids.has(citizenId)
        ? [{ type: "citizen-id-taken", field: "citizenId" } as const]
        : []),
    ];
    numbers.add(page.memberNo);
    if (citizenId !== undefined) ids.add(citizenId);
    return refusals;
  });
}

const soundCitizenId = ({ citizenId, citizenIdFault }: MemberPage): string | undefined =>
  citizenIdFault === undefined ? citizenId : undefined;

function firstOf<One>(refusals: readonly One[] | undefined): One {
  const first = refusals?.[0];
  assert(first !== undefined, "who is refused is told why");
  return first;
}
