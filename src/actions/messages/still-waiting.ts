import { workIdOf } from "#core/claim/work-id.ts";
import type { Work } from "#core/claim/story.ts";
import { changeNotices, lockNotices, type WorkNotice } from "#store/work-notices.ts";
import type { Moment } from "../perform.ts";

/** What waits for a member now (`actions/claim/work-of`): the truth, of which a notice is only the announcement. */
export type WorkOf = (moment: Moment, memberId: string) => Promise<readonly Work[]>;

export interface StillWaiting {
  readonly notices: readonly WorkNotice[];
  readonly work: readonly Work[];
}

/** The notices of what still waits, locked; those of what does not are laid aside. */
export async function stillWaiting(moment: Moment, memberId: string, workOf: WorkOf): Promise<StillWaiting> {
  const { fund, at } = moment;
  const all = await lockNotices(fund, memberId);
  if (all.length === 0) return { notices: [], work: [] };
  const work = await workOf(moment, memberId);
  const waiting = new Set(work.map(workIdOf));
  const over = all.filter(({ workId }) => !waiting.has(workId));
  await changeNotices(
    fund,
    memberId,
    over.map(({ workId }) => workId),
    { overAt: at },
  );
  return { notices: all.filter(({ workId }) => waiting.has(workId)), work };
}
