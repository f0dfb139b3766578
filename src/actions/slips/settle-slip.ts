import type { SlipCode } from "#core/promptpay/slip-code.ts";
import type { SlipReading } from "#core/slip/slip.ts";
import { documentsOfSlip, type StoredDocument } from "#store/documents.ts";
import { holdAccount } from "#store/line-accounts.ts";
import { leaveErrand } from "#store/outgoing.ts";
import { placesOf } from "#store/payment-places.ts";
import { referenceHashOf, takeReference } from "#store/slip-references.ts";
import { addSlipAct } from "#store/slip-acts.ts";
import { changeSlip, holderOf, holdSlip, slipById, type Slip } from "#store/slips.ts";
import type { Moment } from "../perform.ts";
import { tellJudge } from "./tell-judge.ts";
import { tellSender } from "./tell-of-slip.ts";

/** The token of the event that brought the slip. */
export interface ReplyUntil {
  readonly token: string;
  readonly until: number;
}

/**
 * The slip's picture has come to rest: kept, and an errand looks for its code; or it never came, and its sender hears so. Whoever
 * calls holds the sender's row. Done twice it is done once.
 */
export async function slipPictureSettled(
  moment: Moment,
  { slipId, documentId, state, fault }: StoredDocument & { readonly slipId: string },
  reply?: ReplyUntil,
): Promise<void> {
  const { fund, at, newId } = moment;
  const its = { ...(reply !== undefined && { reply }) };
  if (state === "kept") {
    const body = { slipId, documentId, ...its };
    const onceKey = `read-slip:${slipId}`;
    await leaveErrand(fund, { errandId: newId(), kind: "read-slip", body, onceKey }, at);
    return;
  }
  const slip = await holdSlip(fund, slipId);
  if (slip === undefined || slip.stage !== "reading") return;
  const facts = { fault: fault ?? "taken-back" };
  await changeSlip(fund, slipId, { change: { stage: "not-taken" }, at });
  await addSlipAct(fund, slipId, { act: { kind: "not-taken", facts }, at });
  // Who took it back themselves need not be told.
  if (state === "failed") await tellSender(moment, { slip, news: { type: "not-taken" }, ...its });
}

/** What an errand found in a slip's picture. */
export interface SlipRead {
  readonly slipId: string;
  readonly reading: SlipReading;
  /** Of the reading "code". */
  readonly code?: SlipCode;
  readonly reply?: ReplyUntil;
}

/**
 * From here on the slip's code is taken for ever (decisions.md 31), or it was taken before and the slip counts for nothing. A slip
 * without one waits for a person all the same. Once it was read, reading it again changes nothing.
 */
export async function slipRead(moment: Moment, { slipId, reading, code, reply }: SlipRead): Promise<void> {
  const { fund, at } = moment;
  const announced = await slipById(fund, slipId);
  if (announced === undefined) return;
  // The sender's row before the slip's, as everywhere.
  await holdAccount(fund, announced.sentFrom);
  const slip = await holdSlip(fund, slipId);
  if (slip === undefined || slip.stage !== "reading") return;
  const its = { ...(reply !== undefined && { reply }) };
  const referenceHash = code && referenceHashOf(fund, code);
  const isTaken = referenceHash === undefined || (await takeReference(fund, slipId, referenceHash));
  const stage = isTaken ? "waiting" : "used-before";
  const found = { reading, ...(code && { code }), ...(referenceHash && { referenceHash }) };
  await changeSlip(fund, slipId, { change: { stage, ...found }, at });
  await addSlipAct(fund, slipId, { act: { kind: "read", facts: { reading, stage } }, at });
  const now: Slip = { ...slip, ...found, stage };
  if (isTaken) {
    await askService(moment, now);
    await tellJudge(moment, now);
    await tellSender(moment, { slip: now, news: { type: "waiting" }, ...its });
    return;
  }
  const holder = referenceHash && (await holderOf(fund, referenceHash));
  // Only to whoever sent both: of anybody else's slip nothing is told.
  const own = holder?.sentFrom === slip.sentFrom ? holder : undefined;
  await tellSender(moment, { slip: now, news: { type: "used-before", ...(own && { own }) }, ...its });
}

/** Whether its picture is still wanted by whoever reads it. */
export async function pictureToRead(
  { fund }: Moment,
  { slipId, documentId }: { readonly slipId: string; readonly documentId: string },
): Promise<boolean> {
  if ((await slipById(fund, slipId))?.stage !== "reading") return false;
  return (await documentsOfSlip(fund, slipId)).some(
    (one) => one.documentId === documentId && one.state === "kept",
  );
}

async function askService({ fund, at, newId }: Moment, { slipId, code }: Slip): Promise<void> {
  if (code === undefined || !(await placesOf(fund)).some(({ asksService }) => asksService)) return;
  const onceKey = `check-slip:${slipId}`;
  await leaveErrand(fund, { errandId: newId(), kind: "check-slip", body: { slipId }, onceKey }, at);
}
