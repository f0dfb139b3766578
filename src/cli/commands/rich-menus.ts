import { ok } from "#core/result.ts";
import type { Json } from "../answer.ts";
import { command } from "../command.ts";
import { sayWhere } from "../in-fund.ts";
import { text } from "../kinds/text.ts";
import { flag, onlyGiven, optional } from "../option.ts";

export const richMenus = command({
  name: "rich-menus",
  summary: "Compares the menus at LINE with the folder rich-menus, and makes them so",
  notes: ["Without --apply nothing is changed: the steps are only shown."],
  options: {
    fund: optional(text("CODE"), "only this fund's channels"),
    apply: flag("make the changes"),
  },
  examples: [{ line: "rich-menus --fund ban-na" }],
  async run({ fund, apply }, parts) {
    sayWhere(parts);
    const choice = { apply, ...onlyGiven({ fundCode: fund }) };
    const outcome = await parts.richMenus(choice, (line) => {
      parts.out(`${line}\n`);
    });
    const next = apply ? "The menus at LINE are as the folder rich-menus has them." : "To do so: --apply";
    return ok({ json: outcome as Json, lines: [next] });
  },
});
