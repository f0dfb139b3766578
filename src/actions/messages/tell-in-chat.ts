import { workWaits } from "#conversation/wording/work-digest.ts";
import { mostSayings } from "#conversation/say.ts";
import type { Reply } from "#conversation/reply.ts";
import { changeNotices, untoldOf } from "#store/work-notices.ts";
import type { Moment } from "../perform.ts";
import { stillWaiting, type WorkOf } from "./still-waiting.ts";

/**
 * An answer that is given anyway says in one line that work waits: free, and no phone need ring for it any more. What it is,
 * they see when they open it.
 */
export async function tellInChat(
  moment: Moment,
  reply: Reply,
  { memberIds, workOf }: { readonly memberIds: readonly string[]; readonly workOf: WorkOf },
): Promise<Reply> {
  if (reply.says.length >= mostSayings) return reply;
  const { fund, at } = moment;
  let pieces = 0;
  for (const memberId of await untoldOf(fund, memberIds)) {
    const { notices, work } = await stillWaiting(moment, memberId, workOf);
    const untold = notices.filter(({ toldAt }) => toldAt === undefined).map(({ workId }) => workId);
    await changeNotices(fund, memberId, untold, { toldAt: at });
    pieces += untold.length === 0 ? 0 : work.length;
  }
  return pieces === 0 ? reply : { ...reply, says: [workWaits(pieces), ...reply.says] };
}
