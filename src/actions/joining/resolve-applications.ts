import { admittedNotice } from "#conversation/wording/joining/notices.ts";
import { assert } from "#core/assert.ts";
import { planOf } from "#core/contribution/coverage.ts";
import { mayKeepRegister } from "#core/fund/office.ts";
import { nextMemberNo } from "#core/joining/member-number.ts";
import { startAtResolution } from "#core/joining/membership-start.ts";
import { fullName } from "#core/member/member.ts";
import type { Satang } from "#core/money.ts";
import { ok, refused, type Result } from "#core/result.ts";
import type { RuleSet } from "#core/rule-set/rule-set.ts";
import {
  addAdmission,
  admittedKind,
  applications,
  applicationsById,
  applicationSubject,
  memberNumbers,
  setJoinedOn,
  type KnownApplication,
} from "#store/applications.ts";
import { addDecision, type Resolution } from "#store/decisions.ts";
import { thisFund } from "#store/funds.ts";
import { channelOf } from "#store/line-accounts.ts";
import { lockRegister } from "#store/member-pages.ts";
import { memberById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { lockRequest } from "#store/requests.ts";
import { rulesByDay } from "#store/rule-sets.ts";
import type { Moment } from "../perform.ts";
import { registerMembers, type AddMember, type AddMemberRefusal } from "../register/register-member.ts";
import { applicationIn } from "./application-body.ts";
import { isConcerned } from "./conflict.ts";
import { stageOf } from "./follow-applications.ts";
import { makeLink } from "./make-link.ts";
import { tellAccount } from "./tell-people.ts";

export interface ResolveApplications {
  readonly resolution: Resolution;
  /** Who keeps the register, by id. */
  readonly by: string;
  /** All that are certified, where none is named. A number left out is the next free one of the fund's own format. */
  readonly admit?: readonly { readonly requestId: string; readonly memberNo?: string }[];
}

export interface Admitted {
  readonly requestId: string;
  readonly memberId: string;
  readonly memberNo: string;
  readonly name: string;
  readonly joinedOn: Temporal.PlainDate;
  readonly startsOn: RuleSet["membership"]["startsOn"];
  readonly entranceFee: Satang;
  /** The first period of the plan they chose. */
  readonly first: Satang;
}

export type ResolveRefusal =
  | { readonly type: "not-allowed" }
  | { readonly type: "resolution-missing" }
  | { readonly type: "day-to-come" }
  | { readonly type: "nothing-to-resolve" }
  | { readonly type: "no-such-application"; readonly requestId: string }
  | { readonly type: "not-certified"; readonly requestId: string; readonly stage: string }
  | { readonly type: "own-application"; readonly requestId: string; readonly name: string }
  | { readonly type: "meeting-before-application"; readonly name: string; readonly on: Temporal.PlainDate }
  | { readonly type: "not-registered"; readonly name: string; readonly why: AddMemberRefusal };

/**
 * The meeting's resolution makes members of applicants, all of them or none: a page in the register, a decision in the chain,
 * what they owe first, and the link of the LINE account they applied from. Everybody is told.
 */
export async function resolveApplications(
  moment: Moment,
  command: ResolveApplications,
): Promise<Result<readonly Admitted[], ResolveRefusal>> {
  const { fund } = moment;
  const refusal = await refusalOfMeeting(moment, command);
  if (refusal !== undefined) return refused(refusal);
  const admit = command.admit ?? (await allCertified(moment));
  if (admit.length === 0) return refused({ type: "nothing-to-resolve" });
  // In one order, so that two resolutions at once wait for each other and do not block each other.
  for (const { requestId } of admit.toSorted((a, b) => a.requestId.localeCompare(b.requestId)))
    await lockRequest(fund, requestId);
  const known = await applicationsById(
    fund,
    admit.map(({ requestId }) => requestId),
  );
  for (const { requestId } of admit) {
    const wrong = await refusalOf(moment, command, { requestId, known });
    if (wrong !== undefined) return refused(wrong);
  }

  const rules = (await rulesByDay(fund))(command.resolution.on);
  await lockRegister(fund);
  const pages = await pagesOf(moment, { known, admit, command, rules });
  const registered = await registerMembers(moment, pages);
  if (!registered.ok) return refused(firstOf(registered.refusal, pages));

  const admitted: Admitted[] = [];
  for (const [place, { memberId }] of registered.value.entries()) {
    const one = known[place];
    assert(one !== undefined, "members are registered in the order of their applications");
    admitted.push(await admitOne(moment, { known: one, memberId, command, rules }));
  }
  return ok(admitted);
}

async function refusalOfMeeting(
  { fund, today }: Moment,
  { resolution, by }: ResolveApplications,
): Promise<ResolveRefusal | undefined> {
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!mayKeepRegister(held)) return { type: "not-allowed" };
  if (resolution.number.trim() === "") return { type: "resolution-missing" };
  return isAfter(resolution.on, today) ? { type: "day-to-come" } : undefined;
}

const mostAtOnce = 500;

async function allCertified(moment: Moment): Promise<readonly { readonly requestId: string }[]> {
  const certified: { readonly requestId: string }[] = [];
  for (const one of await applications(moment.fund, { most: mostAtOnce }))
    if ((await stageOf(moment.fund, one)) === "certified")
      certified.push({ requestId: one.request.requestId });
  return certified;
}

async function refusalOf(
  moment: Moment,
  { resolution, by }: ResolveApplications,
  { requestId, known }: { readonly requestId: string; readonly known: readonly KnownApplication[] },
): Promise<ResolveRefusal | undefined> {
  const one = known.find(({ request }) => request.requestId === requestId);
  if (one === undefined) return { type: "no-such-application", requestId };
  const stage = await stageOf(moment.fund, one);
  if (stage !== "certified") return { type: "not-certified", requestId, stage };
  const application = applicationIn(one.request);
  const name = fullName(application);
  // A paper may be written down by the registrar, who also writes down what the meeting made of it.
  const { askedBy: _, ...asked } = one.request;
  if (await isConcerned(moment.fund, asked, by)) return { type: "own-application", requestId, name };
  return isAfter(application.on, resolution.on)
    ? { type: "meeting-before-application", name, on: application.on }
    : undefined;
}

interface Admitting {
  readonly command: ResolveApplications;
  readonly rules: RuleSet;
}

/** The pages of the new members, in the order of their applications; the numbers follow one another. */
async function pagesOf(
  { fund }: Moment,
  {
    known,
    admit,
    command,
    rules,
  }: Admitting & {
    readonly known: readonly KnownApplication[];
    readonly admit: NonNullable<ResolveApplications["admit"]>;
  },
): Promise<AddMember[]> {
  const given = await memberNumbers(fund);
  return known.map(({ request }) => {
    const { on, noticeVersion: _, for: __, ...person } = applicationIn(request);
    const chosen = admit.find(({ requestId }) => requestId === request.requestId)?.memberNo;
    const memberNo = chosen ?? nextMemberNo(given, person.villageNo);
    given.push(memberNo);
    const start = startAtResolution(rules.membership, { appliedOn: on, resolvedOn: command.resolution.on });
    return {
      ...person,
      memberNo,
      planCode: planOf(rules.contributions, person.planCode).code,
      // A membership that is to begin next month is registered today and moved below.
      joinedOn: isAfter(start, command.resolution.on) ? command.resolution.on : start,
      writtenBy: command.by,
    };
  });
}

async function admitOne(
  moment: Moment,
  {
    known: { request },
    memberId,
    command,
    rules,
  }: Admitting & { readonly known: KnownApplication; readonly memberId: string },
): Promise<Admitted> {
  const { fund, at, newId } = moment;
  const { requestId, askedFrom } = request;
  const { resolution, by } = command;
  const application = applicationIn(request);
  const decisionId = newId();
  await addDecision(fund, {
    decisionId,
    kind: admittedKind,
    subjectKind: applicationSubject,
    subjectId: requestId,
    decidedBy: by,
    decidedAt: at,
    resolution,
    words: { name: fullName(application) },
  });
  const { startsOn } = rules.membership;
  const { entranceFee } = rules.contributions;
  const kept = { requestId, memberId, decisionId, startsOn, resolvedOn: resolution.on };
  await addAdmission(fund, { ...kept, entranceFeeSatang: entranceFee }, at);
  const joinedOn = startAtResolution(rules.membership, {
    appliedOn: application.on,
    resolvedOn: resolution.on,
  });
  if (isAfter(joinedOn, resolution.on)) await setJoinedOn(fund, memberId, joinedOn);
  const member = await memberById(fund, memberId);
  assert(member !== undefined, "who was just registered is there");
  const channelId = askedFrom === undefined ? undefined : await channelOf(fund, askedFrom);
  if (askedFrom !== undefined && channelId !== undefined)
    await makeLink(moment, { lineUserId: askedFrom, channelId, member, madeHow: "request", madeBy: by });
  const { memberNo } = member;
  const first = planOf(rules.contributions, application.planCode).price;
  const told = { memberNo, name: fullName(member), joinedOn, startsOn, entranceFee, first };
  const { phone } = await thisFund(fund);
  await tellAccount(moment, askedFrom, {
    reply: admittedNotice({ ...told, ...(phone !== undefined && { phone }) }),
    once: `admitted:${requestId}`,
  });
  return { requestId, memberId, ...told };
}

function firstOf(
  wrong: readonly { readonly place: number; readonly refusals: readonly AddMemberRefusal[] }[],
  pages: readonly AddMember[],
): ResolveRefusal {
  const [first] = wrong;
  const [why, page] = [first?.refusals[0], pages[first?.place ?? 0]];
  assert(why !== undefined && page !== undefined, "who is refused is told why");
  return { type: "not-registered", name: fullName({ title: "", familyName: "", ...page }), why };
}

const isAfter = (a: Temporal.PlainDate, b: Temporal.PlainDate): boolean =>
  Temporal.PlainDate.compare(a, b) > 0;
