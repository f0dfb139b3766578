import type { WaitingMessage } from "#store/sendings.ts";
import type { Address } from "./ports.ts";

/** Messages that go out in one call: same channel, same fund, and for more than one person the same words. */
export interface Group {
  readonly address: Address;
  readonly messages: readonly [WaitingMessage, ...WaitingMessage[]];
}

/** LINE's limit for one multicast. */
const mostRecipients = 500;
/** A token this close to its end would arrive too late: LINE gives it one minute, and the call takes its time. */
const tokenMargin = { seconds: 5 };

/**
 * Which calls these messages need. A living reply token is used, because replies are free; what has none is pushed, and
 * identical words to several people become one multicast. A person is in one multicast at most once.
 */
export function groupMessages(messages: readonly WaitingMessage[], at: Temporal.Instant): Group[] {
  const { replies = [], pushes = [] } = Object.groupBy(messages, (message) =>
    hasLivingToken(message, at) ? "replies" : "pushes",
  );
  const answers = replies.map((message): Group => ({
    address: { endpoint: "reply", replyToken: message.answering?.token ?? "" },
    messages: [message],
  }));
  const alike = Map.groupBy(pushes, ({ fundId, channelId, bodyHash, isAgain }) =>
    [fundId, channelId, bodyHash, isAgain].join(" "),
  );
  return [...answers, ...[...alike.values()].flatMap(pushGroups)];
}

function pushGroups(alike: readonly WaitingMessage[]): Group[] {
  const rounds: Map<string, WaitingMessage>[] = [];
  for (const message of alike) {
    const round = rounds.find((taken) => !taken.has(message.recipient) && taken.size < mostRecipients);
    if (round === undefined) rounds.push(new Map([[message.recipient, message]]));
    else round.set(message.recipient, message);
  }
  return rounds.flatMap((round): Group[] => {
    const [first, ...rest] = round.values();
    if (first === undefined) return [];
    const address: Address =
      rest.length === 0
        ? { endpoint: "push", recipient: first.recipient }
        : { endpoint: "multicast", recipients: [...round.keys()] };
    return [{ address, messages: [first, ...rest] }];
  });
}

const hasLivingToken = ({ answering }: WaitingMessage, at: Temporal.Instant): boolean =>
  answering !== undefined && Temporal.Instant.compare(at.add(tokenMargin), answering.until) < 0;
