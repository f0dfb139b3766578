import type { ApplicationSeen, ApplicationStage, ApplicationTerms } from "#conversation/deeds/joining.ts";
import { planOf } from "#core/contribution/coverage.ts";
import { fullName } from "#core/member/member.ts";
import { applications, hasPaidSince, type KnownApplication } from "#store/applications.ts";
import type { FundTx } from "#store/database.ts";
import { openRequestsFrom } from "#store/requests.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { villagesOf } from "#store/villages.ts";
import type { Moment } from "../perform.ts";
import { applicationIn } from "./application-body.ts";

const mostFollowed = 10;

/** "สมัครถึงไหนแล้ว": the applications of one LINE account, the newest first. */
export async function followApplications(moment: Moment, askedFrom: string): Promise<ApplicationSeen[]> {
  const known = await applications(moment.fund, { askedFrom, most: mostFollowed });
  const seen: ApplicationSeen[] = [];
  for (const one of known) seen.push(await applicationSeen(moment, one));
  return seen;
}

/** What is said before the first question. */
export async function applicationTerms(
  { fund, today }: Moment,
  askedFrom: string,
): Promise<ApplicationTerms> {
  const { entranceFee, plans } = (await rulesByDay(fund))(today).contributions;
  return {
    entranceFee,
    plans: plans.map(({ code, name, price }) => ({ code, name, price })),
    villages: (await villagesOf(fund)).map(({ villageNo, name }) => ({ villageNo, name })),
    waiting: (await openRequestsFrom(fund, askedFrom, "join")).length,
  };
}

/** As whoever sent it may see it: where it stands, and what is to be paid; nothing of what a certifier looked up. */
export async function applicationSeen(moment: Moment, known: KnownApplication): Promise<ApplicationSeen> {
  const { request, admission, declined } = known;
  const application = applicationIn(request);
  const stage = await stageOf(moment.fund, known);
  const { contributions } = (await rulesByDay(moment.fund))(moment.today);
  return {
    requestId: request.requestId,
    name: fullName(application),
    on: application.on,
    stage,
    ...(admission !== undefined && {
      memberNo: admission.memberNo,
      toPay: {
        entranceFee: admission.entranceFeeSatang,
        first: planOf(contributions, application.planCode).price,
      },
    }),
    ...(declined !== undefined && { reason: declined.reason }),
  };
}

export async function stageOf(
  fund: FundTx,
  { request, admission, declined }: KnownApplication,
): Promise<ApplicationStage> {
  if (declined !== undefined) return "declined";
  if (admission !== undefined) {
    const since = { kind: "contribution", since: admission.writtenAt } as const;
    return (await hasPaidSince(fund, admission.memberId, since)) ? "paid" : "admitted";
  }
  switch (request.settled?.as) {
    case undefined:
      return "sent";
    case "agreed":
      return "certified";
    case "declined":
    case "withdrawn":
      return request.settled.as;
  }
}
