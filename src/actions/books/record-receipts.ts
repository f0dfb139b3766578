import type { Receipt as ToldReceipt } from "#conversation/deed.ts";
import {
  decideReceipt,
  type DecidedReceipt,
  type PaidTogether,
  type PaidTogetherRefusal,
} from "#core/contribution/decide-receipt.ts";
import { fullName } from "#core/member/member.ts";
import { sumSatang, type Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { membersById } from "#store/members.ts";
import { receiptsOfEntries } from "#store/receipts.ts";
import { lockStandings } from "#store/standings.ts";
import type { Deposit } from "#store/unidentified.ts";
import { toldReceipt } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { paperRefusal, type PaperNumber, type PaperRefusal } from "./paper-number.ts";
import { mostAtOnce, postMany, type EntryToPost } from "./post-many.ts";
import type { OtherWish, Wish } from "./post.ts";
import { bookOf, type ReceiptBook } from "./receipt-book.ts";
import { writeReceipts, type DecidedAt } from "./write-receipts.ts";

/** Everything on one receipt: who pays what, who takes it, and where it goes. */
export interface ReceiptWish extends PaidTogether {
  /** The caller's own id of this wish: repeated, it gives the first receipt again and writes nothing. */
  readonly key: string;
  readonly receivedBy: string;
  /** Everybody for whom the receiver's LINE account acts or ever acted; what the links say of the receiver is counted anyway. */
  readonly receiverActsFor: readonly string[];
  /** A second person has confirmed that the receiver took money of their own household. */
  readonly isConfirmed?: true;
  /** The money lies in the books already, as a deposit that nobody had known. */
  readonly deposit?: Pick<Deposit, "entryId" | "left">;
  /** Written on paper: the book and number are the paper's. */
  readonly paper?: PaperNumber;
}

export interface RecordedReceipt {
  readonly entryId: string;
  /** The one receipt as each of the members on it sees it, in the order in which they stand there. */
  readonly told: readonly [ToldReceipt, ...ToldReceipt[]];
  /** This key had its receipt before. */
  readonly again: boolean;
}

export type ReceiptRefusal =
  | PaidTogetherRefusal
  | PaperRefusal
  | { readonly type: "no-such-place"; readonly account: string }
  | { readonly type: "more-than-unknown"; readonly left: Satang }
  | OtherWish;

type Decided = Result<DecidedReceipt, Exclude<ReceiptRefusal, OtherWish>>;

/**
 * Takes contributions: for each wish an entry, a numbered receipt and coverage, and the receipt to whoever follows its
 * members on LINE. All in one transaction, with as many questions to the database as for one; at most `mostAtOnce`. Each wish
 * is answered in its own place, and a refused one leaves the others as they are.
 */
export async function recordReceipts(
  moment: Moment,
  wishes: readonly ReceiptWish[],
): Promise<Result<RecordedReceipt, ReceiptRefusal>[]> {
  if (wishes.length > mostAtOnce) throw new Error(`at most ${mostAtOnce} receipts are written at once`);
  const { fund } = moment;
  // The members' rows before the fund's head row, as everywhere: no two receipts give the same month.
  await lockStandings(fund, [...new Set(wishes.flatMap(membersOf))]);
  const decided = new Map<number, DecidedAt>();
  const told = new Map<string, RecordedReceipt["told"]>();
  const posted = await postMany(moment, wishes.map(wishOf), {
    decide: (places) => decideAll(moment, { places, wishes, decided }),
    save: async (written) => {
      for (const [entryId, receipts] of await writeReceipts(moment, written, decided))
        told.set(entryId, receipts);
    },
  });
  const before = posted.flatMap((one) => (one.ok && !told.has(one.value.entryId) ? [one.value.entryId] : []));
  for (const [entryId, receipts] of await toldBefore(moment, before)) told.set(entryId, receipts);
  return posted.map((one) =>
    one.ok ? ok({ ...one.value, told: told.get(one.value.entryId) ?? missing() }) : one,
  );
}

/** One of `recordReceipts`. */
export async function recordReceipt(
  moment: Moment,
  wish: ReceiptWish,
): Promise<Result<RecordedReceipt, ReceiptRefusal>> {
  const [recorded] = await recordReceipts(moment, [wish]);
  return recorded ?? missing();
}

const membersOf = ({ payments }: ReceiptWish): string[] => payments.map(({ memberId }) => memberId);

/** What a plain contribution says is what it always said: keys of older receipts are found again. */
function wishOf({ key, payments, method, happenedOn, receivedBy, ...more }: ReceiptWish): Wish {
  const { into, paper, deposit } = more;
  const [only, ...others] = payments;
  const plain = others.length === 0 && only?.entranceFee === undefined;
  const who = plain ? [only?.memberId, only?.amount] : [payments];
  const beside = [into, paper, deposit?.entryId].filter((said) => said !== undefined);
  return { key, says: [...who, method, happenedOn, receivedBy, ...beside] };
}

interface ToDecide {
  readonly places: readonly number[];
  readonly wishes: readonly ReceiptWish[];
  /** What was decided is kept here for the writing. */
  readonly decided: Map<number, DecidedAt>;
}

/** One after another: what the first pays for is covered for the second. */
async function decideAll(
  moment: Moment,
  { places, wishes, decided }: ToDecide,
): Promise<Result<EntryToPost, Exclude<ReceiptRefusal, OtherWish>>[]> {
  const fresh = places.flatMap((place) => wishes[place] ?? []);
  const book = await bookOf(moment, fresh);
  const answers: Result<EntryToPost, Exclude<ReceiptRefusal, OtherWish>>[] = [];
  for (const [index, wish] of fresh.entries()) {
    const one = await decide(moment, wish, book);
    if (one.ok) decided.set(places[index] ?? 0, { wish, parts: one.value.parts, book });
    answers.push(one.ok ? ok({ entry: one.value.entry, writtenBy: wish.receivedBy }) : one);
  }
  return answers;
}

async function decide(moment: Moment, wish: ReceiptWish, book: ReceiptBook): Promise<Decided> {
  const { into, method, receivedBy, receiverActsFor, isConfirmed, deposit } = wish;
  if (into !== undefined && (method !== "bank" || !book.banks.has(into)))
    return refused({ type: "no-such-place", account: into });
  const { receiver, household } = book.receivers(receivedBy);
  const paid = sumSatang(wish.payments.map(({ amount }) => amount));
  if (deposit !== undefined && paid > deposit.left)
    return refused({ type: "more-than-unknown", left: deposit.left });
  const decided = decideReceipt(wish, {
    ...(deposit !== undefined && { isDeposited: true }),
    today: moment.today,
    payers: book.payers,
    receiver,
    receiverActsFor: [...receiverActsFor, ...household],
    closedThrough: book.closedThrough,
    ...(isConfirmed && { isConfirmed }),
  });
  if (!decided.ok) return decided;
  const onPaper = await paperRefusal(moment, wish.paper);
  if (onPaper !== undefined) return refused(onPaper);
  book.cover(decided.value.parts);
  return decided;
}

async function toldBefore(
  { fund }: Moment,
  entryIds: readonly string[],
): Promise<Map<string, RecordedReceipt["told"]>> {
  const receipts = await receiptsOfEntries(fund, entryIds);
  const ids = receipts.flatMap(({ receivedBy, lines }) => [
    receivedBy,
    ...lines.flatMap(({ memberId }) => memberId ?? []),
  ]);
  const members = new Map(
    (await membersById(fund, [...new Set(ids)])).map((member) => [member.memberId, member]),
  );
  return new Map(
    receipts.map((receipt) => {
      const receiver = members.get(receipt.receivedBy);
      const paid = [...new Set(receipt.lines.flatMap(({ memberId }) => memberId ?? []))];
      const [first, ...rest] = paid.flatMap((memberId) => {
        const member = members.get(memberId);
        return member === undefined
          ? []
          : [toldReceipt(member, receipt, receiver === undefined ? "" : fullName(receiver))];
      });
      return [receipt.entryId, [first ?? missing(), ...rest]];
    }),
  );
}

function missing(): never {
  throw new Error("an entry of a contribution has no receipt");
}
