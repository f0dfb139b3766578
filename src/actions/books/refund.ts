import { methodOf, type Booked } from "#core/books/act.ts";
import { decideRefund, type DecidedRefund, type RefundRefusal } from "#core/books/refund.ts";
import { mayKeepMoney } from "#core/fund/office.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { zeroSatang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { moneyPlaces } from "#store/accounts.ts";
import { addDecision, decisionsAbout } from "#store/decisions.ts";
import { lockBooks, entryById } from "#store/ledger.ts";
import { memberById } from "#store/members.ts";
import { paidInMembership } from "#store/paid-in-membership.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { lockStandings } from "#store/standings.ts";
import { addVoucher, voucherOfEntry, type Voucher } from "#store/vouchers.ts";
import type { Moment } from "../perform.ts";
import { bookedAs, ownEntry } from "./booked.ts";
import { officerOf, type Officer } from "./officer.ts";
import { postOnce, type OtherWish } from "./post.ts";

export interface RefundMember {
  readonly key: string;
  readonly by: string;
  readonly byActsFor?: readonly string[];
  readonly memberId: string;
  readonly from: string;
  readonly on: Temporal.PlainDate;
  /** Whether the fund ever paid them a benefit, as the committee knows it. */
  readonly hasBenefited: boolean;
  /** Whose hand takes the money, where it is not the member's own. */
  readonly receiver?: string;
  readonly purpose: string;
}

export interface MemberRefunded extends Booked {
  readonly voucher: Voucher;
  readonly amountWords: string;
  readonly again: boolean;
}

/** A member who has left gets back what the rules say, once, against a voucher. */
export async function refundMember(
  moment: Moment,
  command: RefundMember,
): Promise<Result<MemberRefunded, RefundRefusal | OtherWish>> {
  const { fund } = moment;
  const { key, by, byActsFor, memberId, from, on, hasBenefited, receiver = "", purpose } = command;
  await lockStandings(fund, [memberId]);
  const closedThrough = await lockBooks(fund);
  const officer = await officerOf(moment, by, byActsFor);
  const posted = await postOnce(
    moment,
    { key, says: ["refund", memberId, from, on, hasBenefited, receiver, purpose, by] },
    {
      decide: async () => {
        if (!mayKeepMoney(officer.roles)) return refused({ type: "not-treasurer" });
        const member = await memberById(fund, memberId);
        const decided = await decide(moment, { command, officer, closedThrough, member });
        if (!decided.ok) return decided;
        const save = (entryId: string) =>
          write(moment, { command, officer, member, entryId, decided: decided.value });
        return ok({ entry: decided.value.entry, writtenBy: by, save });
      },
      tell: async (entryId) => {
        const voucher = await voucherOfEntry(fund, entryId);
        if (voucher === undefined) throw new Error("a refund has its voucher");
        const booked = bookedAs(await ownEntry(moment, entryId), moment);
        return { ...booked, voucher, amountWords: bahtInWords(voucher.total) };
      },
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

interface ToDecide {
  readonly command: RefundMember;
  readonly officer: Officer;
  readonly closedThrough: Temporal.PlainDate | undefined;
  readonly member: Member | undefined;
}

async function decide(
  moment: Moment,
  { command, officer, closedThrough, member }: ToDecide,
): Promise<Result<DecidedRefund, RefundRefusal>> {
  const { fund, today } = moment;
  const { from, on, hasBenefited, memberId } = command;
  const nothing = { contributed: zeroSatang, entranceFee: zeroSatang };
  return decideRefund(
    { from, on },
    {
      today,
      closedThrough,
      member,
      rules: (await rulesByDay(fund))(member?.leftOn ?? on),
      ...(member === undefined ? nothing : await paidInMembership(fund, member)),
      hasBenefited,
      isRefunded: member !== undefined && (await wasRefundedSince(moment, memberId, member.joinedOn)),
      place: (await moneyPlaces(fund, [from])).get(from),
      isOwnHousehold: officer.household.has(memberId),
    },
  );
}

/** Whether a refund stands that was paid on or after a day: of a membership or a receipt that had begun by then. */
export async function wasRefundedSince(
  { fund }: Pick<Moment, "fund">,
  memberId: string,
  day: Temporal.PlainDate,
): Promise<boolean> {
  for (const { kind, decisionId } of await decisionsAbout(fund, { kind: "member", id: memberId })) {
    // The decision has the id of the entry that paid it.
    const entry = kind === "member-refunded" ? await entryById(fund, decisionId) : undefined;
    if (entry === undefined || entry.reversedBy !== undefined) continue;
    if (Temporal.PlainDate.compare(entry.happenedOn, day) >= 0) return true;
  }
  return false;
}

interface ToWrite extends Omit<ToDecide, "closedThrough"> {
  readonly entryId: string;
  readonly decided: DecidedRefund;
}

async function write(
  { fund, at, newId }: Moment,
  { command, officer, member, entryId, decided }: ToWrite,
): Promise<void> {
  const { by, memberId, from, on, purpose } = command;
  const receiver = command.receiver ?? (member === undefined ? "" : fullName(member));
  await addDecision(fund, {
    decisionId: entryId,
    kind: "member-refunded",
    subjectKind: "member",
    subjectId: memberId,
    decidedBy: by,
    decidedAt: at,
    words: { purpose },
  });
  await addVoucher(fund, {
    voucherId: newId(),
    entryId,
    kind: "refund",
    paidBy: by,
    method: methodOf(from),
    happenedOn: on,
    total: decided.due,
    writtenAt: at,
    words: { receiver, payer: officer.name, purpose },
  });
}
