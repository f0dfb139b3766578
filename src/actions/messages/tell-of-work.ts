import { workDigest } from "#conversation/wording/work-digest.ts";
import { ringsCount, liesTooLong, whenTold } from "#core/messages/gather.ts";
import { momentOn, quietUntil } from "#core/messages/hours.ts";
import { hoursOfFund } from "#store/message-hours.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { leaveMessages } from "#store/outgoing.ts";
import {
  addRing,
  changeNotices,
  membersWithNotices,
  ringsSince,
  type WorkNotice,
} from "#store/work-notices.ts";
import { dayIn, type Moment } from "../perform.ts";
import { newsReaders } from "../tell-members.ts";
import { leaveTelling } from "./notice-of-work.ts";
import { stillWaiting, type WorkOf } from "./still-waiting.ts";

export type ToldOfWork =
  | { readonly type: "told"; readonly pieces: number }
  /** The quiet hours, or a message of today: another errand was left for that moment. */
  | { readonly type: "later"; readonly at: Temporal.Instant }
  /** All of it is done, withdrawn or decided by others. */
  | { readonly type: "nothing-waits" }
  /** They see it when they open "งานของฉัน"; the nudges look again every day. */
  | { readonly type: "not-on-line" };

/** Tells one person in one message of everything that waits for them, if anything of it is news. */
export async function tellOfWork(
  moment: Moment,
  { memberId, workOf }: { readonly memberId: string; readonly workOf: WorkOf },
): Promise<ToldOfWork> {
  const { fund, at } = moment;
  const { notices, work } = await stillWaiting(moment, memberId, workOf);
  const untold = notices.filter(({ toldAt }) => toldAt === undefined);
  const [first, ...others] = untold;
  if (first === undefined) return { type: "nothing-waits" };
  const isUrgent = untold.some((one) => one.isUrgent);
  const notedAt = others.reduce((oldest, one) => earlier(oldest, one.notedAt), first.notedAt);
  const rings = await ringsSince(fund, memberId, at.subtract(ringsCount));
  const hours = await hoursOfFund(fund);
  const due = whenTold({ notedAt, isUrgent, rings }, hours);
  // After a time of no server the moment may lie in the past, and now be in the quiet hours.
  const when = isUrgent ? due : (quietUntil(hours, at) ?? due);
  if (Temporal.Instant.compare(when, at) > 0) {
    await leaveTelling(moment, memberId, when);
    return { type: "later", at: when };
  }
  const reply = workDigest(work, { isNudge: false });
  if (!(await ring(moment, memberId, { reply, isUrgent, isNudge: false }))) return { type: "not-on-line" };
  await changeNotices(fund, memberId, untold.map(idOf), { toldAt: at });
  return { type: "told", pieces: work.length };
}

/** The daily look, from the fund's digest hour on: what was told and lies too long is told again, to each person once a day. */
export async function nudge(
  moment: Moment,
  { workOf }: { readonly workOf: WorkOf },
): Promise<{ readonly nudged: number; readonly told: number }> {
  const { fund, at, today } = moment;
  const hours = await hoursOfFund(fund);
  const isEarly = Temporal.Instant.compare(at, momentOn(today, hours.digestAt)) < 0;
  let [nudged, told] = [0, 0];
  if (isEarly || quietUntil(hours, at) !== undefined) return { nudged, told };
  for (const memberId of await membersWithNotices(fund)) {
    // What no errand has told, because nobody was there to be told or the errand was given up.
    if ((await tellOfWork(moment, { memberId, workOf })).type === "told") told += 1;
    else if (await nudgeOne(moment, memberId, { workOf, nudgeAfterDays: hours.nudgeAfterDays })) nudged += 1;
  }
  return { nudged, told };
}

async function nudgeOne(
  moment: Moment,
  memberId: string,
  { workOf, nudgeAfterDays }: { readonly workOf: WorkOf; readonly nudgeAfterDays: number },
): Promise<boolean> {
  const { fund, at, today } = moment;
  const [last] = await ringsSince(fund, memberId, at.subtract({ hours: 24 }));
  if (last !== undefined && dayIn(last).equals(today)) return false;
  const { notices, work } = await stillWaiting(moment, memberId, workOf);
  const lying = notices.filter(
    ({ toldAt, nudgedOn }) =>
      toldAt !== undefined &&
      liesTooLong({ toldAt, ...(nudgedOn && { nudgedOn }) }, today, { nudgeAfterDays }),
  );
  if (lying.length === 0) return false;
  const reply = workDigest(work, { isNudge: true });
  if (!(await ring(moment, memberId, { reply, isUrgent: false, isNudge: true }))) return false;
  await changeNotices(fund, memberId, lying.map(idOf), { nudgedOn: today });
  return true;
}

/** False where they have no LINE that can be reached. */
async function ring(
  { fund, at, newId }: Moment,
  memberId: string,
  {
    reply,
    isUrgent,
    isNudge,
  }: { readonly reply: object; readonly isUrgent: boolean; readonly isNudge: boolean },
): Promise<boolean> {
  const readers = newsReaders(await accountsLinkedTo(fund, [memberId]));
  const messages = readers.map(({ lineUserId, channelId }) => ({
    outboxId: newId(),
    channelId,
    recipient: lineUserId,
    reply,
    mustLearn: true,
    class: isUrgent ? ("urgent" as const) : ("work" as const),
    onceKey: `work:${memberId}:${at.toString()}:${lineUserId}`,
  }));
  if (messages.length === 0) return false;
  await leaveMessages(fund, messages, at);
  await addRing(fund, memberId, { at, isNudge });
  return true;
}

const idOf = ({ workId }: WorkNotice): string => workId;
const earlier = (a: Temporal.Instant, b: Temporal.Instant): Temporal.Instant =>
  Temporal.Instant.compare(a, b) <= 0 ? a : b;
