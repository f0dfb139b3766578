import type { Heard } from "#conversation/turn.ts";

/** One webhook event, freed of LINE's shapes by `line/inbound` and still exactly as much as the house needs of it. */
export interface LineEvent {
  readonly webhookEventId: string;
  /** LINE's clock, in milliseconds. Order of arrival means nothing. */
  readonly at: number;
  /** Undefined in a group's non-message events and in events about no person. */
  readonly lineUserId?: string;
  /** Nothing is decided and nothing personal is said outside a one-to-one chat. */
  readonly isOneToOne: boolean;
  readonly reply?: { readonly token: string; readonly until: number };
  readonly what:
    | Heard
    | { readonly type: "blocked" }
    /** Taken back by its sender: LINE asks that it be treated as if it had never been sent. */
    | { readonly type: "unsent"; readonly messageId: string }
    | { readonly type: "nothing" };
}

/** A raw event as it came in the webhook's body, with just enough read from it to store it and keep people apart. */
export interface RawEvent {
  readonly webhookEventId: string;
  readonly sender: string;
  readonly at: number;
  readonly body: string;
}
