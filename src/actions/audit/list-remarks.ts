import type { Remark } from "#core/audit/remark.ts";
import { fullName } from "#core/member/member.ts";
import { ok, type Result } from "#core/result.ts";
import { membersById } from "#store/members.ts";
import { openRemarks, remarksOf } from "#store/remarks.ts";
import type { Moment } from "../perform.ts";
import { mayRead, type ReadRefusal } from "../report/ask-report.ts";

export interface ShownRemark extends Remark {
  readonly madeByName: string;
  readonly answeredByName?: string;
}

/** Every remark, or those that wait for the committee, with the names of who asked and answered. */
export async function listRemarks(
  moment: Moment,
  { isOpen, byNo }: { readonly isOpen: boolean; readonly byNo?: string },
): Promise<Result<readonly ShownRemark[], ReadRefusal>> {
  const { fund } = moment;
  if (byNo !== undefined) {
    const reader = await mayRead(moment, byNo);
    if (!reader.ok) return reader;
  }
  const remarks = await (isOpen ? openRemarks(fund) : remarksOf(fund));
  const writers = remarks.flatMap(({ madeBy, answer }) => [madeBy, ...(answer ? [answer.answeredBy] : [])]);
  const names = new Map(
    (await membersById(fund, [...new Set(writers)])).map((member) => [member.memberId, fullName(member)]),
  );
  return ok(
    remarks.map((remark) => ({
      ...remark,
      madeByName: names.get(remark.madeBy) ?? "",
      ...(remark.answer && { answeredByName: names.get(remark.answer.answeredBy) ?? "" }),
    })),
  );
}
