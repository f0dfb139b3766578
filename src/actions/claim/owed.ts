import { makeEntry, type Amount } from "#core/ledger/entry.ts";
import { ok } from "#core/result.ts";
import { sumSatang } from "#core/money.ts";
import { openAccount } from "#store/accounts.ts";
import { paymentsOf } from "#store/claim-payments.ts";
import type { Claim } from "#store/claims.ts";
import { balanceOf, entryById, lockBooks } from "#store/ledger.ts";
import { voucherById } from "#store/vouchers.ts";
import { postOnce } from "../books/post.ts";
import type { Moment } from "../perform.ts";

/** What one receiver owes the fund: money that was paid before a sitting which then refused (decisions.md 16). */
export const owedAccount = (claimId: string): string => `receivables:${claimId}`;

export interface Moves {
  readonly claim: Claim;
  readonly sittingNo: number;
  readonly by: string;
}

/** A sitting refused what had been paid ahead: it is welfare no longer, but money that has to come back. */
export async function becomesOwed(moment: Moment, moves: Moves): Promise<void> {
  const account = owedAccount(moves.claim.claimId);
  await openAccount(moment.fund, {
    account,
    class: "asset",
    name: `เงินทดรองรอเรียกคืน ${moves.claim.reference}`,
  });
  // Refused once more after an appeal: it is owed already.
  if ((await balanceOf(moment.fund, account)) > 0n) return;
  const welfare = await paidAs(moment, moves.claim);
  const amount = sumSatang(welfare.map((one) => one.amount));
  await post(moment, moves, { debits: [{ account, amount }], credits: welfare });
}

/** An appeal approved what had been refused: what was owed is welfare again. */
export async function isOwedNoLonger(moment: Moment, moves: Moves): Promise<void> {
  const account = owedAccount(moves.claim.claimId);
  const amount = await balanceOf(moment.fund, account);
  if (amount <= 0n) return;
  await post(moment, moves, { debits: await paidAs(moment, moves.claim), credits: [{ account, amount }] });
}

/** The welfare accounts and sub-fund that the standing payment was booked to. */
async function paidAs({ fund }: Moment, { claimId }: Claim): Promise<readonly Amount[]> {
  const payments = (await paymentsOf(fund, [claimId])).get(claimId) ?? [];
  const standing = payments.find(({ returnedAt }) => returnedAt === undefined);
  const voucher = standing && (await voucherById(fund, standing.voucherId));
  const entry = voucher && (await entryById(fund, voucher.entryId));
  if (entry === undefined) throw new Error("what was paid ahead has its entry");
  return entry.debits;
}

async function post(
  moment: Moment,
  { claim, sittingNo, by }: Moves,
  sides: { readonly debits: readonly Amount[]; readonly credits: readonly Amount[] },
): Promise<void> {
  const closedThrough = await lockBooks(moment.fund);
  const key = `claim-owed:${claim.claimId}:${sittingNo}`;
  const posted = await postOnce(
    moment,
    { key, says: [key] },
    {
      decide: async () => {
        const entry = makeEntry({ kind: "reclaim", happenedOn: moment.today, closedThrough, ...sides });
        return ok({ entry, writtenBy: by });
      },
      tell: async (entryId) => entryId,
    },
  );
  if (!posted.ok) throw new Error(`what a sitting moved was booked otherwise under ${key}`);
}
