/** A number as a cell holds it, as the digits that a person sees: no exponent, no trace of binary fractions. */
export function numberText(written: string): string {
  if (/^-?\d{1,15}$/u.test(written)) return written;
  const number = Number(written);
  if (!Number.isFinite(number)) return written;
  if (Number.isSafeInteger(number)) return String(number);
  // Spreadsheets keep fifteen digits; 30.100000000000001 is 30.1.
  return String(Number(number.toPrecision(15)));
}

const dayZero = Temporal.PlainDate.from("1899-12-31");
const lastSerial = 2_958_465;
/** Days between the two beginnings from which workbooks count. */
const from1904 = 1462;

/**
 * A day count as an ISO day; its time of day is left out. Spreadsheets believe in 29 February 1900, their day 60: it is
 * given as they show it, and is nobody's day.
 */
export function serialText(written: string, countsFrom1904: boolean): string {
  const serial = Math.floor(Number(written)) + (countsFrom1904 ? from1904 : 0);
  if (!(serial >= 1 && serial <= lastSerial)) return numberText(written);
  if (serial === 60) return "1900-02-29";
  return dayZero.add({ days: serial > 60 ? serial - 1 : serial }).toString();
}
