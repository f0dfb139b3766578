import { endLeases } from "#store/leases.ts";
import type { House } from "./perform.ts";

/**
 * A server that died and is back under its name goes on at once with what it held; another server would wait for the
 * leases to end.
 */
export function takeBackLeases(house: House, server: string): Promise<void> {
  return house.database.asRelay((relay) => endLeases(relay, server, house.now()));
}
