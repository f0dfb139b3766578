/**
 * The days of birth that are kept on a day, as "02-28". Whoever was born on 29 February is greeted on the 28th of a year
 * without one.
 */
export function birthdaysKept(today: Temporal.PlainDate): readonly string[] {
  const own = today.toString().slice(5);
  return own === "02-28" && !today.inLeapYear ? [own, "02-29"] : [own];
}
