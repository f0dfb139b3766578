import type { Reminder, Said } from "./reminder.ts";

/**
 * What becomes of a reminder that was decided a while ago and is about to be sent: it goes as it is, says what is true by
 * now, or is not sent at all, because nothing is left to say to this person.
 */
export type Asked =
  | { readonly type: "holds" }
  | { readonly type: "says-otherwise"; readonly reminder: Reminder }
  | { readonly type: "is-over" };

export function askAgain(said: readonly Said[], now: Reminder | undefined): Asked {
  if (now === undefined) return { type: "is-over" };
  // Somebody who fell due since is for the next month: a message must not grow while it waits.
  const [first, ...rest] = now.said.filter(({ memberId }) => said.some((one) => one.memberId === memberId));
  if (first === undefined) return { type: "is-over" };
  const today = [first, ...rest] as const;
  if (today.length === said.length && today.every((one) => said.some((before) => isSame(one, before))))
    return { type: "holds" };
  return { type: "says-otherwise", reminder: { ...now, step: first.step, said: today } };
}

const isSame = (a: Said, b: Said): boolean =>
  a.memberId === b.memberId &&
  a.name === b.name &&
  a.step === b.step &&
  a.due === b.due &&
  a.months === b.months &&
  a.since === b.since;
