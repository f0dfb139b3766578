import { ok, refused, type Result } from "#core/result.ts";
import type { Role } from "./office.ts";

/** A meeting's resolution, as its minutes number it. */
export interface ByResolution {
  readonly number: string;
  readonly on: Temporal.PlainDate;
}

export interface HandOver {
  /** The old holders' last day is the one before; the new ones' first. */
  readonly on: Temporal.PlainDate;
  readonly resolution: ByResolution;
  /** Who takes which office. An office that is named here is given up by whoever holds it. */
  readonly taking: readonly Taking[];
}

export interface Taking {
  readonly memberNo: string;
  readonly role: Role;
}

/** One term of one office, as it stands. */
export interface Term {
  readonly officeId: string;
  readonly memberId: string;
  readonly memberNo: string;
  readonly role: Role;
  readonly fromOn: Temporal.PlainDate;
}

export type HandOverRefusal =
  | { readonly type: "nobody-takes-office" }
  | { readonly type: "named-twice"; readonly memberNo: string; readonly role: Role }
  | { readonly type: "resolution-missing" }
  | { readonly type: "resolution-to-come" }
  | { readonly type: "before-the-resolution" }
  | { readonly type: "before-they-began"; readonly memberNo: string; readonly fromOn: Temporal.PlainDate };

/**
 * Which terms end. Whoever is chosen again ends a term and begins another: a term of office is what one meeting gave.
 */
export function decideHandOver(
  { on, resolution, taking }: HandOver,
  standing: readonly Term[],
  today: Temporal.PlainDate,
): Result<{ readonly ending: readonly Term[] }, HandOverRefusal> {
  if (taking.length === 0) return refused({ type: "nobody-takes-office" });
  const twice = taking.find(
    (one, index) =>
      taking.findIndex(({ memberNo, role }) => memberNo === one.memberNo && role === one.role) < index,
  );
  if (twice !== undefined) return refused({ type: "named-twice", ...twice });
  if (resolution.number.trim() === "") return refused({ type: "resolution-missing" });
  if (isAfter(resolution.on, today)) return refused({ type: "resolution-to-come" });
  if (isAfter(resolution.on, on)) return refused({ type: "before-the-resolution" });
  const roles = new Set(taking.map(({ role }) => role));
  const ending = standing.filter(({ role }) => roles.has(role));
  const later = ending.find(({ fromOn }) => isAfter(fromOn, on));
  if (later !== undefined)
    return refused({ type: "before-they-began", memberNo: later.memberNo, fromOn: later.fromOn });
  return ok({ ending });
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;
