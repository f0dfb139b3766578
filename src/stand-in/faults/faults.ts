import type { Clock } from "../world/clock.ts";
import { seededChance } from "./chance.ts";

/**
 * What can go wrong on purpose. On API calls: `refuse` answers an error and does nothing; `lose-answer` does
 * everything and cuts the connection instead of answering; `slow` waits first; `never` neither does nor answers;
 * `cut` sends half of the answer; `away` breaks every connection for a while. On webhooks: `refuse` and `never` lose
 * the delivery, `lose-answer` delivers and takes the bot's answer for lost, `slow` and `late` wait, `twice` delivers
 * two times, `shuffle` gathers what comes within `ms` and delivers it out of order, `away` holds everything back.
 */
export const faultKinds = [
  "refuse",
  "lose-answer",
  "slow",
  "never",
  "cut",
  "away",
  "twice",
  "late",
  "shuffle",
] as const;
export type FaultKind = (typeof faultKinds)[number];

export interface FaultWish {
  /** "POST /v2/bot/message/push", "/v2/bot/message/*", "*" (every call), or "webhook". */
  readonly on: string;
  readonly kind: FaultKind;
  /** What `refuse` and `away` answer. */
  readonly status?: number | undefined;
  /** How long `slow`, `late`, `shuffle` and `away` take. */
  readonly ms?: number | undefined;
  /** How often it strikes; once, unless `everyNth` or `probability` say otherwise. */
  readonly times?: number | undefined;
  readonly everyNth?: number | undefined;
  readonly probability?: number | undefined;
  readonly seed?: number | undefined;
  readonly channelId?: string | undefined;
}

export interface Fault extends FaultWish {
  readonly id: string;
  /** Strikes left; not given when it strikes without end. */
  left?: number;
  struck: number;
}

export interface Faults {
  readonly add: (wish: FaultWish) => Fault;
  readonly list: () => readonly Fault[];
  /** Removes one, or all. */
  readonly remove: (id?: string) => number;
  /** The fault that strikes this call or webhook, if one does; it is used up by that. */
  readonly strike: (target: Target) => Fault | undefined;
  /** How long the platform is still away for this target, in milliseconds. */
  readonly awayFor: (target: Target) => number;
}

export interface Target {
  /** "webhook", or the method and path of a call. */
  readonly name: string;
  readonly channelId?: string | undefined;
}

interface Armed {
  readonly fault: Fault;
  readonly strikes: () => boolean;
  readonly endsAt: number;
}

export function createFaults(clock: Clock): Faults {
  const armed = new Map<string, Armed>();
  let number = 0;

  const matching = function* (target: Target): Generator<Armed> {
    for (const one of armed.values()) {
      if (one.endsAt <= clock.now()) armed.delete(one.fault.id);
      else if (isMeant(one.fault, target)) yield one;
    }
  };

  return {
    add: (wish) => {
      number += 1;
      const fault: Fault = { id: `fault-${number}`, ...wish, ...strikesOf(wish), struck: 0 };
      const endsAt = wish.kind === "away" ? clock.now() + (wish.ms ?? 60_000) : Number.POSITIVE_INFINITY;
      armed.set(fault.id, { fault, strikes: rhythmOf(wish), endsAt });
      return fault;
    },
    list: () => [...armed.values()].filter(({ endsAt }) => endsAt > clock.now()).map(({ fault }) => fault),
    remove: (id) => {
      if (id !== undefined) return Number(armed.delete(id));
      const { size } = armed;
      armed.clear();
      return size;
    },
    strike: (target) => {
      if (armed.size === 0) return undefined;
      for (const { fault, strikes } of matching(target)) {
        if (!strikes()) continue;
        fault.struck += 1;
        if (fault.left !== undefined) fault.left -= 1;
        if (fault.left === 0) armed.delete(fault.id);
        return fault;
      }
      return undefined;
    },
    awayFor: (target) => {
      if (armed.size === 0) return 0;
      const ends = [...matching(target)]
        .filter(({ fault }) => fault.kind === "away")
        .map(({ endsAt }) => endsAt);
      return Math.max(0, ...ends.map((end) => end - clock.now()));
    },
  };
}

/** A time without calls has no count; a rhythm goes on unless a count is given too. */
function strikesOf({ kind, times, everyNth, probability }: FaultWish): { left?: number } {
  if (kind === "away") return {};
  if (times !== undefined) return { left: times };
  return everyNth === undefined && probability === undefined ? { left: 1 } : {};
}

function rhythmOf({ everyNth, probability, seed }: FaultWish): () => boolean {
  if (probability !== undefined) {
    const chance = seededChance(seed ?? 1);
    return () => chance() < probability;
  }
  let count = 0;
  return () => {
    count += 1;
    return count % (everyNth ?? 1) === 0;
  };
}

function isMeant(fault: Fault, { name, channelId }: Target): boolean {
  if (fault.channelId !== undefined && fault.channelId !== channelId) return false;
  if (name === "webhook" || fault.on === "webhook") return fault.on === name;
  if (fault.on === "*") return true;
  const [method, path] = name.split(" ", 2);
  const [wantedMethod, wantedPath] = fault.on.includes(" ") ? fault.on.split(" ", 2) : [method, fault.on];
  return method === wantedMethod && fits(path ?? "", wantedPath ?? "");
}

/** Segment by segment; `*` and `{messageId}` stand for any one segment, a last `*` for all that follow. */
function fits(path: string, pattern: string): boolean {
  const wanted = pattern.split("/");
  const segments = path.split("/");
  const isOpen = wanted.at(-1) === "*";
  if (isOpen ? segments.length < wanted.length : segments.length !== wanted.length) return false;
  return wanted.every(
    (segment, place) => segment === "*" || segment.startsWith("{") || segment === segments[place],
  );
}
