import type {
  Follower,
  NotTold,
  NotToldReason,
  Owing,
  Reminder,
  RemindersOfMonth,
  Said,
  Visit,
} from "./reminder.ts";
import { weightOf } from "./reminder.ts";
import type { ReminderDays, ReminderSettings, Step } from "./settings.ts";
import { stepFor, type Owed } from "./step.ts";

export interface Circumstances {
  readonly today: Temporal.PlainDate;
  readonly days: ReminderDays;
  readonly settings: Pick<ReminderSettings, "steps">;
  /** The weightiest step at which an account was reminded this month already. */
  readonly toldAt: ReadonlyMap<string, Step>;
}

interface Told {
  readonly follower: Follower;
  readonly said: Said;
}

/** Who is told what this month, and of everybody else among these why not. Nobody is left out of both. */
export function remindersOfMonth(members: readonly Owing[], circumstances: Circumstances): RemindersOfMonth {
  const told: Told[] = [];
  const notTold: NotTold[] = [];
  const toVisit: Visit[] = [];
  for (const member of members) {
    const step = stepFor(member.payer, circumstances.today, circumstances.days);
    const visit = visitOf(member, step);
    if (visit !== undefined) toVisit.push(visit);
    const decided = decide(member, step, circumstances);
    if (typeof decided === "string") notTold.push({ memberId: member.memberId, reason: decided });
    else told.push(decided);
  }
  const ofReader = Map.groupBy(told, ({ follower }) => follower.lineUserId);
  const reminders: Reminder[] = [];
  for (const theirs of ofReader.values()) {
    const reminder = reminderOf(theirs);
    if (wasTold(reminder, circumstances.toldAt))
      notTold.push(...reminder.said.map(({ memberId }) => ({ memberId, reason: "told-already" as const })));
    else reminders.push(reminder);
  }
  return { reminders, notTold, toVisit };
}

type Stepped = Owed | "for-committee" | undefined;

/** In the order in which it must be asked: the dead before all else, the fund's choices before the person's. */
function decide(
  member: Owing,
  owed: Stepped,
  { settings }: Pick<Circumstances, "settings">,
): Told | NotToldReason {
  if (owed === undefined) return "not-yet-due";
  if (member.isDeathReported) return "death-reported";
  if (member.awaitsConfirmation) return "awaits-confirmation";
  if (member.isPaused) return "paused";
  if (owed === "for-committee") return "for-committee";
  if (!isWanted(settings, owed.step)) return "step-off";
  const follower = readerOf(member.followers);
  return typeof follower === "string" ? follower : { follower, said: saidOf(member, owed, follower) };
}

const isWanted = ({ steps }: Pick<ReminderSettings, "steps">, step: Step): boolean => steps.includes(step);

/**
 * Of several people only one: whoever is marked รับข่าว, or where they cannot be reached who was linked first and can. That
 * a reader wants no reminders is respected, and nobody else is asked in their place.
 */
export function readerOf(followers: readonly Follower[]): Follower | "not-on-line" | "blocked" | "muted" {
  if (followers.length === 0) return "not-on-line";
  const reached = followers.filter(({ hasBlocked }) => !hasBlocked);
  const reader = reached.find(({ hearsNews }) => hearsNews) ?? reached[0];
  if (reader === undefined) return "blocked";
  return reader.isMuted ? "muted" : reader;
}

const saidOf = (
  { memberId, name }: Owing,
  { step, due, months, since }: Owed,
  { actsForSeveral }: Follower,
): Said => ({
  memberId,
  ...(actsForSeveral && { name }),
  step,
  due: due.toString(),
  months,
  since: since.toString(),
});

/** What weighs most stands first, and gives the message its step. */
function reminderOf(told: readonly Told[]): Reminder {
  const [first, ...rest] = told.toSorted(
    (a, b) => weightOf(a.said.step) - weightOf(b.said.step) || (a.said.memberId < b.said.memberId ? -1 : 1),
  );
  if (first === undefined) throw new Error("Broken rule: a reader hears of somebody");
  const { lineUserId, channelId } = first.follower;
  return {
    lineUserId,
    channelId,
    step: first.said.step,
    said: [first.said, ...rest.map(({ said }) => said)],
  };
}

/** A month has one reminder for a person, and a second only where it weighs more than the first. */
const wasTold = ({ lineUserId, step }: Reminder, toldAt: ReadonlyMap<string, Step>): boolean => {
  const before = toldAt.get(lineUserId);
  return before !== undefined && weightOf(before) <= weightOf(step);
};

/** Nobody visits a house in mourning for money, and who has paid is not visited for it either. */
function visitOf(
  { memberNo, name, villageNo, isDeathReported, awaitsConfirmation, isPaused }: Owing,
  owed: Stepped,
): Visit | undefined {
  if (isDeathReported || awaitsConfirmation || isPaused || owed === undefined) return undefined;
  if (owed !== "for-committee" && owed.step !== "before-ending") return undefined;
  const isNearEnd = owed !== "for-committee";
  return { memberNo, name, isNearEnd, ...(villageNo !== undefined && { villageNo }) };
}
