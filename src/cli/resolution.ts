import type { ByResolution } from "#core/fund/hand-over.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { day } from "./kinds/day.ts";
import { text } from "./kinds/text.ts";
import { optional } from "./option.ts";

/** A meeting's resolution, by its number in the minutes and the meeting's day. */
export const resolutionOptions = {
  resolution: optional(text("NO"), "the resolution's number in the minutes"),
  "resolution-on": optional(day("DAY", { direction: "past" }), "the day of that meeting"),
};

export interface ResolutionGiven {
  readonly resolution: string | undefined;
  readonly "resolution-on": Temporal.PlainDate | undefined;
}

/** Both or neither. */
export function resolutionFrom(
  given: ResolutionGiven,
): Result<{ readonly resolution?: ByResolution }, string> {
  const { resolution: number, "resolution-on": on } = given;
  if (number === undefined && on === undefined) return ok({});
  if (number === undefined || on === undefined)
    return refused("--resolution and --resolution-on belong together: give both or neither.");
  return ok({ resolution: { number, on } });
}
