import type { RuleSetFault } from "../fault.ts";
import type { RuleSet } from "../rule-set.ts";

/** A month's money is shared out whole: neither more of it than there is, nor a part that belongs to nobody. */
export function booksFaults({ books: { subFunds } }: RuleSet): RuleSetFault[] {
  const sum = subFunds.reduce((total, { share }) => total + share, 0);
  if (sum === 100) return [];
  return [{ severity: "error", type: "shares-not-whole", sum, path: ["books", "subFunds"] }];
}
