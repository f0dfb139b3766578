import { dayIn, fundTimeZone } from "#actions/perform.ts";
import { showDay, showTime } from "#core/thai-calendar/show.ts";

/** "14 Feb 2026 (14 ก.พ. 2569)": the operator's English counts Christian years, the fund's papers Buddhist ones. */
export const dayShown = (day: Temporal.PlainDate): string => `${showDay(day, "en")} (${showDay(day)})`;

/** On the clock of the place where the funds are. */
export function instantShown(at: Temporal.Instant): string {
  const time = at.toZonedDateTimeISO(fundTimeZone).toPlainTime();
  return `${showTime(time, "en")} on ${dayShown(dayIn(at))}`;
}

/** Rows as columns, two spaces between them; the last column is never padded. */
export function columns(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [index, cell] of row.entries()) widths[index] = Math.max(widths[index] ?? 0, widthOf(cell));
  }
  return rows.map((row) =>
    row
      .map((cell, index) =>
        index === row.length - 1 ? cell : cell + " ".repeat((widths[index] ?? 0) - widthOf(cell)),
      )
      .join("  "),
  );
}

/** Thai vowels and tones above and below a letter take no place of their own in a terminal. */
const widthOf = (cell: string): number => cell.replaceAll(/\p{Mn}/gu, "").length;
