import type { Outcome } from "#conversation/deed.ts";
import type { BookedDraft } from "#conversation/deeds/books.ts";
import type { EntryKind } from "#core/ledger/entry.ts";
import { sumSatang } from "#core/money.ts";
import { entryOf } from "#store/ledger.ts";
import { membersLinkedTo } from "#store/links.ts";
import { voucherOfEntry } from "#store/vouchers.ts";
import { ownEntry } from "../books/booked.ts";
import type { Moment } from "../perform.ts";
import { receiptOfDraft } from "../record-contribution.ts";
import type { Speaker } from "./speaker.ts";

const kinds: Readonly<Partial<Record<EntryKind, BookedDraft["kind"]>>> = {
  "hand-in": "hand-in",
  transfer: "transfer",
  expense: "expense",
  reversal: "cancelled-receipt",
};

/** What a draft of the speaker's became: a receipt, another entry, or nothing. Somebody else's is nobody's business. */
export async function lookUpDraft(moment: Moment, speaker: Speaker, key: string): Promise<Outcome> {
  const { fund } = moment;
  const writers = await membersLinkedTo(fund, speaker.lineUserId);
  const receipt = await receiptOfDraft(moment, key, writers);
  if (receipt !== undefined) return { type: "draft-recorded", receipt };
  const entryId = await entryOf(fund, key, writers);
  if (entryId === undefined) return { type: "draft-not-recorded" };
  const { kind, happenedOn, debits } = await ownEntry(moment, entryId);
  const voucher = await voucherOfEntry(fund, entryId);
  const draft: BookedDraft = {
    kind: kinds[kind] ?? "other",
    amount: sumSatang(debits.map(({ amount }) => amount)),
    on: happenedOn,
    ...(voucher !== undefined && { voucher: { book: voucher.book, number: voucher.number } }),
  };
  return { type: "books", outcome: { type: "draft-booked", draft } };
}
