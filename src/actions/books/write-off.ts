import { writtenOffNotice } from "#conversation/wording/money-notices.ts";
import type { Booked } from "#core/books/act.ts";
import { decideWriteOff, type WriteOffRefusal } from "#core/books/shortage.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision, type Resolution } from "#store/decisions.ts";
import { lockBooks } from "#store/ledger.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { missingInBag } from "./missing-in-bag.ts";
import { officerOf } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface WriteOff {
  readonly key: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly collectorId: string;
  readonly amount: Satang;
  readonly subFund: string;
  readonly on: Temporal.PlainDate;
  /** No shortage is written off by anybody alone. */
  readonly resolution: Resolution;
  readonly reason: string;
}

export interface WrittenOff extends Booked {
  readonly amount: Satang;
  readonly again: boolean;
}

/** The meeting lets a collector's shortage go: an expense of the fund, with the resolution beside it. */
export async function writeOff(
  moment: Moment,
  command: WriteOff,
): Promise<Result<WrittenOff, WriteOffRefusal | OtherWish>> {
  const { fund, today } = moment;
  const { key, by, byActsFor, collectorId, amount, subFund, on, resolution, reason } = command;
  const closedThrough = await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);
  const posted = await postOnce(
    moment,
    { key, says: ["write-off", collectorId, amount, subFund, on, resolution, reason, by] },
    {
      decide: async () => {
        if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
        if (reason.trim() === "") return refused({ type: "reason-missing" });
        const decided = decideWriteOff(command, {
          today,
          closedThrough,
          missing: await missingInBag(moment, collectorId),
          isOwnHousehold: officer.household.has(collectorId),
          subFunds: (await rulesByDay(fund))(on).books.subFunds.map(({ code }) => code),
        });
        if (!decided.ok) return decided;
        return ok({ entry: decided.value, writtenBy: by, save: (entryId) => note(moment, command, entryId) });
      },
      tell: async (entryId) => ({ ...bookedAs(await ownEntry(moment, entryId), moment), amount }),
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

async function note(moment: Moment, command: WriteOff, entryId: string): Promise<void> {
  const { by, collectorId, amount, resolution, reason } = command;
  await addDecision(moment.fund, {
    decisionId: moment.newId(),
    kind: "shortage-written-off",
    subjectKind: "entry",
    subjectId: entryId,
    decidedBy: by,
    resolution,
    decidedAt: moment.at,
    words: { reason },
  });
  const reply = writtenOffNotice({ amount, resolution: resolution.number });
  await tellMembers(moment, [{ memberId: collectorId, reply, name: `written-off:${entryId}` }]);
}
