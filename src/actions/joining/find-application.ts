import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { applications, type KnownApplication } from "#store/applications.ts";
import type { Moment } from "../perform.ts";
import { applicationIn } from "./application-body.ts";
import { stageOf } from "./follow-applications.ts";
import type { ApplicationStage } from "#conversation/deeds/joining.ts";

export type MeantRefusal =
  | { readonly type: "no-such-application"; readonly meant: string }
  | { readonly type: "several-applications"; readonly ids: readonly string[] };

const mostLooked = 1000;

/** The application that an id or the applicant's name means, among those that are still on their way. */
export async function applicationMeant(moment: Moment, meant: string): Promise<Result<string, MeantRefusal>> {
  const known = await applications(moment.fund, { most: mostLooked });
  if (known.some(({ request }) => request.requestId === meant)) return ok(meant);
  const named: string[] = [];
  for (const one of known) {
    const { givenName, familyName, title } = applicationIn(one.request);
    const names = [fullName({ title, givenName, familyName }), `${givenName} ${familyName}`.trim()];
    if (names.includes(meant) && (await isOnItsWay(moment, one))) named.push(one.request.requestId);
  }
  const [only, ...others] = named;
  if (only === undefined) return refused({ type: "no-such-application", meant });
  return others.length > 0 ? refused({ type: "several-applications", ids: named }) : ok(only);
}

async function isOnItsWay(moment: Moment, known: KnownApplication): Promise<boolean> {
  const stage = await stageOf(moment.fund, known);
  return stage === "sent" || stage === "certified";
}

/** An application as the committee lists it. */
export interface ListedApplication {
  readonly requestId: string;
  readonly name: string;
  readonly on: Temporal.PlainDate;
  readonly stage: ApplicationStage;
  readonly villageNo?: number;
  readonly memberNo?: string;
  readonly reason?: string;
}

/** The fund's applications at one stage, or all of them, the newest first. */
export async function listApplications(
  moment: Moment,
  { stage }: { readonly stage?: ApplicationStage },
): Promise<ListedApplication[]> {
  const listed: ListedApplication[] = [];
  for (const known of await applications(moment.fund, { most: mostLooked })) {
    const { request, admission, declined } = known;
    const application = applicationIn(request);
    const is = await stageOf(moment.fund, known);
    if (stage !== undefined && stage !== is) continue;
    listed.push({
      requestId: request.requestId,
      name: fullName(application),
      on: application.on,
      stage: is,
      ...(application.villageNo !== undefined && { villageNo: application.villageNo }),
      ...(admission !== undefined && { memberNo: admission.memberNo }),
      ...(declined !== undefined && { reason: declined.reason }),
    });
  }
  return listed;
}
