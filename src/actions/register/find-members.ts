import type { FoundMember } from "#conversation/deed.ts";
import { citizenIdFault, normaliseCitizenId } from "#core/citizen-id.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { findMembers, memberByCitizenId } from "#store/member-search.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";

/** By number, by name in almost any spelling, by phone or its last four digits; the surest first. */
export async function membersLike(
  { fund }: Moment,
  { query, most }: { readonly query: string; readonly most: number },
): Promise<{ readonly members: readonly FoundMember[]; readonly more: boolean }> {
  const found = await findMembers(fund, query, most + 1);
  return { members: found.slice(0, most).map(foundMember), more: found.length > most };
}

/** The one with this citizen id, in whatever spelling; undefined where nobody has it. */
export async function memberWithCitizenId(
  { fund }: Moment,
  citizenId: string,
): Promise<Result<FoundMember | undefined, { readonly type: "citizen-id-wrong" }>> {
  if (citizenIdFault(citizenId) !== undefined) return refused({ type: "citizen-id-wrong" });
  const member = await memberByCitizenId(fund, normaliseCitizenId(citizenId));
  return ok(member && foundMember(member));
}
