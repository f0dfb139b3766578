import type { SlipNews } from "#conversation/deeds/paying.ts";
import { payNews } from "#conversation/wording/pay-news.ts";
import { thisFund } from "#store/funds.ts";
import { channelOf } from "#store/line-accounts.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { Slip } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import type { ReplyUntil } from "./settle-slip.ts";
import { slipsSeen } from "./slips-seen.ts";

export interface Telling {
  /** As it stands now. */
  readonly slip: Slip;
  readonly news:
    | { readonly type: "waiting" | "not-taken" | "refused" }
    | { readonly type: "used-before"; readonly own?: Slip };
  readonly reply?: ReplyUntil;
}

/** Whoever sent a slip hears what became of it, once for each thing that can become of it. */
export async function tellSender(moment: Moment, { slip, news, reply }: Telling): Promise<void> {
  const { fund, at, newId } = moment;
  const channelId = await channelOf(fund, slip.sentFrom);
  if (channelId === undefined) return;
  const { phone } = await thisFund(fund);
  const message = {
    outboxId: newId(),
    channelId,
    recipient: slip.sentFrom,
    reply: payNews(await wordsOf(moment, slip, news), phone),
    mustLearn: true,
    // An answer while its token lives; what a person decided comes hours later, and may rest at night.
    class: news.type === "refused" ? ("decision" as const) : ("answer" as const),
    ...(reply && {
      answering: { token: reply.token, until: Temporal.Instant.fromEpochMilliseconds(reply.until) },
    }),
    onceKey: `slip:${slip.slipId}:${news.type}`,
  };
  await leaveMessages(fund, [message], at);
}

async function wordsOf(moment: Moment, slip: Slip, news: Telling["news"]): Promise<SlipNews> {
  if (news.type === "not-taken") return { type: news.type };
  if (news.type === "used-before") {
    const [own] = news.own === undefined ? [] : await slipsSeen(moment, [news.own]);
    return { type: news.type, ...(own && { own }) };
  }
  const [seen] = await slipsSeen(moment, [slip]);
  if (seen === undefined) throw new Error("a slip is seen as one");
  return { type: news.type, slip: seen };
}
