/**
 * A spreadsheet takes a CSV cell that begins with one of these for a formula, and runs it. A ' before it makes it a text;
 * a text that has such a ' already gets one more, so that reading gives back what was written.
 */
const looksLikeFormula = /^'*[=+\-@\t\r]/u;
const isGuarded = /^'+[=+\-@\t\r]/u;

/** For texts only: a negative amount is a number and stays one. */
export const guarded = (text: string): string => (looksLikeFormula.test(text) ? `'${text}` : text);
export const unguarded = (text: string): string => (isGuarded.test(text) ? text.slice(1) : text);
