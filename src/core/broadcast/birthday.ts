/** Whoever was born on 29 February is greeted on the 28th of a year without one. */
export function isBirthday(
  bornOn: Pick<Temporal.PlainDate, "month" | "day">,
  today: Temporal.PlainDate,
): boolean {
  if (bornOn.month !== today.month) return false;
  const day = Math.min(bornOn.day, today.daysInMonth);
  return day === today.day;
}
