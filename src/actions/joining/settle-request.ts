import type { JoiningAnswer, JoiningRequestSeen, SettleRefusal } from "#conversation/deeds/joining.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { lockRequest } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import { agreeLink, declineLink } from "./ask-link.ts";
import { certifyApplication, declineApplication } from "./certify-application.ts";
import { settleBeneficiaries } from "./change-beneficiaries.ts";
import { joiningRequestSeen } from "./show-request.ts";

export interface SettleJoining {
  readonly requestId: string;
  /** The committee member, by id. */
  readonly by: string;
  readonly answer: JoiningAnswer;
}

export interface JoiningSettled {
  /** As it was before it was settled. */
  readonly request: JoiningRequestSeen;
  readonly agreed: boolean;
}

/** A yes or a no to whatever of joining somebody asked for; each kind asks for itself who may. */
export async function settleJoiningRequest(
  moment: Moment,
  { requestId, by, answer }: SettleJoining,
): Promise<Result<JoiningSettled, SettleRefusal>> {
  const request = await lockRequest(moment.fund, requestId);
  const seen = request && (await joiningRequestSeen(moment, request));
  if (seen === undefined) return refused({ type: "no-such-request" });
  const settled = await settle(moment, { seen, by, answer });
  return settled.ok ? ok({ request: seen, agreed: answer.type === "agree" }) : settled;
}

function settle(
  moment: Moment,
  {
    seen: { requestId, kind },
    by,
    answer,
  }: { readonly seen: JoiningRequestSeen; readonly by: string; readonly answer: JoiningAnswer },
): Promise<Result<unknown, SettleRefusal>> {
  const settling = { requestId, by };
  switch (kind) {
    case "join":
      return answer.type === "agree"
        ? certifyApplication(moment, settling)
        : declineApplication(moment, { ...settling, reason: answer.reason });
    case "link": {
      if (answer.type === "decline") return declineLink(moment, { ...settling, reason: answer.reason });
      const { memberId } = answer;
      return memberId === undefined
        ? Promise.resolve(refused({ type: "member-missing" }))
        : agreeLink(moment, { ...settling, memberId });
    }
    case "change-beneficiary":
      return settleBeneficiaries(moment, {
        ...settling,
        answer: answer.type === "agree" ? { agree: true } : { agree: false, reason: answer.reason },
      });
  }
}
