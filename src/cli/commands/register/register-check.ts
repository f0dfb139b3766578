import { perform } from "#actions/perform.ts";
import { findDoubts } from "#actions/register/check-register.ts";
import { checks } from "#core/member/register-check.ts";
import { ok } from "#core/result.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";

export const registerCheck = command({
  name: "register check",
  summary: "Lists what in the register somebody should look at: duplicates, wrong numbers, impossible days",
  notes: ["Nothing is changed. Each line has the member's number and says in Thai what to do."],
  options: {
    fund: required(text("CODE"), "the fund's code"),
    only: optional(oneOf("CHECK", checks), `one kind: ${checks.join(", ")}`),
  },
  examples: [{ line: "register check --fund ban-na" }],
  run: ({ fund, only }, parts) =>
    inFund(parts, fund, async (house, fundId) => {
      const { members, findings } = await perform(house, fundId, findDoubts, onlyGiven({ only }));
      return ok({
        json: {
          fund,
          members,
          findings: findings.map(({ check, memberNos, sentence }) => ({ check, memberNos, sentence })),
        },
        lines:
          findings.length === 0
            ? [`${members} members are looked through; there is nothing to do.`]
            : [
                ...findings.map(({ sentence }) => sentence),
                `${members} members are looked through: ${findings.length} to look at.`,
              ],
      });
    }),
});
