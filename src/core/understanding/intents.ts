/** What people want of a fund in a chat. Small talk and everything outside is `unknown`. */
export const intents = [
  "contributions",
  "pay",
  "claim.birth",
  "claim.illness",
  "claim.death",
  "claim.any",
  "claim.status",
  "rights",
  "rules",
  "register",
  "link",
  "fund",
  "complaint",
  "contact",
  "reminders",
  "privacy",
  "help",
  "cancel",
  "unknown",
] as const;
export type Intent = (typeof intents)[number];
