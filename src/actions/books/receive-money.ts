import { methodOf, type Booked } from "#core/books/act.ts";
import { decideMoneyIn, type MoneyIn, type MoneyInRefusal } from "#core/books/receive-money.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import type { Entry } from "#core/ledger/entry.ts";
import { receiptCodeFrom } from "#core/ledger/receipt-code.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { moneyPlaces } from "#store/accounts.ts";
import { closedThrough } from "#store/funds.ts";
import { addReceipt, receiptOfEntry, type Receipt } from "#store/receipts.ts";
import type { Moment } from "../perform.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { officerOf, type Officer } from "./officer.ts";
import { paperRefusal, type PaperNumber, type PaperRefusal } from "./paper-number.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface ReceiveMoney extends MoneyIn {
  readonly key: string;
  readonly by: string;
  /** The payer's name as it stands on the receipt; an unidentified deposit has none. */
  readonly from: string;
  /** Where the payer is a member. */
  readonly memberId?: string;
  readonly paper?: PaperNumber;
}

export interface MoneyReceived extends Booked {
  /** None for a sum of which nobody knows yet whose it is. */
  readonly receipt?: Receipt;
  readonly amountWords: string;
  readonly again: boolean;
}

type Refusal = MoneyInRefusal | PaperRefusal | OtherWish;

/** The treasurer takes money that is nobody's contribution: with a receipt, or without one while its payer is unknown. */
export async function receiveMoney(
  moment: Moment,
  command: ReceiveMoney,
): Promise<Result<MoneyReceived, Refusal>> {
  const { key, by } = command;
  const officer = await officerOf(moment, by);
  const posted = await postOnce(
    moment,
    { key, says: wishOf(command) },
    {
      decide: async () => {
        const decided = await decide(moment, command, officer);
        if (!decided.ok) return decided;
        const save = (entryId: string) => writeReceipt(moment, { command, officer, entryId });
        return ok({ entry: decided.value, writtenBy: by, save });
      },
      tell: async (entryId) => {
        const receipt = await receiptOfEntry(moment.fund, entryId);
        const entry = await ownEntry(moment, entryId);
        return {
          ...bookedAs(entry, moment),
          ...(receipt !== undefined && { receipt }),
          amountWords: bahtInWords(command.amount),
        };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

function wishOf(command: ReceiveMoney): readonly unknown[] {
  const { kind, amount, into, on, by, from, memberId = "", paper } = command;
  return [
    "receive-money",
    kind,
    amount,
    into,
    on,
    by,
    from,
    memberId,
    paper?.book ?? "",
    paper?.number ?? "",
  ];
}

async function decide(
  moment: Moment,
  command: ReceiveMoney,
  officer: Officer,
): Promise<Result<Entry, Exclude<Refusal, OtherWish>>> {
  const { fund, today } = moment;
  const { kind, into, from, memberId, paper } = command;
  if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
  if (memberId !== undefined && officer.household.has(memberId)) return refused({ type: "own-money" });
  if (kind !== "unidentified" && from.trim() === "") return refused({ type: "payer-missing" });
  const onPaper = await paperRefusal(moment, paper);
  if (onPaper !== undefined) return refused(onPaper);
  const hasPlace = (await moneyPlaces(fund, [into])).has(into) && !into.startsWith("bag:");
  return decideMoneyIn(command, { today, closedThrough: await closedThrough(fund), hasPlace });
}

async function writeReceipt(
  { fund, at, newId, random }: Moment,
  {
    command,
    officer,
    entryId,
  }: { readonly command: ReceiveMoney; readonly officer: Officer; readonly entryId: string },
): Promise<void> {
  const { kind, amount, into, on, by, from, memberId, paper } = command;
  if (kind === "unidentified") return;
  await addReceipt(fund, {
    receiptId: newId(),
    entryId,
    code: receiptCodeFrom(random(32)),
    receivedBy: by,
    method: methodOf(into),
    happenedOn: on,
    writtenAt: at,
    lines: [{ kind, amount, ...(memberId !== undefined && { memberId }) }],
    words: { payers: [from], receiver: officer.name },
    ...(paper !== undefined && { paper }),
  });
}
