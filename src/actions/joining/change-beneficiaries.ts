import type { SettleRefusal } from "#conversation/deeds/joining.ts";
import type { FoundMember } from "#conversation/deed.ts";
import {
  beneficiariesAskedNotice,
  beneficiariesChangedNotice,
  beneficiariesDeclinedNotice,
} from "#conversation/wording/joining/change-notices.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { decideBeneficiaries, type Beneficiary, type BeneficiaryFault } from "#core/member/beneficiary.ts";
import { fullName, type Member } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { addBeneficiaryList } from "#store/beneficiaries.ts";
import { thisFund } from "#store/funds.ts";
import { accountsLinkedTo } from "#store/links.ts";
import { logAct } from "#store/member-log.ts";
import { lockStanding, memberById } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { addRequest, lockRequest, settleRequest, type Request } from "#store/requests.ts";
import { foundMember } from "../describe.ts";
import type { Moment } from "../perform.ts";
import { certifiers, isConcerned } from "./conflict.ts";
import { tell } from "./make-link.ts";
import { tellAccount, tellMembers } from "./tell-people.ts";

export interface AskBeneficiaries {
  /** The draft's id, and the request's. */
  readonly key: string;
  readonly memberId: string;
  readonly named: readonly Beneficiary[];
  readonly lineUserId: string;
}

/** A new list of beneficiaries is asked for; the one before counts until a committee member has confirmed it (decisions.md 23). */
export async function askBeneficiaries(
  moment: Moment,
  { key, memberId, named, lineUserId }: AskBeneficiaries,
): Promise<
  Result<
    FoundMember,
    | BeneficiaryFault
    | { readonly type: "no-such-member" }
    | { readonly type: "beneficiaries-frozen" }
    | { readonly type: "change-waits-already" }
  >
> {
  const { fund, at } = moment;
  await lockStanding(fund, memberId);
  const member = await memberById(fund, memberId);
  if (member === undefined) return refused({ type: "no-such-member" });
  if (member.leftOn !== undefined) return refused({ type: "beneficiaries-frozen" });
  const decided = decideBeneficiaries(named);
  if (!decided.ok) return decided;
  const asked = { requestId: key, kind: "change-beneficiary", askedFrom: lineUserId, askedAt: at } as const;
  const request: Request = { ...asked, subjectId: memberId, body: { named: decided.value } };
  if (!(await addRequest(fund, request))) {
    const before = await lockRequest(fund, key);
    return before === undefined ? refused({ type: "change-waits-already" }) : ok(foundMember(member));
  }
  await tellOfAsking(moment, { request, member, lineUserId });
  return ok(foundMember(member));
}

async function tellOfAsking(
  moment: Moment,
  asked: { readonly request: Request; readonly member: Member; readonly lineUserId: string },
): Promise<void> {
  const { fund } = moment;
  const { request, member, lineUserId } = asked;
  const { phone } = await thisFund(fund);
  const about = { member: foundMember(member), phone };
  const notice = (to: "other-link" | "registrar" | "certifier") =>
    beneficiariesAskedNotice({ ...about, to }, request.requestId);
  const others = await accountsLinkedTo(fund, [member.memberId]);
  await tell(moment, {
    by: lineUserId,
    others,
    toOthers: notice("other-link"),
    toRegistrar: notice("certifier"),
  });
  // The registrar may be one of them, and has been told just now.
  const may = (await certifiers(moment, request, member.villageNo)).filter(
    ({ roles }) => !roles.includes("registrar"),
  );
  await tellMembers(
    moment,
    may.map(({ memberId }) => memberId),
    { reply: notice("certifier"), except: lineUserId },
  );
}

export const namedIn = ({ body }: Pick<Request, "body">): readonly Beneficiary[] =>
  (body as { readonly named: readonly Beneficiary[] }).named;

export interface SettleBeneficiaries {
  readonly requestId: string;
  readonly by: string;
  readonly answer: { readonly agree: true } | { readonly agree: false; readonly reason: string };
}

/**
 * A committee member confirms the list, or says why not. Whoever is or acts for the member, and whoever is named in the list,
 * may not; and nobody once the member has died.
 */
export async function settleBeneficiaries(
  moment: Moment,
  { requestId, by, answer }: SettleBeneficiaries,
): Promise<Result<FoundMember, SettleRefusal>> {
  const { fund, at } = moment;
  const request = await lockRequest(fund, requestId);
  const memberId = request?.subjectId;
  if (request?.kind !== "change-beneficiary" || memberId === undefined)
    return refused({ type: "no-such-request" });
  await lockStanding(fund, memberId);
  const member = await memberById(fund, memberId);
  if (member === undefined) return refused({ type: "no-such-request" });
  const refusal = await refusalOf(moment, { request, member, by });
  if (refusal !== undefined) return refused(refusal);

  const { phone } = await thisFund(fund);
  const about = { member: foundMember(member), phone };
  if (!answer.agree) {
    if (answer.reason.trim() === "") return refused({ type: "reason-missing" });
    await settleRequest(fund, requestId, { as: "declined", by, at });
    await tellAccount(moment, request.askedFrom, {
      reply: beneficiariesDeclinedNotice(answer.reason.trim(), about),
    });
    return ok(about.member);
  }
  if (member.leftOn !== undefined) return refused({ type: "beneficiaries-frozen" });
  await write(moment, { request, memberId, by });
  const named = namedIn(request);
  await tell(moment, {
    others: await accountsLinkedTo(fund, [memberId]),
    toOthers: beneficiariesChangedNotice(named, { ...about, to: "other-link" }),
    toRegistrar: beneficiariesChangedNotice(named, { ...about, to: "registrar" }),
  });
  return ok(about.member);
}

async function write(
  { fund, at, newId }: Moment,
  confirmed: { readonly request: Request; readonly memberId: string; readonly by: string },
): Promise<void> {
  const { request, memberId, by } = confirmed;
  const named = namedIn(request);
  await settleRequest(fund, request.requestId, { as: "agreed", by, at });
  const version = await addBeneficiaryList(fund, memberId, { named, writtenAt: at, confirmedBy: by });
  await logAct(fund, {
    logId: newId(),
    memberId,
    kind: "beneficiaries-named",
    writtenBy: by,
    writtenAt: at,
    words: { version },
  });
}

async function refusalOf(
  { fund, today }: Moment,
  { request, member, by }: { readonly request: Request; readonly member: Member; readonly by: string },
): Promise<SettleRefusal | undefined> {
  if (request.settled !== undefined) return { type: "settled-before", as: request.settled.as };
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!maySpeakForFund(held)) return { type: "not-allowed" };
  if (await isConcerned(fund, request, by)) return { type: "own-request" };
  const settler = await memberById(fund, by);
  const isNamed = namedIn(request).some(({ name }) => settler !== undefined && name === fullName(settler));
  return isNamed || member.memberId === by ? { type: "own-request" } : undefined;
}
