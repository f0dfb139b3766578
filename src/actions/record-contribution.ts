import type {
  ContributionProposal,
  ContributionRefusal as ToldRefusal,
  Receipt as ToldReceipt,
} from "#conversation/deed.ts";
import { decideContribution, type Contribution } from "#core/contribution/decide-contribution.ts";
import { asOfPayment, withFee, withoutFee } from "#core/contribution/first-payment.ts";
import { fullName } from "#core/member/member.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { entryOf } from "#store/ledger.ts";
import { membersById } from "#store/members.ts";
import { receiptOfEntry } from "#store/receipts.ts";
import { bookOf } from "./books/receipt-book.ts";
import { recordReceipts, type ReceiptRefusal, type ReceiptWish } from "./books/record-receipts.ts";
import { foundMember, toldReceipt } from "./describe.ts";
import type { Moment } from "./perform.ts";

export interface RecordContribution extends Omit<Contribution, "into"> {
  /** The caller's own id of this wish: repeated, it gives the first receipt again and writes nothing. */
  readonly key: string;
  readonly memberId: string;
  readonly receivedBy: string;
  /** Everybody for whom the receiver acts or ever acted on LINE; what the links say of the receiver is counted anyway. */
  readonly receiverActsFor: readonly string[];
  /** Paid with the first contribution, on top of it and on the same receipt. */
  readonly entranceFee?: Satang;
}

export interface Recorded {
  readonly receipt: ToldReceipt;
  /** This key had its receipt before. */
  readonly again: boolean;
}

/**
 * Takes a contribution: entry, numbered receipt and coverage in one transaction, and the receipt to whoever follows the
 * member on LINE. Refuses as `ContributionRefusal` says, and a key that was used for something else.
 */
export async function recordContribution(
  moment: Moment,
  command: RecordContribution,
): Promise<Result<Recorded, ToldRefusal>> {
  const [recorded] = await recordContributions(moment, [command]);
  if (recorded === undefined) throw new Error("one wish has one answer");
  return recorded;
}

/** Many at once in one transaction, each with its own entry and receipt, each answered in its place; at most 500. */
export async function recordContributions(
  moment: Moment,
  commands: readonly RecordContribution[],
): Promise<Result<Recorded, ToldRefusal>[]> {
  const recorded = await recordReceipts(moment, commands.map(wishOf));
  const isRefused = recorded.some(({ ok }) => !ok);
  const asked = isRefused ? commands.map(({ memberId }) => memberId) : [];
  const names = new Map(
    (await membersById(moment.fund, asked)).map((member) => [member.memberId, foundMember(member)]),
  );
  return recorded.map((one) => {
    if (!one.ok) return refused(told(one.refusal, names));
    const {
      told: [receipt],
      again,
    } = one.value;
    return ok({ receipt, again });
  });
}

const wishOf = ({ memberId, amount, entranceFee, ...wish }: RecordContribution): ReceiptWish => ({
  ...wish,
  payments: [{ memberId, amount, ...(entranceFee !== undefined && { entranceFee }) }],
});

/** The periods that an amount would cover now, for the question before the confirmation. Writes nothing. */
export async function proposeContribution(
  moment: Moment,
  command: Pick<RecordContribution, "memberId" | "amount" | "receivedBy" | "receiverActsFor">,
): Promise<Result<ContributionProposal, ToldRefusal>> {
  const { memberId, amount } = command;
  const contribution = { amount, method: "cash", happenedOn: moment.today } as const;
  const book = await bookOf(moment, [wishOf({ ...command, ...contribution, key: "" })]);
  const paying = book.payers.get(memberId);
  if (paying === undefined) return refused({ type: "no-such-member" });
  const { receiver, household } = book.receivers(command.receivedBy);
  const asPaying = asOfPayment(paying, moment.today);
  const { amount: contributed, fee, taken } = withoutFee(amount, undefined, paying.first);
  const decided = decideContribution(
    { ...contribution, amount: contributed },
    {
      ...asPaying,
      today: moment.today,
      receiver,
      receiverActsFor: [...command.receiverActsFor, ...household],
      closedThrough: book.closedThrough,
    },
  );
  const member = foundMember(paying.member);
  if (!decided.ok)
    return refused(told({ ...withFee(decided.refusal, taken), memberId }, new Map([[memberId, member]])));
  const { lines } = decided.value;
  return ok({ member, amount, lines, ...(fee > 0n && { entranceFee: fee }) });
}

/** The receipt that a draft of one of these receivers became; undefined where it never became one. */
export async function receiptOfDraft(
  { fund }: Moment,
  key: string,
  receivers: readonly string[],
): Promise<ToldReceipt | undefined> {
  const entryId = await entryOf(fund, key, receivers);
  const receipt = entryId === undefined ? undefined : await receiptOfEntry(fund, entryId);
  const memberId = receipt?.lines[0]?.memberId;
  if (receipt === undefined || memberId === undefined) return undefined;
  const named = await membersById(fund, [memberId, receipt.receivedBy]);
  const member = named.find((one) => one.memberId === memberId);
  const receiver = named.find((one) => one.memberId === receipt.receivedBy);
  return member && toldReceipt(member, receipt, receiver === undefined ? "" : fullName(receiver));
}

function told(
  refusal: ReceiptRefusal,
  names: ReadonlyMap<string, ReturnType<typeof foundMember>>,
): ToldRefusal {
  switch (refusal.type) {
    case "own-contribution":
    case "member-has-left": {
      const member = names.get(refusal.memberId);
      return member === undefined ? { type: "no-such-member" } : { type: refusal.type, member };
    }
    case "no-such-member":
    case "not-allowed-to-receive":
    case "day-to-come":
      return { type: refusal.type };
    case "day-before-joining":
      return { type: refusal.type, joinedOn: refusal.joinedOn };
    case "no-whole-period":
      return { type: refusal.type, price: refusal.price, offers: refusal.offers };
    case "too-far-ahead":
      return { type: refusal.type, most: refusal.most };
    case "same-key-other-wish":
      return { type: "same-key-other-contribution" };
    case "more-than-unknown":
    case "no-such-place":
    case "paper-number-taken":
    case "paper-number-wrong":
    case "paper-book-is-ours":
      throw new Error(`a plain contribution names neither place nor paper, yet ${refusal.type}`);
  }
}
