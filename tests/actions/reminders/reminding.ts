import { perform, type Action } from "#actions/perform.ts";
import { recordContribution } from "#actions/record-contribution.ts";
import { reminderNoLongerHolds } from "#actions/reminders/ask-again.ts";
import { setReminders } from "#actions/reminders/set-reminders.ts";
import { dayIn } from "#core/fund/time-zone.ts";
import { bahtToSatang } from "#core/money.ts";
import type { ReminderSettings } from "#core/reminder/settings.ts";
import type { Reply } from "#conversation/reply.ts";
import { scriptLine, type ScriptedLine } from "../../delivery/scripted-line.ts";
import { done, lineUser, openSmallFund, type SmallFund } from "../small-fund.ts";

/** A small fund that reminds on the 5th at nine, and a LINE that counts. */
export interface RemindingFund {
  readonly fund: SmallFund;
  readonly line: ScriptedLine;
  readonly treasurer: string;
  readonly act: <Command, Outcome>(action: Action<Command, Outcome>, command: Command) => Promise<Outcome>;
  readonly set: (change: Partial<ReminderSettings>) => Promise<unknown>;
  /** A member on LINE; gives their id and their LINE user's. */
  readonly linked: (
    memberNo: string,
    more?: { readonly planCode?: string; readonly joinedOn?: string; readonly user?: number },
  ) => Promise<{ readonly memberId: string; readonly user: string }>;
  readonly pays: (memberId: string, baht: number, on?: string) => Promise<void>;
  /** Delivers until nothing more is due. */
  readonly send: () => Promise<void>;
  /** Endpoint, how many people, and the first card's title, of each call so far. */
  readonly calls: () => readonly string[];
  readonly recipients: () => readonly string[];
  readonly close: () => Promise<void>;
}

export const reminderDayAtNine = Temporal.Instant.from("2026-02-05T09:05:00+07:00");

export async function openRemindingFund(): Promise<RemindingFund> {
  const fund = await openSmallFund();
  const { house, fundId, clock } = fund;
  const act: RemindingFund["act"] = (action, command) => perform(house, fundId, action, command);
  const treasurer = await fund.member("1-000", { roles: ["treasurer", "collector"] });
  const line = scriptLine(fund);
  line.noLongerHolds = ({ outboxIds }) => act(reminderNoLongerHolds, outboxIds);
  let users = 1000;
  let receipts = 0;
  return {
    fund,
    line,
    treasurer,
    act,
    set: (change) => act(setReminders, { isOn: true, ...change }),
    linked: async (memberNo, { planCode, joinedOn, user } = {}) => {
      const memberId = await fund.member(memberNo, {
        ...(planCode !== undefined && { planCode }),
        ...(joinedOn !== undefined && { joinedOn: Temporal.PlainDate.from(joinedOn) }),
      });
      users += 1;
      const lineUserId = lineUser(user ?? users);
      await fund.link(lineUserId, memberId);
      return { memberId, user: lineUserId };
    },
    pays: async (memberId, baht, on = dayIn(clock.at).toString()) => {
      receipts += 1;
      const paid = {
        key: `paid-${receipts}`,
        memberId,
        amount: bahtToSatang(baht),
        method: "cash",
        happenedOn: Temporal.PlainDate.from(on),
        receivedBy: treasurer,
        receiverActsFor: [],
      } as const;
      done(await act(recordContribution, paid));
      // What the receipt says is another test's matter.
      await fund.owner`delete from relay.outbox where class <> 'reminder' and sending_id is null`;
    },
    send: async () => {
      while ((await line.deliver()) > 0);
    },
    calls: () => line.calls.map(shown),
    recipients: () => line.calls.flatMap(({ body }) => readersOf(JSON.parse(body) as Body)).toSorted(),
    close: () => fund.close(),
  };
}

interface Body {
  readonly recipient?: string;
  readonly recipients?: readonly string[];
  readonly replies: readonly string[];
}

const readersOf = ({ recipient, recipients = [recipient ?? ""] }: Body): readonly string[] => recipients;

function shown({ endpoint, body }: { readonly endpoint: string; readonly body: string }): string {
  const read = JSON.parse(body) as Body;
  const [first] = read.replies.map((reply) => (JSON.parse(reply) as Reply).says[0]);
  const said = first?.type === "card" ? `${first.title} ${first.headline ?? ""}`.trim() : "";
  return `${endpoint} ${readersOf(read).length}: ${said}`;
}
