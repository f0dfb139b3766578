import { ok, refused, type Result } from "#core/result.ts";
import { lockStandings, newestImport, takeBackPastContributions } from "#store/past-contributions.ts";
import type { Moment } from "../perform.ts";
import { settlePaidUpTo } from "./import-contributions.ts";

export interface TakenBack {
  readonly importId: string;
  readonly rows: number;
  readonly members: number;
}

/** Undoes one import of past contributions, the newest that stands where none is named: its rows stay readable and count no more. */
export async function takeBackContributions(
  moment: Moment,
  named: string | undefined,
): Promise<Result<TakenBack, { readonly type: "no-such-import" }>> {
  const { fund, at } = moment;
  await lockStandings(fund);
  const importId = named ?? (await newestImport(fund));
  if (importId === undefined) return refused({ type: "no-such-import" });
  const { rows, memberIds } = await takeBackPastContributions(fund, importId, at);
  if (rows === 0) return refused({ type: "no-such-import" });
  await settlePaidUpTo(moment, memberIds);
  return ok({ importId, rows, members: memberIds.length });
}
