import type { AlikeMember, ApplicationSeen } from "#conversation/deeds/joining.ts";
import { mayIssueLinkCode } from "#core/fund/office.ts";
import type { GivenApplication } from "#core/joining/application.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { applicationsById } from "#store/applications.ts";
import { rolesOn } from "#store/offices.ts";
import type { Moment } from "../perform.ts";
import { applicationIn } from "./application-body.ts";
import { sendApplication, type SendRefusal } from "./send-application.ts";
import { alikeMembers } from "./show-request.ts";

export interface WriteApplication {
  readonly application: GivenApplication;
  /** The committee member or collector who holds the paper, by id. */
  readonly by: string;
}

/**
 * A paper application is written down by somebody in office, who may not certify it as well. Members who may be the same person
 * are told to them: they see the paper.
 */
export async function writeApplication(
  moment: Moment,
  { application, by }: WriteApplication,
): Promise<
  Result<
    { readonly application: ApplicationSeen; readonly like: readonly AlikeMember[] },
    SendRefusal | { readonly type: "not-allowed" }
  >
> {
  const { fund, today, newId } = moment;
  const held = (await rolesOn(fund, [by], today)).get(by) ?? [];
  if (!mayIssueLinkCode(held)) return refused({ type: "not-allowed" });
  const sent = await sendApplication(moment, { key: newId(), application, askedBy: by });
  if (!sent.ok) return sent;
  const [kept] = await applicationsById(fund, [sent.value.application.requestId]);
  const like = kept === undefined ? [] : await alikeMembers(moment, applicationIn(kept.request));
  return ok({ application: sent.value.application, like });
}
