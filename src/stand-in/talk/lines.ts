import * as ids from "../world/ids.ts";
import type { Chat, Line, Message, ShownLine } from "../world/chat.ts";
import type { Via } from "../world/quota.ts";
import { chatOf } from "../world/world.ts";
import type { World } from "../world/world.ts";
import { quickRepliesOf, tapTargetsIn, textOfMessage } from "./tap-targets.ts";
import type { TapTarget } from "./tap-targets.ts";

export interface NewLine {
  readonly userId: string;
  readonly channelId: string;
  readonly from: "person" | "bot";
  readonly message: Message;
  readonly messageId?: string;
  readonly via?: Via;
  readonly cost?: 0 | 1;
  readonly requestId?: string;
  readonly silent?: boolean;
}

/** Writes one message into a chat and wakes whoever waits for it. */
export function addLine(world: World, made: NewLine): Line {
  const chat = chatOf(world, made.userId, made.channelId);
  const line = world.lines.add((seq) => ({
    seq,
    at: world.clock.now(),
    cost: 0,
    messageId: ids.messageId(),
    ...made,
  }));
  chat.lines.push(line);
  if (line.from === "person") chat.heardAt = line.at;
  if (line.from === "bot") for (const wake of chat.waiting) wake();
  tellLine(world, line);
  return line;
}

/** A line told again with its number takes the place of the first: it was read, or taken back. */
export function tellLine(world: World, line: Line): void {
  world.live.tell("line", () => ({ userId: line.userId, channelId: line.channelId, line: shown(line) }));
}

export function shown(line: Line): ShownLine {
  return {
    seq: line.seq,
    at: new Date(line.at).toISOString(),
    from: line.from,
    ...(line.via === undefined ? {} : { via: line.via }),
    cost: line.cost,
    messageId: line.messageId,
    ...(line.requestId === undefined ? {} : { requestId: line.requestId }),
    message: line.message,
    text: textOfMessage(line.message),
    actions: [...tapTargetsIn(line.message), ...quickRepliesOf(line.message)].map(shownAction),
    ...(line.readAt === undefined ? {} : { readAt: new Date(line.readAt).toISOString() }),
    ...(line.silent === true ? { silent: true } : {}),
    ...(line.unsent === true ? { unsent: true } : {}),
  };
}

function shownAction({ label, action }: TapTarget): ShownLine["actions"][number] {
  const kept = ["data", "text", "uri"].flatMap((property) => {
    const value = action[property];
    return typeof value === "string" ? [[property, value]] : [];
  });
  return { label, ...Object.fromEntries(kept) };
}

/** Marks what a person wrote, up to and including a line, as read by the bot. */
export function markRead(world: World, chat: Chat, upTo = Number.POSITIVE_INFINITY): void {
  for (const line of chat.lines) {
    if (line.from !== "person" || line.seq > upTo || line.readAt !== undefined) continue;
    line.readAt = world.clock.now();
    tellLine(world, line);
  }
}

export const lineById = (chat: Chat, messageId: string): Line | undefined =>
  chat.lines.findLast((line) => line.messageId === messageId);
