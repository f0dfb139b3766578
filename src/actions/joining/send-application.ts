import type { ApplicationSeen } from "#conversation/deeds/joining.ts";
import { newApplicationNotice } from "#conversation/wording/joining/notices.ts";
import {
  decideApplication,
  mostOpenApplications,
  type Application,
  type ApplicationFault,
  type GivenApplication,
} from "#core/joining/application.ts";
import { fullName } from "#core/member/member.ts";
import { fullNameKey } from "#core/member/name-key.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { applicationsById } from "#store/applications.ts";
import { addRequest, lockRequest, openRequests, settleRequest, type Request } from "#store/requests.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { applicationIn, bodyOf } from "./application-body.ts";
import { certifiers } from "./conflict.ts";
import { applicationSeen } from "./follow-applications.ts";
import { tellMembers } from "./tell-people.ts";

export interface SendApplication {
  /** Becomes the application's id: the same draft sent twice is one application. */
  readonly key: string;
  readonly application: GivenApplication;
  /** The LINE account it comes from; none for paper. */
  readonly askedFrom?: string;
  /** The committee member who wrote a paper down, by id. */
  readonly askedBy?: string;
}

export type SendRefusal =
  | ApplicationFault
  | { readonly type: "too-many-open"; readonly most: number }
  | { readonly type: "applied-already"; readonly name: string };

/** An application reaches the fund: it waits for its certifier, who is told. Whether the register knows the applicant is not said here. */
export async function sendApplication(
  moment: Moment,
  { key, application: given, askedFrom, askedBy }: SendApplication,
): Promise<Result<{ readonly application: ApplicationSeen; readonly again: boolean }, SendRefusal>> {
  const { fund, at, today } = moment;
  const [before] = await applicationsById(fund, [key]);
  if (before !== undefined) return ok({ application: await applicationSeen(moment, before), again: true });
  const plans = (await rulesByDay(fund))(given.on).contributions.plans.map(({ code }) => code);
  const decided = decideApplication(given, { today, plans });
  if (!decided.ok) return decided;
  const application = decided.value;
  const refusal = refusalAmong(await openRequests(fund, "join"), application, askedFrom);
  if (refusal !== undefined) return refused(refusal);

  const request: Request = {
    requestId: key,
    kind: "join",
    askedAt: at,
    body: bodyOf(application),
    ...(askedFrom !== undefined && { askedFrom }),
    ...(askedBy !== undefined && { askedBy }),
  };
  await addRequest(fund, request);
  await tellCertifiers(moment, request, application);
  // Read back as it was kept: its days are texts in the request's body.
  const [sent] = await applicationsById(fund, [key]);
  if (sent === undefined) throw new Error("an application that was just sent is not there");
  return ok({ application: await applicationSeen(moment, sent), again: false });
}

/** The same person twice is a slip; many from one telephone is no family any more. */
function refusalAmong(
  open: readonly Request[],
  application: Application,
  askedFrom: string | undefined,
): SendRefusal | undefined {
  // Paper is compared with all that waits, a telephone with its own alone: it must not learn who else applies.
  const comparable = askedFrom === undefined ? open : open.filter((one) => one.askedFrom === askedFrom);
  if (comparable.map(applicationIn).some((one) => isSamePerson(one, application)))
    return { type: "applied-already", name: fullName(application) };
  return askedFrom !== undefined && comparable.length >= mostOpenApplications
    ? { type: "too-many-open", most: mostOpenApplications }
    : undefined;
}

const isSamePerson = (a: Application, b: Application): boolean =>
  fullNameKey(a) === fullNameKey(b) && a.birthOn?.toString() === b.birthOn?.toString();

async function tellCertifiers(moment: Moment, request: Request, application: Application): Promise<void> {
  const { villageNo } = application;
  const may = await certifiers(moment, request, villageNo);
  const news = {
    requestId: request.requestId,
    name: fullName(application),
    ...(villageNo !== undefined && { villageNo }),
  };
  const { askedFrom } = request;
  await tellMembers(
    moment,
    may.map(({ memberId }) => memberId),
    { reply: newApplicationNotice(news), ...(askedFrom !== undefined && { except: askedFrom }) },
  );
}

export type WithdrawRefusal =
  | { readonly type: "no-such-request" }
  | { readonly type: "settled-before"; readonly as: "agreed" | "declined" | "withdrawn" };

/** Whoever sent an application takes it back, as long as nobody has certified it. */
export async function withdrawApplication(
  { fund, at }: Moment,
  { requestId, askedFrom }: { readonly requestId: string; readonly askedFrom: string },
): Promise<Result<{ readonly name: string }, WithdrawRefusal>> {
  const request = await lockRequest(fund, requestId);
  if (request?.kind !== "join" || request.askedFrom !== askedFrom)
    return refused({ type: "no-such-request" });
  if (request.settled !== undefined) return refused({ type: "settled-before", as: request.settled.as });
  await settleRequest(fund, requestId, { as: "withdrawn", at });
  return ok({ name: fullName(applicationIn(request)) });
}
