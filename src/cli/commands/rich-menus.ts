import { ok, refused } from "#core/result.ts";
import type { Answer } from "../answer.ts";
import { command, program } from "../command.ts";
import { sayWhere } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { flag, onlyGiven, optional } from "../option.ts";
import type { MenuReport, MenuStep } from "../parts.ts";

export const richMenus = command({
  name: "rich-menus",
  summary: "Compares the menus at LINE with the folder rich-menus, and makes them so",
  notes: [
    "Without --apply nothing is changed: the steps are only shown. `npm run rich-menus` is the same command.",
  ],
  options: {
    fund: optional(text("CODE"), "only this fund's channels"),
    apply: flag("make the changes"),
  },
  examples: [{ line: "rich-menus --fund ban-na" }],
  async run({ fund, apply }, parts) {
    sayWhere(parts);
    const choice = { apply, ...onlyGiven({ fundCode: fund }) };
    const reports = await parts.richMenus(choice, (line) => {
      parts.out(`${line}\n`);
    });
    const failures = reports.flatMap((report) => failure(report));
    return failures.length > 0 ? refused(failures.join("\n")) : ok(told(reports, apply));
  },
});

function failure(report: MenuReport): string[] {
  switch (report.type) {
    case "planned":
    case "applied":
      return [];
    case "not-read":
      return [`Channel ${report.channelId}: LINE did not tell its menus: ${report.reason}`];
    case "stopped": {
      const where = report.at === undefined ? "" : ` at "${shown(report.at)}"`;
      return [
        `Channel ${report.channelId}: stopped${where}: ${report.reason} What was done stays; the same command goes on from there.`,
      ];
    }
  }
}

function told(reports: readonly MenuReport[], apply: boolean): Answer {
  const channels = reports.map((report) => ({
    channelId: report.channelId,
    steps: ("steps" in report ? report.steps : []).map((step) => ({ ...step })),
  }));
  const all = channels.flatMap(({ channelId, steps }) => steps.map((step) => `${channelId}: ${shown(step)}`));
  const json = { applied: apply, channels };
  if (channels.length === 0)
    return {
      json,
      lines: [`There is no channel to give menus to. To add one: ${program} channel add --help`],
    };
  const lines =
    apply || all.length === 0
      ? ["The menus at LINE are as the folder rich-menus has them."]
      : [...all, "Nothing was changed; to do so: --apply"];
  return { json, lines };
}

const shown = ({ type, menu, alias, name }: MenuStep): string =>
  [type.replaceAll("-", " "), menu ?? alias ?? name].filter((word) => word !== undefined).join(" ");
