import { methodOf, placeRefusal, type MoneyPlace } from "#core/books/act.ts";
import type { Hand, PayClaim, PayRefusal } from "#core/claim/paying.ts";
import { fullName } from "#core/member/member.ts";
import { nameKey } from "#core/member/name-key.ts";
import type { PaymentStep } from "#core/rule-set/approval-rules.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import { moneyPlaces } from "#store/accounts.ts";
import type { Claim } from "#store/claims.ts";
import { memberById } from "#store/members.ts";
import type { Moment } from "../perform.ts";
import { committeeFor } from "./begin-sitting.ts";
import { youngLink } from "./claimant.ts";
import { conflictsAmong } from "./concerned.ts";
import type { Judged } from "./judge.ts";
import { moneyLeft } from "./money-left.ts";

export interface ToPay {
  readonly claim: Claim;
  readonly payment: PayClaim;
  readonly step: PaymentStep;
  /** What the claim gives by now. */
  readonly judged: Judged & { readonly amount: Claim["amount"] };
}

/** Everything that stands against a payment, people first and money last; the books are locked. */
export async function whyNotPay(moment: Moment, toPay: ToPay): Promise<PayRefusal | undefined> {
  const { claim, payment, step, judged } = toPay;
  return (
    (await whyNotPayer(moment, toPay)) ??
    (await whyNotYet(moment, toPay)) ??
    whyNotReceivers(claim, payment, judged.rules) ??
    (await whyNotWitnesses(moment, payment, step)) ??
    (await whyNotMoney(moment, toPay))
  );
}

/** The offices that pay; their substitutes where all of these are in conflict, or nobody holds them. */
async function whyNotPayer(moment: Moment, { claim, payment, step }: ToPay): Promise<PayRefusal | undefined> {
  const { officers } = await committeeFor(moment, claim);
  const people = [payment.by, ...officers.map(({ memberId }) => memberId)];
  const conflictOf = await conflictsAmong(moment.fund, claim, { people });
  const why = conflictOf(payment.by);
  if (why !== undefined) return { type: "in-conflict", why };
  const free = officers.filter(({ memberId }) => conflictOf(memberId) === undefined);
  const payers = free.filter(({ roles }) => roles.some((role) => step.of.includes(role)));
  const able =
    payers.length > 0
      ? payers
      : free.filter(({ roles }) => roles.some((role) => step.substitutes.includes(role)));
  return able.some(({ memberId }) => memberId === payment.by) ? undefined : { type: "not-a-payer" };
}

/**
 * decisions.md 21: neither the payer's link nor the claimant's may be the only ground while it is young. Whose hand takes the cash
 * before a witness is known otherwise; where a transfer goes is known from the chat alone.
 */
async function whyNotYet(moment: Moment, { claim, payment }: ToPay): Promise<PayRefusal | undefined> {
  const { by, fromLine, from, witnesses } = payment;
  const own = fromLine && (await youngLink(moment, { lineUserId: fromLine, memberId: by }));
  if (own) return own;
  const { filedFrom, memberId } = claim;
  const isSeen = methodOf(from) === "cash" && witnesses.length > 0;
  if (filedFrom === undefined || isSeen) return undefined;
  return youngLink(moment, { lineUserId: filedFrom, memberId });
}

function whyNotReceivers(
  { filed: { payees }, payee }: Claim,
  { by, receivers, proxyDocument }: PayClaim,
  rules: RuleSet,
): PayRefusal | undefined {
  if (receivers.length === 0 || receivers.some(({ name }) => name.trim() === ""))
    return { type: "receiver-missing" };
  if (payees.length === 0) return { type: "heir-missing" };
  if (receivers.some(({ memberId }) => memberId === by))
    return { type: "in-conflict", why: "gets-the-money" };
  // With a power of attorney somebody else takes it for the living; a beneficiary's money goes into no other hand.
  const isProxy =
    payee !== "beneficiary" &&
    proxyDocument !== undefined &&
    proxyDocument.code === rules.approval.proxyDocument;
  const stranger = receivers.find(
    ({ name, memberId }) =>
      !payees.some(
        (one) => nameKey(one.name) === nameKey(name) || (memberId !== undefined && one.memberId === memberId),
      ),
  );
  if (stranger === undefined || isProxy) return undefined;
  return { type: "not-a-payee", name: stranger.name, payees };
}

async function whyNotWitnesses(
  { fund }: Moment,
  { by, receivers, witnesses }: PayClaim,
  { witnesses: need }: PaymentStep,
): Promise<PayRefusal | undefined> {
  const payer = await memberById(fund, by);
  const hands: Hand[] = [...receivers, { memberId: by, name: payer === undefined ? "" : fullName(payer) }];
  const named = witnesses.filter(({ name }) => name.trim() !== "");
  const inPayment = named.find(({ name, memberId }) =>
    hands.some(
      (hand) =>
        nameKey(hand.name) === nameKey(name) || (memberId !== undefined && hand.memberId === memberId),
    ),
  );
  if (inPayment !== undefined) return { type: "witness-in-the-payment", name: inPayment.name };
  const has = new Set(named.map(({ name }) => nameKey(name))).size;
  return has < need ? { type: "witnesses-missing", need, has } : undefined;
}

/** What it gives, the place it comes from and the sub-fund it belongs to: all three once more, and binding. */
async function whyNotMoney(
  moment: Moment,
  { claim, payment, judged }: ToPay,
): Promise<PayRefusal | undefined> {
  const { amount } = judged;
  if (amount !== claim.amount) return { type: "entitlement-changed", approved: claim.amount, amount };
  if (amount === 0n) return { type: "no-amount" };
  if (Temporal.PlainDate.compare(payment.on, moment.today) > 0) return { type: "day-to-come" };
  const place: MoneyPlace | undefined = (await moneyPlaces(moment.fund, [payment.from])).get(payment.from);
  const lacking = placeRefusal(payment.from, place, amount);
  if (lacking !== undefined) return lacking;
  const available = (await moneyLeft(moment, claim.claimId))(claim.subFund);
  return available < amount
    ? { type: "short-of-money", subFund: claim.subFund, available, amount }
    : undefined;
}
