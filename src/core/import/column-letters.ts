/** A spreadsheet's name of a column: 1 is A, 27 is AA. */
export function columnLetters(number: number): string {
  const rest = (number - 1) % 26;
  const letter = String.fromCodePoint(65 + rest);
  return number > 26 ? columnLetters((number - 1 - rest) / 26) + letter : letter;
}
