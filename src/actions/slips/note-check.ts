import { satang, type Satang } from "#core/money.ts";
import type { SlipCode } from "#core/promptpay/slip-code.ts";
import { isPaidInto, type SlipAnswer } from "#core/slip/check.ts";
import { placesOf } from "#store/payment-places.ts";
import { addSlipAct } from "#store/slip-acts.ts";
import { changeSlip, holdSlip, slipById, type Slip } from "#store/slips.ts";
import type { Moment } from "../perform.ts";

/** What a slip-check service said of a slip, for whoever judges it. */
export interface CheckSeen {
  readonly says: "good" | "not-found" | "no-answer";
  readonly amount?: Satang;
  readonly on?: Temporal.PlainDate;
  /** Whether it went into an account of the fund's; absent where the service shows too little of the number. */
  readonly isOurs?: boolean;
}

/** The code to ask about; undefined where nobody waits for an answer any more. */
export async function codeToCheck({ fund }: Moment, slipId: string): Promise<SlipCode | undefined> {
  const slip = await slipById(fund, slipId);
  return slip?.stage === "waiting" && slip.checkResult === undefined ? slip.code : undefined;
}

/** Writes the service's answer beside the slip. It confirms and refuses nothing: a person does. */
export async function noteCheck(
  { fund, at }: Moment,
  { slipId, answer }: { readonly slipId: string; readonly answer: SlipAnswer },
): Promise<void> {
  const slip = await holdSlip(fund, slipId);
  if (slip === undefined || slip.stage !== "waiting" || slip.checkResult !== undefined) return;
  const kept = answer.type === "good" ? await transferOf(fund, answer) : saidNothing(answer);
  await changeSlip(fund, slipId, { change: { checkResult: kept }, at });
  await addSlipAct(fund, slipId, { act: { kind: "checked", facts: kept }, at });
}

async function transferOf(
  fund: Moment["fund"],
  { amount, on, payeeAccounts }: Extract<SlipAnswer, { type: "good" }>,
): Promise<Record<string, unknown>> {
  const ours = (await placesOf(fund)).flatMap(({ accountNo, payTo }) => [
    accountNo,
    ...(payTo === undefined ? [] : [payTo.type === "biller" ? payTo.billerId : payTo.digits]),
  ]);
  const isOurs = isPaidInto(payeeAccounts, ours);
  // Nobody else's number is kept: only whether it was one of ours.
  return {
    says: "good",
    amountSatang: amount.toString(),
    on: on.toString(),
    ...(isOurs !== undefined && { isOurs }),
  };
}

const saidNothing = ({ type }: SlipAnswer): Record<string, unknown> => ({
  says: type === "not-found" ? "not-found" : "no-answer",
});

/** As `noteCheck` wrote it. */
export function checkSeen({ checkResult }: Slip): CheckSeen | undefined {
  if (typeof checkResult !== "object" || checkResult === null) return undefined;
  const kept = checkResult as {
    readonly says: CheckSeen["says"];
    readonly amountSatang?: string;
    readonly on?: string;
    readonly isOurs?: boolean;
  };
  return {
    says: kept.says,
    ...(kept.amountSatang !== undefined && { amount: satang(BigInt(kept.amountSatang)) }),
    ...(kept.on !== undefined && { on: Temporal.PlainDate.from(kept.on) }),
    ...(kept.isOurs !== undefined && { isOurs: kept.isOurs }),
  };
}
