import { ok, refused } from "#core/result.ts";
import { arabicDigits } from "#core/thai-number/digits.ts";
import type { Kind } from "../option.ts";

/** "20:00", "7:30", "20.00", in Thai digits too. */
export const time = (stands: string): Kind<Temporal.PlainTime> => ({
  stands,
  read(given) {
    const [, hour, minute] = /^(\d{1,2})[:.](\d{2})$/u.exec(arabicDigits(given.trim())) ?? [];
    return hour !== undefined && minute !== undefined && Number(hour) < 24 && Number(minute) < 60
      ? ok(new Temporal.PlainTime(Number(hour), Number(minute)))
      : refused(`"${given}" is not a time of day such as 20:00 or 7:30.`);
  },
});
