import { perform } from "#actions/perform.ts";
import { listSlips, showSlip, type ListedSlip } from "#actions/slips/show-slips.ts";
import { showBaht } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { slipStages } from "#core/slip/slip.ts";
import { inBaht, type Json } from "../../answer.ts";
import { command } from "../../command.ts";
import { inFund } from "../../in-fund.ts";
import { oneOf } from "../../kinds/text.ts";
import { optional } from "../../option.ts";
import { dayShown } from "../../show.ts";
import { fund, slip, slipSentence } from "./slip-parts.ts";

export const slipList = command({
  name: "slip list",
  summary:
    "Shows the slips that wait to be judged, each beside the line of the bank's statement that it may be",
  notes: [
    "A slip proves nothing: its code says which transfer it was, and neither amount nor payee. Money counts when somebody has seen it in the bank's statement.",
  ],
  options: { fund, stage: optional(oneOf("STAGE", slipStages), "those of another stage", "waiting") },
  examples: [{ line: "slip list --fund ban-na" }],
  run: ({ fund: code, stage }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const slips = await perform(house, fundId, listSlips, { stages: [stage ?? "waiting"] });
      return ok({
        json: slips.map(jsonOf),
        lines: slips.length === 0 ? [`No slip is ${stage ?? "waiting"}.`] : slips.flatMap(linesOf),
      });
    }),
});

export const slipShow = command({
  name: "slip show",
  summary: "Shows one slip with everything that happened to it, and who did it",
  options: { fund, slip },
  examples: [{ line: "slip show --fund ban-na --slip 0199a000-0000-7000-8000-0000000000a1" }],
  run: ({ fund: code, slip: slipId }, parts) =>
    inFund(parts, code, async (house, fundId) => {
      const shown = isId(slipId) ? await perform(house, fundId, showSlip, slipId) : undefined;
      if (shown === undefined) return refused(slipSentence({ type: "no-such-slip" }, { fund: code, by: "" }));
      const acts = shown.acts.map(({ kind, at, by, words }) => ({
        kind,
        at,
        ...(by !== undefined && { by }),
        ...(words !== undefined && { words }),
      }));
      return ok({
        json: { ...jsonOf(shown), acts },
        lines: [
          ...linesOf(shown),
          ...shown.acts.map(({ kind, at, by, words }) =>
            [`  ${at.toString()} ${kind}`, by === undefined ? "" : `by ${by}`, words ?? ""]
              .filter((piece) => piece !== "")
              .join(" "),
          ),
        ],
      });
    }),
});

/** What PostgreSQL would not take as an id is no slip's. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/iu.test(text);

function jsonOf({ slip: seen, stage, reading, sentBy, line, check }: ListedSlip): { [name: string]: Json } {
  const { slipId, amount, members, sentOn, paidOn, receipt, reason } = seen;
  return {
    slip: slipId,
    stage,
    amount: inBaht(amount),
    members: members.map(({ memberNo }) => memberNo),
    sentOn,
    sentBy,
    reading: reading ?? null,
    ...(line && { line: { ...line } }),
    ...(check && {
      check: {
        says: check.says,
        ...(check.amount !== undefined && { amount: inBaht(check.amount) }),
        ...(check.on !== undefined && { on: check.on }),
        ...(check.isOurs !== undefined && { isOurs: check.isOurs }),
      },
    }),
    ...(paidOn !== undefined && { paidOn }),
    ...(receipt !== undefined && { receipt }),
    ...(reason !== undefined && { reason }),
  };
}

function linesOf({ slip: seen, stage, reading, sentBy, line, check }: ListedSlip): string[] {
  const { slipId, amount, members, sentOn, paidOn, receipt, reason } = seen;
  const whom = members.map(({ memberNo, name }) => `${name} (${memberNo})`).join(", ");
  const told = [
    `${slipId} ${stage}: ${showBaht(amount)} for ${whom}, sent ${dayShown(sentOn)}${sentBy === "" ? "" : ` by ${sentBy}`}`,
    reading === "code" ? "  its code was read, and is this slip's" : `  ${readings[reading ?? "none"]}`,
    line &&
      `  line ${line.lineNo} of ${line.account}, ${dayShown(line.on)}: ${line.isSure ? "sure" : "may be it"}`,
    check && `  ${checkLine(check)}`,
    receipt !== undefined && `  ${receipt}${paidOn === undefined ? "" : `, paid ${dayShown(paidOn)}`}`,
    reason !== undefined && `  because: ${reason}`,
  ];
  return told.filter((one) => typeof one === "string");
}

const readings = {
  "several-codes": "several codes stand in its picture: look at it",
  "payment-code": "its picture shows a code to pay by, and no slip's: look at it",
  "no-code": "no code could be read: look at its picture",
  none: "not read yet",
};

function checkLine({ says, amount, on, isOurs }: NonNullable<ListedSlip["check"]>): string {
  if (says === "not-found") return "the slip-check service knows of no such transfer";
  if (says === "no-answer" || amount === undefined || on === undefined)
    return "the slip-check service gave no answer";
  const payee = isOurs === undefined ? "" : isOurs ? ", into the fund's account" : ", into ANOTHER account";
  return `the slip-check service says: ${showBaht(amount)} on ${dayShown(on)}${payee}`;
}
