import { repaidNotice } from "#conversation/wording/money-notices.ts";
import type { Booked } from "#core/books/act.ts";
import { decideRepayment, type ShortageRefusal } from "#core/books/shortage.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { receiptCodeFrom } from "#core/ledger/receipt-code.ts";
import { fullName } from "#core/member/member.ts";
import { satang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockBooks } from "#store/ledger.ts";
import { memberById } from "#store/members.ts";
import { addReceipt, receiptOfEntry, type Receipt } from "#store/receipts.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { missingInBag } from "./missing-in-bag.ts";
import { officerOf, type Officer } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface RepayShortage {
  readonly key: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly collectorId: string;
  readonly amount: Satang;
  readonly on: Temporal.PlainDate;
}

export interface ShortageRepaid extends Booked {
  readonly receipt: Receipt;
  /** What is still missing. */
  readonly left: Satang;
  readonly again: boolean;
}

/** A collector brings what a count had found missing, and gets a receipt for it. */
export async function repayShortage(
  moment: Moment,
  command: RepayShortage,
): Promise<Result<ShortageRepaid, ShortageRefusal | OtherWish>> {
  const { fund, today } = moment;
  const { key, by, byActsFor, collectorId, amount, on } = command;
  const closedThrough = await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);
  const posted = await postOnce(
    moment,
    { key, says: ["repay-shortage", collectorId, amount, on, by] },
    {
      decide: async () => {
        if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
        const missing = await missingInBag(moment, collectorId);
        const isOwnHousehold = officer.household.has(collectorId);
        const decided = decideRepayment(command, { today, closedThrough, missing, isOwnHousehold });
        if (!decided.ok) return decided;
        const left = satang(missing - amount);
        const save = (entryId: string) => writeReceipt(moment, { command, officer, entryId, left });
        return ok({ entry: decided.value, writtenBy: by, save });
      },
      tell: async (entryId) => {
        const receipt = await receiptOfEntry(fund, entryId);
        if (receipt === undefined) throw new Error("a repayment has its receipt");
        return { ...bookedAs(await ownEntry(moment, entryId), moment), receipt };
      },
    },
  );
  if (!posted.ok) return posted;
  const { value, again } = posted.value;
  return ok({ ...value, left: await missingNow(moment, { collectorId, amount, again }), again });
}

/** The new entry takes its link at the commit only: until then the report of the bags does not count it. */
async function missingNow(
  moment: Moment,
  {
    collectorId,
    amount,
    again,
  }: { readonly collectorId: string; readonly amount: Satang; readonly again: boolean },
): Promise<Satang> {
  const missing = await missingInBag(moment, collectorId);
  return again ? missing : satang(missing - amount);
}

interface ToWrite {
  readonly command: RepayShortage;
  readonly officer: Officer;
  readonly entryId: string;
  readonly left: Satang;
}

async function writeReceipt(moment: Moment, { command, officer, entryId, left }: ToWrite): Promise<void> {
  const { fund, at, newId, random } = moment;
  const { by, collectorId, amount, on } = command;
  const collector = await memberById(fund, collectorId);
  await addReceipt(fund, {
    receiptId: newId(),
    entryId,
    code: receiptCodeFrom(random(32)),
    receivedBy: by,
    method: "cash",
    happenedOn: on,
    writtenAt: at,
    lines: [{ kind: "repayment", amount, memberId: collectorId }],
    words: { payers: [collector === undefined ? "" : fullName(collector)], receiver: officer.name },
  });
  const reply = repaidNotice({ on, amount, left });
  await tellMembers(moment, [{ memberId: collectorId, reply, name: `repaid:${entryId}` }]);
}
