import type { AlikeMember, JoiningRequestSeen } from "#conversation/deeds/joining.ts";
import { planOf } from "#core/contribution/coverage.ts";
import type { Application } from "#core/joining/application.ts";
import { likenessOf } from "#core/joining/likeness.ts";
import { fullName } from "#core/member/member.ts";
import { membersLike } from "#store/applications.ts";
import { beneficiaryListsOf } from "#store/beneficiaries.ts";
import { membersLinkedTo } from "#store/links.ts";
import { memberById, membersById } from "#store/members.ts";
import type { Request } from "#store/requests.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import { foundMember } from "../describe.ts";
import { dayIn, type Moment } from "../perform.ts";
import { applicationIn } from "./application-body.ts";
import { wordsOfLinkRequest } from "./ask-link.ts";
import { namedIn } from "./change-beneficiaries.ts";

/** A request of joining as whoever settles it sees it; undefined for requests of other subjects. */
export async function joiningRequestSeen(
  moment: Moment,
  request: Request,
): Promise<JoiningRequestSeen | undefined> {
  const { fund } = moment;
  const { requestId, askedAt, askedFrom } = request;
  const asked = { requestId, askedOn: dayIn(askedAt) };
  switch (request.kind) {
    case "join": {
      const application = applicationIn(request);
      return {
        ...asked,
        kind: "join",
        application: await applicantSeen(moment, application),
        like: await alikeMembers(moment, application),
      };
    }
    case "link": {
      const held = askedFrom === undefined ? [] : await membersLinkedTo(fund, askedFrom);
      const actsFor = (await membersById(fund, held)).map(fullName);
      return { ...asked, kind: "link", words: wordsOfLinkRequest(request), actsFor };
    }
    case "change-beneficiary": {
      const member = request.subjectId === undefined ? undefined : await memberById(fund, request.subjectId);
      if (member === undefined) return undefined;
      const now = (await beneficiaryListsOf(fund, member.memberId)).at(-1)?.named ?? [];
      return {
        ...asked,
        kind: "change-beneficiary",
        member: foundMember(member),
        now,
        wanted: namedIn(request),
      };
    }
    case "cancel-receipt":
    case "own-contribution":
    case "write-off":
    case "broadcast":
      return undefined;
  }
}

async function applicantSeen({ fund, today }: Moment, application: Application) {
  const { birthOn, villageNo, phone, houseNo = "", addressRest = "", beneficiaries } = application;
  const { contributions } = (await rulesByDay(fund))(today);
  return {
    name: fullName(application),
    for: application.for,
    address: `${houseNo} ${addressRest}`.trim(),
    planName: planOf(contributions, application.planCode).name,
    beneficiaries,
    hasCitizenId: application.citizenId !== undefined,
    ...(birthOn !== undefined && { birthOn }),
    ...(villageNo !== undefined && { villageNo }),
    ...(phone !== undefined && { phone }),
  };
}

/** Members who may be the applicant: two pages for one person are a debt and a dispute later. */
export async function alikeMembers({ fund }: Moment, application: Application): Promise<AlikeMember[]> {
  return (await membersLike(fund, application)).flatMap((member) => {
    const likeness = likenessOf(application, member);
    const { memberNo, name, hasLeft } = member;
    return likeness === undefined ? [] : [{ memberNo, name, hasLeft, likeness }];
  });
}
