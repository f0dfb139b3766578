/** decisions.md 21: for a week, whoever the link was taken from can still say so. */
export const youngLinkDays = 7;

export const linkGoodFrom = (linkedAt: Temporal.Instant): Temporal.Instant =>
  linkedAt.add({ hours: youngLinkDays * 24 });

export const isYoungLink = (linkedAt: Temporal.Instant, at: Temporal.Instant): boolean =>
  Temporal.Instant.compare(at, linkGoodFrom(linkedAt)) < 0;
