import { ok, refused, type Result } from "#core/result.ts";
import { relations, type Relation } from "#core/rule-set/event-rules.ts";

/** Whom a member has named to receive death money (domain.md §4), and how much of it where they have said so. */
export interface Beneficiary {
  readonly name: string;
  readonly relation: Relation;
  /** Whole percent; either every named person has a share or nobody has. */
  readonly sharePercent?: number;
}

export type BeneficiaryFault =
  | { readonly type: "nobody-named" }
  | { readonly type: "beneficiary-without-name" }
  | { readonly type: "unknown-relation"; readonly name: string }
  | { readonly type: "named-twice"; readonly name: string }
  | { readonly type: "shares-for-some" }
  | { readonly type: "shares-not-a-hundred"; readonly total: number };

/** The list as it is written: names tidied, relations known, shares whole and adding up to a hundred. */
export function decideBeneficiaries(
  named: readonly { readonly name: string; readonly relation: string; readonly sharePercent?: number }[],
): Result<readonly Beneficiary[], BeneficiaryFault> {
  const tidy = named.map((one) => ({ ...one, name: one.name.trim().replaceAll(/\s+/gu, " ") }));
  if (tidy.length === 0) return refused({ type: "nobody-named" });
  if (tidy.some(({ name }) => name === "")) return refused({ type: "beneficiary-without-name" });
  const stranger = tidy.find(({ relation }) => !isRelation(relation));
  if (stranger !== undefined) return refused({ type: "unknown-relation", name: stranger.name });
  const twice = tidy.find(({ name }, index) => tidy.findIndex((one) => one.name === name) < index);
  if (twice !== undefined) return refused({ type: "named-twice", name: twice.name });
  const shares = tidy.flatMap(({ sharePercent }) => (sharePercent === undefined ? [] : [sharePercent]));
  if (shares.length > 0 && shares.length < tidy.length) return refused({ type: "shares-for-some" });
  const total = shares.reduce((sum, share) => sum + share, 0);
  const areWhole = shares.every((share) => Number.isInteger(share) && share > 0);
  if (shares.length > 0 && !(areWhole && total === 100))
    return refused({ type: "shares-not-a-hundred", total });
  return ok(tidy.filter((one): one is Beneficiary => isRelation(one.relation)));
}

/** Everybody but the member, who receives nothing after death. */
export const isRelation = (word: string): word is Relation =>
  word !== "self" && (relations as readonly string[]).includes(word);

/** One version of a member's list; versions count from 1. */
export interface BeneficiaryList {
  readonly version: number;
  readonly writtenOn: Temporal.PlainDate;
  readonly named: readonly Beneficiary[];
}

/**
 * The list that counts: the newest; after a death the newest that was written before the day of death, however late the fund
 * learns of it (decisions.md 23). The list that came with the registration counts always.
 */
export function listInForce<List extends Pick<BeneficiaryList, "version" | "writtenOn">>(
  lists: readonly List[],
  diedOn: Temporal.PlainDate | undefined,
): List | undefined {
  return lists
    .filter(
      ({ version, writtenOn }) =>
        diedOn === undefined || version === 1 || Temporal.PlainDate.compare(writtenOn, diedOn) < 0,
    )
    .toSorted((a, b) => b.version - a.version)[0];
}
