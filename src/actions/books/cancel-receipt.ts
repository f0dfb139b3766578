import { decideCancel, type CancelRefusal } from "#core/books/cancel-receipt.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import type { Entry } from "#core/ledger/entry.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockBooks } from "#store/ledger.ts";
import { receiptById } from "#store/receipts.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { addRequest, openRequests } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import { secondPersonsFor, tellSecondPersons } from "../requests/tell-request.ts";
import { ownEntry } from "./booked.ts";
import { officerOf, type Officer } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";
import { printed, type PrintedReceipt } from "./printed-receipt.ts";
import { isGivenBack, membersOn, takeBack } from "./take-back.ts";

export interface CancelReceipt {
  readonly key: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly receiptId: string;
  readonly reason: string;
}

/** Cancelled, or waiting: `second` are the members who may settle it. */
export type CancelOutcome =
  | { readonly type: "cancelled"; readonly receipt: PrintedReceipt; readonly again: boolean }
  | {
      readonly type: "waits";
      readonly receipt: PrintedReceipt;
      readonly requestId: string;
      readonly second: readonly string[];
      readonly again: boolean;
    };

/** What waits in a request of the kind "cancel-receipt". */
export interface CancelAsked {
  readonly reason: string;
}

/**
 * Takes a receipt's money and coverage back; its number stays. Above the rule set's amount, or for the asker's own
 * household, a second person settles it first.
 */
export async function cancelReceipt(
  moment: Moment,
  command: CancelReceipt,
): Promise<Result<CancelOutcome, CancelRefusal | OtherWish>> {
  const { fund } = moment;
  const { key, by, byActsFor, receiptId, reason } = command;
  const found = await receiptById(fund, receiptId);
  if (found === undefined) return refused({ type: "no-such-receipt" });
  const members = await membersOn(fund, found);
  const closedThrough = await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);

  const posted = await postOnce<PrintedReceipt, CancelRefusal | { readonly type: "second-person" }>(
    moment,
    { key, says: ["cancel-receipt", receiptId, reason, by] },
    {
      decide: async () => {
        const decided = await decide(moment, { command, officer, closedThrough, members });
        if (!decided.ok) return decided;
        if (decided.value === "second-person") return refused({ type: "second-person" });
        const save = () => takeBack(moment, { receipt: found, members, reason, decidedBy: by });
        return ok({ entry: decided.value, writtenBy: by, save });
      },
      tell: () => printed(moment, receiptId),
    },
  );
  if (posted.ok) return ok({ type: "cancelled", receipt: posted.value.value, again: posted.value.again });
  const { refusal } = posted;
  return refusal.type === "second-person" ? askSecondPerson(moment, command) : refused(refusal);
}

interface ToDecide {
  readonly command: CancelReceipt;
  readonly officer: Officer;
  readonly closedThrough: Temporal.PlainDate | undefined;
  readonly members: readonly string[];
}

async function decide(
  moment: Moment,
  { command, officer, closedThrough, members }: ToDecide,
): Promise<Result<Entry | "second-person", CancelRefusal>> {
  // Read again: somebody may have cancelled it while the locks were waited for.
  const receipt = await printed(moment, command.receiptId);
  const { secondPersonAbove } = (await rulesByDay(moment.fund))(moment.today).books;
  const decided = decideCancel(command.reason, {
    closedThrough,
    original: await ownEntry(moment, receipt.entryId),
    total: receipt.total,
    isCancelled: receipt.isCancelled,
    isGivenBack: await isGivenBack(moment, receipt, members),
    mayCancel: mayKeepMoney(officer.roles) || receipt.receivedBy === command.by,
    isOwnHousehold: receipt.lines.some(
      ({ memberId }) => memberId !== undefined && officer.household.has(memberId),
    ),
    secondPersonAbove,
  });
  if (!decided.ok) return decided;
  return ok(decided.value.type === "at-once" ? decided.value.entry : "second-person");
}

async function askSecondPerson(
  moment: Moment,
  { by, receiptId, reason }: CancelReceipt,
): Promise<Result<CancelOutcome, CancelRefusal>> {
  const { fund, at, newId } = moment;
  const receipt = await printed(moment, receiptId);
  const open = (await openRequests(fund, "cancel-receipt")).find(({ subjectId }) => subjectId === receiptId);
  if (open !== undefined) {
    const { requestId, askedBy } = open;
    if (askedBy !== by) return refused({ type: "asked-before", requestId });
    const second = await secondPersonsFor(moment, open);
    return ok({ type: "waits", receipt, requestId, second, again: true });
  }
  const body: CancelAsked = { reason };
  const request = {
    requestId: newId(),
    kind: "cancel-receipt",
    subjectId: receiptId,
    askedBy: by,
    askedAt: at,
    body,
  } as const;
  await addRequest(fund, request);
  const second = await tellSecondPersons(moment, request);
  return ok({ type: "waits", receipt, requestId: request.requestId, second, again: false });
}
