import type { Call, NoLongerHolds } from "#delivery/ports.ts";
import { leaseWork, trySending } from "#delivery/deliver.ts";
import type { Post } from "#delivery/ports.ts";
import type { CallLine } from "#line/call-line.ts";
import type { Answer } from "#line/exchange.ts";
import { makeSend } from "#line/sender.ts";
import { leaveMessages, type OutgoingMessage } from "#store/outgoing.ts";
import type { SmallFund } from "../actions/small-fund.ts";

/** A LINE that answers as a test tells it: a status, no answer at all, or not even reached. */
export type Scripted = number | "lost" | "not reached";

type Leave = (
  ...messages: readonly (Partial<OutgoingMessage> & { readonly say?: string })[]
) => Promise<readonly string[]>;

export interface ScriptedLine {
  /** Asked about messages that ask first; by default all of them hold. */
  noLongerHolds: NoLongerHolds;
  /** The answers to come, the next one first; 200 once they are used up. */
  script: Scripted[];
  readonly calls: readonly Call[];
  /** "push U1 hello", as LINE sees it. */
  readonly seen: () => readonly string[];
  readonly postOf: (server: string) => Post;
  /** Tries whatever is due now, one sending after another; gives how many there were. */
  readonly deliver: (server?: string) => Promise<number>;
  /** Lets so much time pass, and delivers whenever something is due in it. */
  readonly deliverFor: (duration: Temporal.DurationLike) => Promise<void>;
  readonly leave: Leave;
  readonly outbox: () => Promise<readonly Readonly<Record<string, unknown>>[]>;
}

/** What stands in for the script: LINE's own bytes, and somebody who takes them. */
export type Through = Pick<Post, "render" | "sizeOf"> & { readonly callLine: CallLine };

export function scriptLine(
  { house, fundId, channelId, owner, clock }: SmallFund,
  through?: Through,
): ScriptedLine {
  const calls: Call[] = [];
  const line = {
    script: [] as Scripted[],
    noLongerHolds: (() => Promise.resolve(new Set<string>())) as NoLongerHolds,
  };
  const send = makeSend((request): Promise<Answer> => {
    const { body = "", retryKey = "", path } = request;
    const endpoint = path.split("/").at(-1) as Call["endpoint"];
    calls.push({ channelId: request.channelId, endpoint, body: String(body), retryKey });
    return through === undefined
      ? Promise.resolve(answerOf(line.script.shift() ?? 200))
      : through.callLine(request);
  });
  const postOf = (server: string): Post => ({
    database: house.database,
    now: house.now,
    newId: house.newId,
    server,
    render: through?.render ?? ((address, replies) => JSON.stringify({ ...address, replies })),
    sizeOf: through?.sizeOf ?? (() => 1),
    markAgain: (reply) => JSON.stringify({ ...(JSON.parse(reply) as object), again: true }),
    send,
    noLongerHolds: (asked) => line.noLongerHolds(asked),
  });
  const deliver = async (server = "one"): Promise<number> => {
    const work = await leaseWork(postOf(server), 24);
    for (const sending of work) await trySending(postOf(server), sending);
    return work.length;
  };
  const nextDue = async (): Promise<Temporal.Instant | undefined> => {
    const [next] = await owner<
      { at: Date | null }[]
    >`select min(next_try_at) as at from relay.sending where settled_at is null`;
    return next?.at?.toTemporalInstant();
  };
  const leave: Leave = (...messages) =>
    house.database.inFund(fundId, async (fund) => {
      const outgoing = messages.map(({ say = "hello", ...message }) => ({
        outboxId: house.newId(),
        channelId,
        recipient: "U1",
        reply: { say },
        mustLearn: false,
        ...message,
      }));
      await leaveMessages(fund, outgoing, clock.at);
      return outgoing.map(({ outboxId }) => outboxId);
    });
  return Object.assign(line, {
    calls,
    postOf,
    deliver,
    leave,
    seen: () => calls.map(asSeen),
    deliverFor: async (duration: Temporal.DurationLike) => {
      const end = clock.at.add(duration);
      for (;;) {
        if ((await deliver()) > 0) continue;
        const next = await nextDue();
        if (next === undefined || Temporal.Instant.compare(next, end) > 0) break;
        clock.at = next;
      }
      clock.at = end;
    },
    outbox: () => owner<Record<string, unknown>[]>`
      select recipient, sent_at is not null as sent, dead_at is not null as dead, last_error as reason, is_again as again
        from relay.outbox order by created_at, outbox_id`,
  });
}

function answerOf(scripted: Scripted): Answer {
  if (scripted === "lost") return { type: "no-answer", reason: "UND_ERR_SOCKET" };
  if (scripted === "not reached") return { type: "not-sent", reason: "ECONNREFUSED" };
  return {
    type: "answered",
    status: scripted,
    requestId: "r",
    body: JSON.stringify({ message: "as scripted" }),
  };
}

interface SeenBody {
  readonly replyToken?: string;
  readonly recipient?: string;
  readonly recipients?: readonly string[];
  readonly replies: readonly string[];
}

function asSeen({ endpoint, body }: Call): string {
  const { replyToken, recipient, recipients = [], replies } = JSON.parse(body) as SeenBody;
  const said = replies.map((reply) => {
    const { say, again } = JSON.parse(reply) as { readonly say: string; readonly again?: true };
    return again ? `${say} (again)` : say;
  });
  return [endpoint, replyToken ?? recipient ?? recipients.join("+"), ...said].join(" ");
}
