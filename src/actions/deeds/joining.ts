import type { JoiningDeed, JoiningOutcome, JoiningRefusal } from "#conversation/deeds/joining.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { membersLinkedTo } from "#store/links.ts";
import { findMembers } from "#store/member-search.ts";
import { rolesOn } from "#store/offices.ts";
import { lockRequest, type Request } from "#store/requests.ts";
import { foundMember } from "../describe.ts";
import { applicationIn } from "../joining/application-body.ts";
import { askLink } from "../joining/ask-link.ts";
import { askBeneficiaries } from "../joining/change-beneficiaries.ts";
import { changeOwnPage, ownPage } from "../joining/change-own-page.ts";
import { certifiers, isConcerned } from "../joining/conflict.ts";
import { applicationTerms, followApplications } from "../joining/follow-applications.ts";
import { sendApplication, withdrawApplication } from "../joining/send-application.ts";
import { settleJoiningRequest } from "../joining/settle-request.ts";
import { joiningRequestSeen } from "../joining/show-request.ts";
import type { Moment } from "../perform.ts";
import type { Speaker } from "./speaker.ts";

const refusedWith = (refusal: JoiningRefusal): JoiningOutcome => ({ type: "joining-refused", refusal });

/** Does what a talk about joining, one's own page or a link asked for. Who the speaker is, is asked anew at each. */
export async function doJoiningDeed(
  moment: Moment,
  speaker: Speaker,
  deed: JoiningDeed,
): Promise<JoiningOutcome> {
  const { lineUserId } = speaker;
  switch (deed.type) {
    case "begin-application":
      return { type: "application-terms", terms: await applicationTerms(moment, lineUserId) };
    case "send-application": {
      const application = { ...deed.application, on: moment.today };
      const sent = await sendApplication(moment, { key: deed.key, application, askedFrom: lineUserId });
      return sent.ok ? { type: "application-sent", ...sent.value } : refusedWith(sent.refusal);
    }
    case "show-applications":
      return { type: "applications", applications: await followApplications(moment, lineUserId) };
    case "withdraw-application": {
      const { requestId } = deed;
      const withdrawn = await withdrawApplication(moment, { requestId, askedFrom: lineUserId });
      return withdrawn.ok
        ? { type: "application-withdrawn", ...withdrawn.value }
        : refusedWith(withdrawn.refusal);
    }
    case "ask-link": {
      const asked = await askLink(moment, { key: deed.key, lineUserId, words: deed.words });
      return asked.ok ? { type: "link-asked", ...asked.value } : refusedWith(asked.refusal);
    }
    case "show-own-page":
    case "change-own-page":
    case "ask-beneficiaries":
      return doOnOwnPage(moment, speaker, deed);
    case "open-joining-request":
    case "find-for-link":
    case "settle-joining-request":
      return doInOffice(moment, speaker, deed);
  }
}

type OwnDeed = Extract<JoiningDeed, { type: "show-own-page" | "change-own-page" | "ask-beneficiaries" }>;

/** Only about members for whom the speaker acts today. */
async function doOnOwnPage(moment: Moment, { lineUserId }: Speaker, deed: OwnDeed): Promise<JoiningOutcome> {
  const { memberId } = deed;
  if (!(await membersLinkedTo(moment.fund, lineUserId)).includes(memberId))
    return refusedWith({ type: "not-linked" });
  switch (deed.type) {
    case "show-own-page": {
      const page = await ownPage(moment, memberId);
      return page === undefined ? refusedWith({ type: "not-linked" }) : { type: "own-page", page };
    }
    case "change-own-page": {
      const { change } = deed;
      const changed = await changeOwnPage(moment, { memberId, change, lineUserId });
      return changed.ok
        ? { type: "own-page-changed", page: changed.value, change: change.type }
        : refusedWith(changed.refusal);
    }
    case "ask-beneficiaries": {
      const { key, named } = deed;
      const asked = await askBeneficiaries(moment, { key, memberId, named, lineUserId });
      return asked.ok ? { type: "beneficiaries-asked", member: asked.value } : refusedWith(asked.refusal);
    }
  }
}

type OfficeDeed = Extract<
  JoiningDeed,
  { type: "open-joining-request" | "find-for-link" | "settle-joining-request" }
>;

const foundShown = 10;

/** Only for the committee, and not in one's own matter: what others wrote about themselves is for no other eyes. */
async function doInOffice(moment: Moment, speaker: Speaker, deed: OfficeDeed): Promise<JoiningOutcome> {
  const { fund } = moment;
  const officers = await officersOf(moment, speaker);
  if (officers.length === 0) return refusedWith({ type: "not-allowed" });
  const request = await lockRequest(fund, deed.requestId);
  if (request === undefined) return refusedWith({ type: "no-such-request" });
  if (request.settled !== undefined) return refusedWith({ type: "settled-before", as: request.settled.as });
  const by = await whoActs(moment, request, officers);
  if (await isConcerned(fund, request, by)) return refusedWith({ type: "own-request" });
  switch (deed.type) {
    case "open-joining-request": {
      const seen = await joiningRequestSeen(moment, request);
      return seen === undefined
        ? refusedWith({ type: "no-such-request" })
        : { type: "joining-request", request: seen };
    }
    case "find-for-link": {
      const found = await findMembers(fund, deed.query, foundShown + 1);
      return {
        type: "found-for-link",
        requestId: deed.requestId,
        members: found.slice(0, foundShown).map(foundMember),
        more: found.length > foundShown,
      };
    }
    case "settle-joining-request": {
      const { requestId, answer } = deed;
      const settled = await settleJoiningRequest(moment, { requestId, by, answer });
      return settled.ok ? { type: "joining-settled", ...settled.value } : refusedWith(settled.refusal);
    }
  }
}

/** Everybody for whom the speaker acts and who speaks for the fund today. */
export async function officersOf(
  { fund, today }: Moment,
  { lineUserId }: Speaker,
): Promise<readonly string[]> {
  const held = await rolesOn(fund, await membersLinkedTo(fund, lineUserId), today);
  return [...held].flatMap(([memberId, roles]) => (maySpeakForFund(roles) ? [memberId] : []));
}

/** Somebody who acts for several office holders acts as the one whose village it is. */
async function whoActs(moment: Moment, request: Request, officers: readonly string[]): Promise<string> {
  const villageNo = request.kind === "join" ? applicationIn(request).villageNo : undefined;
  const may = await certifiers(moment, request, villageNo);
  const [first = ""] = officers;
  return officers.find((memberId) => may.some((one) => one.memberId === memberId)) ?? first;
}
