import { createFund } from "#actions/create-fund.ts";
import { setHours } from "#actions/messages/hours.ts";
import { endMembership } from "#actions/register/end-membership.ts";
import { registerMembers } from "#actions/register/register-member.ts";
import { nameVillage } from "#actions/register/villages.ts";
import { takeOffice } from "#actions/register/take-office.ts";
import { dayIn, perform, type House } from "#actions/perform.ts";
import { setPaymentPlace } from "#actions/slips/payment-places.ts";
import { recordContributions, type RecordContribution } from "#actions/record-contribution.ts";
import { assert } from "#core/assert.ts";
import { bahtToSatang } from "#core/money.ts";
import type { Result } from "#core/result.ts";
import { readRuleSet } from "#core/rule-set/read-rule-set.ts";
import { villages } from "./homes.ts";
import { planPractice, type PlannedPayment, type PracticePlan } from "./plan.ts";

export const practiceCode = "practice";

export interface PracticeFund {
  /** The shipped model's rule file as a plain object. */
  readonly rules: Readonly<Record<string, unknown>>;
  readonly say: (sentence: string) => void;
}

/** So many receipts in one transaction: more of them would wait longer for each other than they save. */
const atOnce = 100;

/**
 * Makes the practice fund through the same actions as any fund: what can be seen in it can be done by hand. About two
 * hundred members and three years of receipts, dated relative to today.
 */
export async function makePracticeFund(house: House, { rules, say }: PracticeFund): Promise<string> {
  const fundId = house.newId();
  const today = dayIn(house.now());
  const plan = planPractice(today, pricesIn(rules));
  // The model's own date may lie after the practice fund's first day: here it counts from the beginning.
  const ownRules = { ...rules, effectiveFrom: plan.foundedOn.toString() };
  const founding = {
    code: practiceCode,
    name: "กองทุนสวัสดิการชุมชนตำบลฝึกหัด (ฝึกหัด)",
    phone: "043000000",
    isPractice: true,
  };
  expectDone(
    await perform(house, fundId, createFund, { ...founding, rules: ownRules, activatedBy: "practice" }),
  );
  // Whoever practises does so at any hour, and wants to see each message come.
  const midnight = new Temporal.PlainTime();
  await perform(house, fundId, setHours, { quietFrom: midnight, quietUntil: midnight, gatherDays: 1 });
  for (const village of villages) expectDone(await perform(house, fundId, nameVillage, village));
  const registered = expectDone(await perform(house, fundId, registerMembers, plan.members));
  const ids = new Map(registered.map(({ memberNo, memberId }) => [memberNo, memberId]));
  for (const office of plan.offices) {
    expectDone(await perform(house, fundId, takeOffice, { ...office, fromOn: plan.foundedOn }));
  }
  await namePlace(house, fundId, { plan, ids });
  say(`${plan.members.length} made-up members, ${plan.payments.length} contributions to write …`);
  await payAll(house, fundId, { plan, ids });
  for (const { memberNo, on, reason } of plan.leaving) {
    await perform(house, fundId, endMembership, { memberId: idOf(ids, memberNo), on, reason });
  }
  return fundId;
}

/** Nobody's: a bank's app that scans it finds no such account, so that nobody pays real money while practising. */
const place = {
  account: "bank",
  bankName: "ธนาคารฝึกหัด",
  accountNo: "000-0-00000-0",
  accountName: "กองทุนสวัสดิการชุมชนตำบลฝึกหัด",
  payTo: { type: "tax-id", digits: "0000000000001" },
  asksService: false,
} as const;

async function namePlace(
  house: House,
  fundId: string,
  { plan, ids }: { readonly plan: PracticePlan; readonly ids: ReadonlyMap<string, string> },
): Promise<void> {
  const treasurer = plan.offices.find(({ role }) => role === "treasurer");
  assert(treasurer !== undefined, "the practice fund has a treasurer");
  const by = idOf(ids, treasurer.memberNo);
  expectDone(await perform(house, fundId, setPaymentPlace, { ...place, by }));
}

type Numbered = readonly [place: number, payment: PlannedPayment];

async function payAll(
  house: House,
  fundId: string,
  { plan, ids }: { readonly plan: PracticePlan; readonly ids: ReadonlyMap<string, string> },
): Promise<void> {
  const wishOf = ([place, { memberNo, on, baht, method, byNo }]: Numbered): RecordContribution => ({
    // By its place in the plan: somebody may pay twice on one day.
    key: `practice:${place}`,
    memberId: idOf(ids, memberNo),
    receivedBy: idOf(ids, byNo),
    receiverActsFor: [],
    amount: bahtToSatang(baht),
    method,
    happenedOn: on,
  });
  const inOrder = [...plan.payments.entries()];
  for (let start = 0; start < inOrder.length; start += atOnce) {
    const wishes = inOrder.slice(start, start + atOnce).map(wishOf);
    (await perform(house, fundId, recordContributions, wishes)).forEach(expectDone);
  }
}

function pricesIn(rules: unknown) {
  const { contributions } = expectDone(readRuleSet(rules));
  return {
    plans: contributions.plans
      .filter(({ months }) => months > 0)
      .map(({ code, months, price }) => ({ code, months, baht: Number(price / 100n) })),
  };
}

/** The practice fund is made by rule: a refusal here is a mistake in its plan. */
function expectDone<Value>(result: Result<Value, unknown>): Value {
  if (result.ok) return result.value;
  throw new Error(`the practice fund was refused: ${JSON.stringify(result.refusal)}`);
}

function idOf(ids: ReadonlyMap<string, string>, memberNo: string): string {
  const id = ids.get(memberNo);
  assert(id !== undefined, "the practice plan names only its own members");
  return id;
}
