/** The known word that was probably meant, or null where none is near enough to be proposed without guessing. */
export function nearestWord(written: string, known: Iterable<string>): string | null {
  let nearest: string | null = null;
  // A third of the letters may be wrong, and never more than three: beyond that a proposal is a lottery.
  let least = Math.min(3, Math.floor(Math.max(written.length, 3) / 3)) + 1;
  const lower = written.toLowerCase();
  for (const word of known) {
    const distance = lettersApart(lower, word.toLowerCase());
    if (distance < least) [nearest, least] = [word, distance];
  }
  return nearest;
}

/** Letters to add, drop, change or swap with their neighbour. */
export function lettersApart(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const same = a[row - 1] === b[column - 1];
      const swapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]
          ? beforeLast[column - 2]! + 1
          : Infinity;
      current.push(
        Math.min(last[column]! + 1, current[column - 1]! + 1, last[column - 1]! + (same ? 0 : 1), swapped),
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[b.length]!;
}
