/**
 * Why something broke, fit to be kept and logged: nothing of what a person said or a register holds. Our own errors speak
 * for themselves. A query's error repeats its values and a parser's its text: of those only names and codes are told,
 * down to the first cause.
 */
export function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "something that is not an error was thrown";
  const name = error.constructor.name;
  const told = "code" in error ? `${name} ${String(error.code)}` : name;
  if (error.cause !== undefined) return `${told}, because of ${reasonOf(error.cause)}`;
  const speaks = error instanceof TypeError || (error.constructor === Error && !("code" in error));
  return speaks ? error.message : told;
}
