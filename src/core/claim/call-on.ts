import type { Standing } from "./sitting.ts";

type Open = Extract<Standing, { type: "open" }>;

/**
 * Whom of the seats that have not voted a message asks to do so: as many as are still needed and no more, because each
 * message costs the fund and troubles a person; the others see it in their list. Whoever is away is spoken for by their
 * delegate, and who cannot be reached is passed over as long as others can.
 */
export function calledOn(
  { need, yes, waitsFor }: Pick<Open, "need" | "yes" | "waitsFor">,
  who: {
    readonly standsIn: (memberId: string) => string | undefined;
    readonly isReached: (memberId: string) => boolean;
  },
): string[] {
  const people = [...new Set(waitsFor.map((seat) => who.standsIn(seat) ?? seat))];
  const { reached = [], unreached = [] } = Object.groupBy(people, (one) =>
    who.isReached(one) ? "reached" : "unreached",
  );
  return [...reached, ...unreached].slice(0, Math.max(0, need - yes));
}
