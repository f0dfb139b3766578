/**
 * What the page knows: the newest lines of each open chat, the newest calls and webhooks. Old ones are forgotten, and
 * whoever watches is told at most once a frame, so that a stand-in under load only makes the page lag.
 */
import type { ApiCall, ChatLine, Fault, RichMenuView, State, WebhookDelivery } from "./feed.ts";

export const linesKept = 200;
export const callsKept = 200;

export interface Chat {
  readonly userId: string;
  readonly channelId: string;
  lines: ChatLine[];
  unread: number;
  /** When the bot's "typing" dots end, in milliseconds of this browser. */
  loadingUntil: number;
  menu: RichMenuView | null;
}

export interface Memory {
  state: State;
  readonly chats: Map<string, Chat>;
  readonly calls: ApiCall[];
  readonly webhooks: WebhookDelivery[];
  faults: readonly Fault[];
}

export const createMemory = (): Memory => ({
  state: { channels: [], people: [], now: new Date().toISOString() },
  chats: new Map(),
  calls: [],
  webhooks: [],
  faults: [],
});

export function chatOf(memory: Memory, userId: string, channelId: string): Chat {
  const key = `${userId} ${channelId}`;
  const known = memory.chats.get(key);
  if (known !== undefined) return known;
  const chat: Chat = {
    userId,
    channelId,
    lines: [],
    unread: 0,
    loadingUntil: 0,
    menu: null,
  };
  memory.chats.set(key, chat);
  return chat;
}

/** Takes a line in by its number: a known one is replaced (read, unsent), a new one goes to the end. True if new. */
export function takeLine(chat: Chat, line: ChatLine): boolean {
  const place = chat.lines.findLastIndex(({ seq }) => seq <= line.seq);
  const isKnown = chat.lines[place]?.seq === line.seq;
  chat.lines.splice(isKnown ? place : place + 1, isKnown ? 1 : 0, line);
  keepNewest(chat.lines, linesKept);
  return !isKnown;
}

export function keepNewest(list: unknown[], kept: number): void {
  if (list.length > kept) list.splice(0, list.length - kept);
}

/** `lines` is any chat at all, `chat U…` one person's. */
export type Topic = "state" | "calls" | "webhooks" | "faults" | "view" | "lines" | `chat ${string}`;

/** Collects topics and tells their watchers on the next frame, each watcher once. */
export interface News {
  readonly watch: (topic: Topic, watcher: () => void) => () => void;
  readonly tell: (topic: Topic) => void;
}

export function createNews(): News {
  const watchers = new Map<Topic, Set<() => void>>();
  const changed = new Set<Topic>();
  const flush = (): void => {
    const due = new Set([...changed].flatMap((topic) => [...(watchers.get(topic) ?? [])]));
    changed.clear();
    for (const watcher of due) watcher();
  };
  return {
    watch: (topic, watcher) => {
      const set = watchers.get(topic) ?? new Set();
      watchers.set(topic, set.add(watcher));
      return () => void set.delete(watcher);
    },
    tell: (topic) => {
      if (changed.size === 0) requestAnimationFrame(flush);
      changed.add(topic);
    },
  };
}
