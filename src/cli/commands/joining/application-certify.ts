import { memberNumbered } from "#actions/find-member.ts";
import { certifyApplication, declineApplication } from "#actions/joining/certify-application.ts";
import { applicationMeant } from "#actions/joining/find-application.ts";
import { perform, type House } from "#actions/perform.ts";
import { ok, refused, type Result } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund, noMember } from "../../in-fund.ts";
import { text } from "../../kinds/text.ts";
import { required } from "../../option.ts";
import { resolutionFrom, resolutionOptions } from "../../resolution.ts";
import { meantSentence, settleSentence } from "./sentences.ts";

const options = {
  fund: required(text("CODE"), "the fund's code"),
  application: required(text("ID"), "the application's id, or the applicant's name where only one bears it"),
};

export const applicationCertify = command({
  name: "application certify",
  summary: "Notes that the village's committee member vouches for an applicant",
  notes: [
    "The village's representative certifies; where it has none who is free to, anybody of the committee. Nobody certifies their own application, their family's, or one they wrote down.",
  ],
  options: { ...options, by: required(text("NO"), "the number of the committee member who certifies") },
  examples: [{ line: 'application certify --fund ban-na --application "นายก้อง แก้วใส" --by 1-001' }],
  run: ({ fund, application, by }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const meant = await whoAndWhat(house, fundId, { fund, application, by });
      if (!meant.ok) return meant;
      const certified = await perform(house, fundId, certifyApplication, meant.value);
      if (!certified.ok) return refused(settleSentence(certified.refusal, { by }));
      const { name } = certified.value;
      return ok({
        json: { fund, applicationId: meant.value.requestId, name, stage: "certified" },
        lines: [`${name} is certified, and waits for the meeting.`],
      });
    }),
});

export const applicationDecline = command({
  name: "application decline",
  summary: "Declines an application with a reason, before the meeting or by it",
  notes: [
    "The reason is told to the applicant and stays with the decision. With --resolution it was the meeting that declined a certified application. Who was declined may apply again.",
  ],
  options: {
    ...options,
    reason: required(text("TEXT"), "why, in polite words: the applicant reads it"),
    by: required(text("NO"), "the number of the certifier; with --resolution, of whoever keeps the register"),
    ...resolutionOptions,
  },
  examples: [
    {
      line: 'application decline --fund ban-na --application "ด.ญ.ฟ้า แก้วใส" --reason "ขอสำเนาทะเบียนบ้านก่อนค่ะ" --by 1-001',
    },
  ],
  run: (given, parts) =>
    inFund(parts, given.fund, async (house, fundId) => {
      const { fund, application, by, reason } = given;
      const resolved = resolutionFrom(given);
      if (!resolved.ok) return resolved;
      const meant = await whoAndWhat(house, fundId, { fund, application, by });
      if (!meant.ok) return meant;
      const declined = await perform(house, fundId, declineApplication, {
        ...meant.value,
        reason,
        ...resolved.value,
      });
      if (!declined.ok) return refused(settleSentence(declined.refusal, { by }));
      const { name } = declined.value;
      return ok({
        json: { fund, applicationId: meant.value.requestId, name, stage: "declined", reason },
        lines: [`The application of ${name} is declined: ${reason}`],
      });
    }),
});

interface Named {
  readonly fund: string;
  readonly application: string;
  readonly by: string;
}

async function whoAndWhat(
  house: House,
  fundId: string,
  { fund, application, by }: Named,
): Promise<Result<{ readonly requestId: string; readonly by: string }, string>> {
  const member = await perform(house, fundId, memberNumbered, by);
  if (member === undefined) return refused(noMember(by));
  const meant = await perform(house, fundId, applicationMeant, application);
  return meant.ok
    ? ok({ requestId: meant.value, by: member.memberId })
    : refused(meantSentence(meant.refusal, fund));
}
