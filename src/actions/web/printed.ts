import type { ClaimStory } from "#core/claim/story.ts";
import { mayReadBooks } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { claimById } from "#store/claims.ts";
import { roundById } from "#store/collecting.ts";
import { thisFund } from "#store/funds.ts";
import { membersById } from "#store/members.ts";
import { membersLinkedTo } from "#store/links.ts";
import { receiptById } from "#store/receipts.ts";
import { rolesOn } from "#store/offices.ts";
import { standingReceipts } from "#store/views/round-receipts.ts";
import { voucherById, type Voucher } from "#store/vouchers.ts";
import { printed, type PrintedReceipt } from "../books/printed-receipt.ts";
import { claimStory } from "../claim/claim-story.ts";
import { isClaimant, readsName } from "../claim/claimant.ts";
import { viewerOf } from "../documents/who-may-view.ts";
import type { Moment } from "../perform.ts";

/** A paper to print, with the fund's name on it; names come from the register where they were not written down. */
interface Printed {
  readonly fundName: string;
  readonly fundCode: string;
}

export interface VoucherToPrint extends Printed {
  readonly voucher: Voucher;
  readonly paidBy: string;
}

export interface ReceiptToPrint extends Printed {
  readonly receipt: PrintedReceipt;
  readonly receivedBy: string;
}

export interface ClaimToPrint extends Printed {
  readonly story: ClaimStory;
}

/** Nothing tells whether there is no such paper or it is not for them. */
export type PrintRefusal = { readonly type: "not-for-them" };

const notForThem = refused({ type: "not-for-them" });

interface Asked {
  readonly id: string;
  readonly lineUserId: string;
}

/** For the committee and the auditor. */
export async function printedVoucher(
  moment: Moment,
  { id, lineUserId }: Asked,
): Promise<Result<VoucherToPrint, PrintRefusal>> {
  const voucher = await voucherById(moment.fund, id);
  if (voucher === undefined || !(await readsBooks(moment, lineUserId))) return notForThem;
  return ok({ voucher, paidBy: await nameOf(moment, voucher.paidBy), ...(await named(moment)) });
}

/** For the committee, the auditor, whoever received the money, and the members for whom it was paid. */
export async function printedReceipt(
  moment: Moment,
  { id, lineUserId }: Asked,
): Promise<Result<ReceiptToPrint, PrintRefusal>> {
  const { fund } = moment;
  const found = await receiptById(fund, id);
  if (found === undefined) return notForThem;
  const own = await membersLinkedTo(fund, lineUserId);
  const concerned = [found.receivedBy, ...found.lines.flatMap(({ memberId }) => memberId ?? [])];
  const may = own.some((memberId) => concerned.includes(memberId)) || (await readsBooks(moment, lineUserId));
  if (!may) return notForThem;
  const receipt = await printed(moment, id);
  return ok({ receipt, receivedBy: await nameOf(moment, found.receivedBy), ...(await named(moment)) });
}

export interface RoundToPrint extends Printed {
  readonly receipts: readonly Omit<ReceiptToPrint, keyof Printed>[];
  /** How many more there are, for people who have them on LINE. */
  readonly onLine: number;
}

/** A collecting round's receipts that stand, for the collector and the committee: those whose payers nobody follows on LINE, or all. */
export async function printedRound(
  moment: Moment,
  { id, lineUserId, all }: Asked & { readonly all: boolean },
): Promise<Result<RoundToPrint, PrintRefusal>> {
  const { fund } = moment;
  const round = await roundById(fund, id);
  const own = await membersLinkedTo(fund, lineUserId);
  if (round === undefined || !(own.includes(round.collectorId) || (await readsBooks(moment, lineUserId))))
    return notForThem;
  const standing = await standingReceipts(fund, id);
  const wanted = standing.filter(({ isOnLine }) => all || !isOnLine);
  const receivedBy = await nameOf(moment, round.collectorId);
  const receipts = await Promise.all(
    wanted.map(async ({ receiptId }) => ({ receipt: await printed(moment, receiptId), receivedBy })),
  );
  return ok({
    receipts,
    onLine: standing.filter(({ isOnLine }) => isOnLine).length,
    ...(await named(moment)),
  });
}

/** For whose claim it is, who filed it, and those of the committee who are in no conflict with it. */
export async function printedClaim(
  moment: Moment,
  { id, lineUserId }: Asked,
): Promise<Result<ClaimToPrint, PrintRefusal>> {
  const { fund } = moment;
  const may = await viewerOf(moment, { claimId: id, lineUserId });
  if (!may.ok && may.refusal.type === "no-such-claim") return notForThem;
  const story = await claimStory(moment, id);
  if (story === undefined) return notForThem;
  const claim = await claimById(fund, id);
  const isOwn =
    claim !== undefined &&
    (await isClaimant(moment, claim, { fromLine: lineUserId })) &&
    (await readsName(moment, claim, lineUserId));
  return may.ok || isOwn ? ok({ story, ...(await named(moment)) }) : notForThem;
}

async function readsBooks({ fund, today }: Moment, lineUserId: string): Promise<boolean> {
  const roles = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  return [...roles.values()].some(mayReadBooks);
}

async function named({ fund }: Moment): Promise<Printed> {
  const { name, code } = await thisFund(fund);
  return { fundName: name, fundCode: code };
}

async function nameOf({ fund }: Moment, memberId: string): Promise<string> {
  const [member] = await membersById(fund, [memberId]);
  return member === undefined ? "" : fullName(member);
}
