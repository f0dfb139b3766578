import { conflictOf, type Concerned, type ConflictReason } from "#core/claim/conflict.ts";
import { nameKey } from "#core/member/name-key.ts";
import { fullName } from "#core/member/member.ts";
import type { Claim } from "#store/claims.ts";
import type { FundTx } from "#store/database.ts";
import { membersEverKinOf } from "#store/kin.ts";
import { membersEverInHandWith, membersEverLinkedTo } from "#store/links.ts";
import { membersById } from "#store/members.ts";

/**
 * Whoever a claim is about or goes to, and everybody who stands close to them, as of this moment: asked when a sitting opens and
 * again at every vote and payment, for people link and unlink in between (decisions.md 17).
 */
export async function concernedIn(
  fund: FundTx,
  { memberId, filedAs, filedFrom, filedBy, filed }: Claim,
  votedBefore: readonly string[] = [],
): Promise<Concerned> {
  const account = filedFrom === undefined ? [] : await membersEverLinkedTo(fund, filedFrom);
  // A confirmed list is filed by the fund; who confirmed it was asked for their own conflicts then.
  const helper = filedBy === undefined || filedAs === "committee" ? [] : [filedBy];
  const filers = [...new Set([...account, ...helper])];
  const payees = filed.payees.flatMap(({ memberId: id }) => id ?? []);
  const linked: string[] = [];
  for (const id of new Set([memberId, ...filers, ...payees]))
    linked.push(...(await membersEverInHandWith(fund, id)));
  const kin = await membersEverKinOf(fund, memberId);
  return { memberId, filedBy: filers, payees, everLinked: [...new Set(linked)], kin, votedBefore };
}

/** The same question about several people, by their names too: a named beneficiary may sit on the committee without a link. */
export async function conflictsAmong(
  fund: FundTx,
  claim: Claim,
  {
    people,
    votedBefore = [],
  }: { readonly people: readonly string[]; readonly votedBefore?: readonly string[] },
): Promise<(memberId: string) => ConflictReason | undefined> {
  const concerned = await concernedIn(fund, claim, votedBefore);
  const names = new Set(
    claim.filed.payees.filter(({ memberId }) => memberId === undefined).map(({ name }) => nameKey(name)),
  );
  const namesakes = names.size === 0 ? [] : await membersById(fund, people);
  const byName = namesakes.filter((member) => names.has(nameKey(fullName(member))));
  const payees = [...concerned.payees, ...byName.map(({ memberId }) => memberId)];
  return (memberId) => conflictOf(memberId, { ...concerned, payees });
}

export const conflictWith = async (
  fund: FundTx,
  claim: Claim,
  memberId: string,
): Promise<ConflictReason | undefined> =>
  (await conflictsAmong(fund, claim, { people: [memberId] }))(memberId);
