/**
 * How long documents are kept. Of a paid claim, as long as books must be (Accounting Act B.E. 2543, section 14: five years); what
 * never led to a payment a year, in which it can be asked about; what no claim was ever made of a month. The claim's own
 * history stays: only what people photographed goes.
 */
export const retention = {
  paid: { years: 5 },
  unpaid: { years: 1 },
  draft: { days: 30 },
} as const;
export type Ending = keyof typeof retention;

/** The last day before which a document of this ending has had its time. */
export const pastBefore = (ending: Ending, today: Temporal.PlainDate): Temporal.PlainDate =>
  today.subtract(retention[ending]);
