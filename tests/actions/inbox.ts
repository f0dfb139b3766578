import { takeIn } from "#actions/take-in.ts";
import { leasePeople, workPerson, type InboxWork } from "#actions/work-inbox.ts";
import { readEvent } from "#line/inbound.ts";
import type { SmallFund } from "./small-fund.ts";

/** Webhook events as LINE makes them, and a server that works them. */
export interface Said {
  readonly id: string;
  readonly from: string;
  readonly text?: string;
  /** Seconds after the clock's present moment, by LINE's clock. */
  readonly after?: number;
  readonly replyToken?: string;
  readonly inGroup?: string;
  readonly type?: "message" | "follow" | "unfollow";
}

export interface Inbox {
  readonly take: (...said: readonly Said[]) => Promise<void>;
  /** Works whatever is due, one person after another; gives how many people there were. */
  readonly work: (server?: string) => Promise<number>;
  readonly workOf: (server: string) => InboxWork;
  readonly failures: { readonly event: string; readonly error: string; readonly attempts: number }[];
  /** The ids of the events that were answered, in the order of their answers. */
  readonly answered: () => Promise<readonly string[]>;
  /** Every event whose id begins with "bad" breaks in the database, with somebody's name in the message. */
  readonly breakBadOnes: () => Promise<void>;
  readonly mend: () => Promise<void>;
}

export function openInbox({ house, channelId, owner, clock }: SmallFund): Inbox {
  const failures: Inbox["failures"] = [];
  const workOf = (server: string): InboxWork => ({
    house,
    server,
    readEvent,
    log: (line) => failures.push(line),
  });
  const raw = (said: Said) => {
    const at = clock.at.epochMilliseconds + (said.after ?? 0) * 1000;
    return { webhookEventId: said.id, sender: said.from, at, body: JSON.stringify(eventOf(said, at)) };
  };
  return {
    failures,
    workOf,
    take: (...said) => takeIn(house, channelId, said.map(raw)),
    work: async (server = "one") => {
      const people = await leasePeople(workOf(server), 50);
      for (const person of people) await workPerson(workOf(server), person);
      return people.length;
    },
    answered: async () => {
      const rows = await owner<{ key: string }[]>`
        select once_key as key from relay.outbox where once_key like 'answer:%' order by outbox_id`;
      return rows.map(({ key }) => key.slice("answer:".length));
    },
    breakBadOnes: async () => {
      await owner`create function break_it() returns trigger language plpgsql as 'begin raise ''no %'', ''บัวผัน''; end'`;
      await owner`create trigger breaks before insert on heard for each row
        when (new.webhook_event_id like 'bad%') execute function break_it()`;
    },
    mend: async () => {
      await owner`drop function if exists break_it cascade`;
    },
  };
}

function eventOf(
  { id, from, text = "สวัสดี", type = "message", replyToken, inGroup }: Said,
  at: number,
): object {
  const source =
    inGroup === undefined
      ? { type: "user", userId: from }
      : { type: "group", groupId: inGroup, userId: from };
  return {
    type,
    mode: "active",
    timestamp: at,
    webhookEventId: id,
    source,
    deliveryContext: { isRedelivery: false },
    ...(replyToken !== undefined && { replyToken }),
    ...(type === "message" && { message: { type: "text", id: `m-${id}`, text } }),
  };
}
