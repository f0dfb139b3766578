import { maskCitizenId, showCitizenId } from "#core/citizen-id.ts";
import { mayKeepRegister, type Role } from "#core/fund/office.ts";
import { listInForce, type Beneficiary } from "#core/member/beneficiary.ts";
import type { EarlierMembership } from "#core/member/leaving.ts";
import { fullName } from "#core/member/member.ts";
import type { MemberPage } from "#core/member/page.ts";
import { maskPhone } from "#core/member/phone.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { beneficiaryListsOf } from "#store/beneficiaries.ts";
import { kinOf, type Kin } from "#store/kin.ts";
import { logAct } from "#store/member-log.ts";
import { pageOf } from "#store/member-pages.ts";
import { earlierMembershipsOf } from "#store/memberships.ts";
import { rolesOn } from "#store/offices.ts";
import { villagesOf, type Village } from "#store/villages.ts";
import { dayIn, type Moment } from "../perform.ts";
import { holderMeant, memberMeant, type NoSuchMember, type NotAllowed } from "./asked-of.ts";

/** A member's whole page as it is shown: citizen id and phone masked, unless somebody who may asks for them. */
export interface ShownMember {
  readonly memberId: string;
  readonly name: string;
  readonly page: MemberPage;
  readonly village?: Village;
  readonly roles: readonly Role[];
  readonly earlier: readonly EarlierMembership[];
  readonly kin: readonly Kin[];
  readonly beneficiaries?: {
    readonly version: number;
    readonly writtenOn: Temporal.PlainDate;
    readonly named: readonly Beneficiary[];
  };
}

export type ShowRefusal = NoSuchMember | NotAllowed;

export async function showMember(
  moment: Moment,
  { memberNo, unmaskedForNo }: { readonly memberNo: string; readonly unmaskedForNo?: string },
): Promise<Result<ShownMember, ShowRefusal>> {
  const { fund, today } = moment;
  const meant = await memberMeant(moment, memberNo);
  if (!meant.ok) return meant;
  const { memberId } = meant.value;
  const page = await pageOf(fund, memberId);
  if (page === undefined) return refused({ type: "no-such-member", memberNo });
  const open =
    unmaskedForNo === undefined
      ? ok(masked(page))
      : await unmasked(moment, unmaskedForNo, {
          memberId,
          page,
        });
  if (!open.ok) return open;

  const village = (await villagesOf(fund)).find(({ villageNo }) => villageNo === page.villageNo);
  const lists = (await beneficiaryListsOf(fund, memberId)).map(({ writtenAt, ...list }) => ({
    ...list,
    writtenOn: dayIn(writtenAt),
  }));
  const beneficiaries = listInForce(lists, page.leftReason === "died" ? page.leftOn : undefined);
  return ok({
    memberId,
    name: fullName(page),
    page: open.value,
    roles: (await rolesOn(fund, [memberId], today)).get(memberId) ?? [],
    earlier: await earlierMembershipsOf(fund, memberId),
    kin: await kinOf(fund, memberId),
    ...(village !== undefined && { village }),
    ...(beneficiaries !== undefined && { beneficiaries }),
  });
}

/** Who sees what is sealed stands in the member's log. */
async function unmasked(
  moment: Moment,
  byNo: string,
  { memberId, page }: { readonly memberId: string; readonly page: MemberPage },
): Promise<Result<MemberPage, ShowRefusal>> {
  const { fund, at, newId } = moment;
  const by = await holderMeant(moment, byNo, mayKeepRegister);
  if (!by.ok) return by;
  const act = { logId: newId(), memberId, writtenBy: by.value.memberId, writtenAt: at };
  await logAct(fund, { ...act, kind: "sealed-shown", words: { fields: ["citizenId", "phone"] } });
  return ok(withSealed(page, showCitizenId, (phone) => phone));
}

const masked = (page: MemberPage): MemberPage => withSealed(page, maskCitizenId, maskPhone);

function withSealed(
  page: MemberPage,
  citizenIdShown: (text: string) => string,
  phoneShown: (text: string) => string,
): MemberPage {
  const { citizenId, phone } = page;
  return {
    ...page,
    ...(citizenId !== undefined && { citizenId: citizenIdShown(citizenId) }),
    ...(phone !== undefined && { phone: phoneShown(phone) }),
  };
}
