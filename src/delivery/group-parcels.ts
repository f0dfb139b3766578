import type { Parcel, Sortable } from "#core/messages/sort-out.ts";
import type { WaitingMessage } from "#store/waiting-messages.ts";
import type { Address } from "./ports.ts";

/** A waiting message, weighed for its journey. */
export type Weighed = WaitingMessage & Sortable;

/** Parcels that go out in one call: one person's, or the same words in the same order for several. */
export interface Group {
  readonly address: Address;
  readonly parcels: readonly [Parcel<Weighed>, ...Parcel<Weighed>[]];
}

/** LINE's limit for one multicast. */
const mostRecipients = 500;

/**
 * Which calls these parcels need: a reply each by its token, and identical words to several people as one multicast. Of
 * one person there is one push at most.
 */
export function groupParcels(parcels: readonly Parcel<Weighed>[]): Group[] {
  const { replies = [], pushes = [] } = Object.groupBy(parcels, ({ isReply }) =>
    isReply ? "replies" : "pushes",
  );
  const answers = replies.map((parcel): Group => {
    const { answering } = parcel.messages.find((message) => message.isReply) ?? parcel.messages[0];
    return { address: { endpoint: "reply", replyToken: answering?.token ?? "" }, parcels: [parcel] };
  });
  return [...answers, ...[...Map.groupBy(pushes, wordsOf).values()].flatMap(pushGroups)];
}

/** The same key, the same bytes for LINE; counted alike, too. */
function wordsOf({ class: ofClass, messages }: Parcel<Weighed>): string {
  const [{ fundId, channelId }] = messages;
  const said = messages.map(({ bodyHash, isAgain }) => `${bodyHash} ${isAgain}`);
  return [fundId, channelId, ofClass, ...said].join(" ");
}

function pushGroups(alike: readonly Parcel<Weighed>[]): Group[] {
  const groups: Group[] = [];
  for (let from = 0; from < alike.length; from += mostRecipients) {
    const [first, ...rest] = alike.slice(from, from + mostRecipients);
    if (first === undefined) break;
    const recipients = [first, ...rest].map(({ messages: [{ recipient }] }) => recipient);
    const address: Address =
      rest.length === 0
        ? { endpoint: "push", recipient: first.messages[0].recipient }
        : { endpoint: "multicast", recipients };
    groups.push({ address, parcels: [first, ...rest] });
  }
  return groups;
}
