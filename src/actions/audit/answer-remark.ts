import { answerNotice } from "#conversation/wording/remarks.ts";
import { longestRemark, remarkText } from "#core/audit/remark.ts";
import { maySpeakForFund } from "#core/fund/office.ts";
import { fullName } from "#core/member/member.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { memberByNo } from "#store/members.ts";
import { rolesOn } from "#store/offices.ts";
import { addAnswer, remarkNumbered } from "#store/remarks.ts";
import type { Moment } from "../perform.ts";
import { tellMembers } from "../tell-members.ts";

export interface AnswerRemark {
  readonly byNo: string;
  readonly remarkNo: number;
  readonly text: string;
}

export type AnswerRemarkRefusal =
  | { readonly type: "no-such-member"; readonly memberNo: string }
  | { readonly type: "not-on-committee" }
  | { readonly type: "text-missing-or-too-long"; readonly most: number }
  | { readonly type: "no-such-remark" }
  /** Nobody answers what they asked themselves, whatever office they hold beside the auditor's. */
  | { readonly type: "own-remark" }
  | { readonly type: "answered-before" };

/** The committee answers once; whoever asked learns of it on LINE. */
export async function answerRemark(
  moment: Moment,
  { byNo, remarkNo, text: written }: AnswerRemark,
): Promise<Result<{ readonly remarkNo: number }, AnswerRemarkRefusal>> {
  const { fund, at, today } = moment;
  const by = await memberByNo(fund, byNo);
  if (by === undefined) return refused({ type: "no-such-member", memberNo: byNo });
  const remark = await remarkNumbered(fund, remarkNo);
  if (remark === undefined) return refused({ type: "no-such-remark" });
  if (remark.madeBy === by.memberId) return refused({ type: "own-remark" });
  const held = (await rolesOn(fund, [by.memberId], today)).get(by.memberId) ?? [];
  if (!maySpeakForFund(held)) return refused({ type: "not-on-committee" });
  const text = remarkText(written);
  if (text === undefined) return refused({ type: "text-missing-or-too-long", most: longestRemark });

  const isFirst = await addAnswer(fund, remarkNo, { text, answeredBy: by.memberId, answeredAt: at });
  if (!isFirst) return refused({ type: "answered-before" });
  const reply = answerNotice({ remarkNo, about: remark.about, text, by: fullName(by) });
  await tellMembers(moment, [{ memberId: remark.madeBy, reply, name: `remark-answer:${remarkNo}` }]);
  return ok({ remarkNo });
}
