import { castVote } from "#actions/claim/cast-vote.ts";
import { payClaim } from "#actions/claim/pay-claim.ts";
import { allowUrgently } from "#actions/claim/pay-urgently.ts";
import { workOf } from "#actions/claim/work-of.ts";
import { nudge, tellOfWork } from "#actions/messages/tell-of-work.ts";
import { leaseErrandWork, workErrand } from "#actions/work-errands.ts";
import { perform } from "#actions/perform.ts";
import { dayIn } from "#core/fund/time-zone.ts";
import type { Work } from "#core/claim/story.ts";
import { scriptLine, type ScriptedLine } from "../../delivery/scripted-line.ts";
import type { ClaimFund } from "../claim/claim-fund.ts";
import { done } from "../small-fund.ts";

/** One message that LINE counts. */
export interface PaidMessage {
  readonly to: string;
  readonly at: Temporal.Instant;
}

export interface CommitteeAtWork {
  readonly paid: readonly PaidMessage[];
  readonly paidOut: () => Promise<number>;
  /** Lets time pass until then: whatever is due in it is told, sent and, so long after its message, done. */
  readonly until: (end: Temporal.Instant) => Promise<void>;
}

/** A committee that acts some hours after a message, on everything that waits for them then. `lineOf` says who reads where. */
export function committeeAtWork(
  claims: ClaimFund,
  memberOf: ReadonlyMap<string, string>,
  actsAfter: Temporal.DurationLike,
  line: ScriptedLine = scriptLine(claims.fund),
): CommitteeAtWork {
  const { fund, act, people, payment } = claims;
  const { house, fundId, owner, clock } = fund;
  const paid: PaidMessage[] = [];
  const agenda: { readonly at: Temporal.Instant; readonly memberId: string }[] = [];
  const errands = {
    house,
    server: "one",
    run: async ({ kind, body }: { readonly kind: string; readonly body: unknown }) => {
      const { memberId } = body as { readonly memberId: string };
      if (kind === "tell-of-work") await perform(house, fundId, tellOfWork, { memberId, workOf });
      return { type: "done" as const };
    },
  };

  async function send(): Promise<void> {
    for (;;) {
      const seen = line.calls.length;
      if ((await line.deliver()) === 0) return;
      for (const { endpoint, body } of line.calls.slice(seen)) {
        if (endpoint === "reply") continue;
        for (const to of readersOf(JSON.parse(body) as BodyOfCall)) {
          paid.push({ to, at: clock.at });
          const memberId = memberOf.get(to);
          if (memberId !== undefined) agenda.push({ at: clock.at.add(actsAfter), memberId });
        }
      }
    }
  }

  /** One piece after another, as the list stands then: what one settles may settle another. */
  async function doWork(by: string): Promise<void> {
    for (let left = (await act(workOf, by)).length; left > 0; left -= 1) {
      const next = (await act(workOf, by)).find((one) => one.type !== "pay" || by === people.treasurer);
      if (next === undefined) return;
      await doOne(by, next);
    }
  }

  async function doOne(by: string, work: Work): Promise<void> {
    const { claimId } = work.claim;
    if (work.type === "vote") done(await act(castVote, { claimId, by, says: "yes" }));
    if (work.type === "allow-urgently") done(await act(allowUrgently, { claimId, by }));
    if (work.type !== "pay") return;
    const { payees } = await claims.story(claimId);
    const receivers = payees.slice(0, 1).map(({ name }) => ({ name }));
    done(await act(payClaim, payment(claimId, { on: dayIn(clock.at), receivers })));
  }

  /** The next moment at which anything can happen by itself. */
  async function nextDue(): Promise<Temporal.Instant | undefined> {
    const [row] = await owner<{ at: Date | null }[]>`select min(at) as at from (
      select next_try_at as at from relay.errand where done_at is null and dead_at is null
      union all select not_before from relay.outbox where sending_id is null and dead_at is null
        and waits_for is distinct from 'their-message'
      union all select next_try_at from relay.sending where settled_at is null) due`;
    const due = row?.at?.toTemporalInstant();
    return [...(due === undefined ? [] : [due]), ...agenda.map(({ at }) => at)].toSorted((a, b) =>
      Temporal.Instant.compare(a, b),
    )[0];
  }

  async function lookDaily(): Promise<void> {
    const time = clock.at.toZonedDateTimeISO("Asia/Bangkok").toPlainTime();
    if (time.hour === 8) await perform(house, fundId, nudge, { workOf });
  }

  async function settle(): Promise<void> {
    for (const errand of await leaseErrandWork(errands, 100)) await workErrand(errands, errand);
    await send();
    for (const one of agenda.splice(0)) {
      if (Temporal.Instant.compare(one.at, clock.at) <= 0) await doWork(one.memberId);
      else agenda.push(one);
    }
  }

  return {
    paid,
    paidOut: async () => {
      const rows = await owner`select 1 from claim_payment where returned_at is null`;
      return rows.length;
    },
    until: async (end) => {
      for (;;) {
        await settle();
        const next = await nextDue();
        if (next === undefined || Temporal.Instant.compare(next, end) > 0) break;
        if (Temporal.Instant.compare(next, clock.at) > 0) clock.at = next;
        await lookDaily();
      }
      clock.at = end;
    },
  };
}

/** As the script writes it, or as LINE has it. */
interface BodyOfCall {
  readonly recipient?: string;
  readonly recipients?: readonly string[];
  readonly to?: string | readonly string[];
}

const readersOf = ({ recipient, recipients, to }: BodyOfCall): readonly string[] =>
  recipients ?? [recipient ?? to ?? []].flat();
