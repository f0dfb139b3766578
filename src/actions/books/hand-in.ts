import { handInNotice } from "#conversation/wording/money-notices.ts";
import type { Booked } from "#core/books/act.ts";
import { decideHandIn, type DecidedHandIn, type HandInRefusal } from "#core/books/hand-in.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { bagOf } from "#core/ledger/chart.ts";
import { fullName } from "#core/member/member.ts";
import { satang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { moneyPlaces } from "#store/accounts.ts";
import { addDecision, decisionsAbout } from "#store/decisions.ts";
import { lockBooks } from "#store/ledger.ts";
import { memberById } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { officerOf, type Officer } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface HandIn {
  readonly key: string;
  /** The treasurer who counts. */
  readonly by: string;
  /** Everybody for whom the treasurer acts or ever acted on LINE; what the links say is counted anyway. */
  readonly byActsFor?: readonly string[];
  readonly collectorId: string;
  readonly counted: Satang;
  readonly on: Temporal.PlainDate;
}

export interface HandedIn extends Booked {
  readonly collectorName: string;
  /** What the bag held by the books. */
  readonly collected: Satang;
  readonly counted: Satang;
  /** Stays on the collector's account. */
  readonly short?: Satang;
  /** Lies in the cash box and waits until somebody knows whose it is. */
  readonly over?: Satang;
  readonly again: boolean;
}

/** A collector's bag is counted on the treasurer's table, and the collector learns what was counted. */
export async function handIn(
  moment: Moment,
  command: HandIn,
): Promise<Result<HandedIn, HandInRefusal | OtherWish>> {
  const { fund, today } = moment;
  const { key, by, byActsFor, collectorId, counted, on } = command;
  const closedThrough = await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);
  const says = ["hand-in", collectorId, counted, on, by];
  const posted = await postOnce(
    moment,
    { key, says },
    {
      decide: async () => {
        if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
        const bag = bagOf(collectorId);
        const decided = decideHandIn(command, {
          bag: (await moneyPlaces(fund, [bag])).get(bag)?.held,
          isOwnHousehold: officer.household.has(collectorId),
          today,
          closedThrough,
        });
        if (!decided.ok) return decided;
        const save = (entryId: string) => note(moment, { command, officer, entryId, decided: decided.value });
        return ok({ entry: decided.value.entry, writtenBy: by, save });
      },
      tell: (entryId) => told(moment, collectorId, entryId),
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

interface Noted {
  readonly command: HandIn;
  readonly officer: Officer;
  readonly entryId: string;
  readonly decided: DecidedHandIn;
}

/** A shortage is written beside the entry, where the auditor finds it; the collector is told either way. */
async function note(moment: Moment, { command, officer, entryId, decided }: Noted): Promise<void> {
  const { collectorId, by, on } = command;
  const { collected, counted, short } = decided;
  if (short !== undefined)
    await addDecision(moment.fund, {
      decisionId: moment.newId(),
      kind: "shortage-found",
      subjectKind: "entry",
      subjectId: entryId,
      decidedBy: by,
      decidedAt: moment.at,
      words: { collectedSatang: String(collected), countedSatang: String(counted) },
    });
  const reply = handInNotice({ ...decided, on, countedBy: officer.name });
  await tellMembers(moment, [{ memberId: collectorId, reply, name: `hand-in:${entryId}` }]);
}

async function told(moment: Moment, collectorId: string, entryId: string): Promise<Omit<HandedIn, "again">> {
  const entry = await ownEntry(moment, entryId);
  const sumOf = (amounts: typeof entry.debits, account: string): bigint =>
    amounts.filter((one) => one.account === account).reduce((sum, { amount }) => sum + amount, 0n);
  const counted = satang(sumOf(entry.debits, "cash"));
  const over = satang(sumOf(entry.credits, "unidentified"));
  const [shortage] = await decisionsAbout(moment.fund, { kind: "entry", id: entryId });
  const collected = satang(BigInt(shortage?.words["collectedSatang"] ?? counted - over));
  const short = satang(collected - counted);
  const collector = await memberById(moment.fund, collectorId);
  return {
    ...bookedAs(entry, moment),
    collectorName: collector === undefined ? "" : fullName(collector),
    collected,
    counted,
    ...(short > 0n && { short }),
    ...(over > 0n && { over }),
  };
}
