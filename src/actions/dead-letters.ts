import { deadLetters, reviveLetter, type DeadLetter } from "#store/dead-letters.ts";
import type { House } from "./perform.ts";

/** What the house gave up on, the newest first. */
export function listDeadLetters(house: House, most: number): Promise<DeadLetter[]> {
  return house.database.asRelay((relay) => deadLetters(relay, most));
}

/** Tries one again from the start; false where there is no such dead letter. */
export function retryDeadLetter(house: House, letterId: string): Promise<boolean> {
  return house.database.asRelay((relay) => reviveLetter(relay, letterId, house.now()));
}
