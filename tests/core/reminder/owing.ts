import type { Follower, Owing } from "#core/reminder/reminder.ts";
import type { ContributionRules } from "#core/rule-set/contribution-rules.ts";
import { baht, payer, plan, rulesOf } from "../contribution/payer.ts";

/** Made-up members of a fund that ends a membership after three missed months; they joined in November 2025. */
export const rules: ContributionRules = {
  ...rulesOf(plan("monthly", 1, 30), plan("yearly", 12, 365), plan("daily", 0, 365, 365)),
  arrears: {
    article: null,
    graceDays: 0,
    noticeAfterMissedMonths: 1,
    endsAfterMissedMonths: 3,
    healsDaysAfterEvent: 0,
  },
};
export const neverEnding: ContributionRules = {
  ...rules,
  arrears: { ...rules.arrears, endsAfterMissedMonths: null },
};

export const follower = (lineUserId: string, more: Partial<Follower> = {}): Follower => ({
  lineUserId,
  channelId: "line",
  hearsNews: true,
  hasBlocked: false,
  isMuted: false,
  actsForSeveral: false,
  ...more,
});

export interface OwingWords extends Partial<Omit<Owing, "payer">> {
  readonly paid?: readonly string[];
  readonly planCode?: string;
  readonly joinedOn?: string;
  readonly rules?: ContributionRules;
}

export function owing(memberId: string, words: OwingWords = {}): Owing {
  const {
    paid = ["2025-11..2026-01"],
    planCode = "monthly",
    joinedOn = "2025-11-01",
    rules: own = rules,
    ...more
  } = words;
  return {
    memberId,
    memberNo: memberId,
    name: `นางที่ ${memberId}`,
    payer: payer({ planCode, joinedOn: Temporal.PlainDate.from(joinedOn), rulesOn: () => own, paid }),
    isDeathReported: false,
    awaitsConfirmation: false,
    isPaused: false,
    followers: [follower(`U${memberId}`)],
    ...more,
  };
}

export const thirty = baht(30);
