import { ok, refused, type Result } from "#core/result.ts";
import { lockStandings, takeBackPastContributions } from "#store/past-contributions.ts";
import type { Moment } from "../perform.ts";
import { settlePaidUpTo } from "./import-contributions.ts";

/** Undoes one import of past contributions: its rows stay readable and count no more. */
export async function takeBackContributions(
  moment: Moment,
  importId: string,
): Promise<Result<{ readonly rows: number; readonly members: number }, { readonly type: "no-such-import" }>> {
  const { fund, at } = moment;
  await lockStandings(fund);
  const { rows, memberIds } = await takeBackPastContributions(fund, importId, at);
  if (rows === 0) return refused({ type: "no-such-import" });
  for (let first = 0; first < memberIds.length; first += membersAtOnce)
    await settlePaidUpTo(moment, memberIds.slice(first, first + membersAtOnce));
  return ok({ rows, members: memberIds.length });
}

const membersAtOnce = 500;
