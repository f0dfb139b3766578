import type { Via } from "./quota.ts";

/** A LINE message object, as it was sent or as a person would have sent it. */
export interface Message {
  readonly type: string;
  readonly [property: string]: unknown;
}

/** One message in a chat, from either side. */
export interface Line {
  readonly seq: number;
  /** Milliseconds of the stand-in's clock. */
  readonly at: number;
  readonly userId: string;
  readonly channelId: string;
  readonly from: "person" | "bot";
  readonly via?: Via;
  /** 1 on the one message object of a delivery that LINE counts, else 0. */
  readonly cost: 0 | 1;
  readonly messageId: string;
  readonly requestId?: string;
  readonly message: Message;
  readonly silent?: boolean;
  readAt?: number;
  unsent?: boolean;
}

/** Weighs lines by what they keep in memory: a message sent to many people is one object, and weighs once. */
export function lineWeights(): (line: Line) => number {
  const weighed = new WeakSet<Message>();
  return ({ message }) => {
    if (weighed.has(message)) return 200;
    weighed.add(message);
    return 200 + JSON.stringify(message).length;
  };
}

/** What one person and one official account have said to each other, oldest first, as far as it is kept. */
export interface Chat {
  readonly userId: string;
  readonly channelId: string;
  readonly lines: Line[];
  /** When the person last wrote: for seven days an account may push to one who is no friend. */
  heardAt?: number;
  /** The rich menu linked to this person alone. */
  menuId?: string;
  /** Whoever waits for the next line is woken here. */
  readonly waiting: Set<() => void>;
}

export interface ShownAction {
  readonly label: string;
  readonly data?: string;
  readonly text?: string;
  readonly uri?: string;
}

/** A line as the control API shows it. */
export interface ShownLine {
  readonly seq: number;
  readonly at: string;
  readonly from: "person" | "bot";
  readonly via?: Via;
  readonly cost: 0 | 1;
  readonly messageId: string;
  readonly requestId?: string;
  readonly message: Message;
  readonly text: string;
  readonly actions: readonly ShownAction[];
  readonly readAt?: string;
  readonly silent?: boolean;
  readonly unsent?: boolean;
}
