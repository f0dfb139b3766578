import { ok, refused, type Result } from "#core/result.ts";
import {
  changesBetween,
  correctable,
  type Correctable,
  type Correction,
  type FieldChange,
  type MemberPage,
} from "./page.ts";
import {
  concerns,
  pageFaults,
  tidied,
  type RegistrationFacts,
  type RegistrationFault,
} from "./registration.ts";

export type CorrectionRefusal = { readonly type: "nothing-changes" } | RegistrationFault;

/**
 * A page with some fields corrected (null empties one), and what changed, for the log. Only the fields that are touched
 * must be right: an old register's other slips do not stand in the way of a new phone number.
 */
export function decideCorrection(
  before: MemberPage,
  correction: Correction,
  facts: RegistrationFacts,
): Result<{ readonly page: MemberPage; readonly changes: readonly FieldChange[] }, CorrectionRefusal> {
  const page = corrected(before, correction, facts.plans);
  const changes = changesBetween(before, page);
  const touched = new Set(correctable.filter((field) => correction[field] !== undefined));
  const fault = pageFaults(page, facts).find((one) => concerns(one, touched));
  if (fault !== undefined) return refused(fault);
  return changes.length === 0 ? refused({ type: "nothing-changes" }) : ok({ page, changes });
}

function corrected(before: MemberPage, correction: Correction, plans: readonly string[]): MemberPage {
  const given: Record<string, unknown> = { ...before };
  for (const field of correctable) {
    const value: MemberPage[Correctable] | null = correction[field];
    if (value === null) delete given[field];
    else if (value !== undefined) given[field] = value;
  }
  const page = tidied(given as unknown as MemberPage, plans);
  const keepsFault = before.citizenIdFault !== undefined && page.citizenId === before.citizenId;
  return keepsFault ? { ...page, citizenIdFault: before.citizenIdFault } : page;
}
