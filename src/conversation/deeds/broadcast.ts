import type { SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import type { MeetingRefusal, MeetingSaid } from "#core/broadcast/meeting.ts";
import type { BroadcastState, Progress } from "#core/broadcast/progress.ts";
import type { Segment } from "#core/broadcast/segment.ts";
import type { Cost } from "#core/broadcast/send.ts";
import type { Announcement, WordsRefusal } from "#core/broadcast/words.ts";
import type { Reply } from "../reply.ts";

/** What those who speak for the fund tell many at once. `key` is the draft's id: two taps are one broadcast. */
export type BroadcastDeed =
  | { readonly type: "list-segments"; readonly what: "words" | "meeting" }
  | { readonly type: "preview-broadcast"; readonly segment: Segment; readonly say: Announcement }
  | {
      readonly type: "send-broadcast";
      readonly key: string;
      readonly segment: Segment;
      readonly say: Announcement;
    }
  | { readonly type: "list-broadcasts" }
  | { readonly type: "show-broadcast"; readonly broadcastId: string }
  | { readonly type: "stop-broadcast"; readonly broadcastId: string }
  | { readonly type: "preview-meeting"; readonly segment: Segment; readonly meeting: MeetingSaid }
  | {
      readonly type: "call-meeting";
      readonly key: string;
      readonly segment: Segment;
      readonly meeting: MeetingSaid;
    }
  | { readonly type: "list-meetings" }
  | { readonly type: "cancel-meeting"; readonly meetingId: string };

/** Something to choose a segment by, with its name in the fund. */
export interface Named {
  readonly code: string;
  readonly name: string;
}

/** What this fund's members can be told apart by. */
export interface SegmentChoices {
  readonly villages: readonly { readonly villageNo: number; readonly name: string }[];
  readonly plans: readonly Named[];
  readonly memberTypes: readonly Named[];
}

/** What will go out, to how many, at what cost: before anything is sent. */
export interface BroadcastPreview {
  /** The very reply that its readers will get. */
  readonly reply: Reply;
  /** For whom, in words; so everywhere below. */
  readonly segment: string;
  readonly people: number;
  readonly blocked: number;
  readonly muted: number;
  readonly notOnLine: number;
  readonly cost: Cost;
  readonly needsSecond: boolean;
}

export interface BroadcastSeen {
  readonly broadcastId: string;
  readonly title: string;
  readonly segment: string;
  readonly writtenOn: Temporal.PlainDate;
  readonly state: BroadcastState;
  readonly progress: Progress;
  readonly blocked: number;
  readonly muted: number;
  readonly notOnLine: number;
}

export interface MeetingSeen extends MeetingSaid {
  readonly meetingId: string;
  readonly segment: string;
}

export type BroadcastRefusal =
  | WordsRefusal
  | MeetingRefusal
  | SecondPersonRefusal
  | { readonly type: "not-allowed-to-tell" }
  | { readonly type: "no-such-broadcast" }
  | { readonly type: "no-such-meeting" }
  | { readonly type: "no-such-segment" }
  /** Nobody in it has a LINE account that can be reached. */
  | { readonly type: "nobody-to-tell" }
  /** It needs a second person, and there is none who may. */
  | { readonly type: "no-second-person" }
  | { readonly type: "sent-before" }
  | { readonly type: "declined-before" }
  | { readonly type: "not-being-sent" };

export type BroadcastOutcome =
  | {
      readonly type: "segments";
      readonly what: "words" | "meeting";
      readonly choices: SegmentChoices;
    }
  | { readonly type: "broadcast-previewed"; readonly preview: BroadcastPreview }
  | { readonly type: "broadcast-sent"; readonly seen: BroadcastSeen; readonly again: boolean }
  | {
      readonly type: "broadcast-waits";
      readonly seen: BroadcastSeen;
      /** To how many it goes, and how many may agree to it. */
      readonly people: number;
      readonly asked: number;
    }
  | { readonly type: "broadcasts"; readonly broadcasts: readonly BroadcastSeen[] }
  | { readonly type: "broadcast-shown"; readonly seen: BroadcastSeen }
  | { readonly type: "broadcast-stopped"; readonly seen: BroadcastSeen; readonly withdrawn: number }
  | { readonly type: "meetings"; readonly meetings: readonly MeetingSeen[] }
  | { readonly type: "meeting-cancelled"; readonly meeting: MeetingSeen; readonly told: number }
  | { readonly type: "broadcast-refused"; readonly refusal: BroadcastRefusal };
