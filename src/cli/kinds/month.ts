import { ok, refused } from "#core/result.ts";
import { readMonth } from "#core/thai-calendar/read-month.ts";
import type { Kind } from "../option.ts";

/** A month in any spelling of either era, as its first day. */
export const month = (stands: string): Kind<Temporal.PlainDate> => ({
  stands,
  read(given, today) {
    const iso = /^(\d{4})-(\d{2})$/u.exec(given.trim());
    const written = iso === null ? given : `${iso[2]}/${iso[1]}`;
    const reading = readMonth(written, today);
    return reading.type === "month"
      ? ok(reading.month.toPlainDate({ day: 1 }))
      : refused(`"${given}" is not one month; write it as 2026-02, 2569-02 or "ก.พ. 2569".`);
  },
});
