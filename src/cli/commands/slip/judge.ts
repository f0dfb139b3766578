import { perform } from "#actions/perform.ts";
import { confirmSlip } from "#actions/slips/confirm-slips.ts";
import { confirmSureSlips } from "#actions/slips/confirm-sure.ts";
import { refuseSlip } from "#actions/slips/refuse-slip.ts";
import { releaseSlip } from "#actions/slips/release-slip.ts";
import { paymentsOfSlip } from "#actions/slips/show-slips.ts";
import { showBaht, sumSatang } from "#core/money.ts";
import { ok, refused } from "#core/result.ts";
import { slipReasons } from "#core/slip/slip.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { day } from "../../kinds/day.ts";
import { payments } from "../../kinds/money.ts";
import { oneOf, text } from "../../kinds/text.ts";
import { inBooks } from "../../money.ts";
import { flag, optional } from "../../option.ts";
import { dayShown } from "../../show.ts";
import { lineNumber, ownBank } from "../bank/options.ts";
import { isId } from "./look.ts";
import { by, fund, slip, slipSentence } from "./slip-parts.ts";

const first = "0199a000-0000-7000-8000-0000000000a1";
const second = "0199a000-0000-7000-8000-0000000000a2";
const optionalSlip = optional(text("ID"), "the slip's id, as slip list shows it");

export const slipConfirm = command({
  name: "slip confirm",
  summary: "Says that a slip's money has come: posts it on the bank's day, with its receipt",
  notes: [
    "With --line the posting stands with that line of the statement at once. --sure confirms all about which slip list says that there is no doubt.",
    "Said twice, it gives the receipt of the first time.",
  ],
  options: {
    fund,
    by,
    slip: optionalSlip,
    on: optional(day("DAY", { direction: "past" }), "the bank's day"),
    payments: optional(
      payments("PAYMENTS"),
      "who paid how much, where it is not as it was sent: NO=BAHT, with commas between",
    ),
    line: optional(lineNumber, "the line of the statement that it is, as slip list shows it"),
    account: optional(text("ACCOUNT"), "the bank account: bank, or bank:CODE of a further one", ownBank),
    "other-money": flag("an unknown deposit of the same sum is somebody else's money"),
    sure: flag("instead of --slip and --on: every slip that slip list calls sure"),
  },
  examples: [
    { line: `slip confirm --fund ban-na --slip ${first} --on 2569-02-18 --by 1-002` },
    { line: "slip confirm --fund ban-na --sure --by 1-002" },
  ],
  run: (given, parts) => {
    const members = (given.payments ?? []).map(({ memberNo }) => memberNo);
    return inBooks(parts, { ...given, members }, async ({ house, fundId, by: memberId, ids }) => {
      const { slip: slipId, on, line: lineNo, account = ownBank, sure } = given;
      const who = { by: memberId, byActsFor: [] };
      if (sure === (slipId !== undefined || on !== undefined))
        return refused("Say either --sure, or --slip and --on.");
      if (sure) {
        const done = [...(await perform(house, fundId, confirmSureSlips, who))];
        const confirmed = done.flatMap(([, one]) => (one.ok ? [one.value] : []));
        const total = sumSatang(confirmed.map((one) => one.total));
        const left = done.length - confirmed.length;
        return ok({
          json: { confirmed: confirmed.map((one) => one.slip.slipId), total: inBaht(total), left },
          lines: [`Confirmed: ${confirmed.length}, ${showBaht(total)} in all. Left for a person: ${left}.`],
        });
      }
      if (slipId === undefined || on === undefined) return refused("--slip and --on go together.");
      const sent = isId(slipId) ? await perform(house, fundId, paymentsOfSlip, slipId) : [];
      const wish = {
        slipId,
        on,
        payments:
          given.payments?.map(({ memberNo, amount }) => ({ memberId: ids.get(memberNo) ?? "", amount })) ??
          sent,
        into: account,
        ...(lineNo !== undefined && { line: { account, lineNo } }),
        ...(given["other-money"] && { isOtherMoney: true as const }),
      };
      if (sent.length === 0) return refused(slipSentence({ type: "no-such-slip" }, given));
      const done = await perform(house, fundId, confirmSlip, { ...who, wish });
      if (!done.ok) return refused(slipSentence(done.refusal, given));
      const { receipts, total, again } = done.value;
      const [receipt] = receipts;
      const paper = receipt === undefined ? "" : `${receipt.book}/${receipt.number}`;
      return ok({
        json: { slip: slipId, receipt: paper, total: inBaht(total), again },
        lines: [
          `${paper}: ${showBaht(total)} of ${dayShown(receipt?.happenedOn ?? on)}${again ? ", as it was confirmed before" : ""}.`,
        ],
      });
    });
  },
});

export const slipRefuse = command({
  name: "slip refuse",
  summary: "Says that a slip does not count; whoever sent it is told why",
  notes: [
    "Its code stays taken, so that the same slip does not come back by another way: slip release gives it back.",
  ],
  options: {
    fund,
    by,
    slip,
    reason: optional(oneOf("REASON", slipReasons), "why", "other"),
    words: optional(text("TEXT"), "to whoever sent it, in words that they can accept; needed for other"),
  },
  examples: [
    {
      line: `slip refuse --fund ban-na --slip ${second} --reason not-arrived --words "ยังไม่เห็นเงินเข้าบัญชีค่ะ" --by 1-002`,
    },
  ],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by: memberId }) => {
      const { slip: slipId, reason = "other", words = "" } = given;
      const asked = { by: memberId, byActsFor: [], slipId, reason, words };
      if (!isId(slipId)) return refused(slipSentence({ type: "no-such-slip" }, given));
      const done = await perform(house, fundId, refuseSlip, asked);
      return done.ok
        ? ok({
            json: { slip: slipId, reason: done.value.slip.reason ?? reason, again: done.value.again },
            lines: [`The slip does not count: ${done.value.slip.reason ?? reason}. Its code stays taken.`],
          })
        : refused(slipSentence(done.refusal, given));
    }),
});

export const slipRelease = command({
  name: "slip release",
  summary: "Gives a refused slip's code back, so that the same slip may be sent once more",
  options: { fund, by, slip, words: optional(text("TEXT"), "why; it stays in the slip's history") },
  examples: [{ line: `slip release --fund ban-na --slip ${second} --words "เงินเข้าวันถัดมา" --by 1-002` }],
  run: (given, parts) =>
    inBooks(parts, given, async ({ house, fundId, by: memberId }) => {
      const { slip: slipId, words = "" } = given;
      if (!isId(slipId)) return refused(slipSentence({ type: "no-such-slip" }, given));
      const done = await perform(house, fundId, releaseSlip, { by: memberId, byActsFor: [], slipId, words });
      return done.ok
        ? ok({
            json: { slip: slipId, again: done.value.again },
            lines: ["Its code is free: one further slip may have it."],
          })
        : refused(slipSentence(done.refusal, given));
    }),
});
