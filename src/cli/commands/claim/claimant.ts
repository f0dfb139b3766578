import { appealClaim, confirmReceived, withdrawClaim } from "#actions/claim/claimant-acts.ts";
import { perform } from "#actions/perform.ts";
import { ok } from "#core/result.ts";
import { command } from "../../command.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { onlyGiven, optional, required } from "../../option.ts";
import { claim, fund, inClaim, memberNo, openingJson, openingLine, refuse } from "./claim-parts.ts";

const by = required(memberNo, "the number of the committee member who helps the claimant");

export const claimWithdraw = command({
  name: "claim withdraw",
  summary: "Takes a claim back for its claimant, at any time until it is paid",
  options: { fund, claim, reason: optional(text("TEXT"), "why"), by },
  examples: [{ line: 'claim withdraw --fund ban-rai --claim CL/2 --reason "ยื่นผิดวัน" --by 1-007' }],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const wish = { claimId, by: ids.get(given.by) ?? "", ...onlyGiven({ reason: given.reason }) };
      const done = await perform(house, fundId, withdrawClaim, wish);
      if (!done.ok) return refuse(done.refusal);
      return ok({ json: done.value, lines: ["It is withdrawn; what it claimed can be claimed again."] });
    }),
});

export const claimAppeal = command({
  name: "claim appeal",
  summary: "Appeals against a refusal, once; others decide where the fund has them",
  options: { fund, claim, reason: required(text("TEXT"), "what was not seen"), by },
  examples: [{ line: 'claim appeal --fund ban-rai --claim CL/5 --reason "มีใบรับรองฉบับใหม่แล้วค่ะ" --by 1-007' }],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const wish = { claimId, by: ids.get(given.by) ?? "", reason: given.reason };
      const done = await perform(house, fundId, appealClaim, wish);
      if (!done.ok) return refuse(done.refusal);
      return ok({ json: openingJson(done.value), lines: [openingLine(done.value)] });
    }),
});

export const claimReceived = command({
  name: "claim received",
  summary: "Notes what the member said of the money: that it came, or that it did not",
  options: {
    fund,
    claim,
    says: required(oneOf("ANSWER", ["yes", "no"]), "yes or no"),
    words: optional(text("TEXT"), "in the member's words"),
    by,
  },
  examples: [{ line: "claim received --fund ban-rai --claim CL/1 --says yes --by 1-007" }],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const said = {
        claimId,
        by: ids.get(given.by) ?? "",
        isReceived: given.says === "yes",
        ...onlyGiven({ words: given.words }),
      };
      const done = await perform(house, fundId, confirmReceived, said);
      if (!done.ok) return refuse(done.refusal);
      return ok({ json: { received: said.isReceived }, lines: ["Noted in the claim's history."] });
    }),
});
