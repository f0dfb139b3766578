import { secondPersonRefusal, type SecondPersonRefusal } from "#core/books/cancel-receipt.ts";
import { coverageOfPayment } from "#core/contribution/decide-contribution.ts";
import type { CoverageLine } from "#core/contribution/coverage.ts";
import type { PaidTogetherRefusal } from "#core/contribution/decide-receipt.ts";
import { maySettle } from "#core/fund/office.ts";
import { satang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { receiptOfEntry } from "#store/receipts.ts";
import { lockStandings } from "#store/standings.ts";
import { addRequest, lockRequest, openRequests } from "#store/requests.ts";
import { officerOf } from "../books/officer.ts";
import { bookOf } from "../books/receipt-book.ts";
import { recordReceipts, type ReceiptRefusal, type RecordedReceipt } from "../books/record-receipts.ts";
import type { Moment } from "../perform.ts";
import { endRequest } from "./end-request.ts";
import { secondPersonsFor, tellSecondPersons } from "./tell-request.ts";

/** A collector or treasurer has taken money of their own household: it waits until somebody else has seen it. */
export interface AskOwnContribution {
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly memberId: string;
  readonly amount: Satang;
  readonly method: "cash" | "bank";
  readonly on: Temporal.PlainDate;
}

export interface OwnContributionAsked {
  readonly requestId: string;
  readonly lines: readonly CoverageLine[];
  /** Who may settle it. */
  readonly second: readonly string[];
  readonly again: boolean;
}

/** What waits in a request of the kind "own-contribution". */
export interface OwnContribution {
  readonly amountSatang: string;
  readonly method: "cash" | "bank";
  readonly on: string;
}

export type OwnContributionRefusal =
  | PaidTogetherRefusal
  /** Whoever is no relation is simply receipted. */
  | { readonly type: "not-own" }
  | { readonly type: "asked-before"; readonly requestId: string };

export async function askOwnContribution(
  moment: Moment,
  command: AskOwnContribution,
): Promise<Result<OwnContributionAsked, OwnContributionRefusal>> {
  const { fund, at, today, newId } = moment;
  const { by, byActsFor = [], memberId, amount, method, on } = command;
  // Asked for twice at the same moment, it is one request: the second one sees the first.
  await lockStandings(fund, [memberId]);
  const wish = { key: "", payments: [{ memberId, amount }], method, happenedOn: on, receivedBy: by };
  const book = await bookOf(moment, [{ ...wish, receiverActsFor: byActsFor }]);
  const { receiver, household } = book.receivers(by);
  const paying = book.payers.get(memberId);
  if (paying === undefined) return refused({ type: "no-such-member", memberId });
  if (!household.has(memberId) && !byActsFor.includes(memberId)) return refused({ type: "not-own" });
  const facts = { ...paying, today, receiver, receiverActsFor: [], closedThrough: book.closedThrough };
  const covered = coverageOfPayment({ amount, happenedOn: on }, { ...facts, isConfirmed: true });
  if (!covered.ok) return refused({ ...covered.refusal, memberId });

  const body: OwnContribution = { amountSatang: String(amount), method, on: on.toString() };
  const open = (await openRequests(fund, "own-contribution")).find(({ subjectId }) => subjectId === memberId);
  if (open !== undefined) {
    const { requestId } = open;
    if (open.askedBy !== by || JSON.stringify(open.body) !== JSON.stringify(body))
      return refused({ type: "asked-before", requestId });
    const second = await secondPersonsFor(moment, open);
    return ok({ requestId, lines: covered.value, second, again: true });
  }
  const request = {
    requestId: newId(),
    kind: "own-contribution",
    subjectId: memberId,
    askedBy: by,
    askedAt: at,
    body,
  } as const;
  await addRequest(fund, request);
  const second = await tellSecondPersons(moment, request);
  return ok({ requestId: request.requestId, lines: covered.value, second, again: false });
}

export interface SettleOwnContribution {
  readonly requestId: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly agree: boolean;
  /** Why not. */
  readonly reason?: string;
}

export type OwnContributionSettled =
  | { readonly type: "recorded"; readonly recorded: RecordedReceipt }
  | { readonly type: "declined" };

/** The second person has seen the money, or has not. A receipt in the asker's name is written only then. */
export async function settleOwnContribution(
  moment: Moment,
  { requestId, by, byActsFor, agree, reason }: SettleOwnContribution,
): Promise<Result<OwnContributionSettled, SecondPersonRefusal | ReceiptRefusal>> {
  const { fund } = moment;
  const request = await lockRequest(fund, requestId);
  const { askedBy, subjectId } = request ?? {};
  if (request?.kind !== "own-contribution" || askedBy === undefined || subjectId === undefined)
    return refused({ type: "no-such-request" });
  if (request.settled !== undefined) return refused({ type: "settled-before", as: request.settled.as });
  const officer = await officerOf(moment, by, byActsFor);
  const refusal = secondPersonRefusal({
    isAsker: askedBy === by,
    isOfficer: maySettle(officer.roles),
    isRelated: officer.household.has(askedBy) || officer.household.has(subjectId),
  });
  if (refusal !== undefined) return refused(refusal);

  if (!agree) {
    await endRequest(moment, { request, second: officer, agree, ...(reason !== undefined && { reason }) });
    return ok({ type: "declined" });
  }
  const { amountSatang, method, on } = request.body as OwnContribution;
  const [recorded] = await recordReceipts(moment, [
    {
      key: `request:${requestId}`,
      payments: [{ memberId: subjectId, amount: satang(BigInt(amountSatang)) }],
      method,
      happenedOn: Temporal.PlainDate.from(on),
      receivedBy: askedBy,
      receiverActsFor: [],
      isConfirmed: true,
    },
  ]);
  if (recorded === undefined) throw new Error("one wish has one answer");
  if (!recorded.ok) return recorded;
  await endRequest(moment, { request, second: officer, agree });
  await noteSecond(moment, recorded.value.entryId, by);
  return ok({ type: "recorded", recorded: recorded.value });
}

async function noteSecond({ fund, at, newId }: Moment, entryId: string, decidedBy: string): Promise<void> {
  const receipt = await receiptOfEntry(fund, entryId);
  if (receipt === undefined) throw new Error("a contribution has its receipt");
  await addDecision(fund, {
    decisionId: newId(),
    kind: "own-contribution-confirmed",
    subjectKind: "receipt",
    subjectId: receipt.receiptId,
    decidedBy,
    decidedAt: at,
    words: {},
  });
}
