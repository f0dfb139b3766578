import { methodOf } from "#core/books/act.ts";
import type { ClaimPaid, PayClaim } from "#core/claim/paying.ts";
import { isAskedAbout } from "#core/claim/spot-check.ts";
import { benefitsOf } from "#core/claim/evaluate.ts";
import { welfareOf } from "#core/ledger/chart.ts";
import { makeEntry, type Amount, type Entry } from "#core/ledger/entry.ts";
import { fullName } from "#core/member/member.ts";
import { sumSatang } from "#core/money.ts";
import { ok, type Result } from "#core/result.ts";
import { bahtInWords } from "#core/thai-number/baht-words.ts";
import { openAccount } from "#store/accounts.ts";
import { addPayment, paymentsOf } from "#store/claim-payments.ts";
import type { Claim } from "#store/claims.ts";
import { memberById } from "#store/members.ts";
import { addVoucher, voucherOfEntry } from "#store/vouchers.ts";
import { bookedAs, ownEntry } from "../books/booked.ts";
import { postOnce, type OtherWish } from "../books/post.ts";
import type { Moment } from "../perform.ts";
import type { Judged } from "./judge.ts";
import { recordAct, type Opened } from "./opened.ts";

export interface ToPost<Refusal> {
  readonly opened: Opened;
  readonly payment: PayClaim;
  readonly closedThrough: Temporal.PlainDate | undefined;
  readonly isUrgent: boolean;
  /** Asked only where the key is new. */
  readonly allowed: () => Promise<Result<Judged, Refusal>>;
}

/** Books a claim's payment as welfare, with its voucher, once for each key; the history says so in the same transaction. */
export async function postPayment<Refusal>(
  moment: Moment,
  toPost: ToPost<Refusal>,
): Promise<Result<ClaimPaid, Refusal | OtherWish>> {
  const { opened, payment, closedThrough, isUrgent, allowed } = toPost;
  const { claim } = opened;
  const posted = await postOnce(
    moment,
    { key: payment.key, says: wishOf(payment, isUrgent) },
    {
      decide: async () => {
        const judged = await allowed();
        if (!judged.ok) return judged;
        const entry = await entryOf(moment, claim, { payment, judged: judged.value, closedThrough });
        const save = (entryId: string) => write(moment, toPost, { entryId, judged: judged.value });
        return ok({ entry, writtenBy: payment.by, save });
      },
      tell: (entryId) => paidAs(moment, claim, entryId),
    },
  );
  return posted.ok ? ok({ ...posted.value.value, again: posted.value.again }) : posted;
}

function wishOf(payment: PayClaim, isUrgent: boolean): readonly unknown[] {
  const { claimId, by, from, on, receivers, witnesses } = payment;
  const names = [receivers, witnesses].map((hands) => hands.map(({ name }) => name));
  return [isUrgent ? "pay-urgently" : "pay-claim", claimId, by, from, on, ...names];
}

/** One debit for each kind of welfare that the status form counts. */
async function entryOf(
  { fund }: Moment,
  { benefits: codes, subFund, amount }: Claim,
  {
    payment,
    judged,
    closedThrough,
  }: Pick<ToPost<never>, "payment" | "closedThrough"> & { readonly judged: Judged },
): Promise<Entry> {
  const { rules, answer } = judged;
  const kindOf = new Map(rules.benefits.map(({ code, standardKind }) => [code, standardKind]));
  const byKind = Map.groupBy(benefitsOf(answer, codes), ({ benefit }) => kindOf.get(benefit) ?? "other");
  const debits: Amount[] = [];
  for (const [kind, benefits] of byKind) {
    const given = sumSatang(benefits.map((one) => one.amount));
    if (given === 0n) continue;
    const name = rules.standardKinds.find(({ code }) => code === kind)?.name ?? kind;
    // A kind of the fund's own has its account from its first payment on.
    await openAccount(fund, { account: welfareOf(kind), class: "welfare", name: `สวัสดิการ ${name}` });
    debits.push({ account: welfareOf(kind), subFund, amount: given });
  }
  return makeEntry({
    kind: "welfare",
    happenedOn: payment.on,
    closedThrough,
    debits,
    credits: [{ account: payment.from, amount }],
  });
}

async function write(
  moment: Moment,
  { opened, payment, isUrgent }: ToPost<unknown>,
  { entryId, judged }: { readonly entryId: string; readonly judged: Judged },
): Promise<void> {
  const { fund, at, newId } = moment;
  const { claim, state } = opened;
  const { by, fromLine, from, on, receivers, witnesses } = payment;
  const [payer, member] = [await memberById(fund, by), await memberById(fund, claim.memberId)];
  const names = benefitsOf(judged.answer, claim.benefits).map(({ name }) => name);
  const voucherId = newId();
  const number = await addVoucher(fund, {
    voucherId,
    entryId,
    kind: "welfare",
    paidBy: by,
    method: methodOf(from),
    happenedOn: on,
    total: claim.amount,
    writtenAt: at,
    words: {
      receiver: inOneLine(receivers),
      payer: payer === undefined ? "" : fullName(payer),
      purpose: `${names.join(" และ ")} ของ ${member === undefined ? "" : fullName(member)} คำขอ ${claim.reference}`,
      ...(witnesses.length > 0 && { witness: inOneLine(witnesses) }),
    },
  });
  const attempt = state.attempts + 1;
  await addPayment(fund, { claimId: claim.claimId, attempt, voucherId, isUrgent, paidAt: at });
  await recordAct(moment, opened, {
    kind: isUrgent ? "paid-urgently" : "paid",
    facts: {
      attempt,
      voucher: `PV/${number}`,
      amount: claim.amount.toString(),
      ...(isAskedAbout(moment.random(1)) && { isAsked: true }),
    },
    by,
    ...(fromLine !== undefined && { fromLine }),
  });
}

const inOneLine = (hands: PayClaim["receivers"]): string =>
  hands.map(({ name }) => name.trim()).join(" และ ");

async function paidAs(
  moment: Moment,
  { claimId }: Claim,
  entryId: string,
): Promise<Omit<ClaimPaid, "again">> {
  const voucher = await voucherOfEntry(moment.fund, entryId);
  if (voucher === undefined) throw new Error("a claim's payment has its voucher");
  const payments = (await paymentsOf(moment.fund, [claimId])).get(claimId) ?? [];
  const payment = payments.find(({ voucherId }) => voucherId === voucher.voucherId);
  if (payment === undefined) throw new Error("a claim's voucher belongs to a payment");
  return {
    ...bookedAs(await ownEntry(moment, entryId), moment),
    attempt: payment.attempt,
    voucherId: voucher.voucherId,
    voucher: `${voucher.book}/${voucher.number}`,
    amount: voucher.total,
    amountWords: bahtInWords(voucher.total),
    isUrgent: payment.isUrgent,
  };
}
