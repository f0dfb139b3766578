import { listApplications } from "#actions/joining/find-application.ts";
import { perform } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import { command, program } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { columns, dayShown } from "../../show.ts";

const stages = ["sent", "certified", "admitted", "paid", "declined", "withdrawn"] as const;

export const applicationList = command({
  name: "application list",
  summary: "Shows the fund's applications for membership and how far each has come",
  notes: [
    "sent: waits for its certifier; certified: waits for the meeting; admitted: a member who has not paid yet; paid: a member; declined; withdrawn by the applicant.",
  ],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    stage: optional(oneOf("STAGE", stages), stages.join(", "), "all"),
  },
  examples: [{ line: "application list --fund ban-na" }],
  run: ({ fund, stage }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const listed = await perform(house, fundId, listApplications, onlyGiven({ stage }));
      const rows = listed.map(({ requestId, name, on, stage, villageNo, memberNo, reason }) => ({
        applicationId: requestId,
        name,
        on,
        stage,
        villageNo,
        memberNo,
        reason,
      }));
      const none = `No application there. To write one down that came on paper: ${program} application add --help`;
      return ok({
        json: rows,
        lines:
          rows.length === 0
            ? [none]
            : columns(
                rows.map(({ applicationId, name, on, stage, villageNo, memberNo }) => [
                  stage,
                  name,
                  villageNo === undefined ? "" : `village ${villageNo}`,
                  dayShown(on),
                  memberNo ?? applicationId,
                ]),
              ),
      });
    }),
});
