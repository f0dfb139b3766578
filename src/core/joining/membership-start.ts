import type { MembershipRules } from "#core/rule-set/rule-set.ts";

/**
 * The day from which membership and waiting count, as far as it is known at the resolution. Where the first payment begins it
 * the resolution's day stands until that payment comes.
 */
export function startAtResolution(
  { startsOn }: Pick<MembershipRules, "startsOn">,
  days: { readonly appliedOn: Temporal.PlainDate; readonly resolvedOn: Temporal.PlainDate },
): Temporal.PlainDate {
  switch (startsOn) {
    case "application":
      return days.appliedOn;
    case "resolution":
    case "first-payment":
      return days.resolvedOn;
    case "next-month":
      return days.resolvedOn.with({ day: 1 }).add({ months: 1 });
  }
}
