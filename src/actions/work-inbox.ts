import { apology } from "#conversation/wording/notices.ts";
import { reasonOf } from "#core/reason.ts";
import {
  eventDead,
  eventDone,
  eventFailed,
  leaseSenders,
  nextEvent,
  releaseSender,
  type Lease,
  type Sender,
  type TakenEvent,
} from "#store/inbox.ts";
import { leaveMessages } from "#store/outgoing.ts";
import type { LineEvent } from "./event.ts";
import { hear } from "./hear.ts";
import { perform, type House } from "./perform.ts";

/** What the inbox needs beside the house: the way to read an event, which only the door to LINE knows, and this server's name. */
export interface InboxWork {
  readonly house: House;
  readonly server: string;
  readonly readEvent: (body: string) => LineEvent;
  readonly log: (line: { readonly event: string; readonly error: string; readonly attempts: number }) => void;
}

/**
 * How long a person waits at most for another server when theirs has died. Renewed with each event. It may well end
 * while a slow event is still worked on: two servers then hear the same event, and it has its effects once.
 */
const leaseLife = { seconds: 5 };
/** Between five tries; after the last one the event is a dead letter. */
const waitBeforeTry = [{ milliseconds: 200 }, { seconds: 1 }, { seconds: 4 }, { seconds: 15 }] as const;

/** People with something waiting, now this server's until the lease ends. */
export function leasePeople({ house, server }: InboxWork, most: number): Promise<Sender[]> {
  return house.database.asRelay((relay) => leaseSenders(relay, leaseNow(house, server), most));
}

/**
 * One person's events one after another, oldest by LINE's clock first, until none is due. Effects and "done" are two
 * transactions of two roles: a crash between them repeats the event, and `hear` finds that it was heard.
 */
export async function workPerson(work: InboxWork, person: Sender): Promise<void> {
  const { house, server } = work;
  for (;;) {
    const event = await house.database.asRelay((relay) => nextEvent(relay, person, leaseNow(house, server)));
    if (event === undefined) break;
    await workEvent(work, event);
  }
  await house.database.asRelay((relay) => releaseSender(relay, person, server));
}

function leaseNow(house: House, server: string): Lease {
  const at = house.now();
  return { by: server, at, until: at.add(leaseLife) };
}

async function workEvent(
  { house, readEvent, log }: InboxWork,
  taken: TakenEvent & { readonly attempts: number },
): Promise<void> {
  let event: LineEvent | undefined;
  try {
    event = readEvent(taken.body);
    await perform(house, taken.fundId, hear, { event, channelId: taken.channelId });
    await house.database.asRelay((relay) => eventDone(relay, taken, house.now()));
  } catch (error) {
    const failure = { attempts: taken.attempts + 1, error: reasonOf(error) };
    log({ event: taken.webhookEventId, ...failure });
    await noteFailure(house, taken, {
      ...failure,
      speaker: event?.isOneToOne ? event.lineUserId : undefined,
    });
  }
}

interface Failure {
  readonly attempts: number;
  readonly error: string;
  /** Who waits for an answer; nobody where a group was overheard. */
  readonly speaker: string | undefined;
}

async function noteFailure(
  house: House,
  taken: TakenEvent,
  { attempts, error, speaker }: Failure,
): Promise<void> {
  const at = house.now();
  const wait = waitBeforeTry[attempts - 1];
  await house.database.asRelay(async (relay) => {
    if (wait !== undefined) {
      await eventFailed(relay, taken, { attempts, error, nextTryAt: at.add(wait) });
      return;
    }
    await eventDead(relay, taken, { attempts, error, at });
    if (speaker === undefined) return;
    const sorry = {
      outboxId: house.newId(),
      channelId: taken.channelId,
      recipient: speaker,
      reply: apology(),
      mustLearn: false,
      onceKey: `apology:${taken.webhookEventId}`,
    };
    await leaveMessages({ ...relay, fundId: taken.fundId }, [sorry], at);
  });
}
