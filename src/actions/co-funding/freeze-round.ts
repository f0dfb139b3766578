import { judgeRound, type JudgedRound, type RoundTerms } from "#core/co-funding/eligibility.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addRound, roundNumbered, roundsHad } from "#store/co-funding.ts";
import { lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import { payingMembers } from "#store/views/paying-members.ts";
import type { Moment } from "../perform.ts";

export interface FreezeRound extends RoundTerms {
  readonly roundNo: number;
  /** At most so much for each member, as announced. */
  readonly perMember: Satang;
  readonly by: string;
  /** Otherwise it is only told who would stand on the list. */
  readonly commit: boolean;
}

export type FreezeRoundRefusal =
  | { readonly type: "not-on-committee" }
  | { readonly type: "day-to-come" }
  | { readonly type: "frozen-before"; readonly at: Temporal.Instant }
  | { readonly type: "nobody-eligible" };

/**
 * Makes the list of those for whom the state is asked in a round. Once frozen it is what was applied for: whoever dies, leaves
 * or pays later stays on it or off it, and the database lets nobody change it.
 */
export async function freezeRound(
  { fund, at, today }: Moment,
  { roundNo, on, mostRounds, perMember, by, commit }: FreezeRound,
): Promise<Result<JudgedRound, FreezeRoundRefusal>> {
  const roles = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!maySpeakForFund(roles)) return refused({ type: "not-on-committee" });
  if (Temporal.PlainDate.compare(on, today) > 0) return refused({ type: "day-to-come" });
  // Two lists at once would not know of each other whom they take a round from.
  if (commit) await lockBooks(fund);
  const before = await roundNumbered(fund, roundNo);
  if (before !== undefined) return refused({ type: "frozen-before", at: before.frozenAt });
  const had = await roundsHad(fund);
  const candidates = (await payingMembers(fund, on)).map((member) => ({
    ...member,
    earlierRounds: had.get(member.memberNo) ?? 0,
  }));

  const judged = judgeRound(candidates, { on, mostRounds });

  if (judged.members.length === 0) return refused({ type: "nobody-eligible" });
  if (!commit) return ok(judged);
  const memberNos = judged.members.map(({ memberNo }) => memberNo);
  await addRound(fund, { roundNo, onDay: on, mostRounds, perMember, frozenBy: by, frozenAt: at, memberNos });
  return ok(judged);
}
