import type { Member } from "#core/member/member.ts";

/**
 * The next free number in the fund's own format, seen from the numbers it has given: หมู่-เลข where it counts by village,
 * else one row of numbers for all. It is a proposal: a fund's registrar may give any other.
 */
export function nextMemberNo(given: readonly Member["memberNo"][], villageNo: number | undefined): string {
  const byVillage = given.some((number) => /^\d+-\d+$/u.test(number));
  const inOneRow = !byVillage && given.some((number) => /^\d+$/u.test(number));
  if (inOneRow) return following(given.filter((number) => /^\d+$/u.test(number)));
  // Whoever lives in no village of the fund's stands under nought.
  const village = `${villageNo ?? 0}-`;
  const rest = given
    .filter((number) => number.startsWith(village))
    .map((number) => number.slice(village.length));
  const widths = given.flatMap((number) => /^\d+-(\d+)$/u.exec(number)?.[1]?.length ?? []);
  return `${village}${following(
    rest.filter((number) => /^\d+$/u.test(number)),
    mostFrequent(widths) ?? usualWidth,
  )}`;
}

const usualWidth = 3;

/** One more than the highest: a number that somebody once had is never given again. As wide as the others. */
function following(
  numbers: readonly string[],
  width = Math.max(0, ...numbers.map(({ length }) => length)),
): string {
  const highest = numbers.reduce((most, number) => (BigInt(number) > most ? BigInt(number) : most), 0n);
  return (highest + 1n).toString().padStart(width, "0");
}

function mostFrequent(widths: readonly number[]): number | undefined {
  const byWidth = Map.groupBy(widths, (width) => width);
  return [...byWidth].toSorted(([, a], [, b]) => b.length - a.length)[0]?.[0];
}
