import {
  applicationCertifiedNotice,
  applicationDeclinedNotice,
  certifiedNotice,
} from "#conversation/wording/joining/notices.ts";
import type { SettleRefusal } from "#conversation/deeds/joining.ts";
import { mayKeepRegister, maySpeakForFund } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addDecision, type Resolution } from "#store/decisions.ts";
import { applicationsById, applicationSubject, declinedKind } from "#store/applications.ts";
import { thisFund } from "#store/funds.ts";
import { rolesOn } from "#store/offices.ts";
import { lockRequest, settleRequest, type Request } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import { applicationIn } from "./application-body.ts";
import { certifiers, committee, isConcerned } from "./conflict.ts";
import { tellAccount, tellMembers } from "./tell-people.ts";

export interface Certify {
  readonly requestId: string;
  /** The committee member who settles it, by id. */
  readonly by: string;
}

export type CertifyRefusal = Extract<
  SettleRefusal,
  { type: "no-such-request" | "settled-before" | "not-allowed" | "not-your-village" | "own-request" }
>;

/** The village's committee member vouches for the applicant. The applicant is told, and whoever brings it before the meeting. */
export async function certifyApplication(
  moment: Moment,
  { requestId, by }: Certify,
): Promise<Result<{ readonly name: string }, CertifyRefusal>> {
  const { fund, at } = moment;
  const request = await lockRequest(fund, requestId);
  const refusal = await refusalOf(moment, request, by);
  if (refusal !== undefined || request === undefined) return refused(refusal ?? { type: "no-such-request" });

  await settleRequest(fund, requestId, { as: "agreed", by, at });
  const name = fullName(applicationIn(request));
  const { phone } = await thisFund(fund);
  await tellAccount(moment, request.askedFrom, { reply: applicationCertifiedNotice(name, phone) });
  const keepers = (await committee(moment)).filter(({ roles }) => mayKeepRegister(roles));
  await tellMembers(
    moment,
    keepers.flatMap(({ memberId }) => (memberId === by ? [] : [memberId])),
    {
      reply: certifiedNotice(name),
      ...(request.askedFrom !== undefined && { except: request.askedFrom }),
    },
  );
  return ok({ name });
}

export interface Decline extends Certify {
  readonly reason: string;
  /** Where it was the meeting that said no. */
  readonly resolution?: Resolution;
}

/**
 * No, and why: by the certifier before it came to the meeting, or by the meeting after. The reason is told to the applicant
 * and stays with the decision; somebody declined may apply again.
 */
export async function declineApplication(
  moment: Moment,
  { requestId, by, reason, resolution }: Decline,
): Promise<
  Result<{ readonly name: string }, CertifyRefusal | Extract<SettleRefusal, { type: "reason-missing" }>>
> {
  const { fund, at, newId } = moment;
  const request = await lockRequest(fund, requestId);
  const isCertified = request?.settled?.as === "agreed" && resolution !== undefined;
  const refusal = isCertified
    ? await refusalOfMeeting(moment, request, by)
    : await refusalOf(moment, request, by);
  if (refusal !== undefined || request === undefined) return refused(refusal ?? { type: "no-such-request" });
  if (reason.trim() === "") return refused({ type: "reason-missing" });

  if (!isCertified) await settleRequest(fund, requestId, { as: "declined", by, at });
  await addDecision(fund, {
    decisionId: newId(),
    kind: declinedKind,
    subjectKind: applicationSubject,
    subjectId: requestId,
    decidedBy: by,
    decidedAt: at,
    words: { reason: reason.trim() },
    ...(resolution !== undefined && { resolution }),
  });
  const name = fullName(applicationIn(request));
  const { phone } = await thisFund(fund);
  await tellAccount(moment, request.askedFrom, {
    reply: applicationDeclinedNotice({ name, reason: reason.trim(), ...(phone !== undefined && { phone }) }),
  });
  return ok({ name });
}

async function refusalOf(
  moment: Moment,
  request: Request | undefined,
  by: string,
): Promise<CertifyRefusal | undefined> {
  if (request?.kind !== "join") return { type: "no-such-request" };
  if (request.settled !== undefined) return { type: "settled-before", as: request.settled.as };
  if (await isConcerned(moment.fund, request, by)) return { type: "own-request" };
  const { villageNo } = applicationIn(request);
  const may = await certifiers(moment, request, villageNo);
  if (may.some(({ memberId }) => memberId === by)) return undefined;
  const isInCommittee = (await committee(moment)).some(
    ({ memberId, roles }) => memberId === by && maySpeakForFund(roles),
  );
  return isInCommittee && villageNo !== undefined
    ? { type: "not-your-village", villageNo }
    : { type: "not-allowed" };
}

/** What the meeting resolved is written down by whoever keeps the register. */
async function refusalOfMeeting(
  moment: Moment,
  request: Request,
  by: string,
): Promise<CertifyRefusal | undefined> {
  const { fund, today } = moment;
  const [known] = await applicationsById(fund, [request.requestId]);
  if (known?.admission !== undefined) return { type: "settled-before", as: "agreed" };
  if (known?.declined !== undefined) return { type: "settled-before", as: "declined" };
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!mayKeepRegister(held)) return { type: "not-allowed" };
  return (await isConcerned(moment.fund, request, by)) ? { type: "own-request" } : undefined;
}
