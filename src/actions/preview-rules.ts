import { membersChanged, type RuleChange } from "#core/benefit/compare.ts";
import { changeInWords } from "#core/benefit/in-words/change.ts";
import { ifPayingUntil } from "#core/benefit/if-paying.ts";
import { booksChangesInWords } from "#core/rule-set/in-words/books.ts";
import { ok, type Result } from "#core/result.ts";
import { decideActivation, type ActivationRefusal } from "#core/rule-set/decide-activation.ts";
import { factsAfter } from "#store/member-facts.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { beforeActivation } from "./activate-rules.ts";
import type { Moment } from "./perform.ts";

export interface PreviewRules {
  readonly rules: unknown;
  readonly from?: Temporal.PlainDate;
  /** So many members are named; all are counted. */
  readonly most: number;
}

export interface Preview {
  readonly name: string;
  readonly effectiveFrom: Temporal.PlainDate;
  readonly comparedWith: string;
  readonly members: number;
  readonly changed: number;
  readonly shown: readonly ChangedMember[];
  /** What changes in keeping the books, in words. */
  readonly books: readonly string[];
}

export interface ChangedMember {
  readonly memberNo: string;
  readonly changes: readonly (RuleChange & { readonly inWords: string })[];
}

const membersAtOnce = 500;

/**
 * Whom a new version would change, on its first day and for typical events, before anybody activates it. It is refused
 * for the same reasons as activating; nothing is written.
 */
export async function previewRules(
  moment: Moment,
  { rules: file, from, most }: PreviewRules,
): Promise<Result<Preview, ActivationRefusal>> {
  const { fund, today } = moment;
  const decided = decideActivation(file, from, await beforeActivation(moment));
  if (!decided.ok) return decided;
  const after = decided.value.rules;
  const before = (await rulesByDay(fund))(after.effectiveFrom);
  const { graceDays } = before.contributions.arrears;

  const shown: ChangedMember[] = [];
  let [members, changed] = [0, 0];
  for (let last: string | undefined; ;) {
    const page = await factsAfter(fund, { after: last, most: membersAtOnce, counting: "confirmed" });
    const then = page.map(({ memberNo, facts }) => ({
      id: memberNo,
      facts: ifPayingUntil(facts, after.effectiveFrom, { today, graceDays }),
    }));
    for (const { id, changes } of membersChanged(before, after, then)) {
      changed += 1;
      if (shown.length < most) {
        const inWords = changes.map((change) => ({
          ...change,
          inWords: changeInWords(change, [after, before]),
        }));
        shown.push({ memberNo: id, changes: inWords });
      }
    }
    members += page.length;
    last = page.at(-1)?.id;
    if (page.length < membersAtOnce) break;
  }
  const { name, effectiveFrom } = after;
  const books = booksChangesInWords(before.books, after.books);
  return ok({ name, effectiveFrom, comparedWith: before.name, members, changed, shown, books });
}
