import { ringsCount, whenTold } from "#core/messages/gather.ts";
import { hoursOfFund } from "#store/message-hours.ts";
import { leaveErrand } from "#store/outgoing.ts";
import { noteWork, ringsSince } from "#store/work-notices.ts";
import type { Moment } from "../perform.ts";

/** Work that begins to wait for somebody in office. `workId` as `core/claim/work-id.ts` names it. */
export interface NoticeOfWork {
  readonly memberId: string;
  readonly workId: string;
  /** A death, a payment that cannot wait: told at once, at any hour, never gathered. */
  readonly isUrgent: boolean;
}

/**
 * Notes it in the transaction in which the work arises, and leaves an errand for the moment at which they are told: then the
 * message is made of what still waits for them. "งานของฉัน" shows it at once, told or not.
 */
export async function noticeOfWork(
  moment: Pick<Moment, "fund" | "at" | "newId">,
  notice: NoticeOfWork,
): Promise<void> {
  const { fund, at } = moment;
  const { memberId, isUrgent } = notice;
  await noteWork(fund, notice, at);
  const rings = await ringsSince(fund, memberId, at.subtract(ringsCount));
  await leaveTelling(moment, memberId, whenTold({ notedAt: at, isUrgent, rings }, await hoursOfFund(fund)));
}

/** One errand for a person and a moment, whatever leads to it. */
export const leaveTelling = (
  { fund, at, newId }: Pick<Moment, "fund" | "at" | "newId">,
  memberId: string,
  when: Temporal.Instant,
): Promise<void> =>
  leaveErrand(
    fund,
    {
      errandId: newId(),
      kind: "tell-of-work",
      body: { memberId },
      onceKey: `tell-of-work:${memberId}:${when.toString()}`,
      notBefore: when,
    },
    at,
  );
