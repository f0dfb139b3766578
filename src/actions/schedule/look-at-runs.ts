import { decideLook, type Look } from "#core/schedule/decide-look.ts";
import type { Times } from "#core/schedule/times.ts";
import type { RelayTx } from "#store/database.ts";
import type { Lease } from "#store/inbox.ts";
import {
  changeRun,
  leaseOpenRun,
  openRun,
  openRuns,
  renewRuns,
  skipSlots,
  slotsReached,
  type LeasedRun,
  type OpenRun,
} from "#store/runs.ts";
import type { House } from "../perform.ts";

export type { LeasedRun } from "#store/runs.ts";

/** Renewed at each look, once a minute: what a dead server was at waits for three minutes at most, and then a look. */
const leaseLife = { minutes: 3 };

/**
 * Looks what is due, and leases it to this server. Any number of servers may look at once: a slot's row is there once.
 * `busyWith`: the runs that this server is at; their leases are renewed.
 */
export function lookAtRuns(
  house: House,
  {
    timetable,
    server,
    busyWith,
  }: {
    readonly timetable: ReadonlyMap<string, Times>;
    readonly server: string;
    readonly busyWith: readonly string[];
  },
): Promise<LeasedRun[]> {
  const at = house.now();
  const lease = { by: server, at, until: at.add(leaseLife) };
  return house.database.asRelay(async (relay) => {
    if (busyWith.length > 0) await renewRuns(relay, busyWith, lease);
    const idle = [...timetable].filter(([name]) => !busyWith.includes(name));
    const names = idle.map(([name]) => name);
    const open = await openRuns(relay, names);
    const reached = await slotsReached(relay, names, at);
    const leased: LeasedRun[] = [];
    for (const [name, times] of idle) {
      const standing = { reached: reached.get(name), open: open.get(name) };
      const look = decideLook(times, standing, at);
      const mine = await carryOut(relay, { name, look, open: standing.open }, lease);
      if (mine !== undefined) leased.push(mine);
    }
    return leased;
  });
}

async function carryOut(
  relay: RelayTx,
  { name, look, open }: { readonly name: string; readonly look: Look; readonly open: OpenRun | undefined },
  lease: Lease,
): Promise<LeasedRun | undefined> {
  const { at } = lease;
  switch (look.type) {
    case "nothing":
      return undefined;
    case "begin-here":
      await skipSlots(relay, { name, slots: [look.slot], reason: "the run was not known before" }, at);
      return undefined;
    case "open": {
      if (open !== undefined) await changeRun(relay, open, { type: "skipped", reason: left(open) }, at);
      const mine = await openRun(relay, { name, slot: look.slot }, lease);
      // Not before it is known that this server does the newest: what another server skips, it writes down itself.
      if (mine !== undefined) await skipSlots(relay, { name, slots: look.missed, reason: missed }, at);
      return mine;
    }
    case "try-again":
      return open && leaseOpenRun(relay, open, lease);
    case "give-up":
      if (open !== undefined) await changeRun(relay, open, { type: "given-up", reason: died(open) }, at);
      return undefined;
  }
}

const missed = "missed: no server looked at its time, and a newer slot was done instead";
const left = ({ reason = "its server ended in the middle of it" }: OpenRun): string =>
  `not done before a newer slot was due: ${reason}`;
const died = ({ reason = "each server that tried ended in the middle of it" }: OpenRun): string => reason;
