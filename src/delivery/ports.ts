import type { Database } from "#store/database.ts";

/** What delivery needs of the door to LINE, given by main. Delivery itself knows no LINE. */
export type Address =
  | { readonly endpoint: "reply"; readonly replyToken: string }
  | { readonly endpoint: "push"; readonly recipient: string }
  | { readonly endpoint: "multicast"; readonly recipients: readonly string[] };

/** Makes the exact body of one call from replies stored as JSON text. Pure: the same in, the same bytes out. */
export type Render = (address: Address, replies: readonly string[]) => string;

export interface Call {
  readonly channelId: string;
  readonly endpoint: Address["endpoint"];
  readonly body: string;
  /** Sent with push and multicast from the first try on; replies have none. */
  readonly retryKey: string;
}

/**
 * - accepted:  LINE has it (200, and 409 for a retry key it already took).
 * - refused:   LINE said no for good (4xx); for a reply also "the token is spent or too old".
 * - try-later: LINE certainly did not take it (429, or no connection was made).
 * - unknown:   it may have been taken (5xx, time-out, connection lost after sending).
 */
export type CallOutcome =
  | { readonly type: "accepted"; readonly status: number; readonly requestId?: string }
  | {
      readonly type: "refused";
      readonly status: number;
      readonly requestId?: string;
      readonly reason: string;
    }
  | { readonly type: "try-later"; readonly status?: number; readonly reason: string }
  | { readonly type: "unknown"; readonly status?: number; readonly reason: string };

/** Never throws and always ends: every call has its own time-out. */
export type Send = (call: Call) => Promise<CallOutcome>;

/** How many of LINE's message objects a reply (as JSON text) is; a call takes five. */
export type SizeOf = (reply: string) => number;

/** Marks a reply (as JSON text) as sent once more, for what a person must learn and may have read already. */
export type MarkAgain = (reply: string) => string;

/** Messages of one fund that are to be asked about before they are sent, and whom. */
export interface AskedFirst {
  readonly fundId: string;
  readonly asks: string;
  readonly outboxIds: readonly string[];
}

/**
 * Which of them no longer hold (decisions 0015): paid since, dead, muted, stopped. Asked while they are locked, in a transaction
 * of the fund's own; what takes their place, if anything does, was left in it. The same question again gives the same answer.
 */
export type NoLongerHolds = (asked: AskedFirst) => Promise<ReadonlySet<string>>;

/** All that delivery is given. */
export interface Post {
  readonly database: Database;
  readonly now: () => Temporal.Instant;
  readonly newId: () => string;
  /** This server's name on its leases. */
  readonly server: string;
  readonly render: Render;
  readonly sizeOf: SizeOf;
  readonly markAgain: MarkAgain;
  readonly send: Send;
  readonly noLongerHolds: NoLongerHolds;
}
