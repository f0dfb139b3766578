import { remarkNotice } from "#conversation/wording/remarks.ts";
import { longestRemark, remarkText, type RemarkSubject } from "#core/audit/remark.ts";
import { mayRemark, remarkReaders } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { memberByNo } from "#store/members.ts";
import { holdersOn, rolesOn } from "#store/offices.ts";
import { addRemark as writeRemark, subjectRow } from "#store/remarks.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";

export interface AddRemark {
  readonly byNo: string;
  readonly about: RemarkSubject;
  readonly text: string;
}

export type AddRemarkRefusal =
  | { readonly type: "no-such-member"; readonly memberNo: string }
  /** No auditor today. */
  | { readonly type: "not-auditor" }
  | { readonly type: "text-missing-or-too-long"; readonly most: number }
  | { readonly type: "no-such-subject" };

/** The auditor in office asks about something in the books, and whoever must answer learns of it on LINE. */
export async function addRemark(
  moment: Moment,
  { byNo, about, text: written }: AddRemark,
): Promise<Result<{ readonly remarkNo: number }, AddRemarkRefusal>> {
  const { fund, at, today } = moment;
  const auditor = await memberByNo(fund, byNo);
  if (auditor === undefined) return refused({ type: "no-such-member", memberNo: byNo });
  const held = (await rolesOn(fund, [auditor.memberId], today)).get(auditor.memberId) ?? [];
  if (!mayRemark(held)) return refused({ type: "not-auditor" });
  const text = remarkText(written);
  if (text === undefined) return refused({ type: "text-missing-or-too-long", most: longestRemark });
  const subject = await subjectRow(fund, about);
  if (subject === undefined) return refused({ type: "no-such-subject" });

  const remarkNo = await writeRemark(fund, { subject, text, madeBy: auditor.memberId, madeAt: at });
  const reply = remarkNotice({ remarkNo, about, text, by: fullName(auditor) });
  const readers = await holdersOn(fund, remarkReaders, today);
  await tellMembers(
    moment,
    readers.map((memberId) => ({ memberId, reply, name: `remark:${remarkNo}` })),
  );
  return ok({ remarkNo });
}
