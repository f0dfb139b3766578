import type { PaymentReturned, ReturnPayment, ReturnRefusal } from "#core/claim/paying.ts";
import { mayBe } from "#core/claim/stage.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { reversalOf } from "#core/ledger/entry.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { markReturned, paymentsOf } from "#store/claim-payments.ts";
import { addDecision } from "#store/decisions.ts";
import { entryById, lockBooks } from "#store/ledger.ts";
import { rolesOn } from "#store/offices.ts";
import { voucherById, type Voucher } from "#store/vouchers.ts";
import { bookedAs, ownEntry } from "../books/booked.ts";
import { postOnce } from "../books/post.ts";
import type { Moment } from "../perform.ts";
import { openedClaim, recordAct, type Opened } from "./opened.ts";

/** A transfer came back: its entry is reversed, the voucher is void, and the claim waits to be paid again (decisions.md 9). */
export async function returnPayment(
  moment: Moment,
  returned: ReturnPayment,
): Promise<Result<PaymentReturned, ReturnRefusal>> {
  const { key, claimId, by, reason } = returned;
  const opened = await openedClaim(moment, claimId);
  if (opened === undefined) return refused({ type: "no-such-claim" });
  const closedThrough = await lockBooks(moment.fund);
  const posted = await postOnce<Omit<PaymentReturned, "again">, ReturnRefusal>(
    moment,
    { key, says: ["return-payment", claimId, by, reason] },
    {
      decide: async () => {
        const { state } = opened;
        const paid = await standingPayment(moment, claimId);
        if (!mayBe(state, "payment-returned") || paid === undefined)
          return refused({ type: "not-now", stage: state.stage });
        const held = (await rolesOn(moment.fund, [by], moment.today)).get(by) ?? [];
        if (!mayKeepMoney(held)) return refused({ type: "not-treasurer" });
        if (reason.trim() === "") return refused({ type: "reason-missing" });
        const original = await entryById(moment.fund, paid.voucher.entryId);
        if (original === undefined) throw new Error("a payment has its entry");
        const save = () => write(moment, opened, { returned, ...paid });
        return ok({ entry: reversalOf(original, closedThrough), writtenBy: by, save });
      },
      tell: async (entryId) => {
        const reversal = await ownEntry(moment, entryId);
        const attempts = (await paymentsOf(moment.fund, [claimId])).get(claimId) ?? [];
        const vouchers = await Promise.all(
          attempts.map(({ voucherId }) => voucherById(moment.fund, voucherId)),
        );
        const at = vouchers.findIndex((voucher) => voucher?.entryId === reversal.reverses);
        const voucher = vouchers[at];
        return {
          ...bookedAs(reversal, moment),
          attempt: attempts[at]?.attempt ?? 0,
          voucher: voucher === undefined ? "" : numberOf(voucher),
        };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

const numberOf = ({ book, number }: Voucher): string => `${book}/${number}`;

interface Paid {
  readonly attempt: number;
  readonly voucher: Voucher;
}

async function standingPayment({ fund }: Moment, claimId: string): Promise<Paid | undefined> {
  const payments = (await paymentsOf(fund, [claimId])).get(claimId) ?? [];
  const standing = payments.find(({ returnedAt }) => returnedAt === undefined);
  const voucher = standing && (await voucherById(fund, standing.voucherId));
  return standing && voucher && { attempt: standing.attempt, voucher };
}

async function write(
  moment: Moment,
  opened: Opened,
  { returned, attempt, voucher }: Paid & { readonly returned: ReturnPayment },
): Promise<void> {
  const { fund, at, newId } = moment;
  const { claimId, by, fromLine, reason } = returned;
  await markReturned(fund, { claimId, attempt }, at);
  await addDecision(fund, {
    decisionId: newId(),
    kind: "payment-returned",
    subjectKind: "claim",
    subjectId: claimId,
    decidedBy: by,
    decidedAt: at,
    words: { reason },
  });
  await recordAct(moment, opened, {
    kind: "payment-returned",
    facts: { attempt, voucher: numberOf(voucher) },
    words: reason,
    by,
    ...(fromLine !== undefined && { fromLine }),
  });
}
