/** Where the funds are: a day begins here at 17:00 UTC of the day before. */
export const fundTimeZone = "Asia/Bangkok";

export const dayIn = (at: Temporal.Instant): Temporal.PlainDate =>
  at.toZonedDateTimeISO(fundTimeZone).toPlainDate();
