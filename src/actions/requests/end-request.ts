import type { Officer } from "../books/officer.ts";
import { addDecision } from "#store/decisions.ts";
import { settleRequest, type Request } from "#store/requests.ts";
import type { Moment } from "../perform.ts";
import { requestSeen } from "./show-requests.ts";
import { tellAsker } from "./tell-request.ts";

export interface EndedRequest {
  /** The caller holds its lock. */
  readonly request: Request;
  readonly second: Officer;
  readonly agree: boolean;
  /** Why not: whoever asked reads it, and it stays in the books. */
  readonly reason?: string;
}

/**
 * A request of the books is settled, and whoever asked is told, from wherever it was settled. What was agreed to leaves its own
 * decision; a no leaves one here, because nothing else would ever say why.
 */
export async function endRequest(
  moment: Moment,
  { request, second, agree, reason = "" }: EndedRequest,
): Promise<void> {
  const { fund, at, newId } = moment;
  const { requestId, askedBy } = request;
  const by = second.memberId;
  await settleRequest(fund, requestId, { as: agree ? "agreed" : "declined", by, at });
  if (!agree)
    await addDecision(fund, {
      decisionId: newId(),
      kind: "request-declined",
      subjectKind: "request",
      subjectId: requestId,
      decidedBy: by,
      decidedAt: at,
      words: { reason },
    });
  const seen = await requestSeen(moment, request);
  if (askedBy !== undefined && seen !== undefined)
    await tellAsker(moment, { askedBy, request: seen }, { agreed: agree, by: second.name, reason });
}
