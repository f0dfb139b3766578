import type { FoundMember } from "../deed.ts";

/** What a person can say about their own reminders. */
export type RemindDeed =
  | { readonly type: "stop-reminders" }
  | { readonly type: "go-on-reminding" }
  /** To be the one of several linked people who hears this member's news. */
  | { readonly type: "take-news"; readonly memberId: string };

export type RemindOutcome =
  | { readonly type: "reminders-stopped"; readonly again: boolean }
  | { readonly type: "reminders-go-on" }
  | { readonly type: "news-taken"; readonly member: FoundMember };
