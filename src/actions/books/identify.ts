import { methodOf } from "#core/books/act.ts";
import { accountOfMoneyIn, type MoneyInKind } from "#core/books/receive-money.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { makeEntry } from "#core/ledger/entry.ts";
import { receiptCodeFrom } from "#core/ledger/receipt-code.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision } from "#store/decisions.ts";
import { lockBooks } from "#store/ledger.ts";
import { addReceipt, receiptOfEntry, type Receipt } from "#store/receipts.ts";
import { lockStandings } from "#store/standings.ts";
import { unidentifiedDeposits, type Deposit } from "#store/unidentified.ts";
import type { Moment } from "../perform.ts";
import { officerOf, type Officer } from "./officer.ts";
import { postOnce } from "./post.ts";
import { recordReceipts, type ReceiptRefusal } from "./record-receipts.ts";

export interface Identify {
  readonly key: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  /** The entry with which the money came. */
  readonly depositId: string;
  /** The whole deposit, or the part of it that is known now. */
  readonly amount: Satang;
  readonly as:
    | { readonly kind: "contribution"; readonly memberId: string }
    | {
        readonly kind: Exclude<MoneyInKind, "unidentified">;
        readonly from: string;
        readonly memberId?: string;
      };
}

export interface Identified {
  readonly receipt: Receipt;
  /** What of the deposit is still unknown. */
  readonly left: Satang;
  readonly again: boolean;
}

export type IdentifyRefusal =
  | ReceiptRefusal
  | { readonly type: "not-treasurer" }
  | { readonly type: "no-amount" }
  | { readonly type: "payer-missing" }
  | { readonly type: "own-money" }
  | { readonly type: "no-such-deposit" };

/**
 * Somebody knows whose an unknown deposit was: it moves to where it belongs, with a receipt of the day on which it came
 * (decisions.md 6, 12). The fund has as much money as before.
 */
export async function identify(
  moment: Moment,
  command: Identify,
): Promise<Result<Identified, IdentifyRefusal>> {
  const { fund } = moment;
  const { by, byActsFor, depositId, amount, as } = command;
  if (as.memberId !== undefined) await lockStandings(fund, [as.memberId]);
  await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);
  if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
  const [deposit] = await unidentifiedDeposits(fund, depositId);
  if (deposit === undefined) return refused({ type: "no-such-deposit" });
  if (amount <= 0n) return refused({ type: "no-amount" });
  const written = await write(moment, { command, deposit, officer });
  if (!written.ok) return written;
  const { entryId, again } = written.value;
  if (!again)
    await addDecision(fund, {
      decisionId: entryId,
      kind: "deposit-identified",
      subjectKind: "entry",
      subjectId: depositId,
      decidedBy: by,
      decidedAt: moment.at,
      words: {},
    });
  const receipt = await receiptOfEntry(fund, entryId);
  if (receipt === undefined) throw new Error("what was identified has its receipt");
  const [now] = await unidentifiedDeposits(fund, depositId);
  return ok({ receipt, left: now?.left ?? deposit.left, again });
}

interface ToWrite {
  readonly command: Identify;
  readonly deposit: Deposit;
  readonly officer: Officer;
}

type Written = Result<{ readonly entryId: string; readonly again: boolean }, IdentifyRefusal>;

async function write(moment: Moment, { command, deposit, officer }: ToWrite): Promise<Written> {
  const { key, by, byActsFor = [], amount, as } = command;
  const method = methodOf(deposit.place);
  if (as.kind !== "contribution") return writeOther(moment, { command, deposit, officer });
  const [recorded] = await recordReceipts(moment, [
    {
      key,
      payments: [{ memberId: as.memberId, amount }],
      method,
      happenedOn: deposit.happenedOn,
      receivedBy: by,
      receiverActsFor: byActsFor,
      deposit,
    },
  ]);
  if (recorded === undefined) throw new Error("one wish has one answer");
  if (recorded.ok) return ok(recorded.value);
  return refused(recorded.refusal);
}

async function writeOther(moment: Moment, { command, deposit, officer }: ToWrite): Promise<Written> {
  const { fund, at, newId, random } = moment;
  const { key, by, depositId, amount, as } = command;
  if (as.kind === "contribution") throw new Error("a contribution is a receipt of its own kind");
  const { kind, from, memberId } = as;
  const closedThrough = await lockBooks(fund);
  const posted = await postOnce<string, IdentifyRefusal>(
    moment,
    { key, says: ["identify", depositId, amount, as, by] },
    {
      decide: () => {
        const refusal = whyNot({ command, deposit, officer });
        if (refusal !== undefined) return Promise.resolve(refused(refusal));
        const entry = makeEntry({
          kind: "identified",
          happenedOn: deposit.happenedOn,
          closedThrough,
          debits: [{ account: "unidentified", amount }],
          credits: [{ account: accountOfMoneyIn[kind], amount }],
        });
        const save = async (entryId: string): Promise<void> => {
          await addReceipt(fund, {
            receiptId: newId(),
            entryId,
            code: receiptCodeFrom(random(32)),
            receivedBy: by,
            method: methodOf(deposit.place),
            happenedOn: deposit.happenedOn,
            writtenAt: at,
            lines: [{ kind, amount, ...(memberId !== undefined && { memberId }) }],
            words: { payers: [from], receiver: officer.name },
          });
        };
        return Promise.resolve(ok({ entry, writtenBy: by, save }));
      },
      tell: (entryId) => Promise.resolve(entryId),
    },
  );
  return posted.ok ? ok({ entryId: posted.value.value, again: posted.value.again }) : posted;
}

function whyNot({ command: { amount, as }, deposit, officer }: ToWrite): IdentifyRefusal | undefined {
  if (as.kind !== "contribution" && as.from.trim() === "") return { type: "payer-missing" };
  if (as.memberId !== undefined && officer.household.has(as.memberId)) return { type: "own-money" };
  return amount > deposit.left ? { type: "more-than-unknown", left: deposit.left } : undefined;
}
