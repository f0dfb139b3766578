import { showRuleVersions } from "#actions/activate-rules.ts";
import { perform } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import { command } from "../command.ts";
import { inFund } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { required } from "../option.ts";
import { columns, dayShown } from "../show.ts";

export const rulesVersions = command({
  name: "rules versions",
  summary: "Shows every version of a fund's rules, who put it into force and on which resolution",
  options: { fund: required(text("CODE"), "the fund's code") },
  examples: [{ line: "rules versions --fund ban-na" }],
  run: ({ fund }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const versions = await perform(house, fundId, showRuleVersions, undefined);
      return ok({
        json: {
          fund,
          versions: versions.map(({ activatedBy, activatedByName, ...version }) => ({
            ...version,
            activatedBy: activatedByName ?? activatedBy,
          })),
        },
        lines: columns(
          versions.map((version) => [
            `${version.isInForce ? "*" : " "} ${version.version}`,
            `from ${dayShown(version.effectiveFrom)}`,
            version.activatedByName ?? version.activatedBy,
            version.resolution ?? "-",
            version.name,
          ]),
        ).concat("* in force today"),
      });
    }),
});
