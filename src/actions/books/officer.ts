import type { Role } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { householdOf } from "#store/households.ts";
import { memberById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";

/** Who acts on the books: their offices today, their name for the paper, and whose money they never handle alone. */
export interface Officer {
  readonly memberId: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly household: ReadonlySet<string>;
}

/** `actsFor` are members for whom the speaker's own LINE account acts or ever acted: it may have other links than theirs. */
export async function officerOf(
  { fund, today }: Pick<Moment, "fund" | "today">,
  memberId: string,
  actsFor: readonly string[] = [],
): Promise<Officer> {
  const roles = (await rolesOn(fund, [memberId], today)).get(memberId) ?? [];
  const member = await memberById(fund, memberId);
  const household = new Set([...(await householdOf(fund, memberId)), ...actsFor]);
  return { memberId, name: member === undefined ? "" : fullName(member), roles, household };
}
