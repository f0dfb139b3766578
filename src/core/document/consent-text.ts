/** How consent to health documents was given (decisions.md 20). */
export const consentWays = ["line", "paper", "two-witnesses", "parent"] as const;
export type ConsentWay = (typeof consentWays)[number];

/** What a way needs beside the member: who else was there. */
export const witnessesNeeded: Readonly<Record<ConsentWay, number>> = {
  line: 0,
  paper: 0,
  "two-witnesses": 2,
  parent: 1,
};
