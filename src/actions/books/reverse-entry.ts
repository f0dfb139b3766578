import type { Booked } from "#core/books/act.ts";
import { decideReversal, type ReversalRefusal } from "#core/books/reversal.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { claimPaidBy } from "#store/claim-payments.ts";
import { addDecision, decisionsAbout } from "#store/decisions.ts";
import { booksBegun } from "#store/entries.ts";
import { entryById, lockBooks, type StandingEntry } from "#store/ledger.ts";
import { receiptOfEntry } from "#store/receipts.ts";
import { voucherOfEntry } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { officerOf } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface ReverseEntry {
  readonly key: string;
  readonly by: string;
  readonly entryId: string;
  readonly reason: string;
}

export interface EntryReversed extends Booked {
  readonly reverses: string;
  /** The voucher that is void from now on. */
  readonly voided?: { readonly book: string; readonly number: bigint };
  readonly again: boolean;
}

/** A treasurer's mistake is answered by the same entry the other way round, and the reason beside it. */
export async function reverseEntry(
  moment: Moment,
  { key, by, entryId, reason }: ReverseEntry,
): Promise<Result<EntryReversed, ReversalRefusal | OtherWish>> {
  const { fund } = moment;
  const closedThrough = await lockBooks(fund);
  const posted = await postOnce(
    moment,
    { key, says: ["reverse-entry", entryId, reason, by] },
    {
      decide: async () => {
        const { roles } = await officerOf(moment, by);
        const original = await entryById(fund, entryId);
        if (original === undefined) return refused({ type: "no-such-entry" });
        const facts = {
          ...(await paperOf(moment, original)),
          mayReverse: mayKeepMoney(roles),
          closedThrough,
        };
        const decided = decideReversal(original, reason, facts);
        if (!decided.ok) return decided;
        const save = () =>
          addDecision(fund, {
            decisionId: moment.newId(),
            kind: "entry-reversed",
            subjectKind: "entry",
            subjectId: entryId,
            decidedBy: by,
            decidedAt: moment.at,
            words: { reason },
          });
        return ok({ entry: decided.value, writtenBy: by, save });
      },
      tell: async (reversalId) => {
        const voucher = await voucherOfEntry(fund, entryId);
        const booked = bookedAs(await ownEntry(moment, reversalId), moment);
        const voided = voucher && { book: voucher.book, number: voucher.number };
        return { ...booked, reverses: entryId, ...(voided && { voided }) };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

/** A paper is written anew under a new number; an opening may be given back, as long as no other one stands. */
async function isAnsweredAnew({ fund }: Moment, entryId: string): Promise<boolean> {
  const paper = (await receiptOfEntry(fund, entryId)) ?? (await voucherOfEntry(fund, entryId));
  if (paper !== undefined) return true;
  return (await entryById(fund, entryId))?.kind === "opening" && (await booksBegun(fund)).isOpened;
}

/** What hangs on an entry, and on the entry that it took back itself. */
async function paperOf(moment: Moment, { entryId, reverses, kind }: StandingEntry) {
  const { fund } = moment;
  const identified = (await decisionsAbout(fund, { kind: "entry", id: entryId })).filter(
    ({ kind }) => kind === "deposit-identified",
  );
  const standing = await Promise.all(identified.map(async ({ decisionId }) => entryById(fund, decisionId)));
  const sent = await decisionsAbout(fund, { kind: "transfer", id: entryId });
  return {
    isOfClaim: kind === "reclaim" || (await claimPaidBy(fund, entryId)) !== undefined,
    hasArrived: sent.some(({ kind }) => kind === "arrived-at-fund"),
    hasReceipt: (await receiptOfEntry(fund, entryId)) !== undefined,
    tookBackForGood: reverses !== undefined && (await isAnsweredAnew(moment, reverses)),
    isIdentified: standing.some((entry) => entry !== undefined && entry.reversedBy === undefined),
  };
}
