import { payClaim } from "#actions/claim/pay-claim.ts";
import { allowUrgently, payUrgently } from "#actions/claim/pay-urgently.ts";
import { reclaim } from "#actions/claim/reclaim.ts";
import { returnPayment } from "#actions/claim/return-payment.ts";
import { perform } from "#actions/perform.ts";
import { showBaht } from "#core/money.ts";
import { ok } from "#core/result.ts";
import { inBaht } from "../../answer.ts";
import { command } from "../../command.ts";
import { text } from "../../kinds/text.ts";
import { againLine, bookedJson, bookedLines, onOption, placeNamed, placeWords } from "../../money.ts";
import { flag, onlyGiven, optional, required } from "../../option.ts";
import { claim, fund, inClaim, listed, memberNo, refuse } from "./claim-parts.ts";

const key = required(text("KEY"), "an id of your own for this act: repeated, it is never done twice");

export const claimAllowUrgent = command({
  name: "claim allow-urgent",
  summary: "One of the offices that the rules name agrees to paying before the sitting",
  options: { fund, claim, by: required(memberNo, "the number of whoever agrees") },
  examples: [
    { line: "claim allow-urgent --fund ban-rai --claim CL/4 --by 1-001" },
    { line: "claim allow-urgent --fund ban-rai --claim CL/4 --by 1-003" },
  ],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const done = await perform(house, fundId, allowUrgently, { claimId, by: ids.get(given.by) ?? "" });
      if (!done.ok) return refuse(done.refusal);
      const { allowed, need } = done.value;
      return ok({ json: { allowed, need }, lines: [`${allowed} of ${need} have agreed.`] });
    }),
});

export const claimPay = command({
  name: "claim pay",
  summary: "Pays an approved claim against a numbered voucher, once",
  notes: [
    "The amount is the claim's, never typed. What it gives, the money and the people are looked at once more.",
    "With --urgent it is paid before its sitting, where the rules let it and enough offices have agreed.",
  ],
  options: {
    fund,
    claim,
    from: required(text("PLACE"), `${placeWords}, or bag:NO of a collector`),
    receiver: required(text("LIST"), "whose hand takes it, as named in the claim; several with commas"),
    witness: optional(text("LIST"), "who sees it; several with commas"),
    "proxy-document": optional(text("CODE"), "the document by which somebody else takes it"),
    urgent: flag("before the sitting"),
    ...onOption,
    by: required(memberNo, "the number of the treasurer, or of whom the rules let pay"),
    key,
  },
  examples: [
    {
      line: 'claim pay --fund ban-rai --claim CL/1 --from cash --receiver "นางบัวลา ใจงาม" --witness "นายพยาน ตั้งใจ" --on 2569-02-20 --by 1-002 --key pay-1',
    },
    {
      line: 'claim pay --fund ban-rai --claim CL/4 --urgent --from cash --receiver "นางคำ ใจดี" --witness "นายพยาน ตั้งใจ" --on 2569-02-20 --by 1-002 --key pay-2',
    },
  ],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const from = await placeNamed({ house, fundId }, given.from);
      if (!from.ok) return from;
      const code = given["proxy-document"];
      const payment = {
        key: given.key,
        claimId,
        by: ids.get(given.by) ?? "",
        from: from.value,
        on: given.on,
        receivers: listed(given.receiver).map((name) => ({ name })),
        witnesses: listed(given.witness).map((name) => ({ name })),
        ...onlyGiven({ proxyDocument: code === undefined ? undefined : { code } }),
      };
      const paid = await perform(house, fundId, given.urgent ? payUrgently : payClaim, payment);
      if (!paid.ok) return refuse(paid.refusal);
      const { attempt, voucher, amount, amountWords, isUrgent, again } = paid.value;
      return ok({
        json: {
          ...bookedJson(paid.value),
          attempt,
          voucher,
          amount: inBaht(amount),
          amountWords,
          isUrgent,
          again,
        },
        lines: [
          `Voucher ${voucher}: ${showBaht(amount)} (${amountWords}) to ${given.receiver}.`,
          ...(isUrgent ? ["Its sitting has yet to speak."] : []),
          ...bookedLines(paid.value, again),
        ],
      });
    }),
});

export const claimReturn = command({
  name: "claim return",
  summary: "Notes that a payment came back: the voucher is void, and the claim waits to be paid again",
  options: {
    fund,
    claim,
    reason: required(text("TEXT"), "why it came back"),
    by: required(memberNo, "the number of the treasurer"),
    key,
  },
  examples: [
    {
      line: 'claim return --fund ban-rai --claim CL/1 --reason "เลขบัญชีผิด ธนาคารโอนกลับ" --by 1-002 --key back-1',
    },
  ],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const wish = { key: given.key, claimId, by: ids.get(given.by) ?? "", reason: given.reason };
      const done = await perform(house, fundId, returnPayment, wish);
      if (!done.ok) return refuse(done.refusal);
      const { attempt, voucher, again } = done.value;
      return ok({
        json: { ...bookedJson(done.value), attempt, voucher, again },
        lines: [
          `Voucher ${voucher} is void; the claim can be paid again.`,
          ...bookedLines(done.value, again),
        ],
      });
    }),
});

export const claimTakeBack = command({
  name: "claim take-back",
  summary: "Notes that money came back which was paid before the sitting and then refused",
  options: {
    fund,
    claim,
    into: required(text("PLACE"), placeWords),
    ...onOption,
    by: required(memberNo, "the number of the treasurer"),
    key,
  },
  examples: [
    {
      line: "claim take-back --fund ban-rai --claim CL/4 --into cash --on 2569-02-20 --by 1-002 --key taken-1",
    },
  ],
  run: (given, parts) =>
    inClaim(parts, { ...given, members: [given.by] }, async ({ house, fundId, claimId, ids }) => {
      const into = await placeNamed({ house, fundId }, given.into);
      if (!into.ok) return into;
      const { on } = given;
      const taken = { key: given.key, claimId, by: ids.get(given.by) ?? "", into: into.value, on };
      const done = await perform(house, fundId, reclaim, taken);
      if (!done.ok) return refuse(done.refusal);
      const { amount, again } = done.value;
      return ok({
        json: { ...bookedJson(done.value), amount: inBaht(amount), again },
        lines: [`${showBaht(amount)} are back.`, ...(again ? [againLine] : [])],
      });
    }),
});
