import { roomFor, type Budget } from "./budget.ts";
import { goesAtNight, rankOf, type MessageClass } from "./class.ts";
import { quietUntil, type MessageHours } from "./hours.ts";
import type { WaitReason } from "./waits.ts";

/** As much of a waiting message as is needed to say when it goes. */
export interface Sortable {
  readonly outboxId: string;
  readonly fundId: string;
  readonly channelId: string;
  readonly recipient: string;
  readonly class: MessageClass;
  readonly createdAt: Temporal.Instant;
  /** How many of LINE's message objects it is. */
  readonly size: number;
  /** It answers an event whose token still lives: free. */
  readonly isReply: boolean;
}

/** Messages that go to one person in one call, in the order in which they were left. */
export interface Parcel<One extends Sortable> {
  readonly isReply: boolean;
  /** Of the weightiest message that asked for this call; what goes along asks for nothing. */
  readonly class: MessageClass;
  readonly messages: readonly [One, ...One[]];
}

export interface Wait {
  readonly outboxId: string;
  readonly for: WaitReason;
  readonly until: Temporal.Instant;
}

export interface SortedOut<One extends Sortable> {
  readonly parcels: readonly Parcel<One>[];
  readonly waits: readonly Wait[];
}

export interface Circumstances {
  readonly at: Temporal.Instant;
  readonly hoursOf: (fundId: string) => MessageHours;
  /** undefined: no budget was ever set for this channel. */
  readonly budgetOf: (channelId: string) => Budget | undefined;
}

/** LINE takes five message objects in a call, and counts the call once. */
const mostObjects = 5;
/** What the budget holds back is asked again after this: by then the plan may be greater or the month another one. */
const askAgain = { hours: 1 };

/**
 * What goes now, what goes along with it, and what waits for what. One person's messages go together: a free reply takes
 * along whatever else is there for its reader, due or held, and so does a push, which costs the same with one message or
 * with five. The budget is asked for the weightiest first. Nothing is left out: each due message goes or waits.
 */
export function sortOut<One extends Sortable>(
  due: readonly One[],
  held: readonly One[],
  circumstances: Circumstances,
): SortedOut<One> {
  const heldFor = Map.groupBy(held, readerOf);
  const readers = [...Map.groupBy(due, readerOf)].map(([reader, theirs]) =>
    forReader(theirs, heldFor.get(reader) ?? [], circumstances),
  );
  const replies = readers.flatMap((one) => one.replies);
  const pushes = readers.flatMap(({ push }) => push ?? []);
  const { afforded, tooMany } = asBudgetAllows(pushes, circumstances.budgetOf);
  const gone = new Set(replies.flatMap(({ messages }) => messages));
  const unheard = new Set(tooMany.map(({ messages: [first] }) => readerOf(first)));
  const back = due.filter((one) => unheard.has(readerOf(one)) && !gone.has(one));
  return {
    parcels: [...replies, ...afforded],
    // What was held already goes on waiting for what it waits for.
    waits: [...readers.flatMap(({ waits }) => waits), ...back.map((one) => forRoom(one, circumstances.at))],
  };
}

interface ForReader<One extends Sortable> {
  readonly replies: readonly Parcel<One>[];
  /** At most one a look: what does not fit into it is due again at the next one. */
  readonly push?: Parcel<One>;
  readonly waits: readonly Wait[];
}

/** No two people share one: people are known by a channel each. */
const readerOf = ({ channelId, recipient }: Sortable): string => `${channelId} ${recipient}`;

function forReader<One extends Sortable>(
  due: readonly One[],
  held: readonly One[],
  { at, hoursOf }: Circumstances,
): ForReader<One> {
  const { answers = [], others = [] } = Object.groupBy(due, ({ isReply }) =>
    isReply ? "answers" : "others",
  );
  const [answer, ...moreAnswers] = answers;
  if (answer !== undefined) {
    // With the first of several answers; whoever writes twice in a minute has two tokens.
    const first = packed([answer], [...others, ...held], true);
    const left = others.filter((one) => !first.messages.includes(one));
    return { replies: [first, ...moreAnswers.map((one) => packed([one], [], true))], ...pushed(left, []) };
  }
  const [weightiest] = others.toSorted(byWeight);
  if (weightiest === undefined) return { replies: [], waits: [] };
  const quiet = goesAtNight(weightiest.class) ? undefined : quietUntil(hoursOf(weightiest.fundId), at);
  if (quiet === undefined) return { replies: [], ...pushed(others, held) };
  return {
    replies: [],
    waits: others.map(({ outboxId }) => ({ outboxId, for: "quiet-hours", until: quiet })),
  };
}

function pushed<One extends Sortable>(
  due: readonly One[],
  held: readonly One[],
): { readonly push?: Parcel<One>; readonly waits: readonly Wait[] } {
  const [first, ...rest] = due.toSorted(byWeight);
  return { waits: [], ...(first !== undefined && { push: packed([first], [...rest, ...held], false) }) };
}

/** As many as fit, the oldest first; in the order in which they were left, so that the newest question is the last. */
function packed<One extends Sortable>(
  needed: readonly [One],
  others: readonly One[],
  isReply: boolean,
): Parcel<One> {
  const messages: One[] = [...needed];
  let room = mostObjects - needed[0].size;
  for (const other of others.toSorted(byAge)) {
    if (other.size > room) continue;
    messages.push(other);
    room -= other.size;
  }
  const [first = needed[0], ...rest] = messages.toSorted(byAge);
  return { isReply, class: needed[0].class, messages: [first, ...rest] };
}

/** The weightiest parcels first, the oldest first among equals, until a channel's room for their class is used up. */
function asBudgetAllows<One extends Sortable>(
  pushes: readonly Parcel<One>[],
  budgetOf: Circumstances["budgetOf"],
): { readonly afforded: readonly Parcel<One>[]; readonly tooMany: readonly Parcel<One>[] } {
  const budgets = new Map<string, Budget | undefined>();
  const afforded: Parcel<One>[] = [];
  const tooMany: Parcel<One>[] = [];
  for (const parcel of pushes.toSorted(parcelsByWeight)) {
    const { channelId } = parcel.messages[0];
    const budget = budgets.has(channelId) ? budgets.get(channelId) : budgetOf(channelId);
    const fits = budget === undefined || roomFor(parcel.class, budget) >= 1;
    budgets.set(channelId, budget && fits ? { ...budget, used: budget.used + 1 } : budget);
    (fits ? afforded : tooMany).push(parcel);
  }
  return { afforded, tooMany };
}

const forRoom = ({ outboxId, class: ofClass }: Sortable, at: Temporal.Instant): Wait => ({
  outboxId,
  for: ofClass === "receipt" ? "their-message" : "budget",
  until: at.add(askAgain),
});

const byAge = (a: Sortable, b: Sortable): number =>
  Temporal.Instant.compare(a.createdAt, b.createdAt) || (a.outboxId < b.outboxId ? -1 : 1);
const byWeight = (a: Sortable, b: Sortable): number => rankOf(a.class) - rankOf(b.class) || byAge(a, b);
const parcelsByWeight = <One extends Sortable>(a: Parcel<One>, b: Parcel<One>): number =>
  rankOf(a.class) - rankOf(b.class) || byAge(a.messages[0], b.messages[0]);
